package org.controlatlas.render.geometry;

import java.awt.geom.Rectangle2D;

/** Finds the stretches of a line that come near an area: to draw a part of a picture, the rest of it only costs time. */
public final class Stretches {
    private Stretches() {}

    /** Told of each stretch, in order. */
    public interface Sink {
        /** @param from index of the first number of its first point, to {@code to} of its last */
        void stretch(int from, int to);
    }

    /** @param xy x, y, x, y … */
    public static void near(float[] xy, Rectangle2D area, Sink sink) {
        int from = -1;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            boolean near = Math.max(xy[i], xy[i + 2]) >= area.getMinX()
                    && Math.min(xy[i], xy[i + 2]) <= area.getMaxX()
                    && Math.max(xy[i + 1], xy[i + 3]) >= area.getMinY()
                    && Math.min(xy[i + 1], xy[i + 3]) <= area.getMaxY();
            if (near && from < 0) {
                from = i;
            } else if (!near && from >= 0) {
                sink.stretch(from, i);
                from = -1;
            }
        }
        if (from >= 0) {
            sink.stretch(from, xy.length - 2);
        }
    }
}
