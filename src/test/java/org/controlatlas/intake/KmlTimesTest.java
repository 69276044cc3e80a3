package org.controlatlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are made up as a tree; what is read from the KML is held against what the tree says. */
class KmlTimesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Parts of real documents that have names and times of their own. */
    private static final List<String> ASIDE = List.of(
            "<LookAt><longitude>11</longitude><gx:TimeStamp><when>2015</when></gx:TimeStamp></LookAt>",
            "<Camera><gx:TimeSpan><begin>2010</begin><end>2011</end></gx:TimeSpan></Camera>",
            "<atom:author><atom:name>Somebody</atom:name></atom:author>",
            "<!-- <TimeStamp><when>1800</when></TimeStamp> --><Style><LineStyle><width>2</width></LineStyle></Style>");

    /** Other features, which stand beside placemarks. */
    private static final List<String> OTHERS = List.of(
            "<GroundOverlay><name>A map</name><TimeSpan><begin>1850</begin><end>1860</end></TimeSpan></GroundOverlay>",
            "<NetworkLink><name>More</name><TimeStamp><when>1870</when></TimeStamp></NetworkLink>",
            "<gx:Tour><name>Flight</name><gx:Playlist><gx:FlyTo><Camera><gx:TimeStamp><when>1999</when></gx:TimeStamp>"
                    + "</Camera></gx:FlyTo></gx:Playlist></gx:Tour>");

    /** When something is: of a day both are given and alike in the KML. */
    private record Time(Optional<String> begin, Optional<String> end, boolean stamp) {
        String kml() {
            return stamp
                    ? "<TimeStamp><when>" + begin.orElseThrow() + "</when></TimeStamp>"
                    : "<TimeSpan>"
                            + begin.map(day -> "<begin>" + day + "</begin>").orElse("")
                            + end.map(day -> "<end>" + day + "</end>").orElse("") + "</TimeSpan>";
        }
    }

    @TempDir
    Path temp;

    private final ArrayNode expected = JSON.createArrayNode();
    private Random random;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void eachPlacemarkHasItsOwnTimeOrElseThatOfItsFolder(int seed) throws IOException {
        random = new Random(seed);
        String body = folder("Document", Optional.empty(), 3);

        JsonNode read = converted(body);

        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void timesOfViewsAndCommentsAreNoTimesOfPlacemarks(int part) throws IOException {
        Path kml = kml("<Placemark>" + ASIDE.get(part) + "</Placemark>");

        assertThat(KmlTimes.isIn(kml)).isFalse();
    }

    @Test
    void dataWithoutANameAreKeptUnderTheirKind() throws IOException {
        JsonNode read = converted("<Placemark><ExtendedData><SchemaData><SimpleData>x</SimpleData></SchemaData>"
                + "<Data><value>y</value></Data></ExtendedData></Placemark>");

        assertThat(read.get(0).get("properties"))
                .isEqualTo(JSON.createObjectNode().put("SimpleData", "x").put("Data", "y"));
    }

    private Path kml(String body) throws IOException {
        return Files.writeString(
                temp.resolve("a.kml"),
                "<kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:gx=\"http://www.google.com/kml/ext/2.2\""
                        + " xmlns:atom=\"http://www.w3.org/2005/Atom\">" + body + "</kml>");
    }

    private JsonNode converted(String body) throws IOException {
        Path made = temp.resolve("a.geojson");
        KmlTimes.convert(kml(body), "a.kml", made);
        return JSON.readTree(made.toFile()).get("features");
    }

    private String folder(String element, Optional<Time> around, int depth) {
        Optional<Time> own = time();
        StringBuilder kml = new StringBuilder("<" + element + "><name>Folder</name>").append(aside());
        own.ifPresent(time -> kml.append(time.kml()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            kml.append(
                    switch (depth == 0 ? 1 : random.nextInt(3)) {
                        case 0 -> folder("Folder", own.or(() -> around), depth - 1);
                        case 1 -> placemark(own.or(() -> around));
                        default -> OTHERS.get(random.nextInt(OTHERS.size()));
                    });
        }
        return kml.append("</" + element + ">").toString();
    }

    private String placemark(Optional<Time> around) {
        Optional<Time> own = time();
        String name = "Place " + random.nextInt(100);
        ObjectNode feature = expected.addObject().put("type", "Feature");
        ObjectNode properties = feature.putObject("properties").put("name", name);
        own.or(() -> around).ifPresent(time -> {
            time.begin().ifPresent(day -> properties.put("begin", day));
            time.end().ifPresent(day -> properties.put("end", day));
        });
        StringBuilder kml = new StringBuilder("<Placemark><name> " + name + "\n</name>").append(aside());
        own.ifPresent(time -> kml.append(time.kml()));
        if (random.nextBoolean()) {
            properties.put("owner", "R & D").put("rank", "7");
            kml.append("<ExtendedData><Data name=\"owner\"><displayName>Owner</displayName>"
                    + "<value><![CDATA[R & D]]></value></Data><SchemaData schemaUrl=\"#s\">"
                    + "<SimpleData name=\"rank\">7</SimpleData></SchemaData></ExtendedData>");
        }
        List<String> parts = new ArrayList<>();
        ArrayNode polygons = JSON.createArrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            parts.add(polygon(polygons.addArray()));
            parts.add("<LineString><coordinates>1,1 2,2</coordinates></LineString>");
        }
        if (polygons.isEmpty()) {
            feature.putNull("geometry");
        } else {
            feature.putObject("geometry").put("type", "MultiPolygon").set("coordinates", polygons);
        }
        return kml + "<MultiGeometry>" + String.join("", parts) + "</MultiGeometry></Placemark>";
    }

    /** With up to two holes. */
    private String polygon(ArrayNode rings) {
        StringBuilder kml = new StringBuilder("<Polygon><extrude>1</extrude>");
        int holes = random.nextInt(3);
        for (int ring = 0; ring <= holes; ring++) {
            String side = ring == 0 ? "outerBoundaryIs" : "innerBoundaryIs";
            kml.append("<" + side + "><LinearRing><coordinates>\n");
            ArrayNode corners = rings.addArray();
            for (int i = 0; i < 4; i++) {
                double lon = random.nextInt(-1800, 1800) / 10.0;
                double lat = random.nextInt(-900, 900) / 10.0;
                corners.addArray().add(lon).add(lat);
                kml.append("  " + lon + "," + lat + (random.nextBoolean() ? ",0\n" : "\t"));
            }
            kml.append("</coordinates></LinearRing></" + side + ">");
        }
        return kml + "</Polygon>";
    }

    private Optional<Time> time() {
        String begin = String.valueOf(random.nextInt(1000, 1500));
        String end = String.valueOf(random.nextInt(1500, 2000));
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(new Time(Optional.of(begin), Optional.of(end), false));
            case 1 -> Optional.of(new Time(Optional.of(begin), Optional.empty(), false));
            case 2 -> Optional.of(new Time(Optional.empty(), Optional.of(end), false));
            case 3 -> Optional.of(new Time(Optional.of(begin), Optional.empty(), true));
            default -> Optional.empty();
        };
    }

    private String aside() {
        return random.nextBoolean() ? ASIDE.get(random.nextInt(ASIDE.size())) : "";
    }
}
