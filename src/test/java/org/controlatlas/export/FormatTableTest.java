package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.controlatlas.render.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each format in each language and theme, opened with a reader that is not ours: size, words, metadata. */
class FormatTableTest {
    private static final LocalDate DAY = LocalDate.of(2020, 11, 26);
    private static final Exporter EXPORTER = new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline());
    private static final Map<Language, String> TITLES = Map.of(
            Language.EN, "Four zones",
            Language.AZ, "Dörd zona",
            Language.HY, "Չորս գոտի",
            Language.RU, "Четыре зоны");
    private static final Map<Language, String> DATES = Map.of(
            Language.EN, "26 November 2020",
            Language.AZ, "26 noyabr 2020",
            Language.HY, "26 նոյեմբերի, 2020",
            Language.RU, "26 ноября 2020");

    @TempDir
    Path folder;

    static Stream<Arguments> languagesAndThemes() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Theme.values()).map(theme -> Arguments.of(language, theme)));
    }

    private static ExportRequest request(ExportFormat format, Language language, Theme theme) {
        return ExportRequest.of(format, new ExportSubject.At(DAY))
                .withSize(PictureSize.pixels(900, 560))
                .withLanguage(language)
                .withTheme(theme);
    }

    private static byte[] export(ExportRequest request) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORTER.export(request, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    private static BufferedImage png(Language language, Theme theme) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(export(request(ExportFormat.PNG, language, theme))));
    }

    @ParameterizedTest
    @MethodSource("languagesAndThemes")
    void aPngHasItsSizeItsMetadataAndTheThemesGround(Language language, Theme theme) throws Exception {
        byte[] bytes = export(request(ExportFormat.PNG, language, theme));
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes)));
        assertThat(reader.getWidth(0)).isEqualTo(900);
        assertThat(reader.getHeight(0)).isEqualTo(560);
        assertThat(reader.read(0).getRGB(1, 1) & 0xFFFFFF).isEqualTo(theme.halo());
        NodeList entries = ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
                .getElementsByTagName("iTXtEntry");
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            texts.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
        }
        assertThat(texts).containsEntry("Title", TITLES.get(language)).containsKey("Copyright");
        assertMetadata(new ObjectMapper().readTree(texts.get("control-atlas")), language);
    }

    private static void assertMetadata(JsonNode json, Language language) {
        assertThat(json.path("title").asText()).isEqualTo(TITLES.get(language));
        assertThat(json.path("dates").path(0).asText()).isEqualTo("2020-11-26");
        assertThat(json.path("view").asText()).startsWith("control-atlas://").contains("2020-11-26");
        assertThat(json.path("dataSet").path("version").asText()).isEqualTo("1.2.3");
        assertThat(json.path("dataSet").path("sha256").asText()).startsWith("c0ffee");
        assertThat(json.path("licence").asText()).isEqualTo("CC BY 4.0");
        assertThat(json.path("sources").toString()).contains("A report on");
    }

    @ParameterizedTest
    @MethodSource("languagesAndThemes")
    void anSvgIsWellFormedWithRealTextAndAnElementForEachZone(Language language, Theme theme) throws Exception {
        byte[] bytes = export(request(ExportFormat.SVG, language, theme));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo("900");
        assertThat(root.getAttribute("height")).isEqualTo("560");
        List<String> texts = new ArrayList<>();
        NodeList elements = document.getElementsByTagName("text");
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent());
        }
        assertThat(texts).contains(TITLES.get(language)).anyMatch(text -> text.startsWith(DATES.get(language)));
        List<String> ids = new ArrayList<>();
        NodeList groups = document.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            String id = ((Element) groups.item(i)).getAttribute("id");
            if (id.startsWith("zone-")) {
                ids.add(id);
                assertThat(((Element) groups.item(i))
                                .getElementsByTagName("title")
                                .item(0)
                                .getTextContent())
                        .isNotBlank();
            }
        }
        assertThat(ids)
                .containsExactlyInAnyOrder("zone-north-west", "zone-north-east", "zone-south-west", "zone-south-east");
        Element own = (Element) document.getElementsByTagNameNS("https://control-atlas.org/ns/export/1", "export")
                .item(0);
        assertMetadata(new ObjectMapper().readTree(own.getTextContent()), language);
    }

    @ParameterizedTest
    @MethodSource("languagesAndThemes")
    void aPdfHasOnePageWithRealTextAndLooksLikeThePng(Language language, Theme theme) throws Exception {
        byte[] bytes = export(request(ExportFormat.PDF, language, theme));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isEqualTo(900 * 0.75f);
            assertThat(page.getHeight()).isEqualTo(560 * 0.75f);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(TITLES.get(language))
                    .contains(DATES.get(language));
            assertThat(document.getDocumentInformation().getTitle()).startsWith(TITLES.get(language));
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains(TITLES.get(language)).contains("c0ffee");
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertThat(shareOfDifferentPixels(drawn, png(language, theme))).isLessThan(0.02);
        }
    }

    /** Batik is no dependency of ours: the system's own converter is asked, where there is one. */
    @Test
    void anSvgLooksLikeThePng() throws Exception {
        Path svg = Files.write(folder.resolve("map.svg"), export(request(ExportFormat.SVG, Language.EN, Theme.LIGHT)));
        Path drawn = folder.resolve("map.png");
        try {
            int status = new ProcessBuilder("rsvg-convert", "-o", drawn.toString(), svg.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(status).isZero();
        } catch (java.io.IOException e) {
            org.junit.jupiter.api.Assumptions.abort("There is no rsvg-convert here: " + e.getMessage());
        }
        assertThat(shareOfDifferentPixels(ImageIO.read(drawn.toFile()), png(Language.EN, Theme.LIGHT)))
                .isLessThan(0.02);
    }

    /** Pixels whose colour lies clearly apart, even from the neighbours': edges may fall half a pixel aside. */
    private static double shareOfDifferentPixels(BufferedImage a, BufferedImage b) {
        assertThat(a.getWidth()).isEqualTo(b.getWidth());
        assertThat(a.getHeight()).isEqualTo(b.getHeight());
        int different = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (apart(a.getRGB(x, y), b.getRGB(x, y))) {
                    different++;
                }
            }
        }
        return (double) different / (a.getWidth() * a.getHeight());
    }

    private static boolean apart(int a, int b) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((a >> shift & 255) - (b >> shift & 255)) > 48) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("languagesAndThemes")
    void aGeoJsonFileOpensInTheProgramAgain(Language language, Theme theme) throws Exception {
        byte[] bytes = export(request(ExportFormat.GEOJSON, language, theme));
        JsonNode json = new ObjectMapper().readTree(bytes);
        assertMetadata(json.path("control-atlas"), language);
        assertThat(json.path("type").asText()).isEqualTo("FeatureCollection");
        for (JsonNode feature : json.path("features")) {
            assertThat(feature.path("type").asText()).isEqualTo("Feature");
            assertThat(feature.path("geometry").path("type").asText()).isIn("Polygon", "MultiPolygon");
            JsonNode ring = feature.path("geometry").path("coordinates").path(0);
            assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
            assertThat(feature.path("properties").path("control").asText()).isNotEmpty();
        }
        Path file = Files.write(folder.resolve("state.geojson"), bytes);
        Atlas again = AtlasReader.read(file);
        assertThat(again.zones().stream().map(Zone::id))
                .containsExactlyInAnyOrder("north-west", "north-east", "south-west", "south-east");
    }
}
