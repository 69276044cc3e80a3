package org.controlatlas.render.raster;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.List;

/**
 * Finds how much of each pixel a shape covers, exactly: every edge adds its signed area to the pixels that it crosses,
 * and sums along a row turn these into coverage (the method of the font rasterisers stb_truetype and font-rs). Windings
 * above one count as one. Not for use by several threads.
 */
public final class AreaCoverage {
    /** Receives covered pixels, row by row from left to right. */
    public interface Sink {
        /** @param coverage 1 to 254 of 255 */
        void partial(int x, int y, int coverage);

        /** Pixels {@code from} to {@code to} (excluded) are covered wholly. */
        void full(int from, int to, int y);
    }

    /** Pixels that are summed up together: few enough to stay in a processor's cache. */
    private static final int BAND = 1 << 17;

    private static final double FLATNESS = 0.05;

    private final Rectangle picture;
    private final float[] sums;
    private final int[] rowFrom;
    private final int[] rowTo;

    /** Corners of the shape's rings in device pixels, x, y, x, y …, and the index after each ring's last. */
    private double[] corners = new double[1024];

    private int cornerCount;
    private int[] ringEnds = new int[16];
    private int ringCount;

    private Rectangle area = new Rectangle();
    private int stride;

    public AreaCoverage(int width, int height) {
        this.picture = new Rectangle(width, height);
        // Two more columns take what edges at the right border add beyond it.
        int rows = Math.min(height, Math.max(1, BAND / (width + 2)));
        this.sums = new float[Math.max(BAND, rows * (width + 2))];
        this.rowFrom = new int[height];
        this.rowTo = new int[height];
    }

    /** @param rings closed, x, y, x, y …; multiplied by the scale and moved they are device pixels */
    public void rings(List<float[]> rings, double scale, double moveX, double moveY, Sink sink) {
        cornerCount = 0;
        ringCount = 0;
        for (float[] ring : rings) {
            need(ring.length);
            for (int i = 0; i < ring.length; i += 2) {
                corners[cornerCount + i] = ring[i] * scale + moveX;
                corners[cornerCount + i + 1] = ring[i + 1] * scale + moveY;
            }
            cornerCount += ring.length;
            endRing();
        }
        cover(sink);
    }

    /** @param shape in device pixels, of straight or curved parts; open parts are closed */
    public void shape(Shape shape, Sink sink) {
        cornerCount = 0;
        ringCount = 0;
        double[] point = new double[6];
        for (PathIterator i = shape.getPathIterator(null, FLATNESS); !i.isDone(); i.next()) {
            int segment = i.currentSegment(point);
            if (segment == PathIterator.SEG_MOVETO) {
                endRing();
            }
            if (segment != PathIterator.SEG_CLOSE) {
                need(2);
                corners[cornerCount++] = point[0];
                corners[cornerCount++] = point[1];
            }
        }
        endRing();
        cover(sink);
    }

    private void need(int more) {
        if (cornerCount + more > corners.length) {
            corners = Arrays.copyOf(corners, 2 * (cornerCount + more));
        }
    }

    private void endRing() {
        if (cornerCount == (ringCount == 0 ? 0 : ringEnds[ringCount - 1])) {
            return;
        }
        if (ringCount == ringEnds.length) {
            ringEnds = Arrays.copyOf(ringEnds, 2 * ringCount);
        }
        ringEnds[ringCount++] = cornerCount;
    }

    private void cover(Sink sink) {
        Rectangle bounds = bounds();
        if (bounds.isEmpty()) {
            return;
        }
        stride = bounds.width + 2;
        int rows = Math.max(1, sums.length / stride);
        for (int top = bounds.y; top < bounds.y + bounds.height; top += rows) {
            area = new Rectangle(bounds.x, top, bounds.width, Math.min(rows, bounds.y + bounds.height - top));
            Arrays.fill(rowFrom, 0, area.height, Integer.MAX_VALUE);
            Arrays.fill(rowTo, 0, area.height, -1);
            int first = 0;
            for (int ring = 0; ring < ringCount; ring++) {
                int end = ringEnds[ring];
                double x = corners[end - 2];
                double y = corners[end - 1];
                for (int i = first; i < end; i += 2) {
                    edge(x, y, corners[i], corners[i + 1]);
                    x = corners[i];
                    y = corners[i + 1];
                }
                first = end;
            }
            emit(sink);
        }
    }

