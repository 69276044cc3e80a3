package org.controlatlas.export.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.render.text.MissingCharacters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text in files is found again, and no text breaks a file. */
class VectorTextTest {
    private static final Exporter EXPORTER = new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline());
    /** For private use: no machine has a font for it. */
    private static final int NOBODYS = 0xF1234;

    private static final String STRANGE =
            "Conflict,\tfi\u0007fl 漢字 नमस्ते ไทย שלום \uD83C\uDF89 \u202Ex\u0301 \uDB84\uDE34";

    private static ExportRequest request(ExportFormat format, String title) {
        LocalDate day = LocalDate.of(2020, 11, 26);
        boolean overTime = format.isAnimation() || format == ExportFormat.CSV || format == ExportFormat.CSV_AREAS;
        return ExportRequest.of(
                        format,
                        overTime
                                ? new ExportSubject.Span(
                                        day.minusDays(3), day, Optional.empty(), java.time.Duration.ofMillis(500))
                                : new ExportSubject.At(day))
                .withSize(PictureSize.pixels(640, 420))
                .withTitle(Optional.of(title));
    }

    private static byte[] export(ExportRequest request) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORTER.export(request, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void noTitleIsTooStrangeForAnyFormat(ExportFormat format, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("a." + format.extension());
        MissingCharacters missing = EXPORTER.export(request(format, STRANGE), file, false, ExportProgress.NONE);

        assertThat(Files.size(file)).isPositive();
        if (format.isData() || format.isWebPage()) {
            // A table has no letters, and a browser has its own.
            assertThat(missing.isEmpty()).isTrue();
        } else {
            assertThat(missing.codePoints()).contains(NOBODYS).doesNotContain(0x202E, 9, 7);
        }
    }

    @Test
    void theMetadataNameTheCharactersThatAreMissing() throws Exception {
        String svg = new String(
                export(request(ExportFormat.SVG, "A " + Character.toString(NOBODYS))), StandardCharsets.UTF_8);

        assertThat(svg).contains("&quot;missingCharacters&quot;:&quot;" + Character.toString(NOBODYS) + "&quot;");
        assertThat(new String(export(request(ExportFormat.SVG, "A B")), StandardCharsets.UTF_8))
                .doesNotContain("missingCharacters");
    }

    @Test
    void wordsInAPdfAreFoundAgain() throws Exception {
        String text;
        try (PDDocument pdf =
                Loader.loadPDF(export(request(ExportFormat.PDF, "Conflict of offices, Şuşa, Շուշի, Шуша")))) {
            text = new PDFTextStripper().getText(pdf);
        }
        assertThat(text).contains("Conflict of offices, Şuşa, Շուշի, Шуша");
    }

    @Test
    void spacedNamesInAPdfAreSpelledBesideTheirLetters() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(export(request(ExportFormat.PDF, "Four zones")))) {
            String content = new String(pdf.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(content).contains("/Span ");
            assertThat(pdf.getPage(0).getResources().getPropertiesNames()).isNotEmpty();
        }
    }

    /** A halo is drawn by the same letters at the same places, only as lines. */
    @Test
    void halosInSvgLieUnderTheirLetters() throws Exception {
        String svg = new String(export(request(ExportFormat.SVG, "Four zones")), StandardCharsets.UTF_8);
        Matcher halos = Pattern.compile("<g fill=\"none\" stroke=[^>]*(transform=\"[^\"]*\")>(.*?)</g>")
                .matcher(svg);
        int found = 0;
        while (halos.find()) {
            assertThat(svg.substring(halos.end())).contains(halos.group(1) + ">" + halos.group(2) + "</g>\n<text");
            found++;
        }
        assertThat(found).isGreaterThan(4);
    }

    @Test
    void svgHasItsTextsAsText() throws Exception {
        String svg = new String(export(request(ExportFormat.SVG, "Conflict & offices")), StandardCharsets.UTF_8);

        assertThat(svg).containsPattern("<text [^>]*fill-opacity=\"0\">Conflict &amp; offices</text>");
        assertThat(Pattern.compile("<use xlink:href=\"#f")
                        .matcher(svg)
                        .results()
                        .count())
                .isGreaterThan(100);
        assertThat(svg).doesNotContain("@font-face");
    }
}
