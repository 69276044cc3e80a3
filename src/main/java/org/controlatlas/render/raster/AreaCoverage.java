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

    private final Rectangle picture;
    private float[] sums = new float[0];
    private int[] rowFrom = new int[0];
    private int[] rowTo = new int[0];
    private Rectangle area = new Rectangle();
    private int stride;

    public AreaCoverage(int width, int height) {
        this.picture = new Rectangle(width, height);
    }

    /** @param rings closed, x, y, x, y …; multiplied by the scale and moved they are device pixels */
    public void rings(List<float[]> rings, double scale, double moveX, double moveY, Sink sink) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (float[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                minX = Math.min(minX, ring[i]);
                maxX = Math.max(maxX, ring[i]);
                minY = Math.min(minY, ring[i + 1]);
                maxY = Math.max(maxY, ring[i + 1]);
            }
        }
        if (minX > maxX
                || !begin(minX * scale + moveX, minY * scale + moveY, maxX * scale + moveX, maxY * scale + moveY)) {
            return;
        }
        for (float[] ring : rings) {
            double x = ring[ring.length - 2] * scale + moveX;
            double y = ring[ring.length - 1] * scale + moveY;
            for (int i = 0; i < ring.length; i += 2) {
                double nextX = ring[i] * scale + moveX;
                double nextY = ring[i + 1] * scale + moveY;
                edge(x, y, nextX, nextY);
                x = nextX;
                y = nextY;
            }
        }
        emit(sink);
    }

    /** @param shape in device pixels, of straight or curved parts; open parts are closed */
    public void shape(Shape shape, Sink sink) {
        var bounds = shape.getBounds2D();
        if (!begin(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY())) {
            return;
        }
        double[] point = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator i = shape.getPathIterator(null, 0.05); !i.isDone(); i.next()) {
            switch (i.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> {
                    edge(x, y, startX, startY);
                    startX = point[0];
                    startY = point[1];
                    x = startX;
                    y = startY;
                }
                case PathIterator.SEG_LINETO -> {
                    edge(x, y, point[0], point[1]);
                    x = point[0];
                    y = point[1];
                }
                default -> {
                    edge(x, y, startX, startY);
                    x = startX;
                    y = startY;
                }
            }
        }
        edge(x, y, startX, startY);
        emit(sink);
    }

    private boolean begin(double minX, double minY, double maxX, double maxY) {
        int left = (int) Math.max(picture.x, Math.floor(minX));
        int top = (int) Math.max(picture.y, Math.floor(minY));
        int right = (int) Math.min(picture.x + picture.width, Math.ceil(maxX));
        int bottom = (int) Math.min(picture.y + picture.height, Math.ceil(maxY));
        if (left >= right || top >= bottom) {
            return false;
        }
        area = new Rectangle(left, top, right - left, bottom - top);
        // Two more columns take what edges at the right border add beyond it.
        stride = area.width + 2;
        if (sums.length < stride * area.height) {
            sums = new float[stride * area.height];
        }
        if (rowFrom.length < area.height) {
            rowFrom = new int[area.height];
            rowTo = new int[area.height];
        }
        Arrays.fill(rowFrom, 0, area.height, Integer.MAX_VALUE);
        Arrays.fill(rowTo, 0, area.height, -1);
        return true;
    }

    private void edge(double ax, double ay, double bx, double by) {
        if (ay == by) {
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
        return Math.round(Math.min(1, Math.abs(sum)) * 255);
    }

    private void emit(Sink sink) {
        for (int row = 0; row < area.height; row++) {
            int at = row * stride;
            int end = Math.min(rowTo[row] + 1, area.width);
            float sum = 0;
            int fullFrom = -1;
            for (int column = Math.min(rowFrom[row], end); column < end; column++) {
                sum += sums[at + column];
                int coverage = coverage(sum);
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
