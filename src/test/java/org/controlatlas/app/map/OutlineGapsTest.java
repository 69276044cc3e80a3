package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import org.junit.jupiter.api.Test;

class OutlineGapsTest {
    private static Path2D ring(double... xy) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static String text(List<PathElement> elements) {
        List<String> words = new ArrayList<>();
        for (PathElement element : elements) {
            words.add(
                    element instanceof MoveTo to
                            ? "M" + to.getX() + "," + to.getY()
                            : element instanceof LineTo to ? "L" + to.getX() + "," + to.getY() : "Z");
        }
        return String.join(" ", words);
    }

    @Test
    void aRingWithoutNamesIsClosed() {
        assertThat(text(OutlineGaps.elements(ring(0, 0, 10, 0, 10, 10), List.of())))
                .isEqualTo("M0.0,0.0 L10.0,0.0 L10.0,10.0 L0.0,0.0 Z");
    }

    @Test
    void aNameOnALineLeavesAGap() {
        assertThat(text(OutlineGaps.elements(ring(0, 0, 10, 0, 10, 10), List.of(new Rectangle2D.Double(4, -1, 2, 2)))))
                .isEqualTo("M0.0,0.0 L4.0,0.0 M6.0,0.0 L10.0,0.0 L10.0,10.0 L0.0,0.0");
    }

    @Test
    void aNameOnACornerLeavesAGapRoundIt() {
        assertThat(text(OutlineGaps.elements(
                        ring(0, 0, 10, 0, 10, 10, 0, 10), List.of(new Rectangle2D.Double(8, -2, 4, 4)))))
                .isEqualTo("M0.0,0.0 L8.0,0.0 M10.0,2.0 L10.0,10.0 L0.0,10.0 L0.0,0.0");
    }

    @Test
    void anOutlineBelowANameIsNotDrawn() {
        assertThat(OutlineGaps.elements(ring(0, 0, 1, 0, 1, 1), List.of(new Rectangle2D.Double(-5, -5, 20, 20))))
                .isEmpty();
    }

    @Test
    void whatIsDrawnIsEachPointOfTheOutlineOutsideAllNames() {
        Random random = new Random(20261127);
        for (int run = 0; run < 300; run++) {
            double[] xy = random.doubles(2L * (3 + random.nextInt(5)), 0, 100).toArray();
            List<Rectangle2D> names = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                names.add(new Rectangle2D.Double(
                        100 * random.nextDouble(), 100 * random.nextDouble(), 40 * random.nextDouble(), 8));
            }
            List<PathElement> drawn = OutlineGaps.elements(ring(xy), names);
            for (int i = 0; i < xy.length; i += 2) {
                int j = (i + 2) % xy.length;
                for (double t = 0.003; t < 1; t += 0.0497) {
                    double x = xy[i] + (xy[j] - xy[i]) * t;
                    double y = xy[i + 1] + (xy[j + 1] - xy[i + 1]) * t;
                    double near = names.stream()
                            .mapToDouble(name -> outside(name, x, y))
                            .min()
                            .orElse(1);
                    if (Math.abs(near) > 1e-4) {
                        assertThat(isDrawn(drawn, x, y))
                                .as("run %d at %f, %f", run, x, y)
                                .isEqualTo(near > 0);
                    }
                }
            }
        }
    }

    /** Positive outside the box. */
    private static double outside(Rectangle2D box, double x, double y) {
        return Math.max(Math.max(box.getMinX() - x, x - box.getMaxX()), Math.max(box.getMinY() - y, y - box.getMaxY()));
    }

    private static boolean isDrawn(List<PathElement> elements, double x, double y) {
        double fromX = 0;
        double fromY = 0;
        for (PathElement element : elements) {
            if (element instanceof MoveTo to) {
                fromX = to.getX();
                fromY = to.getY();
            } else if (element instanceof LineTo to) {
                if (java.awt.geom.Line2D.ptSegDist(fromX, fromY, to.getX(), to.getY(), x, y) < 1e-5) {
                    return true;
                }
                fromX = to.getX();
                fromY = to.getY();
            } else {
                assertThat(element).isInstanceOf(ClosePath.class);
            }
        }
        return false;
    }
}
