package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.controlatlas.cli.CliRun;
import org.controlatlas.export.request.ExportFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What other programs' readers make of hostile names: the same name, or one in which a change is plain to see. */
class HostileNamesInEveryFormatTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITLE = "]]> <b>\"it's\"</b> & \u202Eright\u202C \uD83C\uDF0D";

    @TempDir
    private static Path folder;

    private static Path data;

    @BeforeAll
    static void write() throws IOException {
        data = Files.writeString(folder.resolve("names.geojson"), HostileNames.geoJson());
    }

    private static Path export(ExportFormat format) {
        Path file = folder.resolve(format.code() + "." + format.extension());
        List<String> words = new ArrayList<>(List.of("export", "--data", data.toString(), "--format", format.code()));
        words.addAll(List.of("--title", TITLE, "--force", file.toString()));
        if (format == ExportFormat.PNG || format == ExportFormat.SVG || format.isAnimation()) {
            words.addAll(List.of("--size", "320x240"));
        }
        if (format.isAnimation() || format == ExportFormat.CSV_AREAS) {
            words.addAll(List.of("--from", "2000-01-01", "--to", "2000-01-02", "--step", "day"));
        } else if (format != ExportFormat.CSV) {
            words.addAll(List.of("--date", "2000-01-01"));
        }
        CliRun run = CliRun.of(words.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return file;
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void itIsReadAsItWasGivenOrWrittenOut(ExportFormat format) throws Exception {
        Path file = export(format);
        switch (format) {
            case GEOJSON -> {
                assertNames(strings(JSON.readTree(file.toFile())), HostileNames::given);
                Set<String> rules = attributes(xml(Files.newInputStream(folder.resolve("geojson.qml"))));
                assertThat(HostileNames.ALL)
                        .filteredOn(name -> name.xml().equals(name.given()))
                        .allSatisfy(name -> assertThat(rules).contains(filter(name)));
            }
            case LINKED_PLACES -> assertNames(strings(JSON.readTree(file.toFile())), HostileNames::given);
            case KML -> assertNames(elements(xml(Files.newInputStream(file)), "name"), HostileNames::xml);
            case GEOPACKAGE -> assertNames(column(file), HostileNames::store);
            case CSV, CSV_AREAS -> {
                assertNames(cells(file), HostileNames::table);
                assertCited(JSON.readTree(
                        folder.resolve(file.getFileName() + "-metadata.json").toFile()));
            }
            default -> assertCited(metadata(format, file));
        }
        CliRun verified = CliRun.of("verify", "--data", data.toString(), file.toString());
        assertThat(verified.out()).contains("is what it claims");
        assertThat(verified.status()).isZero();
    }

    @Test
    void thePagesModelHoldsThemAsTheyAre() throws Exception {
        String page = Files.readString(export(ExportFormat.HTML));
        int model = page.indexOf("id=\"model\">") + 11;
        assertNames(
                strings(JSON.readTree(page.substring(model, page.indexOf("</script>", model)))), HostileNames::given);
    }

    private static void assertNames(Set<String> found, Function<HostileNames, String> expected) {
        assertThat(HostileNames.ALL).allSatisfy(name -> assertThat(found).contains(expected.apply(name)));
    }

    /** What a file says of itself; a semicolon parts sources, and each ends with a full stop. */
    private static void assertCited(JsonNode metadata) {
        Set<String> said = strings(metadata);
        assertThat(said).contains(TITLE);
        assertThat(HostileNames.ALL)
                .filteredOn(name -> !name.given().contains(";"))
                .allSatisfy(name -> assertThat(said).contains(name.given() + "."));
    }

    /** How QGIS' expressions write a text. */
    private static String filter(HostileNames name) {
        return "\"control\" = '" + name.given().replace("\\", "\\\\").replace("'", "''")
                + "' AND \"certainty\" = 'agreed'";
    }

    /** What a picture, a film or a page says of itself. */
    private static JsonNode metadata(ExportFormat format, Path file) throws Exception {
        return JSON.readTree(
                switch (format) {
                    case PNG -> imageText(file, "png");
                    case GIF -> imageText(file, "gif");
                    case SVG ->
                        elements(xml(Files.newInputStream(file)), "ca:export")
                                .iterator()
                                .next();
                    case PDF -> pdf(file);
                    case MP4 -> packet(file);
                    case FRAMES -> {
                        try (ZipFile zip = new ZipFile(file.toFile())) {
                            yield new String(
                                    zip.getInputStream(zip.getEntry("metadata.json"))
                                            .readAllBytes(),
                                    StandardCharsets.UTF_8);
                        }
                    }
                    case HTML -> {
                        String page = Files.readString(file);
                        int begin = page.indexOf("id=\"control-atlas\">") + 19;
                        yield page.substring(begin, page.indexOf("</script>", begin));
                    }
                    default -> throw new IllegalArgumentException(format.code());
                });
    }

    private static String pdf(Path file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith(TITLE);
            return elements(xml(document.getDocumentCatalog().getMetadata().exportXMPMetadata()), "ca:export")
                    .iterator()
                    .next();
        }
    }

    private static String packet(Path file) throws Exception {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("<x:xmpmeta");
        String packet = text.substring(begin, text.indexOf("</x:xmpmeta>") + 12);
        return elements(xml(new ByteArrayInputStream(packet.getBytes(StandardCharsets.ISO_8859_1))), "ca:export")
                .iterator()
                .next();
    }

    /** The text or comment of a picture that is JSON. */
    private static String imageText(Path file, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            IIOMetadata image = reader.getImageMetadata(0);
            String text = attributesOf(image.getAsTree(image.getNativeMetadataFormatName())).stream()
                    .filter(value -> value.startsWith("{"))
                    .findFirst()
                    .orElseThrow();
            // Java takes a comment of a GIF for Latin-1.
            return format.equals("gif")
                    ? new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                    : text;
        } finally {
            reader.dispose();
        }
    }

    private static Document xml(InputStream in) throws Exception {
        try (in) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static Set<String> elements(Document document, String name) {
        Set<String> texts = new LinkedHashSet<>();
        NodeList found = document.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static Set<String> attributes(Document document) {
        return attributesOf(document.getDocumentElement());
    }

    private static Set<String> attributesOf(Node node) {
        Set<String> values = new LinkedHashSet<>();
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            values.add(attributes.item(i).getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            values.addAll(attributesOf(child));
        }
        return values;
    }

    private static Set<String> strings(JsonNode json) {
        Set<String> found = new LinkedHashSet<>();
        if (json.isTextual()) {
            found.add(json.asText());
        }
        json.forEach(each -> found.addAll(strings(each)));
        return found;
    }

    private static Set<String> column(Path file) throws Exception {
        Set<String> names = new LinkedHashSet<>();
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet row = db.createStatement().executeQuery("SELECT name FROM zones")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static Set<String> cells(Path file) throws IOException {
        Set<String> cells = new LinkedHashSet<>();
        String text = Files.readString(file);
        CsvMapper csv = new CsvMapper();
        csv.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        csv.readerFor(String[].class)
                .<String[]>readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .forEachRemaining(row -> cells.addAll(List.of(row)));
        return cells;
    }
}
