package org.controlatlas.export.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.Fade;
import org.controlatlas.render.draw.Group;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.PixelImage;
import org.controlatlas.render.draw.Texture;
import org.controlatlas.render.text.GlyphRun;
import org.controlatlas.render.text.TextFont;
import org.junit.jupiter.api.Test;

class VectorCanvasTest {
    private static final int RED = 0xFFCC0000;
    private static final Rectangle2D BOX = new Rectangle2D.Double(10, 20, 30, 40);

    /** What a target was given. */
    private record Drawn(String what, Shape shape, Pen pen, int argb, Optional<? extends Shape> clip) {
        Rectangle2D bounds() {
            return shape.getBounds2D();
        }
    }

    private static final class Recorded implements VectorTarget {
        private final List<Drawn> drawn = new ArrayList<>();
        private final List<String> places = new ArrayList<>();

        @Override
        public void fill(Shape area, int argb, Optional<? extends Shape> clip) {
            drawn.add(new Drawn("fill", area, null, argb, clip));
        }

        @Override
        public void stroke(Shape path, Pen pen, int argb, Optional<? extends Shape> clip) {
            drawn.add(new Drawn("stroke", path, pen, argb, clip));
        }

        @Override
        public void text(GlyphRun run, double x, double baseline, int argb, Optional<? extends Shape> clip) {
            places.add("text " + run.text() + " " + x + " " + baseline);
        }

        @Override
        public void halo(
                GlyphRun run, double x, double baseline, double width, int argb, Optional<? extends Shape> clip) {
            places.add("halo " + run.text() + " " + x + " " + baseline);
        }

        @Override
        public void beginGroup(Group group) {
            places.add("begin " + group.id());
        }

        @Override
        public void endGroup() {
            places.add("end");
        }

        private Drawn only() {
            assertThat(drawn).hasSize(1);
            return drawn.get(0);
        }
    }

    private final Recorded target = new Recorded();
    private final Canvas page = new VectorCanvas(target, 2, 200, 100);

    @Test
    void drawingOnThePageItselfIsHandedOnAsItIs() {
        page.fill(BOX, RED);
        assertThat(target.only().shape()).isSameAs(BOX);
        assertThat(target.only().clip()).isEmpty();
        assertThat(target.only().argb()).isEqualTo(RED);
    }

    @Test
    void movingTheOriginMovesWhatIsDrawn() {
        Canvas moved = page.movedBy(5, 7).movedBy(-1, 1);
        moved.fill(BOX, RED);
        moved.text(GlyphRun.of("Aa", TextFont.regular(12)), 3, 2, RED);
        moved.halo(GlyphRun.of("Aa", TextFont.regular(12)), 3, 2, 4, RED);
        assertThat(target.only().bounds()).isEqualTo(new Rectangle2D.Double(14, 28, 30, 40));
        assertThat(target.places).containsExactly("text Aa 7.0 10.0", "halo Aa 7.0 10.0");
        assertThat(moved.bounds()).isEqualTo(new Rectangle2D.Double(-4, -8, 200, 100));
    }

    @Test
    void aBoxWithinABoxShowsWhatLiesInBoth() {
        Canvas inner =
                page.within(new Rectangle2D.Double(10, 10, 50, 50)).within(new Rectangle2D.Double(30, 0, 100, 40));
        assertThat(inner.bounds()).isEqualTo(new Rectangle2D.Double(30, 10, 30, 30));
        inner.fill(BOX, RED);
        assertThat(target.only().clip()).hasValueSatisfying(clip -> assertThat(clip.getBounds2D())
                .isEqualTo(new Rectangle2D.Double(30, 10, 30, 30)));
    }

    @Test
    void aBoxOnAMovedCanvasLiesWhereTheCanvasDoes() {
        Canvas inner = page.movedBy(20, 10).within(new Rectangle2D.Double(0, 0, 30, 30));
        assertThat(inner.bounds()).isEqualTo(new Rectangle2D.Double(0, 0, 30, 30));
        inner.fill(BOX, RED);
        assertThat(target.only().clip()).hasValueSatisfying(clip -> assertThat(clip.getBounds2D())
                .isEqualTo(new Rectangle2D.Double(20, 10, 30, 30)));
    }

