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

    private PixelRect box = PixelRect.EMPTY;
    private byte[] shares = {};

    /** The calling thread's own. */
    public static FadeCoverage ofThread() {
        return OF_THREAD.get();
    }

    /** Begins anew, with nothing anywhere. */
    public void clear(PixelRect pixels) {
        box = pixels;
        int length = pixels.width() * pixels.height();
        if (shares.length < length) {
            shares = new byte[length];
        } else {
            Arrays.fill(shares, 0, length, (byte) 0);
        }
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
        double length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
        double ux = length == 0 ? 0 : (bx - ax) / length;
        double uy = length == 0 ? 0 : (by - ay) / length;
        for (int y = fromY; y < toY; y++) {
            double dy = y + 0.5 - ay;
            double from = left;
            double to = right;
            // In a row only the pixels between the two lines beside the segment can be near enough.
            if (Math.abs(uy) > 1e-6) {
                double middle = ax + dy * ux / uy;
                double half = reach / Math.abs(uy);
                from = Math.max(from, middle - half);
                to = Math.min(to, middle + half);
            }
            int end = (int) Math.min(box.right(), Math.ceil(to + 0.5));
            int row = (y - box.y()) * box.width() - box.x();
            for (int x = (int) Math.max(box.x(), Math.floor(from - 0.5)); x < end; x++) {
                double dx = x + 0.5 - ax;
                double along = Math.max(0, Math.min(length, dx * ux + dy * uy));
                double offX = dx - along * ux;
                double offY = dy - along * uy;
                double square = offX * offX + offY * offY;
                if (square < reach * reach) {
                    int share = share(1 - Math.sqrt(square) / reach);
                    if (share > (shares[row + x] & 0xFF)) {
                        shares[row + x] = (byte) share;
                    }
                }
            }
        }
    }

    private static int share(double part) {
        return Math.min(255, (int) (part * (256.0 / STEP) + 0.5) * STEP);
    }

    /** 0 to 255, of a pixel in the box. */
    int at(int x, int y) {
        return shares[(y - box.y()) * box.width() + x - box.x()] & 0xFF;
    }

    /** Row by row, from left to right; pixels without a share are left out. */
    public void runs(Sink sink) {
        for (int y = box.y(); y < box.bottom(); y++) {
            int row = (y - box.y()) * box.width() - box.x();
            int x = box.x();
            while (x < box.right()) {
                byte share = shares[row + x];
                int from = x++;
                while (x < box.right() && shares[row + x] == share) {
                    x++;
                }
                if (share != 0) {
                    sink.run(from, x, y, share & 0xFF);
                }
            }
        }
    }
}
