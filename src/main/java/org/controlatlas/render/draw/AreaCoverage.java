package org.controlatlas.render.draw;

import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * Finds how much of each pixel an area covers, exactly: every edge adds its signed area to the pixels that it crosses, and
 * sums along a row turn these into coverage (signed-area accumulation, the method of FreeType's smooth rasteriser, AGG and
 * font-rs). Corners lie on a grid of 1/256 pixel and all sums are integers: so coverage depends neither on the order of
 * the edges nor on the part of a picture that is asked for, and what two neighbours cover of a pixel on their common
 * edge adds up to all of it.
 *
 * <p>As with all methods of this kind the winding rule is applied to the sum over a pixel: where several edges of one area
 * overlap within the same pixel it counts as covered by what they cover together. Not for use by several threads.
 */
final class AreaCoverage {
    /** Steps of the grid in a pixel, as a power of two. */
    private static final int BITS = 8;

    private static final int ONE = 1 << BITS;

    /** What the edges of a pixel wholly covered once add up to: twice the square of the grid's steps. */
    private static final int FULL = 2 * ONE * ONE;

    /** Pixels that are summed up together: few enough to stay in a processor's cache. */
    private static final int BAND = 1 << 17;

    /** Coordinates beyond it, in pixels, are moved to it: products of two stay within a long. */
    private static final double FARTHEST = 1 << 22;

    /** For widths up to it, in steps, products with a row's height stay within an int. */
    private static final int SHORT = 1 << 22;

    private final int[] sums = new int[BAND];
    private int[] wide = sums;
    private int[] rowFrom = new int[256];
    private int[] rowTo = new int[256];
    private int[] corners = new int[1024];

    private int left;
    private int top;
    private int width;
    private int height;
    private int stride;
    private boolean evenOdd;

    /**
     * @param rings in device pixels; open ones are closed
     * @param rule of {@link PathIterator}
     * @param clip the part of the picture that is wanted
     */
    void cover(Polylines rings, int rule, PixelRect clip, CoverageSink sink) {
        evenOdd = rule == PathIterator.WIND_EVEN_ODD;
        PixelRect area = toGrid(rings).intersection(clip);
        if (area.isEmpty()) {
            return;
        }
        left = area.x();
        width = area.width();
        // One more column takes what edges in the last one add to the next.
        stride = width + 2;
        if (stride > wide.length) {
            wide = new int[stride];
        }
        int rows = Math.max(1, wide.length / stride);
        for (top = area.y(); top < area.bottom(); top += height) {
            height = Math.min(rows, area.bottom() - top);
            if (height > rowFrom.length) {
                rowFrom = new int[height];
                rowTo = new int[height];
            }
            Arrays.fill(rowFrom, 0, height, Integer.MAX_VALUE);
            Arrays.fill(rowTo, 0, height, -1);
            edges(rings);
            emit(sink);
        }
    }

    private void edges(Polylines rings) {
        for (int ring = 0; ring < rings.parts(); ring++) {
            int end = rings.end(ring);
            int x = corners[end - 2];
            int y = corners[end - 1];
            for (int i = rings.start(ring); i < end; i += 2) {
                int nextX = corners[i];
                int nextY = corners[i + 1];
                if (y < nextY) {
                    edge(x, y, nextX, nextY, 1);
                } else if (y > nextY) {
                    edge(nextX, nextY, x, y, -1);
                }
                x = nextX;
                y = nextY;
            }
        }
    }

