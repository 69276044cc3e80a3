package org.controlatlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "a.gpx, '<?xml version=\"1.0\"?><gpx/>', GPX",
        "a.fgb, fgb3fgb, FlatGeobuf",
        "a.gpkg, SQLite format 3, a GeoPackage or another SQLite database",
        "a.parquet, PAR1, Parquet"
    })
    void withoutGdalTheKindIsNamedWithTheCommandThatConvertsIt(String name, String text, String kind)
            throws IOException {
        Path file = Files.writeString(temp.resolve(name), text);
        assertThatThrownBy(() -> Intake.of(file, Set.of(), Optional.empty()))
                .isInstanceOfSatisfying(IntakeException.class, e -> {
                    assertThat(e.file()).isEqualTo(file.toString());
                    assertThat(e)
                            .hasMessage("This is " + kind
                                    + "; Control Atlas opens it where GDAL is installed, and GeoJSON everywhere.");
                    assertThat(e.remedy().toString())
                            .startsWith("Install GDAL, or convert it: ogr2ogr -f GeoJSON -t_srs OGC:CRS84 ")
                            .endsWith(name);
                });
    }

    @Test
    void whatAConverterMakesIsReadUnderTheFilesOwnName() throws IOException {
        Path file = Files.writeString(temp.resolve("a.kml"), "<kml/>");
        Converter converter = (source, folder, asTheyAre) ->
                List.of(Files.writeString(folder.resolve("layer-1.geojson"), "{\"type\":\"FeatureCollection\"}"));
        Path made;
        try (Intake intake = Intake.of(file, Set.of(), Optional.of(converter))) {
            assertThat(intake.files()).singleElement().satisfies(source -> {
                assertThat(source.name()).isEqualTo(file.toString());
                assertThat(source.stem()).isEqualTo("a");
                assertThat(source.text()).exists();
            });
            made = intake.files().get(0).text();
        }
        assertThat(made).doesNotExist();
    }

    @Test
    void timesOfKmlAreKept() throws IOException {
        Path file = Files.writeString(
                temp.resolve("a.kml"),
                """
                <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>All</name>
                <Folder><TimeSpan><begin>1900</begin><end>1910</end></TimeSpan>
                <Placemark><name>Red</name><ExtendedData><Data name="owner"><value>R</value></Data></ExtendedData><Polygon>
                <outerBoundaryIs><LinearRing><coordinates>10,50,0 12,50,0 12,52,0 10,50,0</coordinates></LinearRing></outerBoundaryIs>
                </Polygon></Placemark></Folder>
                <Placemark><name>Blue</name><TimeStamp><when>1920</when></TimeStamp></Placemark></Document></kml>
                """);
        Converter loses = (source, folder, asTheyAre) -> {
            throw new IOException("GDAL's usual driver leaves times out.");
        };
        try (Intake intake = Intake.of(file, Set.of(), Optional.of(loses))) {
            assertThat(Files.readString(intake.files().get(0).text()))
                    .contains(
                            "{\"begin\":\"1900\",\"end\":\"1910\",\"name\":\"Red\",\"owner\":\"R\"}",
                            "[[[[10.0,50.0],[12.0,50.0],[12.0,52.0],[10.0,50.0]]]]",
                            "{\"name\":\"Blue\",\"begin\":\"1920\"},\"geometry\":null");
        }
    }

    @Test
    void inKmlOnlyRingsOfPolygonsAreGroundAndASpanWithoutAnEndHasNone() throws IOException {
        Path file = Files.writeString(
                temp.resolve("a.kml"),
                """
                <kml xmlns="http://www.opengis.net/kml/2.2"><Folder><TimeSpan><begin>1900</begin><end>1910</end></TimeSpan>
                <Placemark><name>Red</name><TimeSpan><begin>1905</begin></TimeSpan><MultiGeometry><Polygon>
                <outerBoundaryIs><LinearRing><coordinates>10,50 12,50 12,52 10,50</coordinates></LinearRing></outerBoundaryIs>
                </Polygon><Point><coordinates>11,51</coordinates></Point></MultiGeometry></Placemark></Folder></kml>
                """);
        Converter none = (source, folder, asTheyAre) -> {
            throw new IOException("It is not asked.");
        };
        try (Intake intake = Intake.of(file, Set.of(), Optional.of(none))) {
            assertThat(Files.readString(intake.files().get(0).text()))
                    .contains(
                            "{\"name\":\"Red\",\"begin\":\"1905\"}",
                            "[[[[10.0,50.0],[12.0,50.0],[12.0,52.0],[10.0,50.0]]]]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<coordinates>10,50 east,50 12,52</coordinates> | 'east,50' in the KML is no longitude and latitude.",
                "<coordinates>10,50 NaN,50 12,52</coordinates>  | 'NaN,50' in the KML is no longitude and latitude.",
                "<coordinates>10,50 12,50</wrong>               | The KML is damaged (3:",
            })
    void kmlWithTimesThatIsWrongIsNamedWithFileAndReason(String corners, String sentence) throws IOException {
        Path file = Files.writeString(
                temp.resolve("a.kml"),
                """
                <kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><TimeStamp><when>1920</when></TimeStamp>
                <Polygon><outerBoundaryIs><LinearRing>
                """
                        + corners
                        + "</LinearRing></outerBoundaryIs></Polygon></Placemark></kml>");
        Converter none = (source, folder, asTheyAre) -> List.of();

        assertThatThrownBy(() -> Intake.of(file, Set.of(), Optional.of(none)))
                .isInstanceOfSatisfying(IntakeException.class, e -> {
                    assertThat(e.file()).isEqualTo(file.toString());
                    assertThat(e).hasMessageStartingWith(sentence);
                    assertThat(e.remedy().toString()).isNotEmpty();
                });
    }

    @Test
    void whyAnArchiveInAnArchiveIsLeftOutIsSaid() throws IOException {
        byte[] geoJson = "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(StandardCharsets.UTF_8);
        byte[] words = zip(Map.of("note.doc", "some words".getBytes(StandardCharsets.UTF_8)));
        byte[] damaged = Arrays.copyOf(zip(Map.of("b.geojson", geoJson)), 60);
        Path file = Files.write(
                temp.resolve("all.zip"), zip(Map.of("a.geojson", geoJson, "b.zip", damaged, "c.zip", words)));

        try (Intake intake = Intake.of(file, Set.of(), Optional.empty())) {
            assertThat(intake.files()).hasSize(1);
            assertThat(intake.leftOut())
                    .extracting(Object::toString)
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .startsWith("'" + file + "/b.zip' was left out: The ZIP archive is damaged ("),
                            second -> assertThat(second)
                                    .startsWith("'" + file + "/c.zip' was left out: ")
                                    .contains("note.doc' is plain text and was left out."));
        }
    }

    @Test
    void anArchiveOfAFolderThatHoldsNothingIsLeftOutWhereverItStands() throws IOException {
        byte[] words = zip(Map.of("note.doc", "some words".getBytes(StandardCharsets.UTF_8)));
        Files.writeString(temp.resolve("m.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
        Files.write(temp.resolve("a.zip"), words);
        Files.write(temp.resolve("z.zip"), words);

        try (Intake intake = Intake.of(temp, Set.of(), Optional.empty())) {
            assertThat(intake.files()).hasSize(1);
            assertThat(intake.leftOut())
                    .extracting(Object::toString)
                    .hasSize(2)
                    .allMatch(text -> text.contains(".zip' was left out: "));
        }
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"var data = {\"type\":\"FeatureCollection\"};", "callback({\"type\":\"FeatureCollection\"});"})
    void javaScriptIsNamedAsWhatItIs(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("data.js"), text);
        assertThatThrownBy(() -> Intake.of(file, Set.of(), Optional.empty()))
                .isInstanceOfSatisfying(IntakeException.class, e -> {
                    assertThat(e).hasMessage("This is JavaScript with data in it.");
                    assertThat(e.remedy().toString()).contains("before the first brace");
                });
    }

    @Test
    void whatAConverterSaysIsPassedOn() throws IOException {
        Path file = Files.writeString(temp.resolve("a.kml"), "<kml/>");
        Converter converter = (source, folder, asTheyAre) -> {
            throw new IOException("ERROR 4: no layers");
        };
        assertThatThrownBy(() -> Intake.of(file, Set.of(), Optional.of(converter)))
                .hasMessage("This is KML, and GDAL could not convert it: ERROR 4: no layers.");
    }

    @Test
    void coordinatesOfAnUnknownSystemAreTakenForDegreesAndThatIsTold() throws IOException {
        Path file = Files.writeString(temp.resolve("a.fgb"), "fgb3fgb");
        Converter converter = (source, folder, asTheyAre) -> {
            if (!asTheyAre) {
                throw new Converter.Unreferenced("ERROR 1: Can't transform coordinates");
            }
            return List.of(Files.writeString(folder.resolve("layer-1.geojson"), "{\"type\":\"FeatureCollection\"}"));
        };
        try (Intake intake = Intake.of(file, Set.of(), Optional.of(converter))) {
            assertThat(intake.files()).hasSize(1);
            assertThat(intake.told())
                    .extracting(Object::toString)
                    .containsExactly(
                            "'" + file
                                    + "' does not say in which reference system it is: its coordinates were taken for degrees.");
        }
    }

    @Test
    void kmlWithoutTimesIsReadWithoutGdal() throws IOException {
        Path file = Files.writeString(
                temp.resolve("a.kml"),
                "<kml><Placemark><name>Red</name><Polygon><outerBoundaryIs><LinearRing><coordinates>10,50 12,50 12,52 10,50"
                        + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>");
        try (Intake intake = Intake.of(file, Set.of(), Optional.empty())) {
            assertThat(Files.readString(intake.files().get(0).text())).contains("{\"name\":\"Red\"}", "[12.0,52.0]");
        }
    }

    @Test
    void gdalIsLookedForOnThePathAndMayBeMissing() {
        assertThat(Ogr2Ogr.on(null)).isEmpty();
        assertThat(Ogr2Ogr.on(temp.toString())).isEmpty();
        assertThat(Ogr2Ogr.on("\0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1: zones (Multi Polygon);2: layer_styles (None) | zones",
                "1: layer_styles (None);2: north (Polygon);3: any | north, any",
                "1: zones (title: The zones (1900)) (3D Multi Polygon);2: notes (title: Notes) (None) | zones",
                "1: table (None) | table",
                "INFO: nothing of the kind | ''"
            })
    void tablesWithoutGeometryAreNoLayersBesideGround(String listing, String layers) {
        assertThat(String.join(", ", Ogr2Ogr.layersIn(listing.replace(';', '\n'))))
                .isEqualTo(layers);
    }

    @Test
    void aFolderLeavesOutWhatIsNoDataAndSaysSo() throws IOException {
        Files.writeString(temp.resolve("a.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
        Files.writeString(temp.resolve("note.doc"), "some words");
        Files.writeString(temp.resolve("README.md"), "# Read me");
        try (Intake intake = Intake.of(temp, Set.of(), Optional.empty())) {
            assertThat(intake.files()).hasSize(1);
            assertThat(intake.leftOut())
                    .extracting(Object::toString)
                    .containsExactly("'" + temp.resolve("note.doc") + "' is plain text and was left out.");
        }
    }
}
