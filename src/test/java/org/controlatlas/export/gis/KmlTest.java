package org.controlatlas.export.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.controlatlas.export.SmallXml;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class KmlTest {
    private interface Writing {
        void to(Kml kml) throws Exception;
    }

    private static String text(Writing writing) throws Exception {
        StringWriter out = new StringWriter();
        Kml kml = new Kml(out);
        kml.begin("kml");
        writing.to(kml);
        kml.end();
        return out.toString();
    }

    private static Document xml(Writing writing) throws Exception {
        return SmallXml.read(text(writing));
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static Coordinate[] points(String text) {
        List<Coordinate> points = new ArrayList<>();
        for (String position : text.split(" ")) {
            String[] numbers = position.split(",");
            points.add(new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
        }
        return points.toArray(Coordinate[]::new);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2020-01-01, 2020-02-01, 2020-01-01, 2020-01-31",
                "2020-01-01, -, 2020-01-01, -",
                "-, 2020-03-01, -, 2020-02-29",
                "2020-01-01, 2020-01-02, 2020-01-01, 2020-01-01"
            })
    void aSpanOfTimeEndsWithItsLastDay(LocalDate start, LocalDate end, String first, String last) throws Exception {
        Document span = xml(kml -> kml.timeSpan(ValidTime.of(start, end)));

        assertThat(texts(span, "begin")).isEqualTo(first == null ? List.of() : List.of(first));
        assertThat(texts(span, "end")).isEqualTo(last == null ? List.of() : List.of(last));
    }

    @Test
    void aTimeWithoutEndsIsNoSpan() throws Exception {
        assertThat(texts(xml(kml -> kml.timeSpan(ValidTime.ALWAYS)), "TimeSpan"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-11-10, 2020-11-10",
        "+12020-01-01, 12020-01-01",
        "-0043-03-15, -0043-03-15",
        "0009-09-09, 0009-09-09"
    })
    void aDayIsWrittenAsXmlSchemaHasIt(String day, String written) {
        assertThat(Kml.day(LocalDate.parse(day))).isEqualTo(written);
    }

    @Test
    void aColourHasItsOpacityFirstAndItsRedLast() {
        assertThat(Kml.colour(0x123456, 0xB0)).isEqualTo("b0563412");
        assertThat(Kml.colour(0x000001, 0)).isEqualTo("00010000");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOutsideRunsCounterClockwiseAndHolesClockwiseHoweverTheyCome(long seed) throws Exception {
        Random random = new Random(seed);
        GeometryFactory factory = new GeometryFactory();
        for (int i = 0; i < 10; i++) {
            Geometry disc = factory.createPoint(new Coordinate(random.nextDouble(), random.nextDouble()))
                    .buffer(1 + random.nextDouble(), 3);
            Polygon ring = (Polygon) disc.difference(disc.getCentroid().buffer(0.3, 2));
            Polygon given = (Polygon) (random.nextBoolean() ? ring.reverse() : ring);

            Document document = xml(kml -> kml.geometry(given));
            Coordinate[] outside =
                    points(texts(document, "outerBoundaryIs").get(0).strip());
            Coordinate[] hole = points(texts(document, "innerBoundaryIs").get(0).strip());

            assertThat(Orientation.isCCW(outside)).isTrue();
            assertThat(Orientation.isCCW(hole)).isFalse();
            assertThat(factory.createPolygon(
                                    factory.createLinearRing(outside),
                                    new org.locationtech.jts.geom.LinearRing[] {factory.createLinearRing(hole)})
                            .equalsTopo(given))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT (1 2)|0|1|0|0",
                "LINESTRING (1 2, 3 4)|0|0|1|0",
                "MULTIPOINT ((1 2), (3 4))|1|2|0|0",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))|1|0|2|0",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))|0|0|0|1",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))|1|1|1|0"
            })
    void aGeometryHasTheElementsOfItsParts(String wkt, int multi, int points, int lines, int polygons)
            throws Exception {
        Geometry geometry = new WKTReader().read(wkt);

        Document document = xml(kml -> kml.geometry(geometry));

        assertThat(texts(document, "MultiGeometry")).hasSize(multi);
        assertThat(texts(document, "Point")).hasSize(points);
        assertThat(texts(document, "LineString")).hasSize(lines);
        assertThat(texts(document, "Polygon")).hasSize(polygons);
    }

    @Test
    void numbersHaveNoExponentAndNoUselessZero() throws Exception {
        Geometry line = new WKTReader().read("LINESTRING (0.00000012 -0.0, 46.50 40, 100 -7)");

        assertThat(texts(xml(kml -> kml.geometry(line)), "coordinates")).containsExactly("0.00000012,0 46.5,40 100,-7");
    }

    @Test
    void namesAndValuesAreEscaped() throws Exception {
        Document document = xml(kml -> kml.begin("Placemark", "id", "a\"<&\n")
                .text("name", "A & B <c>")
                .data("k\"ey", "v&l")
                .end());

        assertThat(document.getDocumentElement()
                        .getFirstChild()
                        .getAttributes()
                        .getNamedItem("id")
                        .getNodeValue())
                .isEqualTo("a\"<&\n");
        assertThat(texts(document, "name")).containsExactly("A & B <c>");
        assertThat(texts(document, "value")).containsExactly("v&l");
    }
}
