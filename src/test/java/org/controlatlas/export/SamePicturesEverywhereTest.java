package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.text.GlyphRun;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;

/**
 * Files of pictures are the same, byte for byte, on every Java and every machine: their sums were taken once, on Java 17,
 * and are compared with what comes out here.
 *
 * <p>After an intended change of what is drawn raise {@link org.controlatlas.render.MapPainter#VERSION} and write them anew:
 *
 * <pre>./mvnw -o test -Dtest=SamePicturesEverywhereTest -Dsums.write=true</pre>
 */
class SamePicturesEverywhereTest {
    private static final Path SUMS = Path.of("src/test/resources/golden/pictures.sha256");
    private static final Exporter EXPORTER = new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline());
    private static final LocalDate DAY = LocalDate.of(2020, 11, 26);

    /** As {@code sha256sum} has them: a sum, two spaces and a name. */
    @Test
    void thePicturesHaveTheSumsThatWereTakenOnJava17() throws Exception {
        Map<String, String> sums = new TreeMap<>();
        for (Theme theme : Theme.values()) {
            for (Language language : Language.values()) {
                sums.put(
                        "png " + theme.code() + " " + language.tag(),
                        sum(export(request(ExportFormat.PNG, theme, language))));
            }
        }
        for (Language language : Language.values()) {
            sums.put("svg " + language.tag(), sum(export(request(ExportFormat.SVG, Theme.PRINT, language))));
            sums.put("pdf " + language.tag(), sum(export(request(ExportFormat.PDF, Theme.LIGHT, language))));
            sums.put("gif " + language.tag(), sum(export(span(ExportFormat.GIF, language))));
            sums.put("mp4 " + language.tag(), sum(export(span(ExportFormat.MP4, language))));
            sums.put("zip " + language.tag(), sum(export(span(ExportFormat.FRAMES, language))));
        }
        // Numbers with as many digits as a window's view has.
        sums.put(
                "json view",
                sum(export(request(ExportFormat.PNG, Theme.LIGHT, Language.EN)
                        .withArea(new ExportArea.View(46.51234567890123, 39.94567890123457, 8.123456789012345)))));
        sums.put("pens", pens());
        sums.put("letters", letters());
        StringBuilder text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        if (Boolean.getBoolean("sums.write")) {
            Files.writeString(SUMS, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(SUMS));
    }

    private static ExportRequest request(ExportFormat format, Theme theme, Language language) {
        return ExportRequest.of(
                        format, new ExportSubject.At(DAY), SmallAtlas.atlas().info())
                .withSize(PictureSize.pixels(620, 420))
                .withTheme(theme)
                .withLanguage(language);
    }

    private static ExportRequest span(ExportFormat format, Language language) {
        return ExportRequest.of(
                        format,
                        ExportSubject.Span.stepping(DAY.minusDays(60), DAY, Period.ofDays(12)),
                        SmallAtlas.atlas().info())
                .withSize(PictureSize.pixels(420, 300))
                .withLanguage(language);
    }

    private static byte[] export(ExportRequest request) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORTER.export(request, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    private static String sum(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String sum(int[] pixels) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(4 * pixels.length);
        bytes.asIntBuffer().put(pixels);
        return sum(bytes.array());
    }

    /** Every cap, join and pattern of dashes, at two scales, wide and narrow, opaque and not. */
    private static String pens() throws Exception {
        int[] pixels = new int[900 * 700];
        for (double scale : new double[] {1, 1.5}) {
            Canvas canvas = PixelCanvas.of(pixels, PixelRect.of(900, 700), scale);
            int row = 0;
            for (Pen.Cap cap : Pen.Cap.values()) {
                for (Pen.Join join : Pen.Join.values()) {
                    int column = 0;
                    for (double[] dashes : new double[][] {{}, {9, 4}, {0.01, 4.4}, {5, 2.5, 1.2, 2.5}, {3}}) {
                        Pen pen = new Pen(0.7 + column * 1.3, cap, join, 4, dashes, column * 1.7);
                        canvas.movedBy(8.3 + 110 * column, 6.7 + 48 * row).stroke(zigzag(), pen, 0xB0203040);
                        column++;
                    }
                    row++;
                }
            }
            canvas.stroke(new Ellipse2D.Double(20.2, 300.1, 90, 60), Pen.round(2.6), 0xFF804020);
            canvas.fill(new Ellipse2D.Double(140.2, 300.1, 90, 60), 0x80208040);
        }
        return sum(pixels);
    }

    private static Path2D zigzag() {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(4, 30);
        path.lineTo(22.5, 5.25);
        path.lineTo(31, 33);
        path.quadTo(55, -20, 60, 30);
        path.curveTo(70, 60, 75, -20, 88, 12);
        path.lineTo(64, 12.1);
        return path;
    }

    /** Four scripts, marks, what is missing, halos and spacing. */
    private static String letters() throws Exception {
        int[] pixels = new int[700 * 300];
        Canvas canvas = PixelCanvas.of(pixels, PixelRect.of(700, 300), 1.25);
        String[] texts = {
            "Azərbaycan, Şuşa, Ağdam, İstanbul, AVATAR To. fi fl 1,234 km²",
            "Հայաստան, Շուշի, Ստեփանակերտ և այլն",
            "Нагорный Карабах, Шуши\u0301, Ёлка, Тула",
            "Ελλάς, \uDB84\uDE34\uDB84\uDE35 x\u0302"
        };
        for (int i = 0; i < texts.length; i++) {
            GlyphRun run = GlyphRun.of(texts[i], new TextFont(i % 2 == 1, 15 + i * 0.7, i == 2 ? 0.16 : 0));
            canvas.halo(run, 9.3, 40.2 + 50 * i, 2.6, 0x80FFFFFF);
            canvas.text(run, 9.3, 40.2 + 50 * i, 0xE0101010);
        }
        return sum(pixels);
    }
}
