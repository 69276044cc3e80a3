package org.controlatlas.render.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final float[] SQUARE = {0, 0, 10, 0, 10, 10, 0, 10};

    private static Outline ring(float[]... rings) {
        return new Outline(List.of(rings), true, Outline.boundsOf(List.of(rings)));
    }

    private static double area(Outline outline) {
        double twice = 0;
        for (float[] xy : outline.parts()) {
            for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
                twice += (double) xy[j] * xy[i + 1] - (double) xy[i] * xy[j + 1];
            }
        }
        return twice / 2;
    }

    @Test
    void whatLiesWithinTheAreaIsNotCut() {
        Outline square = ring(SQUARE);

        assertThat(square.within(new Rectangle2D.Double(-1, -1, 12, 12))).isSameAs(square);
    }

    @Test
    void aRingIsCutToTheArea() {
        Outline cut = ring(SQUARE).within(new Rectangle2D.Double(4, -5, 100, 8));

        assertThat(area(cut)).isCloseTo(6 * 3, within(1e-6));
        assertThat(cut.bounds()).isEqualTo(new Rectangle2D.Float(4, 0, 6, 3));
    }

    @Test
    void aHoleIsCutLikeItsShell() {
        float[] hole = {2, 2, 2, 8, 8, 8, 8, 2};

        Outline cut = ring(SQUARE, hole).within(new Rectangle2D.Double(0, 0, 5, 10));

        assertThat(area(cut)).isCloseTo(5 * 10 - 3 * 6, within(1e-6));
    }

    @Test
    void aRingOutsideOfTheAreaLeavesNothing() {
        assertThat(ring(SQUARE).within(new Rectangle2D.Double(20, 20, 5, 5)).parts())
                .isEmpty();
    }

    @Test
    void aLineIsDrawnOnlyWhereItComesNearTheArea() {
        float[] line = {0, 0, 10, 0, 10, 50, 20, 50, 20, 0, 30, 0};
        Outline outline = new Outline(List.of(line), false, Outline.boundsOf(List.of(line)));

        PathIterator path = outline.pathNear(new Rectangle2D.Double(-1, -1, 100, 10), new AffineTransform())
                .getPathIterator(null);

        StringBuilder found = new StringBuilder();
        float[] at = new float[6];
        for (; !path.isDone(); path.next()) {
            found.append(path.currentSegment(at) == PathIterator.SEG_MOVETO ? " M" : " L")
                    .append((int) at[0])
                    .append(',')
                    .append((int) at[1]);
        }
        assertThat(found).hasToString(" M0,0 L10,0 L10,50 M20,50 L20,0 L30,0");
    }
}
