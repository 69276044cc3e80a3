package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.controlatlas.export.FormatTable.DAY;
import static org.controlatlas.export.FormatTable.TITLES;
import static org.controlatlas.export.FormatTable.assertMetadata;
import static org.controlatlas.export.FormatTable.export;
import static org.controlatlas.export.FormatTable.shareOfDifferentPixels;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each picture format in each language and theme, opened with a reader that is not ours: size, words, metadata, looks. */
class FormatTableTest {
    private static final String ROWS = "org.controlatlas.export.FormatTable#rows";

    /** Of pixels: how far another program's smoothing of edges and letters may carry a picture from the PNG. */
    private static final double ALIKE = 0.02;

    private static final Map<Language, String> DATES = Map.of(
            Language.EN, "26 November 2020",
            Language.AZ, "26 noyabr 2020",
            Language.HY, "26 նոյեմբերի, 2020",
            Language.RU, "26 ноября 2020");

    private static ExportRequest request(ExportFormat format, Language language, Theme theme) {
        return FormatTable.request(format, new ExportSubject.At(DAY), language, theme);
    }

    @ParameterizedTest
    @MethodSource(ROWS)
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
        assertMetadata(new ObjectMapper().readTree(texts.get("control-atlas")), language, "2020-11-26");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void anSvgIsWellFormedWithRealTextAndAnElementForEachZone(Language language, Theme theme) throws Exception {
        Document document =
                FormatTable.xml(new String(export(request(ExportFormat.SVG, language, theme)), StandardCharsets.UTF_8));
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
        assertMetadata(new ObjectMapper().readTree(FormatTable.ownElement(document)), language, "2020-11-26");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void anSvgLooksLikeThePng(Language language, Theme theme) throws Exception {
        ExportRequest request = request(ExportFormat.SVG, language, theme);
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        new PNGTranscoder()
                .transcode(new TranscoderInput(new ByteArrayInputStream(export(request))), new TranscoderOutput(drawn));
        BufferedImage svg = ImageIO.read(new ByteArrayInputStream(drawn.toByteArray()));
        assertThat(shareOfDifferentPixels(svg, FormatTable.png(request))).isLessThan(ALIKE);
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void aPdfHasOnePageWithRealTextAndLooksLikeThePng(Language language, Theme theme) throws Exception {
        ExportRequest request = request(ExportFormat.PDF, language, theme);
        try (PDDocument document = Loader.loadPDF(export(request))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isEqualTo(900 * 0.75f);
            assertThat(page.getHeight()).isEqualTo(560 * 0.75f);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(TITLES.get(language))
                    .contains(DATES.get(language));
            assertThat(document.getDocumentInformation().getTitle()).startsWith(TITLES.get(language));
            Document xmp = FormatTable.xml(
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
            assertMetadata(new ObjectMapper().readTree(FormatTable.ownElement(xmp)), language, "2020-11-26");
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertThat(shareOfDifferentPixels(drawn, FormatTable.png(request))).isLessThan(ALIKE);
        }
    }
}
