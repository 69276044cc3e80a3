package org.controlatlas.render.style;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.view.MapViewport;

/**
 * A hatch as geometry, for vector files: the family of lines cut where it enters and leaves an area, without clipping
 * paths. Uses the same anchor as {@link HatchTile}.
 */
public final class HatchLines {
    private HatchLines() {}

    /**
     * @param area closed rings in logical pixels, filled by non-zero winding
     * @param picture nothing outside of it is needed
     * @return a shape to be filled with the hatch's colour
     */
    public static Shape within(Hatch hatch, Path2D area, Rectangle2D picture, MapViewport viewport) {
        Rectangle2D bounds = ShapeBounds.of(area).createIntersection(picture);
        Path2D.Float marks = new Path2D.Float(Path2D.WIND_NON_ZERO);
        if (bounds.isEmpty()) {
            return marks;
        }
        double scale = viewport.pixelScale();
        double period = Math.max(1, Math.round(hatch.period() * scale)) / scale;
        double anchorX = -anchor(viewport.originX(), viewport, period);
        double anchorY = -anchor(viewport.originY(), viewport, period);
        if (hatch.kind().isDots()) {
            dots(hatch, area, bounds, period, anchorX, anchorY, marks);
            return marks;
        }
        // Turn so that the lines become horizontal; then each is a row that rings cross.
        double root = Math.sqrt(0.5);
        double cos = hatch.kind() == Hatch.Kind.VERTICAL ? 0 : hatch.kind() == Hatch.Kind.HORIZONTAL ? 1 : root;
        double sin =
                switch (hatch.kind()) {
                    case RISING -> root;
                    case FALLING -> -root;
                    case VERTICAL -> 1;
                    default -> 0;
                };
        boolean slanted = hatch.kind() == Hatch.Kind.RISING || hatch.kind() == Hatch.Kind.FALLING;
        double step = slanted ? period * root : period;
        AffineTransform turn = turn(cos, sin, anchorX, anchorY);
        Path2D.Double rows = new Path2D.Double(Path2D.WIND_NON_ZERO);
        crossings(
                new Path2D.Double(area, turn),
                ShapeBounds.of(new Path2D.Double(bounds, turn)),
                anchorY,
                step,
                hatch.width() / 2,
                rows);
        marks.append(rows.getPathIterator(turn(cos, -sin, anchorX, anchorY)), false);
        return marks;
    }

    private static AffineTransform turn(double cos, double sin, double x, double y) {
        return new AffineTransform(cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos);
    }

    private static double anchor(double origin, MapViewport viewport, double period) {
        double devicePixels = Math.floor(origin * viewport.scale() * viewport.pixelScale());
        return (devicePixels / viewport.pixelScale()) % period;
    }

    private static void dots(
            Hatch hatch, Path2D area, Rectangle2D bounds, double period, double anchorX, double anchorY, Path2D marks) {
        double half = period / 2;
        double radius = hatch.width() / 2;
        long firstRow = (long) Math.floor((bounds.getMinY() - anchorY) / half);
        long lastRow = (long) Math.ceil((bounds.getMaxY() - anchorY) / half);
        for (long row = firstRow; row <= lastRow; row++) {
            double y = anchorY + row * half;
            double start = anchorX + Math.floorMod(row, 2) * half;
            double x = start + Math.ceil((bounds.getMinX() - start) / period) * period;
            for (; x <= bounds.getMaxX(); x += period) {
                if (area.contains(x, y)) {
                    marks.append(new Ellipse2D.Double(x - radius, y - radius, hatch.width(), hatch.width()), false);
                }
            }
        }
    }

    /** Adds the stretches of the rows {@code anchor + k·step} that lie inside of the rings as boxes twice {@code half} high. */
    private static void crossings(
            Path2D rings, Rectangle2D bounds, double anchor, double step, double half, Path2D.Double rows) {
        int first = (int) Math.ceil((bounds.getMinY() - anchor) / step);
        int count = (int) Math.floor((bounds.getMaxY() - anchor) / step) - first + 1;
        if (count <= 0) {
            return;
        }
        // Row by row the crossings' x, with the direction in the lowest bit's place: kept apart in two arrays.
        double[][] xs = new double[count][4];
        int[] sizes = new int[count];
        double[] point = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator i = rings.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(point);
            double nextX = kind == PathIterator.SEG_CLOSE ? startX : point[0];
            double nextY = kind == PathIterator.SEG_CLOSE ? startY : point[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = nextX;
                startY = nextY;
            } else {
                int from = Math.max(0, (int) Math.ceil((Math.min(y, nextY) - anchor) / step) - first);
                int to = Math.min(count - 1, (int) Math.ceil((Math.max(y, nextY) - anchor) / step) - 1 - first);
                for (int row = from; row <= to; row++) {
                    double rowY = anchor + (row + first) * step;
                    if (sizes[row] == xs[row].length) {
                        xs[row] = Arrays.copyOf(xs[row], 2 * sizes[row]);
                    }
                    xs[row][sizes[row]++] = x + (rowY - y) / (nextY - y) * (nextX - x);
                }
            }
            x = nextX;
            y = nextY;
        }
        for (int row = 0; row < count; row++) {
            Arrays.sort(xs[row], 0, sizes[row]);
            stretches(xs[row], sizes[row], bounds, anchor + (row + first) * step, half, rows);
        }
    }

    /** Zones do not overlap, so inside and outside alternate; two zones that touch meet at equal x and join. */
    private static void stretches(
            double[] xs, int size, Rectangle2D bounds, double y, double half, Path2D.Double rows) {
        for (int i = 0; i + 1 < size; i += 2) {
            double from = xs[i];
            double to = xs[i + 1];
            while (i + 3 < size && xs[i + 2] - to < 1e-3) {
                to = xs[i + 3];
                i += 2;
            }
            double left = Math.max(from, bounds.getMinX());
            double right = Math.min(to, bounds.getMaxX());
            if (left < right) {
                rows.moveTo(left, y - half);
                rows.lineTo(right, y - half);
                rows.lineTo(right, y + half);
                rows.lineTo(left, y + half);
                rows.closePath();
            }
        }
    }
}