    /** The part of the picture in which the corners lie. */
    private Rectangle bounds() {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < cornerCount; i += 2) {
            minX = Math.min(minX, corners[i]);
            maxX = Math.max(maxX, corners[i]);
            minY = Math.min(minY, corners[i + 1]);
            maxY = Math.max(maxY, corners[i + 1]);
        }
        if (cornerCount == 0) {
            return new Rectangle();
        }
        int left = (int) Math.max(picture.x, Math.floor(minX));
        int top = (int) Math.max(picture.y, Math.floor(minY));
        int right = (int) Math.min(picture.x + picture.width, Math.ceil(maxX));
        int bottom = (int) Math.min(picture.y + picture.height, Math.ceil(maxY));
        return new Rectangle(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private void edge(double ax, double ay, double bx, double by) {
        if (ay == by || Math.max(ay, by) <= area.y || Math.min(ay, by) >= area.y + area.height) {
            return;
        }
        boolean down = ay < by;
        double x = (down ? ax : bx) - area.x;
        double y0 = (down ? ay : by) - area.y;
        double y1 = (down ? by : ay) - area.y;
        double slope = (bx - ax) / (by - ay);
        if (y0 < 0) {
            x -= y0 * slope;
            y0 = 0;
        }
        int lastRow = (int) Math.min(area.height, Math.ceil(y1));
        for (int row = (int) y0; row < lastRow; row++) {
            double height = Math.min(row + 1, y1) - Math.max(row, y0);
            double nextX = x + slope * height;
            piece(row, x, nextX, down ? height : -height);
            x = nextX;
        }
    }

    /** One edge within one row; parts left of the area count for its first column, parts right of it for none. */
    private void piece(int row, double fromX, double toX, double winding) {
        double x0 = Math.min(fromX, toX);
        double x1 = Math.max(fromX, toX);
        double rest = winding;
        if (x0 < 0) {
            double left = x1 <= 0 ? rest : rest * (-x0 / (x1 - x0));
            add(row, 0, left);
            rest -= left;
            x0 = 0;
            if (x1 <= 0) {
                return;
            }
        }
        if (x1 > area.width) {
            if (x0 >= area.width) {
                return;
            }
            rest *= (area.width - x0) / (x1 - x0);
            x1 = area.width;
        }
        int first = (int) x0;
        int last = (int) Math.ceil(x1);
        if (last <= first + 1) {
            double middle = (x0 + x1) / 2 - first;
            add(row, first, rest * (1 - middle));
            add(row, first + 1, rest * middle);
            return;
        }
        // The edge crosses several pixels: what lies to the left of column c + 1 is the integral up to there.
        double perPixel = rest / (x1 - x0);
        double before = 0;
        for (int column = first; column < last; column++) {
            double enter = Math.max(0, x0 - column);
            double leave = Math.min(1, x1 - column);
            double crossed = perPixel * (leave - enter);
            double covered = crossed * (1 - (enter + leave) / 2);
            add(row, column, covered + before);
            before = crossed - covered;
        }
        add(row, last, before);
    }

    private void add(int row, int column, double value) {
        sums[row * stride + column] += (float) value;
        if (column < rowFrom[row]) {
            rowFrom[row] = column;
        }
        if (column > rowTo[row]) {
            rowTo[row] = column;
        }
    }

    private static int coverage(float sum) {
        float covered = sum < 0 ? -sum : sum;
        // Not Math.round, which takes more time than all the rest where only Java's first compiler works.
        return covered >= 1 ? 255 : (int) (covered * 255 + 0.5f);
    }

    private void emit(Sink sink) {
        for (int row = 0; row < area.height; row++) {
            int at = row * stride;
            int end = Math.min(rowTo[row] + 1, area.width);
            float sum = 0;
            int coverage = 0;
            int fullFrom = -1;
            for (int column = Math.min(rowFrom[row], end); column < end; column++) {
                float added = sums[at + column];
                if (added != 0) {
                    sum += added;
                    coverage = coverage(sum);
                }
                if (coverage == 255) {
                    if (fullFrom < 0) {
                        fullFrom = column;
                    }
                } else {
                    if (fullFrom >= 0) {
                        sink.full(area.x + fullFrom, area.x + column, area.y + row);
                        fullFrom = -1;
                    }
                    if (coverage > 0) {
                        sink.partial(area.x + column, area.y + row, coverage);
                    }
                }
            }
            // Beyond the last edge the sum stands for all columns to the area's end: nothing, or what runs out of the
            // picture, which a level boundary can leave half covered.
            int tail = end < area.width ? coverage(sum) : 0;
            if (fullFrom >= 0 && tail < 255) {
                sink.full(area.x + fullFrom, area.x + end, area.y + row);
            } else if (tail == 255) {
                sink.full(area.x + (fullFrom >= 0 ? fullFrom : end), area.x + area.width, area.y + row);
            }
            for (int column = end; tail > 0 && tail < 255 && column < area.width; column++) {
                sink.partial(area.x + column, area.y + row, tail);
            }
            if (rowTo[row] >= 0) {
                Arrays.fill(sums, at + rowFrom[row], at + rowTo[row] + 1, 0);
            }
        }
    }
}
