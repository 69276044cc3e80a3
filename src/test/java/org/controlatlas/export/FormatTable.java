package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.params.provider.Arguments;
import org.w3c.dom.Document;

/** The rows of the format tables: each language in each theme, and what every file made of them has to say. */
final class FormatTable {
    static final LocalDate DAY = LocalDate.of(2020, 11, 26);
    static final Exporter EXPORTER = new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline());
    static final Map<Language, String> TITLES = Map.of(
            Language.EN, "Four zones",
            Language.AZ, "Dörd zona",
            Language.HY, "Չորս գոտի",
            Language.RU, "Четыре зоны");

    private FormatTable() {}

    /** The source of every table's {@code MethodSource}. */
    static Stream<Arguments> rows() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Theme.values()).map(theme -> Arguments.of(language, theme)));
    }

    static ExportRequest request(ExportFormat format, ExportSubject subject, Language language, Theme theme) {
        return ExportRequest.of(format, subject)
                .withSize(PictureSize.pixels(900, 560))
                .withLanguage(language)
                .withTheme(theme);
    }

    static byte[] export(ExportRequest request) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORTER.export(request, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    static BufferedImage png(ExportRequest request) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(export(request.withFormat(ExportFormat.PNG))));
    }

    static Document xml(String text) throws Exception {
        return SmallXml.read(text);
    }

    /** The program's own element in an SVG file or an XMP packet. */
    static String ownElement(Document document) {
        return document.getElementsByTagNameNS("https://control-atlas.org/ns/export/1", "export")
                .item(0)
                .getTextContent();
    }

    static void assertMetadata(JsonNode json, Language language, String... dates) {
        assertThat(json.path("title").asText()).isEqualTo(TITLES.get(language));
        assertThat(json.path("dates")).extracting(JsonNode::asText).containsExactly(dates);
        assertThat(json.path("view").asText())
                .startsWith("control-atlas://")
                .contains(dates[0], "lang=" + language.tag());
        assertThat(json.path("dataSet").path("version").asText()).isEqualTo("1.2.3");
        assertThat(json.path("dataSet").path("sha256").asText()).startsWith("c0ffee");
        assertThat(json.path("licence").asText()).isEqualTo("CC BY 4.0");
        assertThat(json.path("sources").toString()).contains("A report on");
    }

    /** Pixels whose colour lies clearly apart: edges may be smoothed by another rule. */
    static double shareOfDifferentPixels(BufferedImage a, BufferedImage b) {
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
}
