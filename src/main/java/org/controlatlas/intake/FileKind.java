package org.controlatlas.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.message.MessageCode;

/** What a file holds, told by its first bytes and, where they do not tell, by its name. */
enum FileKind implements MessageCode {
    GEOJSON("GeoJSON", Use.READ),
    TABLE("a table (CSV)", Use.READ),
    ZIP("a ZIP archive", Use.UNPACK),
    GZIP("a gzip file", Use.UNPACK),
    TOPOJSON("TopoJSON", Use.CONVERT),
    ESRI_JSON("Esri JSON", Use.CONVERT),
    KML("KML", Use.CONVERT),
    GML("GML", Use.CONVERT),
    GPX("GPX", Use.CONVERT),
    SHAPEFILE("a Shapefile", Use.CONVERT),
    GEOPACKAGE("a GeoPackage or another SQLite database", Use.CONVERT),
    FLATGEOBUF("FlatGeobuf", Use.CONVERT),
    PARQUET("Parquet", Use.CONVERT),
    MAPINFO("MapInfo", Use.CONVERT),
    SHAPEFILE_PART("a part of a Shapefile", Use.NONE),
    HTML("a web page (HTML)", Use.NONE),
    POINTER("a pointer of Git LFS in place of a file", Use.NONE),
    XML("XML of a kind not known here", Use.NONE),
    JSON("JSON, but no GeoJSON", Use.NONE),
    SCRIPTED("JavaScript with data in it", Use.NONE),
    PDF("a PDF document", Use.NONE),
    PICTURE("a picture", Use.NONE),
    WORKBOOK("a workbook of a spreadsheet program", Use.NONE),
    ARCHIVE("an archive of a kind not opened here", Use.NONE),
    TEXT("plain text", Use.NONE),
    BINARY("a binary file of a kind not known here", Use.NONE),
    EMPTY("empty", Use.NONE);

    /** What can be done with it. */
    enum Use {
        READ,
        UNPACK,
        /** By GDAL. */
        CONVERT,
        NONE
    }

    private static final int HEAD = 1 << 16;
    /** So many bytes tell whether signs take several of them, if so much of these is zero. */
    private static final int WIDE_HEAD = 64;

    private static final double WIDE = 0.4;
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:export\\s+default|(?:(?:var|let|const)\\s+)?[A-Za-z_$][\\w$.]*\\s*[=(])\\s*[\\[{]\\s*[\"'\\[{]?");
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"(FeatureCollection|Feature"
            + "|(?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection|Topology)\"");

    private final String label;
    private final Use use;

    FileKind(String label, Use use) {
        this.label = label;
        this.use = use;
    }

    /** As the end of "This is …". */
    @Override
    public String english() {
        return label;
    }

    Use use() {
        return use;
    }

    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        return of(head, file.getFileName().toString().toLowerCase(Locale.ROOT));
    }

    /** @param name in lower case */
    static FileKind of(byte[] head, String name) {
        FileKind binary = byMagic(head, name);
        if (binary != null) {
            return binary;
        }
        String text = text(head).strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        return switch (text.charAt(0)) {
            case '{', '[', '\u001e' -> json(text, name);
            case '<' -> xml(text.toLowerCase(Locale.ROOT));
            default -> plain(text, name);
        };
    }

