package org.controlatlas.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.controlatlas.model.Evidence;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hatches in vector files are those of pictures in pixels, cut to the area. */
class HatchLinesTest {
    private static final int SIDE = 120;
    private static final Rectangle2D PICTURE = new Rectangle2D.Double(0, 0, SIDE, SIDE);
    private static final int GROUND = 0xFFFFFF;
    private static final int MARK = 0x000000;

    private static MapViewport view(Random random) {
        return new MapViewport(
                46 + random.nextDouble(), 39 + random.nextDouble(), 7 + random.nextInt(3), SIDE, SIDE, 1);
    }

    private static Hatch hatch(Hatch.Kind kind, Random random) {
        int period = 5 + random.nextInt(8);
        return new Hatch(kind, period, 1 + random.nextDouble() * (period / 4.0), MARK);
    }

    private static Path2D box(double x, double y, double width, double height) {
        return new Path2D.Double(new Rectangle2D.Double(x, y, width, height));
    }

    @ParameterizedTest
    @EnumSource(Hatch.Kind.class)
    void theMarksLieWhereThePixelsOfThePictureAreMarked(Hatch.Kind kind) {
        Random random = new Random(kind.ordinal());
        for (int i = 0; i < 3; i++) {
            MapViewport view = view(random);
            Hatch hatch = hatch(kind, random);
            HatchTile tile = new HatchTile(new FillStyle(GROUND, List.of(hatch)), view);
            Shape marks = HatchLines.within(hatch, box(-50, -50, SIDE + 100, SIDE + 100), PICTURE, view);

            List<String> wrong = new ArrayList<>();
            int compared = 0;
            for (int y = 30; y < SIDE - 30; y++) {
                for (int x = 30; x < SIDE - 30; x++) {
                    int shade = tile.at(x, y) & 0xFF;
                    // Whole pixels alone: at the rim of a mark a pixel is mixed.
                    if (shade == 0 || shade == 0xFF) {
                        compared++;
                        if (marks.contains(x + 0.5, y + 0.5) != (shade == 0)) {
                            wrong.add(x + "," + y);
                        }
                    }
                }
            }
            assertThat(wrong).as(hatch.toString()).isEmpty();
            assertThat(compared).isGreaterThan(400);
        }
    }

    @ParameterizedTest
    @EnumSource(Hatch.Kind.class)
    void noMarkLiesFarOutsideOfTheAreaOrThePicture(Hatch.Kind kind) {
        Random random = new Random(kind.ordinal());
        for (int i = 0; i < 10; i++) {
            Hatch hatch = hatch(kind, random);
            Path2D area = box(30, 40, 50, 35);
            area.append(box(70, -500, 20, 900), false);
            Shape marks = HatchLines.within(hatch, area, PICTURE, view(random));
            for (int p = 0; p < 400; p++) {
                double x = random.nextDouble() * SIDE;
                double y = random.nextDouble() * SIDE;
                boolean near =
                        area.intersects(x - hatch.width(), y - hatch.width(), 2 * hatch.width(), 2 * hatch.width());
                if (marks.contains(x, y)) {
                    assertThat(near).isTrue();
                }
            }
            assertThat(marks.getBounds2D().getMinY()).isGreaterThan(-SIDE);
            assertThat(marks.getBounds2D().getMaxY()).isLessThan(2 * SIDE);
        }
    }

    @ParameterizedTest
    @EnumSource(Hatch.Kind.class)
    void aHoleOfTheAreaIsLeftFree(Hatch.Kind kind) {
        Random random = new Random(kind.ordinal());
        Hatch hatch = new Hatch(kind, 6, 2, MARK);
        Path2D.Double area = new Path2D.Double(Path2D.WIND_NON_ZERO);
        area.append(box(10, 10, 100, 100), false);
        area.moveTo(40, 40);
        area.lineTo(40, 80);
        area.lineTo(80, 80);
        area.lineTo(80, 40);
        area.closePath();

        Shape marks = HatchLines.within(hatch, area, PICTURE, view(random));

        for (int p = 0; p < 2000; p++) {
            double x = 42 + 36 * random.nextDouble();
            double y = 42 + 36 * random.nextDouble();
            assertThat(marks.contains(x, y)).isFalse();
        }
        assertThat(marks.getBounds2D().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Hatch.Kind.class)
    void twoAreasThatTouchAreHatchedAsOne(Hatch.Kind kind) {
        Random random = new Random(kind.ordinal());
        Hatch hatch = new Hatch(kind, 8, 2, MARK);
        MapViewport view = view(random);
        Path2D both = box(20, 20, 30, 60);
        both.append(box(50, 20, 40, 60), false);

        Shape apart = HatchLines.within(hatch, both, PICTURE, view);
        Shape whole = HatchLines.within(hatch, box(20, 20, 70, 60), PICTURE, view);

        for (int p = 0; p < 2000; p++) {
            double x = 24 + 62 * random.nextDouble();
            double y = 24 + 52 * random.nextDouble();
            assertThat(apart.contains(x, y)).as("%s,%s", x, y).isEqualTo(whole.contains(x, y));
        }
    }

    @Test
    void anAreaOutsideOfThePictureHasNoMarks() {
        Shape marks = HatchLines.within(
                new Hatch(Hatch.Kind.RISING, 6, 2, MARK),
                box(500, 500, 40, 40),
                PICTURE,
                new MapViewport(46, 40, 8, SIDE, SIDE, 1));

        assertThat(marks.getPathIterator(null).isDone()).isTrue();
    }

    @Test
    void thePaperShowsTheMoreTheLessIsKnown() {
        for (Theme theme : Theme.values()) {
            int last = -1;
            for (Evidence evidence : List.of(Evidence.TWO_SIDES, Evidence.ONE_SIDE, Evidence.WEAK, Evidence.NONE)) {
                int distance = distance(EvidenceShade.of(0xD55E00, evidence, theme), theme.land());
                if (last >= 0) {
                    assertThat(distance).isLessThan(last);
                }
                last = distance;
            }
            assertThat(EvidenceShade.of(0xD55E00, Evidence.TWO_SIDES, theme)).isEqualTo(0xD55E00);
            assertThat(EvidenceShade.of(0xD55E00, Evidence.MAP_ONLY, theme)).isEqualTo(0xD55E00);
        }
    }

    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift : new int[] {0, 8, 16}) {
            sum += Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
        }
        return sum;
    }
}
