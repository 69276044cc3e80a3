package org.controlatlas.render.draw;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.List;

/**
 * Turns shapes and lines into coverage of pixels; the one filler for everything that is drawn. Shapes are multiplied by a
 * scale and moved, which makes them device pixels. Keeps its memory; not for use by several threads.
 */
public final class Filler {
    private static final ThreadLocal<Filler> OF_THREAD = ThreadLocal.withInitial(Filler::new);

    private final Polylines lines = new Polylines();
    private final Stroker stroker = new Stroker();
    private final AreaCoverage coverage = new AreaCoverage();

    /** The calling thread's own. */
    public static Filler ofThread() {
        return OF_THREAD.get();
    }

    /** @param rings x, y, x, y … without the first point at the end; filled by the non-zero rule */
    public void rings(
            List<float[]> rings, double scale, double moveX, double moveY, PixelRect clip, CoverageSink sink) {
        lines.clear();
        for (float[] ring : rings) {
            lines.addRing(ring, scale, moveX, moveY);
        }
        coverage.cover(lines, PathIterator.WIND_NON_ZERO, clip, sink);
    }

    /** Fills by the shape's own rule. */
    public void fill(Shape shape, double scale, double moveX, double moveY, PixelRect clip, CoverageSink sink) {
        lines.clear();
        int rule = lines.add(shape, scale, moveX, moveY);
        coverage.cover(lines, rule, clip, sink);
    }

    /** @param pen in the shape's units */
    public void stroke(
            Shape path, Pen pen, double scale, double moveX, double moveY, PixelRect clip, CoverageSink sink) {
        lines.clear();
        lines.add(path, scale, moveX, moveY);
        coverage.cover(
                stroker.outline(lines, scale == 1 ? pen : pen.scaled(scale), clip),
                PathIterator.WIND_NON_ZERO,
                clip,
                sink);
    }

    /**
     * A stretch of an open line.
     *
     * @param xy x, y, x, y …
     * @param from index of the first number of its first point, to {@code to} of its last
     * @param devicePen in device pixels
     */
    public void stroke(
            float[] xy,
            int from,
            int to,
            Pen devicePen,
            double scale,
            double moveX,
            double moveY,
            PixelRect clip,
            CoverageSink sink) {
        lines.clear();
        for (int i = from; i <= to; i += 2) {
            lines.point(xy[i] * scale + moveX, xy[i + 1] * scale + moveY);
        }
        lines.end(false);
        coverage.cover(stroker.outline(lines, devicePen, clip), PathIterator.WIND_NON_ZERO, clip, sink);
    }
}
