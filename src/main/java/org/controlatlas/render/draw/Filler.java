package org.controlatlas.render.draw;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.List;

/**
 * Turns shapes and lines into coverage of pixels; the one filler for everything that is drawn. Keeps its memory; not for use by several threads.
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
    public void rings(List<float[]> rings, Placement place, CoverageSink sink) {
        lines.clear();
        for (float[] ring : rings) {
            lines.addRing(ring, place);
        }
        coverage.cover(lines, PathIterator.WIND_NON_ZERO, place.clip(), sink);
    }

    /** Fills by the shape's own rule. */
    public void fill(Shape shape, Placement place, CoverageSink sink) {
        lines.clear();
        int rule = lines.add(shape, place);
        coverage.cover(lines, rule, place.clip(), sink);
    }

    /** @param pen in the path's units */
    public void stroke(Shape path, Pen pen, Placement place, CoverageSink sink) {
        lines.clear();
        lines.add(path, place);
        stroke(place.scale() == 1 ? pen : pen.scaled(place.scale()), place.clip(), sink);
    }

    /**
     * A stretch of an open line.
     *
     * @param xy x, y, x, y …
     * @param from index of the first number of its first point, to {@code to} of its last
     * @param devicePen in device pixels
     */
    public void stroke(float[] xy, int from, int to, Pen devicePen, Placement place, CoverageSink sink) {
        lines.clear();
        for (int i = from; i <= to; i += 2) {
            lines.point(place.x(xy[i]), place.y(xy[i + 1]));
        }
        lines.end(false);
        stroke(devicePen, place.clip(), sink);
    }

    private void stroke(Pen devicePen, PixelRect clip, CoverageSink sink) {
        coverage.cover(stroker.outline(lines, devicePen, clip), PathIterator.WIND_NON_ZERO, clip, sink);
    }
}
