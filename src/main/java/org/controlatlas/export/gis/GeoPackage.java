package org.controlatlas.export.gis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.controlatlas.export.meta.MetadataProblem;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageIOException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * Writes a GeoPackage 1.3 (OGC 12-128r17) with one table of polygons in CRS84, its style for QGIS and the metadata of the
 * export. The bytes depend on the content alone: SQLite comes with the program, and no time of making is written.
 */
public final class GeoPackage implements AutoCloseable {
    /** A column of the table. */
    public record Column(String name, Type type) {}

    /** What a column holds. */
    public enum Type {
        TEXT,
        /** {@code YYYY-MM-DD}; years from 1 to 9999. */
        DATE,
        INTEGER,
        REAL
    }

    private static final int APPLICATION_ID = 0x47504B47;
    private static final int USER_VERSION = 10300;
    private static final int CRS84 = 4326;
    /** Nothing here has a time of making; the tables must name one. */
    private static final String NO_TIME = "1970-01-01T00:00:00.000Z";

    private final SQLiteConnection db;
    private final String table;
    private final List<Column> columns;
    private final PreparedStatement insert;
    private final Envelope extent = new Envelope();
    private int rows;

    /**
     * Begins a file in memory.
     *
     * @param table name of the table
     */
    public GeoPackage(String table, List<Column> columns) throws IOException {
        this.table = table;
        this.columns = List.copyOf(columns);
        try {
            db = JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
            db.setAutoCommit(false);
            tables();
            insert = db.prepareStatement(
                    "INSERT INTO " + name(table) + " VALUES (?, ?" + ", ?".repeat(columns.size()) + ")");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * What a file says of itself by a standard's name. The file may come from anywhere: it is only read, and nothing that
     * its own definitions name is run.
     *
     * @param most bytes that are read
     * @throws IOException if it is damaged or says more
     */
    public static Optional<String> metadata(Path file, String standard, int most) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection db = JDBC.createConnection(
                        "jdbc:sqlite:" + file.toAbsolutePath().toUri(), config.toProperties());
                Statement safety = db.createStatement();
                PreparedStatement sql = db.prepareStatement(
                        "SELECT length(metadata), metadata FROM gpkg_metadata WHERE md_standard_uri = ?")) {
            safety.execute("PRAGMA trusted_schema = OFF");
            sql.setString(1, standard);
            try (ResultSet said = sql.executeQuery()) {
                if (!said.next()) {
                    return Optional.empty();
                }
                if (said.getLong(1) > most) {
                    throw new MessageIOException(MetadataProblem.TOO_LARGE);
                }
                return Optional.ofNullable(said.getString(2));
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("no such table")) {
                return Optional.empty();
            }
            throw new IOException(e.getMessage(), e);
        }
    }

    private static IOException failed(SQLException e) {
        Message why = Message.clause(Message.of(e));
        return new MessageIOException(Message.of(MetadataProblem.GEOPACKAGE_NOT_WRITTEN, why), e);
    }

    private static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private void tables() throws SQLException {
        try (Statement sql = db.createStatement()) {
            for (String line : List.of(
                    "PRAGMA application_id = " + APPLICATION_ID,
                    "PRAGMA user_version = " + USER_VERSION,
                    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,"
                            + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,"
                            + " definition TEXT NOT NULL, description TEXT)",
                    "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
                            + " identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL,"
                            + " min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,"
                            + " CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES"
                            + " gpkg_spatial_ref_sys(srs_id))",
                    "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                            + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,"
                            + " m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
                            + " CONSTRAINT uk_gc_table_name UNIQUE (table_name),"
                            + " CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
                            + " CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
                    "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,"
                            + " definition TEXT NOT NULL, scope TEXT NOT NULL,"
                            + " CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))",
                    "CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,"
                            + " md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,"
                            + " mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')",
                    "CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT,"
                            + " column_name TEXT, row_id_value INTEGER, timestamp DATETIME NOT NULL,"
                            + " md_file_id INTEGER NOT NULL, md_parent_id INTEGER,"
                            + " CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),"
                            + " CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))",
                    "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT,"
                            + " f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT, styleName TEXT,"
                            + " styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT,"
                            + " ui TEXT, update_time DATETIME)",
                    "CREATE TABLE " + name(table) + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
                            + " geom MULTIPOLYGON"
                            + columns.stream()
                                    .map(column -> ", " + name(column.name()) + " " + column.type())
                                    .collect(Collectors.joining())
                            + ")")) {
                sql.execute(line);
            }
        }
        insert(
                "gpkg_spatial_ref_sys",
                List.of("Undefined cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinates"));
        insert(
                "gpkg_spatial_ref_sys",
                List.of("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinates"));
        insert(
                "gpkg_spatial_ref_sys",
                List.of(
                        "WGS 84 geodetic",
                        CRS84,
                        "EPSG",
                        CRS84,
                        "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                                + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
                                + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
                                + "AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],"
                                + "AUTHORITY[\"EPSG\",\"4326\"]]",
                        "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid"));
    }

