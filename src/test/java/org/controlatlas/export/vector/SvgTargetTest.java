package org.controlatlas.export.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.parser.AWTPathProducer;
import org.controlatlas.render.draw.Group;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.text.GlyphRun;
import org.controlatlas.render.text.TextFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is written is read as XML by Java and its paths by Batik. */
class SvgTargetTest {
    private static final int RED = 0xFFCC0000;
    private static final Optional<Shape> OPEN = Optional.empty();
    private static final Rectangle2D BOX = new Rectangle2D.Double(10, 20, 30, 40);

    private final SvgTarget target = new SvgTarget();

    private Document read() throws Exception {
        String svg = "<svg xmlns:xlink=\"x\">" + target.body() + "<defs>" + target.definitions() + "</defs></svg>";
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> all(Document document, String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private Element onlyPath() throws Exception {
        List<Element> paths = all(read(), "path");
        assertThat(paths).hasSize(1);
        return paths.get(0);
    }

    private static Shape shape(Element path) throws Exception {
        int rule = path.getAttribute("fill-rule").equals("evenodd") ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO;
        return AWTPathProducer.createShape(new StringReader(path.getAttribute("d")), rule);
    }

    private static double area(Shape shape) {
        FlatteningPathIterator points = new FlatteningPathIterator(new Area(shape).getPathIterator(null), 0.001);
        double sum = 0;
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (; !points.isDone(); points.next()) {
            int kind = points.currentSegment(at);
            double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
            double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else {
                sum += x * toY - toX * y;
            }
            x = toX;
            y = toY;
        }
        return Math.abs(sum) / 2;
    }

    private static double difference(Shape one, Shape other) {
        Area apart = new Area(one);
        apart.exclusiveOr(new Area(other));
        return area(apart);
    }

    @Test
    void anyPathIsReadBackAsItIs() throws Exception {
        Random random = new Random(4);
        for (int run = 0; run < 40; run++) {
            Path2D path = new Path2D.Double(run % 2 == 0 ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            for (int ring = 0; ring < 3; ring++) {
                path.moveTo(coordinate(random), coordinate(random));
                for (int i = 0; i < 6; i++) {
                    switch (random.nextInt(3)) {
                        case 0 -> path.lineTo(coordinate(random), coordinate(random));
                        case 1 ->
                            path.quadTo(coordinate(random), coordinate(random), coordinate(random), coordinate(random));
                        default ->
                            path.curveTo(
                                    coordinate(random),
                                    coordinate(random),
                                    coordinate(random),
                                    coordinate(random),
                                    coordinate(random),
                                    coordinate(random));
                    }
                }
                path.closePath();
            }
            SvgTarget each = new SvgTarget();
            each.fill(path, RED, OPEN);
            Document read = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<svg>" + each.body() + "</svg>")));
            assertThat(points(shape(all(read, "path").get(0)))).isEqualTo(points(path));
        }
    }

    /** With at most two decimals. */
    private static double coordinate(Random random) {
        return random.nextInt(200_000) / 100.0 - 1_000;
    }

    private static String points(Shape shape) {
        StringBuilder text = new StringBuilder();
        double[] at = new double[6];
        PathIterator path = shape.getPathIterator(null);
        text.append(path.getWindingRule());
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            text.append(' ').append(kind);
            int count = kind == PathIterator.SEG_CLOSE
                    ? 0
                    : kind == PathIterator.SEG_QUADTO ? 4 : kind == PathIterator.SEG_CUBICTO ? 6 : 2;
            for (int i = 0; i < count; i++) {
                text.append(' ').append(Math.round(at[i] * 100));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"FFCC0010, #cc0010, ''", "FF000000, #000000, ''", "80FFFFFF, #ffffff, 0.5", "00123456, #123456, 0"})
    void aColourIsWrittenWithItsOpacity(String argb, String colour, String opacity) throws Exception {
        target.fill(BOX, Integer.parseUnsignedInt(argb, 16), OPEN);
        assertThat(onlyPath().getAttribute("fill")).isEqualTo(colour);
        assertThat(onlyPath().getAttribute("fill-opacity")).isEqualTo(opacity);
    }

    @Test
    void aPathOfNothingIsNotWritten() {
        target.fill(new Path2D.Double(), RED, OPEN);
        target.stroke(new Path2D.Double(), Pen.round(2), RED, OPEN);
        assertThat(target.body()).isEmpty();
    }

    @Test
    void aPenIsWrittenWithAllThatMakesIt() throws Exception {
        target.stroke(
                BOX, new Pen(1.5, Pen.Cap.SQUARE, Pen.Join.BEVEL, 10, new double[] {4, 2.5}, 3), 0x80CC0000, OPEN);
        Element path = onlyPath();
        assertThat(path.getAttribute("fill")).isEqualTo("none");
        assertThat(path.getAttribute("stroke")).isEqualTo("#cc0000");
        assertThat(path.getAttribute("stroke-opacity")).isEqualTo("0.5");
        assertThat(path.getAttribute("stroke-width")).isEqualTo("1.5");
        assertThat(path.getAttribute("stroke-linecap")).isEqualTo("square");
        assertThat(path.getAttribute("stroke-linejoin")).isEqualTo("bevel");
        assertThat(path.getAttribute("stroke-dasharray")).isEqualTo("4 2.5");
        assertThat(path.getAttribute("stroke-dashoffset")).isEqualTo("3");
    }

    /** SVG's own: straight ends, sharp corners up to a limit of 4. */
    @Test
    void whatSvgTakesForGrantedIsLeftOut() throws Exception {
        target.stroke(BOX, Pen.sharp(2), RED, OPEN);
        Element path = onlyPath();
        assertThat(path.hasAttribute("stroke-linecap")).isFalse();
        assertThat(path.hasAttribute("stroke-linejoin")).isFalse();
        assertThat(path.hasAttribute("stroke-dasharray")).isFalse();
        assertThat(path.getAttribute("stroke-miterlimit")).isEqualTo("10");
    }

    /** By SVG all dashes of length nought are no dashes at all, and in some readers none that is nought is drawn. */
    @Test
    void aDashOfNoLengthIsADotAndNotNothing() throws Exception {
        target.stroke(BOX, Pen.dashed(2, Pen.Cap.ROUND, 0, 5), RED, OPEN);
        assertThat(onlyPath().getAttribute("stroke-dasharray")).isEqualTo("0.01 5");
    }

    @Test
    void clipsThatAreAlikeAreDefinedOnce() throws Exception {
        Rectangle2D clip = new Rectangle2D.Double(0, 0, 20, 20);
        target.fill(BOX, RED, Optional.of(clip));
        target.fill(BOX, RED, OPEN);
        target.fill(BOX, RED, Optional.of(new Rectangle2D.Double(0, 0, 20, 20)));
        target.fill(BOX, RED, Optional.of(new Ellipse2D.Double(0, 0, 20, 20)));
        Document read = read();
        assertThat(all(read, "clipPath")).hasSize(2);
        Map<String, Shape> clips = new HashMap<>();
        for (Element each : all(read, "clipPath")) {
            clips.put("url(#" + each.getAttribute("id") + ")", shape((Element) each.getFirstChild()));
        }
        List<Element> groups = all(read, "g");
        assertThat(groups).hasSize(3);
        assertThat(difference(clips.get(groups.get(0).getAttribute("clip-path")), clip))
                .isLessThan(0.01);
        assertThat(groups.get(1).getAttribute("clip-path"))
                .isEqualTo(groups.get(0).getAttribute("clip-path"));
        assertThat(difference(clips.get(groups.get(2).getAttribute("clip-path")), new Ellipse2D.Double(0, 0, 20, 20)))
                .isLessThan(0.5);
    }

    @Test
    void drawingOneAfterTheOtherWithinOneClipSharesItsGroup() throws Exception {
        Optional<Shape> clip = Optional.of(new Rectangle2D.Double(0, 0, 20, 20));
        target.fill(BOX, RED, clip);
        target.stroke(BOX, Pen.round(1), RED, clip);
        Document read = read();
        assertThat(all(read, "g")).hasSize(1);
        assertThat(all(read, "g").get(0).getElementsByTagName("path").getLength())
                .isEqualTo(2);
    }

    @Test
    void aGroupHoldsWhatWasDrawnInItWhateverTheClip() throws Exception {
        Optional<Shape> clip = Optional.of(new Rectangle2D.Double(0, 0, 20, 20));
        target.fill(BOX, 0xFF000001, clip);
        target.beginGroup(new Group("zone-a", "A & B <1>", Map.of("status", "held \"so\"", "actor", "x")));
        target.fill(BOX, 0xFF000002, clip);
        target.endGroup();
        target.fill(BOX, 0xFF000003, clip);
        Document read = read();
        Element group = all(read, "g").stream()
                .filter(each -> each.getAttribute("id").equals("zone-a"))
                .findFirst()
                .orElseThrow();
        assertThat(group.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A & B <1>");
        assertThat(group.getAttribute("data-status")).isEqualTo("held \"so\"");
        assertThat(group.getAttribute("data-actor")).isEqualTo("x");
        NodeList inside = group.getElementsByTagName("path");
        assertThat(inside.getLength()).isEqualTo(1);
        assertThat(((Element) inside.item(0)).getAttribute("fill")).isEqualTo("#000002");
    }

    @Test
    void anIdStandsInAFileOnceOnly() throws Exception {
        for (int i = 0; i < 2; i++) {
            target.beginGroup(new Group("legend", "", Map.of()));
            target.endGroup();
        }
        List<Element> groups = all(read(), "g");
        assertThat(groups).extracting(group -> group.getAttribute("id")).containsExactly("legend", "");
        assertThat(groups).allMatch(group -> group.getElementsByTagName("title").getLength() == 0);
    }

    @Test
    void aLetterIsDefinedOnceAndUsedWhereItStands() throws Exception {
        GlyphRun run = GlyphRun.of("abba", TextFont.regular(12));
        target.text(run, 30, 50, RED, OPEN);
        Document read = read();
        List<Element> uses = all(read, "use");
        assertThat(uses).hasSize(4);
        Set<String> defined = new TreeSet<>();
        all(read, "path").forEach(path -> defined.add("#" + path.getAttribute("id")));
        assertThat(defined).hasSize(2);
        assertThat(uses).allMatch(use -> defined.contains(use.getAttribute("xlink:href")));
        assertThat(uses.get(0).getAttribute("xlink:href")).isEqualTo(uses.get(3).getAttribute("xlink:href"));
    }

    /** The outlines as the file defines, places and scales them, beside those of the layout. */
    @Test
    void theLettersInTheFileCoverWhatTheLayoutsDo() throws Exception {
        GlyphRun run = GlyphRun.of("Şuşa, Շուշի", TextFont.bold(20));
        target.text(run, 30, 50, RED, OPEN);
        Document read = read();
        Element group = (Element) all(read, "use").get(0).getParentNode();
        assertThat(group.getAttribute("transform")).isEqualTo("translate(30 50) scale(0.02)");
        Path2D.Double written = new Path2D.Double();
        for (Element use : all(read, "use")) {
            Element glyph = all(read, "path").stream()
                    .filter(path -> use.getAttribute("xlink:href").equals("#" + path.getAttribute("id")))
                    .findFirst()
                    .orElseThrow();
            AffineTransform at = AffineTransform.getTranslateInstance(30, 50);
            at.scale(0.02, 0.02);
            at.translate(number(use, "x"), number(use, "y"));
            written.append(at.createTransformedShape(shape(glyph)), false);
        }
        Shape laid = AffineTransform.getTranslateInstance(30, 50).createTransformedShape(run.outline());
        assertThat(pixelsApart(written, laid)).isLessThan(20);
        assertThat(pixelsApart(written, new Path2D.Double())).isGreaterThan(10_000);
    }

    /** Of eight to a unit of length. */
    private static int pixelsApart(Shape one, Shape other) {
        BufferedImage picture = new BufferedImage(1_600, 600, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = picture.createGraphics();
        graphics.scale(8, 8);
        graphics.setXORMode(Color.BLACK);
        graphics.setColor(Color.WHITE);
        graphics.fill(one);
        graphics.fill(other);
        graphics.dispose();
        int apart = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                apart += picture.getRGB(x, y) & 1;
            }
        }
        return apart;
    }

    private static double number(Element element, String attribute) {
        return element.hasAttribute(attribute) ? Double.parseDouble(element.getAttribute(attribute)) : 0;
    }

    @Test
    void overTheLettersLiesTheTextUnseen() throws Exception {
        GlyphRun run = GlyphRun.of("A < B", TextFont.bold(12));
        target.text(run, 30.25, 50, RED, OPEN);
        Element text = all(read(), "text").get(0);
        assertThat(text.getTextContent()).isEqualTo("A < B");
        assertThat(text.getAttribute("fill-opacity")).isEqualTo("0");
        assertThat(text.getAttribute("font-weight")).isEqualTo("bold");
        assertThat(number(text, "x")).isEqualTo(30.25);
        assertThat(number(text, "font-size")).isEqualTo(12);
        assertThat(number(text, "textLength")).isCloseTo(run.width(), within(0.005));
        Node before = text.getPreviousSibling().getPreviousSibling();
        assertThat(((Element) before).getElementsByTagName("use").getLength()).isEqualTo(5);
    }

    @Test
    void aHaloIsAsWideOnThePageAsToldHoweverLargeTheLetters() throws Exception {
        for (double size : new double[] {9, 30}) {
            SvgTarget each = new SvgTarget();
            each.halo(GlyphRun.of("x", TextFont.regular(size)), 0, 0, 5, RED, OPEN);
            String body = each.body();
            double width = Double.parseDouble(body.replaceAll("(?s).*stroke-width=\"([^\"]*)\".*", "$1"));
            double scale = Double.parseDouble(body.replaceAll("(?s).*scale\\(([^)]*)\\).*", "$1"));
            assertThat(width * scale).isCloseTo(5, within(0.01));
            assertThat(body).contains("fill=\"none\"").doesNotContain("<text");
        }
    }

    @Test
    void aCharacterThatNoFontHasIsABox() throws Exception {
        target.text(GlyphRun.of(Character.toString(0xF1234), TextFont.regular(10)), 0, 0, RED, OPEN);
        assertThat(all(read(), "use"))
                .extracting(use -> use.getAttribute("xlink:href"))
                .containsExactly("#box");
        Shape box = shape(all(read(), "path").get(0));
        assertThat(area(new BasicStroke(1).createStrokedShape(box))).isPositive();
    }
}
