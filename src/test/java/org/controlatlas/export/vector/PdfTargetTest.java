package org.controlatlas.export.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.controlatlas.render.draw.Group;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.text.GlyphRun;
import org.controlatlas.render.text.TextFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read operator by operator, and drawn and read aloud by PDFBox. */
class PdfTargetTest {
    private static final int RED = 0xFFCC0000;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 100;
    private static final Optional<Shape> OPEN = Optional.empty();
    private static final Rectangle2D BOX = new Rectangle2D.Double(10, 20, 30, 40);

    private static byte[] pdf(Consumer<PdfTarget> drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(
                    new PDRectangle((float) (WIDTH * PdfTarget.POINTS), (float) (HEIGHT * PdfTarget.POINTS)));
            document.addPage(page);
            PdfTarget.Shared shared = new PdfTarget.Shared(document);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                PdfTarget target = new PdfTarget(shared, stream, HEIGHT);
                drawing.accept(target);
                target.finish();
            }
            document.getDocumentCatalog().setOCProperties(shared.layers());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Each operator behind what it is given, without names of resources. */
    private static List<String> operators(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringBuilder given = new StringBuilder();
            for (Object token : new PDFStreamParser(document.getPage(0)).parse()) {
                if (token instanceof Operator operator) {
                    found.add(given + operator.getName());
                    given.setLength(0);
                } else if (token instanceof COSNumber number) {
                    given.append(number.floatValue()).append(' ');
                } else if (token instanceof COSArray array) {
                    given.append(Arrays.toString(array.toFloatArray())).append(' ');
                } else if (token instanceof COSName) {
                    given.append("/ ");
                }
            }
        }
        return found;
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 96);
        }
    }

    private static int at(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xFFFFFF;
    }

    @Test
    void aLogicalPixelIsThreeQuartersOfAPointFromTheUpperLeft() throws IOException {
        BufferedImage picture = picture(pdf(target -> target.fill(BOX, RED, OPEN)));
        assertThat(picture.getWidth()).isEqualTo(WIDTH);
        assertThat(picture.getHeight()).isEqualTo(HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                assertThat(at(picture, x, y)).isEqualTo(BOX.contains(x + 0.5, y + 0.5) ? 0xCC0000 : 0xFFFFFF);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPathIsFilledByItsOwnRule(Rule rule) throws IOException {
        Path2D path = new Path2D.Double(rule.value);
        path.append(new Rectangle2D.Double(10, 10, 60, 60), false);
        path.append(new Rectangle2D.Double(30, 30, 20, 20), false);
        BufferedImage picture = picture(pdf(target -> target.fill(path, RED, OPEN)));
        assertThat(at(picture, 15, 15)).isEqualTo(0xCC0000);
        assertThat(at(picture, 40, 40)).isEqualTo(rule == Rule.EVEN_ODD ? 0xFFFFFF : 0xCC0000);
    }

    private enum Rule {
        EVEN_ODD(Path2D.WIND_EVEN_ODD),
        NON_ZERO(Path2D.WIND_NON_ZERO);

        private final int value;

        Rule(int value) {
            this.value = value;
        }
    }

    /** PDF has cubic curves only. */
    @Test
    void aQuadraticCurveKeepsItsShape() throws IOException {
        Path2D path = new Path2D.Float();
        path.moveTo(10, 90);
        path.quadTo(40, -30, 120, 80);
        path.quadTo(150, 95, 190, 10);
        List<double[]> curves = new ArrayList<>();
        for (String operator : operators(pdf(target -> target.stroke(path, Pen.round(1), RED, OPEN)))) {
            String[] parts = operator.split(" ");
            if (parts[parts.length - 1].equals("m") || parts[parts.length - 1].equals("c")) {
                double[] numbers = new double[parts.length - 1];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = Double.parseDouble(parts[i]);
                }
                curves.add(numbers);
            }
        }
        assertThat(curves).hasSize(3);
        assertSameCurve(new double[] {10, 90, 40, -30, 120, 80}, curves.get(0), curves.get(1));
        assertSameCurve(new double[] {120, 80, 150, 95, 190, 10}, new double[] {120, 80}, curves.get(2));
    }

    private static void assertSameCurve(double[] quadratic, double[] from, double[] cubic) {
        for (double t = 0; t <= 1; t += 0.1) {
            double u = 1 - t;
            for (int k = 0; k < 2; k++) {
                double expected = u * u * quadratic[k] + 2 * u * t * quadratic[2 + k] + t * t * quadratic[4 + k];
                double found = u * u * u * from[k]
                        + 3 * u * u * t * cubic[k]
                        + 3 * u * t * t * cubic[2 + k]
                        + t * t * t * cubic[4 + k];
                assertThat(found).isCloseTo(expected, within(0.01));
            }
        }
    }

    @Test
    void aPenIsWrittenWithAllThatMakesIt() throws IOException {
        List<String> operators = operators(pdf(target -> target.stroke(
                BOX, new Pen(1.5, Pen.Cap.SQUARE, Pen.Join.BEVEL, 10, new double[] {4, 2.5}, 3), RED, OPEN)));
        assertThat(operators).contains("1.5 w", "2.0 J", "2.0 j", "[4.0, 2.5] 3.0 d", "S");
        assertThat(operators).noneMatch(operator -> operator.endsWith(" M"));
        assertThat(operators(pdf(target -> target.stroke(BOX, Pen.sharp(2), RED, OPEN))))
                .contains("2.0 w", "0.0 J", "0.0 j", "10.0 M", "[] 0.0 d");
    }

    @Test
    void aColourIsSetWhereItChangesOnly() throws IOException {
        List<String> operators = operators(pdf(target -> {
            target.fill(BOX, RED, OPEN);
            target.fill(BOX, RED, OPEN);
            target.fill(BOX, 0xFF00CC00, OPEN);
        }));
        assertThat(operators.stream().filter(operator -> operator.endsWith("rg")))
                .hasSize(2);
    }

    @Test
    void whatIsSeenThroughIsMixedAndTheNextIsNot() throws IOException {
        BufferedImage picture = picture(pdf(target -> {
            target.fill(BOX, 0x80000000, OPEN);
            target.fill(new Rectangle2D.Double(100, 20, 30, 40), 0xFF000000, OPEN);
        }));
        assertThat(at(picture, 20, 30) & 0xFF).isBetween(0x7E, 0x80);
        assertThat(at(picture, 110, 30)).isZero();
    }

    @Test
    void nothingShowsOutsideOfItsClipAndTheNextIsOpenAgain() throws IOException {
        Rectangle2D clip = new Rectangle2D.Double(0, 0, 20, 30);
        BufferedImage picture = picture(pdf(target -> {
            target.fill(BOX, RED, Optional.of(clip));
            target.fill(new Rectangle2D.Double(100, 20, 30, 40), RED, OPEN);
        }));
        assertThat(at(picture, 15, 25)).isEqualTo(0xCC0000);
        assertThat(at(picture, 25, 25)).isEqualTo(0xFFFFFF);
        assertThat(at(picture, 15, 35)).isEqualTo(0xFFFFFF);
        assertThat(at(picture, 110, 30)).isEqualTo(0xCC0000);
    }

    /** What is set within a clip is forgotten when it is left: the colour must be set again, and the opacity too. */
    @Test
    void coloursAndOpacityAreRightBehindAClip() throws IOException {
        Optional<Shape> clip = Optional.of(new Rectangle2D.Double(0, 0, 50, 50));
        BufferedImage picture = picture(pdf(target -> {
            target.fill(new Rectangle2D.Double(0, 0, 5, 5), 0xFF0000FF, OPEN);
            target.fill(new Rectangle2D.Double(10, 0, 5, 5), 0x40FF0000, clip);
            target.fill(new Rectangle2D.Double(20, 0, 5, 5), 0xFF0000FF, OPEN);
            target.fill(new Rectangle2D.Double(30, 0, 5, 5), 0xFF0000FF, clip);
            target.stroke(new Rectangle2D.Double(40, 0, 5, 5), Pen.sharp(2), 0xFF0000FF, clip);
            target.stroke(new Rectangle2D.Double(60, 0, 5, 5), Pen.sharp(2), 0xFF0000FF, OPEN);
            target.fill(new Rectangle2D.Double(10, 10, 5, 5), 0x40FF0000, clip);
            target.fill(new Rectangle2D.Double(20, 10, 5, 5), 0x40FF0000, OPEN);
        }));
        assertThat(at(picture, 2, 2)).isEqualTo(0x0000FF);
        assertThat(at(picture, 12, 2)).isEqualTo(0xFFBFBF);
        assertThat(at(picture, 22, 2)).isEqualTo(0x0000FF);
        assertThat(at(picture, 32, 2)).isEqualTo(0x0000FF);
        assertThat(at(picture, 40, 2)).isEqualTo(0x0000FF);
        assertThat(at(picture, 60, 2)).isEqualTo(0x0000FF);
        assertThat(at(picture, 12, 12)).isEqualTo(0xFFBFBF);
        assertThat(at(picture, 22, 12)).isEqualTo(0xFFBFBF);
    }

    @Test
    void statesThatAreSavedAreRestored() throws IOException {
        Optional<Shape> clip = Optional.of(BOX);
        List<String> operators = operators(pdf(target -> {
            target.fill(BOX, RED, clip);
            target.beginGroup(new Group("a", "A", Map.of()));
            target.fill(BOX, RED, clip);
            target.endGroup();
            target.fill(BOX, RED, clip);
        }));
        assertThat(operators.stream()
                        .filter(operator -> operator.equals("q") || operator.equals("Q"))
                        .reduce("", String::concat))
                .isEqualTo("qQqQqQ");
        assertThat(operators.stream()
                        .filter(operator -> operator.endsWith("BDC") || operator.equals("EMC") || operator.equals("Q"))
                        .map(operator -> operator.replace("/ ", ""))
                        .toList())
                .containsExactly("Q", "BDC", "Q", "EMC", "Q");
    }

    @Test
    void aGroupIsALayerOfItsTitle() throws IOException {
        byte[] pdf = pdf(target -> {
            target.beginGroup(new Group("a", "Şuşa", Map.of()));
            target.fill(BOX, RED, OPEN);
            target.endGroup();
        });
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getOCProperties().getGroupNames())
                    .containsExactly("Şuşa");
            document.getDocumentCatalog().getOCProperties().setGroupEnabled("Şuşa", false);
            BufferedImage without = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertThat(at(without, 20, 30)).isEqualTo(0xFFFFFF);
        }
        assertThat(at(picture(pdf), 20, 30)).isEqualTo(0xCC0000);
    }

    /** Where each letter begins on the page, in logical pixels. */
    private static List<Point2D> letters(byte[] pdf) throws IOException {
        List<Point2D> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    found.add(new Point2D.Double(
                            text.getTextMatrix().getTranslateX() / PdfTarget.POINTS,
                            HEIGHT - text.getTextMatrix().getTranslateY() / PdfTarget.POINTS));
                    super.processTextPosition(text);
                }
            }.getText(document);
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"AVATAR To Ty", "Şuşa / Շուշի", "Xankəndi"})
    void lettersStandWhereTheLayoutHasPutThem(String text) throws IOException {
        GlyphRun run = GlyphRun.of(text, TextFont.regular(14));
        List<Point2D> letters = letters(pdf(target -> target.text(run, 20, 50, RED, OPEN)));
        assertThat(letters).hasSameSizeAs(run.glyphs());
        for (int i = 0; i < letters.size(); i++) {
            assertThat(letters.get(i).getX()).isCloseTo(20 + run.glyphs().get(i).x(), within(0.02));
            assertThat(letters.get(i).getY()).isCloseTo(50 + run.glyphs().get(i).y(), within(0.02));
        }
    }

    @Test
    void lettersThatStandApartAreSpelledAsOneText() throws IOException {
        GlyphRun run = GlyphRun.of("AZERBAIJAN", TextFont.regular(14).tracked(0.5));
        byte[] pdf = pdf(target -> target.text(run, 5, 50, RED, OPEN));
        assertThat(operators(pdf)).contains("/ / BDC", "EMC");
        GlyphRun close = GlyphRun.of("Azerbaijan", TextFont.regular(14));
        assertThat(operators(pdf(target -> target.text(close, 5, 50, RED, OPEN))))
                .noneMatch(operator -> operator.endsWith("BDC"));
    }

    @Test
    void aFontIsEmbeddedOnceHoweverOftenItIsUsed() throws IOException {
        byte[] once = pdf(target -> target.text(GlyphRun.of("abc", TextFont.regular(14)), 5, 50, RED, OPEN));
        byte[] often = pdf(target -> {
            for (int i = 0; i < 20; i++) {
                target.text(GlyphRun.of("abc", TextFont.regular(14)), 5, 50 + i, RED, OPEN);
            }
        });
        assertThat(often.length - once.length).isLessThan(1_000);
    }

    @Test
    void aCharacterThatNoFontHasIsABoxWithItsTextBesideIt() throws IOException {
        byte[] pdf = pdf(target -> target.text(
                GlyphRun.of("a" + Character.toString(0xF1234) + "b", TextFont.regular(20)), 20, 50, RED, OPEN));
        assertThat(operators(pdf).stream().filter(operator -> operator.equals("f")))
                .hasSize(1);
        assertThat(operators(pdf).stream().filter(operator -> operator.equals("ET")))
                .hasSize(2);
        assertThat(operators(pdf)).contains("/ / BDC");
    }

    @Test
    void aHaloIsALineRoundTheLetters() throws IOException {
        BufferedImage picture =
                picture(pdf(target -> target.halo(GlyphRun.of("l", TextFont.bold(60)), 50, 80, 4, RED, OPEN)));
        GlyphRun run = GlyphRun.of("l", TextFont.bold(60));
        Rectangle2D letter = run.outline().getBounds2D();
        int middle = (int) (80 + letter.getCenterY());
        assertThat(at(picture, (int) (50 + letter.getMinX() - 1), middle)).isEqualTo(0xCC0000);
        assertThat(at(picture, (int) (50 + letter.getMinX() - 4), middle)).isEqualTo(0xFFFFFF);
        assertThat(at(picture, (int) (50 + letter.getCenterX()), middle))
                .as("hollow")
                .isEqualTo(0xFFFFFF);
    }

    @Test
    void nothingIsDrawnOfAPathOfNothing() throws IOException {
        assertThat(operators(pdf(target -> {
                    target.fill(new Path2D.Double(), RED, OPEN);
                    target.stroke(new Path2D.Double(), Pen.round(1), RED, OPEN);
                })))
                .noneMatch(operator -> operator.equals("f") || operator.equals("S") || operator.equals("f*"));
    }
}
