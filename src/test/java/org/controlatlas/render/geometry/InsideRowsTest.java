package org.controlatlas.render.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Compared with Java's own answer to whether a path contains a point. */
class InsideRowsTest {
    private static final int COLUMNS = 40;
    private static final int ROWS = 30;
    private static final AffineTransform AS_IT_IS = new AffineTransform();

    /** How often each cell was told of. */
    private static int[] cells(Outline outline, AffineTransform toGrid) {
        int[] cells = new int[COLUMNS * ROWS];
        InsideRows.of(outline, toGrid, COLUMNS, ROWS, (row, from, to) -> {
            for (int column = from; column < to; column++) {
                cells[row * COLUMNS + column]++;
            }
        });
        return cells;
    }

    private static Outline outline(Geometry geometry) {
        return Outline.of(geometry);
    }

    private static void assertAsJavaFindsIt(Outline outline, AffineTransform toGrid) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (float[] ring : outline.parts()) {
            for (int i = 0; i < ring.length; i += 2) {
                double x = ring[i] * toGrid.getScaleX() + toGrid.getTranslateX();
                double y = ring[i + 1] * toGrid.getScaleY() + toGrid.getTranslateY();
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            path.closePath();
        }
        int[] cells = cells(outline, toGrid);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                assertThat(cells[row * COLUMNS + column])
                        .as("%d, %d", column, row)
                        .isEqualTo(path.contains(column + 0.5, row + 0.5) ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aCellIsInsideWhereItsMiddleIs(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 20; run++) {
            Geometry shape = Shapes.star(random, 50 * random.nextDouble(), 40 * random.nextDouble(), 25, 40);
            if (run % 2 == 0) {
                shape = shape.difference(Shapes.star(random, 20, 15, 9, 12));
            }
            assertAsJavaFindsIt(outline(shape), AS_IT_IS);
        }
    }

    @Test
    void ringsThatCrossThemselvesAreFilledWhereTheyTurnAtAll() {
        Random random = new Random(9);
        for (int run = 0; run < 20; run++) {
            List<float[]> rings = new ArrayList<>();
            for (int ring = 0; ring < 2; ring++) {
                float[] xy = new float[16];
                for (int i = 0; i < xy.length; i++) {
                    xy[i] = 60 * random.nextFloat() - 10;
                }
                rings.add(xy);
            }
            assertAsJavaFindsIt(new Outline(rings, true, Outline.boundsOf(rings)), AS_IT_IS);
        }
    }

    @Test
    void theGridMayBeScaledAndMoved() {
        Random random = new Random(3);
        AffineTransform toGrid = new AffineTransform(400, 0, 0, 400, 20.3, 15.1);
        assertAsJavaFindsIt(outline(Shapes.star(random, 0, 0, 0.04, 60)), toGrid);
    }

    /** Where borders lie just on the middles of cells, too. */
    @Test
    void neighboursShareNoCellAndLeaveNoneOut() {
        Random random = new Random(4);
        for (int run = 0; run < 50; run++) {
            double x = random.nextInt(80) / 2.0;
            double y = random.nextInt(60) / 2.0;
            int[] all = new int[COLUMNS * ROWS];
            for (Geometry part : List.of(
                    Shapes.box(-5, -5, x, y),
                    Shapes.box(x, -5, 50, y),
                    Shapes.box(-5, y, x, 50),
                    Shapes.box(x, y, 50, 50))) {
                int[] cells = cells(outline(part), AS_IT_IS);
                for (int i = 0; i < all.length; i++) {
                    all[i] += cells[i];
                }
            }
            assertThat(all).containsOnly(1);
        }
    }

    @Test
    void rowsComeFromTheTopAndInARowFromTheLeft() {
        Geometry combs = Shapes.box(1, 1, 4, 20).union(Shapes.box(8, 1, 12, 20)).union(Shapes.box(20, 5, 22, 9));
        List<Integer> order = new ArrayList<>();
        InsideRows.of(outline(combs), AS_IT_IS, COLUMNS, ROWS, (row, from, to) -> order.add(row * 1_000 + from));
        assertThat(order).isSorted().doesNotHaveDuplicates().hasSize(2 * 19 + 4);
    }

    @Test
    void whatLiesBesideTheGridIsNotTold() {
        for (Geometry beside : List.of(
                Shapes.box(-9, 2, -1, 9),
                Shapes.box(41, 2, 50, 9),
                Shapes.box(2, -9, 9, -1),
                Shapes.box(2, 31, 9, 40))) {
            assertThat(cells(outline(beside), AS_IT_IS)).containsOnly(0);
        }
    }

    @Test
    void aLineHasNoInside() {
        Geometry line = Shapes.box(2, 2, 20, 20).getExteriorRing();
        assertThat(cells(Outline.of(Shapes.FACTORY.createLineString(line.getCoordinates())), AS_IT_IS))
                .containsOnly(0);
    }
}
