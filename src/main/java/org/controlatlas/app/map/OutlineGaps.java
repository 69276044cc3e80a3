package org.controlatlas.app.map;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** An outline with gaps where names of the map stand, which it would cover: in pictures names stand above it. */
final class OutlineGaps {
    private final List<Rectangle2D> names;
    private final List<PathElement> elements = new ArrayList<>();
    /** Where the last element ends; NaN after a gap. */
    private double endX = Double.NaN;

    private double endY = Double.NaN;

    private OutlineGaps(List<Rectangle2D> names) {
        this.names = names;
    }

    /**
     * The outline's lines outside the names. A ring that meets none is closed.
     *
     * @param names in the outline's coordinates
     */
    static List<PathElement> elements(Path2D outline, List<? extends Rectangle2D> names) {
        Rectangle2D bounds = outline.getBounds2D();
        // So that a straight line has an area, too.
        bounds.setRect(bounds.getX() - 1, bounds.getY() - 1, bounds.getWidth() + 2, bounds.getHeight() + 2);
        OutlineGaps gaps = new OutlineGaps(names.stream()
                .filter(bounds::intersects)
                .map(name -> (Rectangle2D) name)
                .toList());
        gaps.add(outline);
        return gaps.elements;
    }

    private void add(Path2D outline) {
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        int ring = 0;
        for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    ring = elements.size();
                    endX = Double.NaN;
                    startX = at[0];
                    startY = at[1];
                    x = startX;
                    y = startY;
                }
                case PathIterator.SEG_LINETO -> {
                    line(x, y, at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                default -> {
                    line(x, y, startX, startY);
                    x = startX;
                    y = startY;
                    if (isWhole(ring)) {
                        elements.add(new ClosePath());
                    }
                }
            }
        }
    }

    /** Whether nothing of the ring that begins there has been left out. */
    private boolean isWhole(int ring) {
        return elements.size() > ring
                && !Double.isNaN(endX)
                && elements.subList(ring + 1, elements.size()).stream().noneMatch(MoveTo.class::isInstance)
                && elements.get(ring) instanceof MoveTo first
                && first.getX() == endX
                && first.getY() == endY;
    }

    /** The parts of a line outside all names, from one end to the other. */
    private void line(double x1, double y1, double x2, double y2) {
        double from = 0;
        for (double[] in : covered(x1, y1, x2, y2)) {
            if (in[0] > from) {
                piece(at(x1, x2, from), at(y1, y2, from), at(x1, x2, in[0]), at(y1, y2, in[0]));
            }
            from = Math.max(from, in[1]);
            endX = Double.NaN;
        }
        if (from < 1) {
            piece(at(x1, x2, from), at(y1, y2, from), x2, y2);
        }
    }

    private static double at(double a, double b, double t) {
        return t == 0 ? a : t == 1 ? b : a + (b - a) * t;
    }

    private void piece(double x1, double y1, double x2, double y2) {
        if (endX != x1 || endY != y1) {
            elements.add(new MoveTo(x1, y1));
        }
        elements.add(new LineTo(x2, y2));
        endX = x2;
        endY = y2;
    }

    /** Which parts of a line lie in names, by where they begin. */
    private List<double[]> covered(double x1, double y1, double x2, double y2) {
        double left = Math.min(x1, x2);
        double right = Math.max(x1, x2);
        double top = Math.min(y1, y2);
        double bottom = Math.max(y1, y2);
        List<double[]> covered = List.of();
        for (Rectangle2D name : names) {
            if (name.getMinX() > right || name.getMaxX() < left || name.getMinY() > bottom || name.getMaxY() < top) {
                continue;
            }
            double[] in = inside(name, x1, y1, x2, y2);
            if (in[0] < in[1]) {
                if (covered.isEmpty()) {
                    // Most lines meet no name.
                    covered = new ArrayList<>();
                }
                covered.add(in);
            }
        }
        if (covered.size() > 1) {
            covered.sort(Comparator.comparingDouble(in -> in[0]));
        }
        return covered;
    }

    /** Between which parts of the line it lies in the box, by Liang and Barsky; twice 2 if nowhere. */
    private static double[] inside(Rectangle2D box, double x1, double y1, double x2, double y2) {
        if (!new Line2D.Double(x1, y1, x2, y2).intersects(box)) {
            return new double[] {2, 2};
        }
        double[] in = {0, 1};
        narrow(in, x2 - x1, box.getMinX() - x1, box.getMaxX() - x1);
        narrow(in, y2 - y1, box.getMinY() - y1, box.getMaxY() - y1);
        return in[0] < in[1] ? in : new double[] {2, 2};
    }

    private static void narrow(double[] in, double along, double low, double high) {
        if (along != 0) {
            in[0] = Math.max(in[0], Math.min(low / along, high / along));
            in[1] = Math.min(in[1], Math.max(low / along, high / along));
        }
    }
}
