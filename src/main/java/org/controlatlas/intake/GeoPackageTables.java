package org.controlatlas.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * Makes GeoJSON of a GeoPackage (OGC 12-128r17) in degrees: a collection for each table of features, with the tables' columns
 * as properties but for the key of the rows.
 */
final class GeoPackageTables {
    private static final int HEADER = 8;
    /** Bytes of the envelope by its code in the header. */
    private static final int[] ENVELOPES = {0, 32, 48, 48, 64};

    private static final int EMPTY = 0x10;
    private static final int EXTENDED = 0x20;

    /**
     * What was made of a file.
     *
     * @param files one for each table
     * @param unreferenced whether a table does not say which degrees it has
     */
    record Made(List<Path> files, boolean unreferenced) {}

    /** By the standard 0 is the system of degrees of which nothing more is known. */
    private static final int SOME_DEGREES = 0;

    private record Table(String name, String geometry, boolean degrees, boolean unreferenced) {}

    private record Column(String name, boolean flag) {}

    /** What only GDAL reads, or nobody. */
    private static final class Other extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Connection db;
    private final WKBReader wkb = new WKBReader(new GeometryFactory());

    private GeoPackageTables(Connection db) {
        this.db = db;
    }

    /**
     * The file may come from anywhere: it is only read, and nothing that its own definitions name is run.
     *
     * @param folder to write into
     * @return a file for each table; empty for another SQLite database, for one in another reference system or with curves,
     *     and for a damaged one
     */
    static Optional<Made> convert(Path file, Path folder) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection db = JDBC.createConnection(
                        "jdbc:sqlite:" + file.toAbsolutePath().toUri(), config.toProperties());
                Statement safety = db.createStatement()) {
            safety.execute("PRAGMA trusted_schema = OFF");
            return Optional.of(new GeoPackageTables(db).write(folder));
        } catch (SQLException | ParseException | Other e) {
            return Optional.empty();
        }
    }

    private Made write(Path folder) throws SQLException, IOException, ParseException, Other {
        List<Path> made = new ArrayList<>();
        boolean unreferenced = false;
        for (Table table : tables()) {
            if (!table.degrees()) {
                throw new Other();
            }
            Path target = LayerFile.of(folder, made.size() + 1, table.name());
            write(table, target);
            made.add(target);
            unreferenced |= table.unreferenced();
        }
        if (made.isEmpty()) {
            throw new Other();
        }
        return new Made(made, unreferenced);
    }

    private List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement sql = db.createStatement();
                ResultSet rows = sql.executeQuery(
                        "SELECT c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.srs_id"
                                + " FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name"
                                + " JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
                                + " WHERE c.data_type = 'features' ORDER BY c.rowid")) {
            while (rows.next()) {
                String organization = String.valueOf(rows.getString(3)).toUpperCase(Locale.ROOT);
                int code = rows.getInt(4);
                boolean degrees =
                        organization.equals("EPSG") && code == 4326 || organization.equals("OGC") && code == 84;
                boolean unreferenced = !degrees && rows.getInt(5) == SOME_DEGREES;
                tables.add(new Table(rows.getString(1), rows.getString(2), degrees || unreferenced, unreferenced));
            }
        }
        return tables;
    }

    /** Those with values, in the table's order. */
    private List<Column> columns(Table table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement sql = db.createStatement();
                ResultSet rows = sql.executeQuery("PRAGMA table_info(" + quoted(table.name()) + ")")) {
            while (rows.next()) {
                String name = rows.getString("name");
                if (rows.getInt("pk") == 0 && !name.equals(table.geometry())) {
                    columns.add(new Column(name, "BOOLEAN".equalsIgnoreCase(rows.getString("type"))));
                }
            }
        }
        return columns;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private void write(Table table, Path target) throws SQLException, IOException, ParseException, Other {
        List<Column> columns = columns(table);
        StringBuilder select = new StringBuilder("SELECT ").append(quoted(table.geometry()));
        columns.forEach(column -> select.append(", ").append(quoted(column.name())));
        select.append(" FROM ").append(quoted(table.name()));
        try (Statement sql = db.createStatement();
                ResultSet rows = sql.executeQuery(select.toString());
                JsonGenerator json = new JsonFactory().createGenerator(Files.newOutputStream(target))) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            while (rows.next()) {
                json.writeStartObject();
                json.writeStringField("type", "Feature");
                json.writeObjectFieldStart("properties");
                for (int i = 0; i < columns.size(); i++) {
                    property(columns.get(i), rows.getObject(i + 2), json);
                }
                json.writeEndObject();
                json.writeFieldName("geometry");
                geometry(rows.getBytes(1), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void property(Column column, Object value, JsonGenerator json) throws IOException {
        if (value instanceof byte[]) {
            return;
        }
        json.writeFieldName(column.name());
        if (value instanceof Integer number && column.flag()) {
            json.writeBoolean(number != 0);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(number);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /** @param blob a header of GeoPackage, in front of well-known bytes; null if there is none */
    private void geometry(byte[] blob, JsonGenerator json) throws IOException, ParseException, Other {
        if (blob == null) {
            json.writeNull();
            return;
        }
        if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new Other();
        }
        int envelope = blob[3] >> 1 & 7;
        if ((blob[3] & EXTENDED) != 0 || envelope >= ENVELOPES.length) {
            throw new Other();
        }
        int from = HEADER + ENVELOPES[envelope];
        if ((blob[3] & EMPTY) != 0 || from >= blob.length) {
            json.writeNull();
            return;
        }
        byte[] bytes = new byte[blob.length - from];
        System.arraycopy(blob, from, bytes, 0, bytes.length);
        geometry(wkb.read(bytes), json);
    }

    private static void geometry(Geometry geometry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals("GeometryCollection")) {
            json.writeArrayFieldStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i), json);
            }
            json.writeEndArray();
        } else {
            json.writeFieldName("coordinates");
            coordinates(geometry, json);
        }
        json.writeEndObject();
    }

    private static void coordinates(Geometry geometry, JsonGenerator json) throws IOException {
        if (geometry instanceof GeometryCollection) {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(geometry.getGeometryN(i), json);
            }
            json.writeEndArray();
        } else if (geometry instanceof Polygon polygon) {
            json.writeStartArray();
            if (!polygon.isEmpty()) {
                coordinates(polygon.getExteriorRing(), json);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    coordinates(polygon.getInteriorRingN(i), json);
                }
            }
            json.writeEndArray();
        } else if (geometry instanceof LineString line) {
            CoordinateSequence points = line.getCoordinateSequence();
            json.writeStartArray();
            for (int i = 0; i < points.size(); i++) {
                json.writeArray(new double[] {points.getX(i), points.getY(i)}, 0, 2);
            }
            json.writeEndArray();
        } else if (geometry instanceof Point point && !point.isEmpty()) {
            json.writeArray(new double[] {point.getX(), point.getY()}, 0, 2);
        } else {
            json.writeStartArray();
            json.writeEndArray();
        }
    }
}
