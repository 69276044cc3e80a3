package org.controlatlas.render.draw;

import java.util.Arrays;

/**
 * How much each pixel of a box has of the colour of a {@link Fade}: all on the line, less in step with the distance from it.
 * Keeps its memory; not for use by several threads.
 */
public final class FadeCoverage {
    private static final ThreadLocal<FadeCoverage> OF_THREAD = ThreadLocal.withInitial(FadeCoverage::new);

    /** The shares are of 64 steps, so that pixels beside each other are often equal. */
    private static final int STEP = 4;

    /** Told of each run of pixels of one share. */
    public interface Sink {
        /** @param alpha 1 to 255 */
        void run(int from, int to, int y, int alpha);
    }

    /** Numbers that stand for one segment. */
    private static final int SEGMENT = 8;

    private PixelRect box = PixelRect.EMPTY;

    /** By segment: where it begins, its direction as a step of length 1, its length, the columns it may reach, its reach. */
    private double[] segments = new double[SEGMENT << 6];

    /** By segment: the rows that it may reach, the first and the one after the last, counted from the box's first. */
    private int[] rows = new int[2 << 6];

    private int count;
    /** The segments in the order of their first rows, above it their numbers; made for the first row that is asked for. */
    private long[] order = {};

    private boolean sorted;
    /** The row whose shares are in {@link #shares}, counted from the box's first; -1 for none. */
    private int row;

    private int next;
    private int[] active = {};
    private int activeCount;
    private byte[] shares = {};
    /** By pixel of the row: the least square of a distance from the segments of one reach. */
    private double[] least = {};

    /** The calling thread's own. */
    public static FadeCoverage ofThread() {
        return OF_THREAD.get();
    }

    /** Begins anew, with nothing anywhere. */
    public void clear(PixelRect pixels) {
        box = pixels;
        count = 0;
        forget();
        if (shares.length < box.width()) {
            shares = new byte[box.width()];
            least = new double[box.width()];
        }
    }

    private void forget() {
        sorted = false;
        row = -1;
    }

