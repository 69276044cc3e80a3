package org.controlatlas.render.geometry;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Rings or lines as plain floats in a {@link LocalPlane}.
 *
 * @param parts each x, y, x, y …; a ring's first point is not repeated at its end, and holes turn the other way than
 *     shells
 * @param closed true for rings
 * @param bounds in the plane; empty for an empty outline
 */
public record Outline(List<float[]> parts, boolean closed, Rectangle2D.Float bounds) {
    public Outline {
        parts = List.copyOf(parts);
    }

    /** Rings of polygons, or lines where the geometry is a line; points are left out. */
    public static Outline of(Geometry planar) {
        List<float[]> parts = new ArrayList<>();
        boolean closed = planar.getDimension() == 2;
        for (int i = 0; i < planar.getNumGeometries(); i++) {
            Geometry part = planar.getGeometryN(i);
            if (part instanceof Polygon polygon && !polygon.isEmpty()) {
                parts.add(turned(floats(polygon.getExteriorRing(), 1), true));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    parts.add(turned(floats(polygon.getInteriorRingN(hole), 1), false));
                }
            } else if (part instanceof LineString line && !line.isEmpty() && !closed) {
                parts.add(floats(line, 0));
            }
        }
        return new Outline(parts, closed, boundsOf(parts));
    }

    /** The ring in the wanted direction: winding tells holes from ground, and data may hold either direction. */
    private static float[] turned(float[] ring, boolean positive) {
        double area = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            area += (double) ring[j] * ring[i + 1] - (double) ring[i] * ring[j + 1];
        }
        if (area > 0 == positive) {
            return ring;
        }
        float[] reversed = new float[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            reversed[i] = ring[ring.length - 2 - i];
            reversed[i + 1] = ring[ring.length - 1 - i];
        }
        return reversed;
    }

    private static float[] floats(LineString line, int dropped) {
        CoordinateSequence points = line.getCoordinateSequence();
        float[] xy = new float[2 * (points.size() - dropped)];
        for (int i = 0; i < xy.length / 2; i++) {
            xy[2 * i] = (float) points.getX(i);
            xy[2 * i + 1] = (float) points.getY(i);
        }
        return xy;
    }

    static Rectangle2D.Float boundsOf(List<float[]> parts) {
        float minX = Float.POSITIVE_INFINITY;
        float minY = Float.POSITIVE_INFINITY;
        float maxX = Float.NEGATIVE_INFINITY;
        float maxY = Float.NEGATIVE_INFINITY;
        for (float[] xy : parts) {
            for (int i = 0; i < xy.length; i += 2) {
                minX = Math.min(minX, xy[i]);
                maxX = Math.max(maxX, xy[i]);
                minY = Math.min(minY, xy[i + 1]);
                maxY = Math.max(maxY, xy[i + 1]);
            }
        }
        return minX > maxX ? new Rectangle2D.Float() : new Rectangle2D.Float(minX, minY, maxX - minX, maxY - minY);
    }

    /** How many points there are in all parts. */
    long points() {
        long points = 0;
        for (float[] xy : parts) {
            points += xy.length / 2;
        }
        return points;
    }

    /** Rings cut to what lies in the rectangle, and to nothing else if all of it does. */
    public Outline within(Rectangle2D area) {
        if (parts.isEmpty() || area.contains(bounds)) {
            return this;
        }
        List<float[]> cut = RingClip.cut(parts, area);
        return new Outline(cut, closed, boundsOf(cut));
    }

    /** True if the bounds touch the rectangle, even where one of them is flat. */
    public boolean touches(Rectangle2D area) {
        return !parts.isEmpty() && overlap(bounds, area);
    }

    static boolean overlap(Rectangle2D a, Rectangle2D b) {
        return a.getMinX() <= b.getMaxX()
                && b.getMinX() <= a.getMaxX()
                && a.getMinY() <= b.getMaxY()
                && b.getMinY() <= a.getMaxY();
    }

    /**
     * All parts of all outlines as one path, filled by the non-zero rule; the transform scales and moves only. Made as
     * large as it will be: a path that has to grow copies itself every thousand points.
     */
    public static Path2D.Float path(List<Outline> outlines, AffineTransform transform) {
        long segments = 1;
        for (Outline outline : outlines) {
            segments += outline.points() + outline.parts.size();
        }
        Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO, (int) segments);
        outlines.forEach(outline -> outline.appendTo(path, transform));
        return path;
    }

    /**
     * The stretches of lines that come near an area of the plane, as one path, for pens without dashes; the transform
     * scales and moves only.
     */
    public Path2D.Float pathNear(Rectangle2D area, AffineTransform transform) {
        Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
        for (float[] xy : parts) {
            appendNear(path, xy, area, transform);
        }
        return path;
    }

    /** The same for one line. */
    public static void appendNear(Path2D.Float path, float[] xy, Rectangle2D area, AffineTransform transform) {
        Stretches.near(xy, area, (from, to) -> append(path, xy, from, to, transform));
    }

    /** Adds all parts to the path; the transform scales and moves only. */
    public void appendTo(Path2D.Float path, AffineTransform transform) {
        for (float[] xy : parts) {
            append(path, xy, closed, transform);
        }
    }

    static void append(Path2D.Float path, float[] xy, boolean closed, AffineTransform transform) {
        append(path, xy, 0, xy.length - 2, transform);
        if (closed) {
            path.closePath();
        }
    }

    private static void append(Path2D.Float path, float[] xy, int from, int to, AffineTransform transform) {
        double sx = transform.getScaleX();
        double sy = transform.getScaleY();
        double tx = transform.getTranslateX();
        double ty = transform.getTranslateY();
        path.moveTo(xy[from] * sx + tx, xy[from + 1] * sy + ty);
        for (int i = from + 2; i <= to; i += 2) {
            path.lineTo(xy[i] * sx + tx, xy[i + 1] * sy + ty);
        }
    }

    /** Whether a line x, y, x, y … comes into an area. */
    public static boolean crosses(float[] xy, Rectangle2D area) {
        for (int i = 0; i + 3 < xy.length; i += 2) {
            if (area.intersectsLine(xy[i], xy[i + 1], xy[i + 2], xy[i + 3])) {
                return true;
            }
        }
        return false;
    }
}
