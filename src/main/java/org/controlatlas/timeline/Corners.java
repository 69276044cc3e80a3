package org.controlatlas.timeline;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;

/** Numbers corners from 0; those that lie nearer to one another than a tolerance are one, and lie where the first did. */
final class Corners {
    /** Length of a cell in tolerances: a corner seldom lies so near its cell's edge that its neighbours count too. */
    private static final int CELL = 32;

    private final double tolerance;
    private final double cell;
    private double[] xs = new double[1 << 10];
    private double[] ys = new double[1 << 10];
    private int count;
    /** By place in the table: the corner that came last, plus one. */
    private int[] last = new int[1 << 11];
    /** By corner: the one before it at the same place, plus one. */
    private int[] before = new int[1 << 10];

    Corners(double tolerance) {
        this.tolerance = tolerance;
        this.cell = CELL * tolerance;
    }

    int count() {
        return count;
    }

    double x(int corner) {
        return xs[corner];
    }

    double y(int corner) {
        return ys[corner];
    }

    Coordinate point(int corner) {
        return new Coordinate(xs[corner], ys[corner]);
    }

    /** The number of the corner there. */
    int at(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("no corner lies at " + x + ", " + y);
        }
        int found = -1;
        double nearest = tolerance * tolerance;
        long east = cell(x + tolerance);
        long north = cell(y + tolerance);
        for (long column = cell(x - tolerance); column <= east; column++) {
            for (long row = cell(y - tolerance); row <= north; row++) {
                for (int c = last[place(column, row)] - 1; c >= 0; c = before[c] - 1) {
                    double dx = xs[c] - x;
                    double dy = ys[c] - y;
                    double apart = dx * dx + dy * dy;
                    if (apart < nearest || apart == nearest && (found < 0 || c < found)) {
                        nearest = apart;
                        found = c;
                    }
                }
            }
        }
        return found >= 0 ? found : add(x, y);
    }

    private int add(double x, double y) {
        if (count == xs.length) {
            grow();
        }
        xs[count] = x;
        ys[count] = y;
        chain(count++);
        return count - 1;
    }

    private void grow() {
        xs = Arrays.copyOf(xs, 2 * count);
        ys = Arrays.copyOf(ys, 2 * count);
        before = new int[2 * count];
        last = new int[4 * count];
        for (int c = 0; c < count; c++) {
            chain(c);
        }
    }

    private void chain(int corner) {
        int place = place(cell(xs[corner]), cell(ys[corner]));
        before[corner] = last[place];
        last[place] = corner + 1;
    }

    private long cell(double along) {
        return (long) Math.floor(along / cell);
    }

    private int place(long column, long row) {
        long mixed = (column * 0x9E3779B97F4A7C15L ^ row) * 0xC2B2AE3D27D4EB4FL;
        return (int) (mixed >>> 33) & last.length - 1;
    }
}
