package org.controlatlas.render.draw;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/** Lines of straight segments, each open or closed, in device pixels. Used again and again; not for several threads. */
final class Polylines {
    /** How far a straight segment may lie from the curve that it stands for, in device pixels. */
    static final double FLATNESS = 1.0 / 32;

    /** No curve of a picture needs more; one of coordinates that are no numbers would need them all. */
    private static final int MOST_SEGMENTS = 500;

    private double[] xy = new double[512];
    private int count;
    private int[] ends = new int[16];
    private boolean[] closed = new boolean[16];
    private int parts;

    void clear() {
        count = 0;
        parts = 0;
    }

    /** x, y, x, y …; longer than what is used of it. */
    double[] xy() {
        return xy;
    }

    int parts() {
        return parts;
    }

    /** Index of the part's first number. */
    int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    /** Index after the part's last number. */
    int end(int part) {
        return ends[part];
    }

    boolean isClosed(int part) {
        return closed[part];
    }

    void point(double x, double y) {
        if (count + 2 > xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[count++] = x;
        xy[count++] = y;
    }

    /** Ends the line that has been begun, if there is one. */
    void end(boolean asRing) {
        if (count == (parts == 0 ? 0 : ends[parts - 1])) {
            return;
        }
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, 2 * parts);
            closed = Arrays.copyOf(closed, 2 * parts);
        }
        closed[parts] = asRing;
        ends[parts++] = count;
    }

    /** Adds a ring of x, y, x, y …. */
    void addRing(float[] ring, Placement place) {
        for (int i = 0; i < ring.length; i += 2) {
            point(place.x(ring[i]), place.y(ring[i + 1]));
        }
        end(true);
    }

    /**
     * Adds a shape; curves become straight segments.
     *
     * @return the shape's winding rule, of {@link PathIterator}
     */
    int add(Shape shape, Placement place) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        PathIterator path = shape.getPathIterator(null);
        int rule = path.getWindingRule();
        for (; !path.isDone(); path.next()) {
            int segment = path.currentSegment(c);
            for (int i = 0; i < 6; i += 2) {
                c[i] = place.x(c[i]);
                c[i + 1] = place.y(c[i + 1]);
            }
            switch (segment) {
                case PathIterator.SEG_MOVETO -> {
                    end(false);
                    point(c[0], c[1]);
                    x = startX = c[0];
                    y = startY = c[1];
                }
                case PathIterator.SEG_LINETO -> {
                    resume(x, y);
                    point(c[0], c[1]);
                    x = c[0];
                    y = c[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    resume(x, y);
                    quadratic(x, y, c);
                    x = c[2];
                    y = c[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    resume(x, y);
                    cubic(x, y, c);
                    x = c[4];
                    y = c[5];
                }
                default -> {
                    end(true);
                    x = startX;
                    y = startY;
                }
            }
        }
        end(false);
        return rule;
    }

    /** After a ring has been closed a path may go on from where that began. */
    private void resume(double x, double y) {
        if (count == (parts == 0 ? 0 : ends[parts - 1])) {
            point(x, y);
        }
    }

    /** Segments of equal parameter: the chord of a curve with that second difference strays by an eighth of it, at most. */
    private static int segments(double secondDifference) {
        double wanted = Math.sqrt(secondDifference / (8 * FLATNESS));
        return wanted >= MOST_SEGMENTS ? MOST_SEGMENTS : 1 + (int) wanted;
    }

    private void quadratic(double x, double y, double[] c) {
        double ddx = x - 2 * c[0] + c[2];
        double ddy = y - 2 * c[1] + c[3];
        int n = segments(2 * Math.sqrt(ddx * ddx + ddy * ddy));
        for (int i = 1; i < n; i++) {
            double t = (double) i / n;
            double s = 1 - t;
            point(s * s * x + 2 * s * t * c[0] + t * t * c[2], s * s * y + 2 * s * t * c[1] + t * t * c[3]);
        }
        point(c[2], c[3]);
    }

    private void cubic(double x, double y, double[] c) {
        double ax = x - 2 * c[0] + c[2];
        double ay = y - 2 * c[1] + c[3];
        double bx = c[0] - 2 * c[2] + c[4];
        double by = c[1] - 2 * c[3] + c[5];
        int n = segments(6 * Math.sqrt(Math.max(ax * ax + ay * ay, bx * bx + by * by)));
        for (int i = 1; i < n; i++) {
            double t = (double) i / n;
            double s = 1 - t;
            double a = s * s * s;
            double b = 3 * s * s * t;
            double d = 3 * s * t * t;
            double e = t * t * t;
            point(a * x + b * c[0] + d * c[2] + e * c[4], a * y + b * c[1] + d * c[3] + e * c[5]);
        }
        point(c[4], c[5]);
    }
}