    private static FileKind byMagic(byte[] head, String name) {
        if (starts(head, "PK\3\4") || starts(head, "PK\5\6")) {
            return name.matches(".*\\.(xlsx|xlsm|ods|odt|docx)") ? WORKBOOK : ZIP;
        }
        if (head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return name.matches(".*(\\.tar\\.gz|\\.tgz)") ? ARCHIVE : GZIP;
        }
        if (starts(head, "SQLite format 3")) {
            return GEOPACKAGE;
        }
        if (starts(head, "fgb")) {
            return FLATGEOBUF;
        }
        if (starts(head, "PAR1")) {
            return PARQUET;
        }
        if (starts(head, "\0\0\u0027\n")) {
            return name.endsWith(".shp") ? SHAPEFILE : SHAPEFILE_PART;
        }
        if (name.matches(".*\\.(dbf|shx|prj|cpg|sbn|sbx)")) {
            return SHAPEFILE_PART;
        }
        if (name.matches(".*\\.(tab|mif)")) {
            return MAPINFO;
        }
        if (starts(head, "%PDF")) {
            return PDF;
        }
        if (starts(head, "\u0089PNG")
                || starts(head, "\u00ff\u00d8\u00ff")
                || starts(head, "GIF8")
                || starts(head, "II*\0")
                || starts(head, "MM\0*")) {
            return PICTURE;
        }
        if (starts(head, "\u00d0\u00cf\u0011\u00e0")) {
            return WORKBOOK;
        }
        if (starts(head, "7z\u00bc\u00af")
                || starts(head, "Rar!")
                || starts(head, "BZh")
                || starts(head, "\u00fd7zXZ")
                || starts(head, "(\u00b5/\u00fd")) {
            return ARCHIVE;
        }
        return null;
    }

    private static boolean starts(byte[] head, String magic) {
        byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < expected.length; i++) {
            if (i >= head.length || head[i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Only ASCII matters here, and that is alike in all encodings but for the zeros of those of two or four bytes a sign. */
    private static String text(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00fe") && !text.startsWith("\u00ff\u00fe\0\0")
                || text.startsWith("\u00fe\u00ff")) {
            // A mark says it; of letters other than Latin ones few bytes are zero.
            return new String(head, StandardCharsets.UTF_16);
        }
        String start = text.substring(0, Math.min(text.length(), WIDE_HEAD));
        long zeros = start.chars().filter(c -> c == 0).count();
        if (zeros >= WIDE * start.length()) {
            text = text.replace("\0", "");
        }
        return text.replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
    }

    private static FileKind json(String text, String name) {
        Matcher type = TYPE.matcher(text);
        String first = type.find() ? type.group(1) : "";
        if (first.equals("Topology")) {
            return TOPOJSON;
        }
        if (text.contains("\"geometryType\"") && text.contains("esriGeometry")) {
            return ESRI_JSON;
        }
        // What is said to be GeoJSON is read as that, so that its mistakes are told with their place.
        boolean said = name.matches(".*\\.(geojson|geojsonl|geojsons|ndjson|jsonl|geojsonseq)");
        return said || type.reset().find() || text.contains("\"features\"") ? GEOJSON : JSON;
    }

    private static FileKind xml(String text) {
        if (text.contains("<html") || text.startsWith("<!doctype html")) {
            return HTML;
        }
        if (text.contains("<kml")) {
            return KML;
        }
        if (text.contains("<gpx")) {
            return GPX;
        }
        return text.contains("opengis.net/gml") || text.contains("<gml") ? GML : text.contains("<svg") ? PICTURE : XML;
    }

    private static FileKind plain(String text, String name) {
        if (text.indexOf('\0') >= 0) {
            return BINARY;
        }
        if (text.startsWith("version https://git-lfs.github.com/spec/")) {
            return POINTER;
        }
        if (SCRIPT.matcher(text).lookingAt()) {
            return SCRIPTED;
        }
        if (name.matches(".*\\.(csv|tsv)")) {
            return TABLE;
        }
        if (name.matches(".*\\.(geojson|json|geojsonl|ndjson)")) {
            return JSON;
        }
        String line = text.lines().findFirst().orElse("");
        boolean columns = line.indexOf('\t') > 0 || line.indexOf(';') > 0 || line.indexOf(',') > 0;
        String lower = line.toLowerCase(Locale.ROOT);
        boolean placed = lower.matches(".*(wkt|geom|lon|lng|latitude).*");
        return columns && placed ? TABLE : TEXT;
    }
}