    /** Rounds the corners to the grid; returns the pixels in which they lie. */
    private PixelRect toGrid(Polylines rings) {
        int count = rings.parts() == 0 ? 0 : rings.end(rings.parts() - 1);
        if (count == 0) {
            return PixelRect.EMPTY;
        }
        if (count > corners.length) {
            corners = new int[2 * count];
        }
        double[] xy = rings.xy();
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int i = 0; i < count; i += 2) {
            int x = step(xy[i]);
            int y = step(xy[i + 1]);
            corners[i] = x;
            corners[i + 1] = y;
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
        }
        int x = minX >> BITS;
        int y = minY >> BITS;
        return new PixelRect(x, y, (maxX + ONE - 1 >> BITS) - x, (maxY + ONE - 1 >> BITS) - y);
    }

    private static int step(double pixels) {
        if (pixels > -FARTHEST && pixels < FARTHEST) {
            // The nearest one: a cast to long cuts off, which is a floor for what is positive.
            return (int) ((long) (pixels * ONE + (0x1p31 + 0.5)) - (1L << 31));
        }
        return pixels >= FARTHEST ? (int) FARTHEST * ONE : pixels <= -FARTHEST ? (int) -FARTHEST * ONE : 0;
    }

    /** An edge from above to below; the x at each row's edge is rounded down from its exact value. */
    private void edge(int x0, int y0, int x1, int y1, int sign) {
        int first = top << BITS;
        int last = top + height << BITS;
        if (y1 <= first || y0 >= last || Math.min(x0, x1) >= left + width << BITS) {
            return;
        }
        int from = Math.max(y0, first);
        int to = Math.min(y1, last);
        int row = from >> BITS;
        if (x0 == x1) {
            vertical(x0 - (left << BITS), from, to, sign);
            return;
        }
        if (to <= row + 1 << BITS && from == y0 && to == y1) {
            piece(row - top, x0, x1, y1 - y0, sign);
            return;
        }
        long dx = (long) x1 - x0;
        long dy = (long) y1 - y0;
        int x = x0;
        if (from > y0) {
            x = x0 + floorDiv((from - y0) * dx, dy);
        }
        int nextY = row + 1 << BITS;
        long product = (nextY - y0) * dx;
        int nextX = floorDiv(product, dy);
        long rest = product - nextX * dy;
        nextX += x0;
        int lift = 0;
        long liftRest = 0;
        if (to > nextY) {
            lift = floorDiv(ONE * dx, dy);
            liftRest = ONE * dx - lift * dy;
        }
        int y = from;
        while (nextY < to) {
            piece(row - top, x, nextX, nextY - y, sign);
            x = nextX;
            y = nextY;
            row++;
            nextY += ONE;
            nextX += lift;
            rest += liftRest;
            if (rest >= dy) {
                rest -= dy;
                nextX++;
            }
        }
        piece(row - top, x, to == y1 ? x1 : nextX, to - y, sign);
    }

    /** By a positive divisor; most fit an int, which is faster. */
    private static int floorDiv(long dividend, long divisor) {
        return dividend == (int) dividend && divisor == (int) divisor
                ? Math.floorDiv((int) dividend, (int) divisor)
                : (int) Math.floorDiv(dividend, divisor);
    }

    private void vertical(int x, int from, int to, int sign) {
        int column = Math.max(0, x >> BITS);
        int part = x < 0 ? 0 : 2 * (x & ONE - 1);
        int y = from;
        for (int row = (from >> BITS) - top; y < to; row++) {
            int next = Math.min(to, row + top + 1 << BITS);
            add(row, column, sign * (next - y) * (2 * ONE - part), sign * (next - y) * part);
            y = next;
        }
    }

    /**
     * One edge within one row; parts left of the area count for its first column, parts right of it for none.
     *
     * @param high in steps
     */
    private void piece(int row, int fromX, int toX, int high, int sign) {
        if (high == 0) {
            return;
        }
        int x0 = Math.min(fromX, toX) - (left << BITS);
        int x1 = Math.max(fromX, toX) - (left << BITS);
        int column = x0 >> BITS;
        if (x0 >= 0 && x1 <= column + 1 << BITS) {
            if (column < width) {
                int part = x0 + x1 - (2 * column << BITS);
                add(row, column, sign * high * (2 * ONE - part), sign * high * part);
            }
        } else if (x1 <= 0) {
            add(row, 0, sign * high * 2 * ONE, 0);
        } else {
            across(row, x0, x1, high, sign);
        }
    }

    /** A piece that crosses several columns; how much of its height lies before each is rounded down. */
    private void across(int row, int x0, int x1, int high, int sign) {
        int wideness = x1 - x0;
        int column = x0 >> BITS;
        int entered = x0 - (column << BITS);
        int done = 0;
        if (x0 < 0) {
            done = before(-x0, high, wideness);
            add(row, 0, sign * done * 2 * ONE, 0);
            column = 0;
            entered = 0;
        }
        int edge = column + 1 << BITS;
        while (edge < x1 && column < width) {
            int next = before(edge - x0, high, wideness);
            int part = entered + ONE;
            add(row, column, sign * (next - done) * (2 * ONE - part), sign * (next - done) * part);
            done = next;
            entered = 0;
            column++;
            edge += ONE;
        }
        if (column < width) {
            int part = entered + x1 - (column << BITS);
            add(row, column, sign * (high - done) * (2 * ONE - part), sign * (high - done) * part);
        }
    }

    private static int before(int x, int high, int wideness) {
        return wideness < SHORT ? x * high / wideness : (int) ((long) x * high / wideness);
    }

    private void add(int row, int column, int here, int next) {
        int at = row * stride + column;
        wide[at] += here;
        wide[at + 1] += next;
        if (column < rowFrom[row]) {
            rowFrom[row] = column;
        }
        if (column >= rowTo[row]) {
            rowTo[row] = column + 1;
        }
    }

    private int coverage(int sum) {
        int covered = Math.abs(sum);
        if (evenOdd) {
            covered &= 2 * FULL - 1;
            covered = Math.min(covered, 2 * FULL - covered);
        }
        return covered >= FULL ? 255 : covered * 255 + FULL / 2 >> 2 * BITS + 1;
    }

    private void emit(CoverageSink sink) {
        for (int row = 0; row < height; row++) {
            if (rowTo[row] < 0) {
                continue;
            }
            int at = row * stride;
            int end = Math.min(rowTo[row] + 1, width);
            int sum = 0;
            int coverage = 0;
            int from = rowFrom[row];
            // Columns of the same coverage go together; most are covered wholly or not at all.
            for (int column = from; column < end; column++) {
                int added = wide[at + column];
                if (added != 0) {
                    sum += added;
                    int now = coverage(sum);
                    if (now != coverage) {
                        run(sink, from, column, top + row, coverage);
                        from = column;
                        coverage = now;
                    }
                }
            }
            // Beyond the last edge the sum stands for all columns to the area's end: what runs out of the picture.
            run(sink, from, width, top + row, coverage);
            Arrays.fill(wide, at + rowFrom[row], at + rowTo[row] + 1, 0);
        }
    }

    private void run(CoverageSink sink, int from, int to, int row, int coverage) {
        if (coverage > 0 && to > from) {
            sink.run(left + from, left + to, row, coverage);
        }
    }
}