    /** The pixels that the line can reach. */
    public static PixelRect reached(float[] xy, double reach, Placement place) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xy.length; i += 2) {
            left = Math.min(left, place.x(xy[i]));
            right = Math.max(right, place.x(xy[i]));
            top = Math.min(top, place.y(xy[i + 1]));
            bottom = Math.max(bottom, place.y(xy[i + 1]));
        }
        PixelRect clip = place.clip();
        int x = (int) Math.floor(Math.max(left - reach, clip.x()));
        int y = (int) Math.floor(Math.max(top - reach, clip.y()));
        int endX = (int) Math.ceil(Math.min(right + reach, clip.right()));
        int endY = (int) Math.ceil(Math.min(bottom + reach, clip.bottom()));
        return endX <= x || endY <= y ? PixelRect.EMPTY : new PixelRect(x, y, endX - x, endY - y).intersection(clip);
    }

    /** @param reach in device pixels */
    public void add(float[] xy, double reach, Placement place) {
        for (int i = 0; i + 3 < xy.length; i += 2) {
            segment(place.x(xy[i]), place.y(xy[i + 1]), place.x(xy[i + 2]), place.y(xy[i + 3]), reach);
        }
    }

    private void segment(double ax, double ay, double bx, double by, double reach) {
        int fromY = Math.max(box.y(), (int) Math.floor(Math.min(ay, by) - reach));
        int toY = Math.min(box.bottom(), (int) Math.ceil(Math.max(ay, by) + reach));
        double left = Math.min(ax, bx) - reach;
        double right = Math.max(ax, bx) + reach;
        if (fromY >= toY || left > box.right() || right < box.x()) {
            return;
        }
        double length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
        if (2 * count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
            segments = Arrays.copyOf(segments, 2 * segments.length);
        }
        rows[2 * count] = fromY - box.y();
        rows[2 * count + 1] = toY - box.y();
        int at = SEGMENT * count;
        segments[at] = ax;
        segments[at + 1] = ay;
        segments[at + 2] = length == 0 ? 0 : (bx - ax) / length;
        segments[at + 3] = length == 0 ? 0 : (by - ay) / length;
        segments[at + 4] = length;
        segments[at + 5] = left;
        segments[at + 6] = right;
        segments[at + 7] = reach;
        count++;
        forget();
    }

    private void sort() {
        if (order.length < count) {
            order = new long[2 * count];
            active = new int[2 * count];
        }
        for (int i = 0; i < count; i++) {
            order[i] = (long) rows[2 * i] << 32 | i;
        }
        Arrays.sort(order, 0, count);
        sorted = true;
    }

    /** Finds the shares of a row, counted from the box's first. */
    private void seek(int wanted) {
        if (!sorted) {
            sort();
        }
        if (row < 0 || wanted < row) {
            next = 0;
            activeCount = 0;
        }
        row = wanted;
        int kept = 0;
        for (int i = 0; i < activeCount; i++) {
            if (rows[2 * active[i] + 1] > row) {
                active[kept++] = active[i];
            }
        }
        activeCount = kept;
        for (; next < count && order[next] >> 32 <= row; next++) {
            int segment = (int) order[next];
            if (rows[2 * segment + 1] > row) {
                active[activeCount++] = segment;
            }
        }
        Arrays.fill(shares, 0, box.width(), (byte) 0);
        // Segments of one reach after the other: of them only the nearest counts.
        double done = Double.NEGATIVE_INFINITY;
        while (true) {
            double reach = Double.POSITIVE_INFINITY;
            for (int i = 0; i < activeCount; i++) {
                double each = segments[SEGMENT * active[i] + 7];
                reach = each > done && each < reach ? each : reach;
            }
            if (reach == Double.POSITIVE_INFINITY) {
                return;
            }
            shareRow(reach);
            done = reach;
        }
    }

    private void shareRow(double reach) {
        int from = box.width();
        int to = 0;
        Arrays.fill(least, 0, box.width(), reach * reach);
        for (int i = 0; i < activeCount; i++) {
            int at = SEGMENT * active[i];
            if (segments[at + 7] == reach) {
                long columns = near(at, reach);
                from = Math.min(from, (int) (columns >> 32));
                to = Math.max(to, (int) columns);
            }
        }
        for (int x = from; x < to; x++) {
            if (least[x] < reach * reach) {
                int share = share(1 - Math.sqrt(least[x]) / reach);
                if (share > (shares[x] & 0xFF)) {
                    shares[x] = (byte) share;
                }
            }
        }
    }

    /** @return the columns that were looked at, from the box's first: the first one above the one after the last */
    private long near(int at, double reach) {
        double ax = segments[at];
        double ux = segments[at + 2];
        double uy = segments[at + 3];
        double length = segments[at + 4];
        double dy = row + box.y() + 0.5 - segments[at + 1];
        double from = segments[at + 5];
        double to = segments[at + 6];
        // In a row only the pixels between the two lines beside the segment can be near enough.
        if (Math.abs(uy) > 1e-6) {
            double middle = ax + dy * ux / uy;
            double half = reach / Math.abs(uy);
            from = Math.max(from, middle - half);
            to = Math.min(to, middle + half);
        }
        int left = box.x();
        int end = (int) Math.min(box.right(), Math.ceil(to + 0.5)) - left;
        int begin = (int) Math.max(left, Math.floor(from - 0.5)) - left;
        for (int x = begin; x < end; x++) {
            double dx = x + left + 0.5 - ax;
            double along = dx * ux + dy * uy;
            along = along < 0 ? 0 : along > length ? length : along;
            double offX = dx - along * ux;
            double offY = dy - along * uy;
            double square = offX * offX + offY * offY;
            if (square < least[x]) {
                least[x] = square;
            }
        }
        return begin < end ? (long) begin << 32 | end : (long) box.width() << 32;
    }

    private static int share(double part) {
        return Math.min(255, (int) (part * (256.0 / STEP) + 0.5) * STEP);
    }

    /** 0 to 255, of a pixel in the box. Quick where row after row is asked for. */
    int at(int x, int y) {
        if (y - box.y() != row) {
            seek(y - box.y());
        }
        return shares[x - box.x()] & 0xFF;
    }

    /** Row by row, from left to right; pixels without a share are left out. */
    public void runs(Sink sink) {
        for (int y = 0; y < box.height(); y++) {
            seek(y);
            if (activeCount == 0) {
                continue;
            }
            int x = 0;
            while (x < box.width()) {
                byte share = shares[x];
                int from = x++;
                while (x < box.width() && shares[x] == share) {
                    x++;
                }
                if (share != 0) {
                    sink.run(box.x() + from, box.x() + x, box.y() + y, share & 0xFF);
                }
            }
        }
    }
}
