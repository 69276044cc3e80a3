package org.controlatlas.render.draw;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** The box about a shape, to the same bit on every Java: those of Java's own paths are rounded otherwise since Java 19. */
public final class ShapeBounds {
    private ShapeBounds() {}

    /** The box with that much more room on all four sides. */
    public static Rectangle2D.Double grown(Rectangle2D box, double by) {
        return grown(box, by, by);
    }

    /** @param dx more room on the left and on the right each */
    public static Rectangle2D.Double grown(Rectangle2D box, double dx, double dy) {
        return new Rectangle2D.Double(
                box.getX() - dx, box.getY() - dy, box.getWidth() + 2 * dx, box.getHeight() + 2 * dy);
    }

    /** With the control points of curves; empty for a shape without points. */
    public static Rectangle2D of(Shape shape) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        double[] points = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int count =
                    switch (i.currentSegment(points)) {
                        case PathIterator.SEG_CLOSE -> 0;
                        case PathIterator.SEG_QUADTO -> 2;
                        case PathIterator.SEG_CUBICTO -> 3;
                        default -> 1;
                    };
            for (int p = 0; p < count; p++) {
                left = Math.min(left, points[2 * p]);
                right = Math.max(right, points[2 * p]);
                top = Math.min(top, points[2 * p + 1]);
                bottom = Math.max(bottom, points[2 * p + 1]);
            }
        }
        return left > right ? new Rectangle2D.Double() : new Rectangle2D.Double(left, top, right - left, bottom - top);
    }
}