    private void insert(String into, List<Object> values) throws SQLException {
        try (PreparedStatement sql = db.prepareStatement("INSERT INTO " + name(into) + " VALUES ("
                + String.join(", ", values.stream().map(value -> "?").toList()) + ")")) {
            for (int i = 0; i < values.size(); i++) {
                sql.setObject(i + 1, values.get(i) == Null.NULL ? null : cell(values.get(i)));
            }
            sql.executeUpdate();
        }
    }

    /** A text as SQLite holds it whole: programs in C read no further than a NUL, and half a character is no text. */
    private static Object cell(Object value) {
        return value instanceof String text ? SafeText.whole(text).replace("\0", "\\u0000") : value;
    }

    /** Lists hold no null. */
    private enum Null {
        NULL
    }

    /**
     * @param geometry a polygon or several
     * @param values of the columns in their order: a text, a number or null
     */
    public void row(Geometry geometry, Object... values) throws IOException {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns.");
        }
        try {
            insert.setInt(1, ++rows);
            insert.setBytes(2, blob(geometry));
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 3, cell(values[i]));
            }
            insert.executeUpdate();
            extent.expandToInclude(geometry.getEnvelopeInternal());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A header with the extent and the geometry as well-known binary; all numbers little-endian. */
    private static byte[] blob(Geometry geometry) {
        GeometryFactory factory = geometry.getFactory();
        MultiPolygon polygons = geometry instanceof Polygon polygon
                ? factory.createMultiPolygon(new Polygon[] {polygon})
                : factory.createMultiPolygon(polygons(geometry));
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(polygons);
        Envelope box = geometry.getEnvelopeInternal();
        return ByteBuffer.allocate(40 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                // An envelope of x and y, in the order of the machine that reads most of them.
                .put((byte) 3)
                .putInt(CRS84)
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY())
                .put(wkb)
                .array();
    }

    private static Polygon[] polygons(Geometry geometry) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                parts.add(polygon);
            }
        }
        return parts.toArray(new Polygon[0]);
    }

    /**
     * Ends the file and gives its bytes.
     *
     * @param title of the table
     * @param metadata of the export as JSON, found again by the standard's name
     * @param style for QGIS
     */
    public byte[] finish(String title, String standard, String metadata, String style) throws IOException {
        try {
            insert(
                    "gpkg_contents",
                    Arrays.<Object>asList(
                            table,
                            "features",
                            title,
                            "",
                            NO_TIME,
                            extent.getMinX(),
                            extent.getMinY(),
                            extent.getMaxX(),
                            extent.getMaxY(),
                            CRS84));
            insert("gpkg_geometry_columns", List.of(table, "geom", "MULTIPOLYGON", CRS84, 0, 0));
            String definition = "http://www.geopackage.org/spec131/#extension_metadata";
            for (String extended : List.of("gpkg_metadata", "gpkg_metadata_reference")) {
                insert("gpkg_extensions", List.of(extended, Null.NULL, "gpkg_metadata", definition, "read-write"));
            }
            insert("gpkg_metadata", List.of(1, "dataset", standard, "application/json", metadata));
            insert(
                    "gpkg_metadata_reference",
                    List.of("geopackage", Null.NULL, Null.NULL, Null.NULL, NO_TIME, 1, Null.NULL));
            insert(
                    "layer_styles",
                    List.of(1, "", "", table, "geom", table, style, Null.NULL, 1, "", "", Null.NULL, NO_TIME));
            db.commit();
            return db.serialize("main");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            insert.close();
            db.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
