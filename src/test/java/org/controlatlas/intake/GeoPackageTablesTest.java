package org.controlatlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.message.Message;
import org.controlatlas.store.AnyGeoJson;
import org.controlatlas.store.Columns;
import org.controlatlas.store.OpenedFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class GeoPackageTablesTest {
    private static final List<String> SHAPES = List.of(
            "POLYGON ((10 50, 12 50, 12 52, 10 52, 10 50), (10.5 50.5, 10.5 51, 11 51, 10.5 50.5))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
            "POINT (46.75 39.8)",
            "LINESTRING (0 0, 1 2, 3 4)",
            "MULTIPOINT ((1 2), (3 4))",
            "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
            "GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((0 0, 1 0, 1 1, 0 0)))");

    @TempDir
    Path temp;

    private static byte[] blob(Geometry geometry, int order, int envelope) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {'G', 'P', 0, (byte) (envelope << 1), 0, 0, 0, 0});
        bytes.writeBytes(new byte[new int[] {0, 32, 48, 48, 64}[envelope]]);
        bytes.writeBytes(new WKBWriter(2, order).write(geometry));
        return bytes.toByteArray();
    }

    /** A file with the tables that the standard asks for, and one of features for each name. */
    private Path file(String organization, int code, List<byte[]> shapes, String... tables) throws SQLException {
        Path file = temp.resolve("own.gpkg");
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = db.createStatement()) {
            sql.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)");
            sql.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)");
            sql.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT,"
                    + " organization_coordsys_id INTEGER)");
            sql.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (7, '" + organization + "', " + code + ")");
            for (String table : tables) {
                sql.execute("INSERT INTO gpkg_contents VALUES ('" + table + "', 'features')");
                sql.execute("INSERT INTO gpkg_geometry_columns VALUES ('" + table + "', 'geom', 7)");
                sql.execute(
                        "CREATE TABLE \"" + table + "\" (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT, \"from\" DATE,"
                                + " share REAL, big INTEGER, held BOOLEAN, picture BLOB)");
                try (PreparedStatement row = db.prepareStatement("INSERT INTO \"" + table
                        + "\" VALUES (NULL, ?, 'Ծ \"q\"', '1992-05-18', 0.5, 4294967296, 1, x'00')")) {
                    for (byte[] shape : shapes) {
                        row.setBytes(1, shape);
                        row.execute();
                    }
                }
            }
        }
        return file;
    }

    private List<OpenedFeature> read(Path file) throws IOException {
        List<OpenedFeature> features = new ArrayList<>();
        try (Intake intake = Intake.of(file, Set.of(), Optional.empty())) {
            for (SourceFile source : intake.files()) {
                AnyGeoJson.read(source.text(), new Columns(), new AnyGeoJson.Sink() {
                    @Override
                    public void feature(OpenedFeature feature) {
                        features.add(feature);
                    }

                    @Override
                    public void passedOver(Message place, String field, Message problem, Message remedy) {
                        throw new AssertionError(problem);
                    }

                    @Override
                    public void progress(long bytes) {}
                });
            }
        }
        return features;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void everyShapeIsReadWithWhateverHeader(int envelope) throws Exception {
        List<Geometry> shapes = new ArrayList<>();
        List<byte[]> blobs = new ArrayList<>();
        for (String text : SHAPES) {
            shapes.add(new WKTReader().read(text));
            blobs.add(blob(
                    shapes.get(shapes.size() - 1),
                    shapes.size() % 2 == 0 ? ByteOrderValues.BIG_ENDIAN : ByteOrderValues.LITTLE_ENDIAN,
                    envelope));
        }

        List<OpenedFeature> read = read(file("EPSG", 4326, blobs, "zones"));

        assertThat(read).hasSameSizeAs(shapes);
        for (int i = 0; i < shapes.size(); i++) {
            assertThat(read.get(i).geometry().equalsExact(shapes.get(i)))
                    .as(SHAPES.get(i))
                    .isTrue();
        }
    }

    @Test
    void valuesKeepTheirKindsAndTheKeyOfTheRowsIsNone() throws Exception {
        OpenedFeature read = read(file("EPSG", 4326, java.util.Collections.singletonList(null), "zones"))
                .get(0);

        assertThat(read.columns().names()).containsExactly("name", "from", "share", "big", "held");
        assertThat(read.values()).containsExactly("Ծ \"q\"", "1992-05-18", 0.5, 4294967296L, true);
        assertThat(read.geometry()).isNull();
    }

    @Test
    void eachTableIsAFileThatIsToldByItsName() throws Exception {
        Path file = file("OGC", 84, List.of(), "north of it", "south");

        try (Intake intake = Intake.of(file, Set.of(), Optional.empty())) {
            assertThat(intake.files())
                    .extracting(SourceFile::name)
                    .containsExactly(file + ", 1-north of it", file + ", 2-south");
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 0", "0, 1"})
    void degreesOfWhichNothingMoreIsKnownAreTold(int system, int told) throws Exception {
        Path file = file(system == 0 ? "NONE" : "EPSG", system == 0 ? 0 : 4326, List.of(), "zones");
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = db.createStatement()) {
            sql.execute("UPDATE gpkg_spatial_ref_sys SET srs_id = " + system);
            sql.execute("UPDATE gpkg_geometry_columns SET srs_id = " + system);
        }

        try (Intake intake = Intake.of(file, Set.of(), Optional.empty())) {
            assertThat(intake.files()).hasSize(1);
            assertThat(intake.told()).hasSize(told).allMatch(each -> each.toString()
                    .endsWith("its coordinates were taken for degrees."));
        }
    }

    /** A web map's metres; a header of an extended type; no header at all. */
    @ParameterizedTest
    @CsvSource({"3857, 47500001000000", "4326, 47500021000000000000", "4326, 0101"})
    void whatOnlyGdalReadsIsLeftToGdal(int code, String hex) throws Exception {
        Path file = file("EPSG", code, List.of(java.util.HexFormat.of().parseHex(hex)), "zones");
        assertThatThrownBy(() -> Intake.of(file, Set.of(), Optional.empty()))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("Control Atlas opens it where GDAL is installed");

        Converter gdal = (source, folder, asTheyAre) ->
                List.of(Files.writeString(folder.resolve("layer-1.geojson"), "{\"type\":\"FeatureCollection\"}"));
        try (Intake intake = Intake.of(file, Set.of(), Optional.of(gdal))) {
            assertThat(intake.files()).hasSize(1);
        }
    }
}