    @Test
    void noBoxReachesBeyondThePage() {
        assertThat(page.within(new Rectangle2D.Double(150, 50, 500, 500)).bounds())
                .isEqualTo(new Rectangle2D.Double(150, 50, 50, 50));
    }

    /** So that beside the box there is no half pixel when the file is drawn at its own resolution. */
    @Test
    void theEdgesOfABoxAreMovedToWholeDevicePixels() {
        assertThat(page.within(new Rectangle2D.Double(10.2, 10.3, 20, 20)).bounds())
                .isEqualTo(new Rectangle2D.Double(10, 10.5, 20, 20));
    }

    @Test
    void emptyTextIsNotHandedOn() {
        page.text(GlyphRun.of("", TextFont.regular(12)), 3, 2, RED);
        page.halo(GlyphRun.of("", TextFont.regular(12)), 3, 2, 4, RED);
        assertThat(target.places).isEmpty();
    }

    @Test
    void aGroupStandsRoundItsContent() {
        page.group(new Group("a", "A", Map.of()), outer -> {
            outer.text(GlyphRun.of("x", TextFont.regular(12)), 0, 0, RED);
            outer.group(new Group("b", "B", Map.of()), inner -> {});
        });
        assertThat(target.places).containsExactly("begin a", "text x 0.0 0.0", "begin b", "end", "end");
    }

    @Test
    void aFadeIsStrongestAtItsLineAndReachesNoFartherThanToldTo() {
        Path2D within = new Path2D.Double(BOX);
        page.fade(List.of(new Fade(List.of(new Fade.Line(new float[] {0, 0, 50, 0, 50, 50}, 8)), 0x123456, within)));
        assertThat(target.drawn).hasSize(8).allSatisfy(stroke -> {
            assertThat(stroke.what()).isEqualTo("stroke");
            assertThat(stroke.argb() & 0xFFFFFF).isEqualTo(0x123456);
            assertThat(stroke.clip().orElseThrow()).isSameAs(within);
            assertThat(stroke.pen().width() / 2).isLessThan(8);
        });
        assertThat(target.drawn).extracting(stroke -> -stroke.pen().width()).isSorted();
        assertThat(target.drawn.get(7).argb() >>> 24).as("covers at the line").isEqualTo(255);
    }

    /** Laid over one another, the strokes leave at each distance about as much colour as a straight slope would. */
    @Test
    void theStrokesOfAFadeTogetherMakeAnEvenSlope() {
        double reach = 16;
        page.fade(List.of(new Fade(List.of(new Fade.Line(new float[] {0, 0, 50, 0}, reach)), 0, BOX)));
        for (double away = 0.25; away < reach; away += 0.5) {
            double through = 1;
            for (Drawn stroke : target.drawn) {
                if (stroke.pen().width() / 2 > away) {
                    through *= 1 - (stroke.argb() >>> 24) / 255.0;
                }
            }
            assertThat(1 - through).isCloseTo(1 - away / reach, within(1.0 / 16));
        }
    }

    /** Where two paths met, colour would be laid on twice. */
    @Test
    void linesOfOneReachMakeOnePath() {
        page.fade(List.of(new Fade(
                List.of(
                        new Fade.Line(new float[] {0, 0, 50, 0}, 4),
                        new Fade.Line(new float[] {50, 0, 50, 50}, 4.1),
                        new Fade.Line(new float[] {0, 90, 9, 90}, 16)),
                0,
                BOX)));
        assertThat(target.drawn).hasSize(4 + 16);
        assertThat(target.drawn.get(0).bounds()).isEqualTo(new Rectangle2D.Double(0, 0, 50, 50));
    }

    @Test
    void pixelsAreRefused() {
        assertThat(page.isVector()).isTrue();
        assertThatThrownBy(() -> page.image(new PixelImage(new int[1], 1, 1), 0, 0))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("A vector file cannot hold an image of pixels.");
        assertThatThrownBy(() -> page.fill(BOX, (Texture) null))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("A vector file cannot hold a texture of pixels.");
    }
}
