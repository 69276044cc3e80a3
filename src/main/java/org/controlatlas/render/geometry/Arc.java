package org.controlatlas.render.geometry;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A stretch of boundary between the same two zones, or of one zone and none. Drawn once, not once for each neighbour.
 *
 * @param zone index of the zone on one side
 * @param other index of the zone on the other side, or {@link #NONE}; never less than {@code zone} otherwise
 * @param all indexes of all outlines that run along it, ascending; more than two where outlines follow each other in time
 *     or overlap
 * @param xy points in a {@link LocalPlane}, x, y, x, y …
 */
public record Arc(int zone, int other, int[] all, float[] xy, Rectangle2D.Float bounds) {
    public static final int NONE = -1;

    /** Of a coverage, where no more than two outlines meet. */
    public Arc(int zone, int other, float[] xy, Rectangle2D.Float bounds) {
        this(zone, other, other == NONE ? new int[] {zone} : new int[] {zone, other}, xy, bounds);
    }

    public boolean touches(Rectangle2D area) {
        return Outline.overlap(bounds, area);
    }

    /** Adds the stretches that come near an area of the plane, for pens without dashes. */
    public void appendNear(Path2D.Float path, Rectangle2D area, AffineTransform transform) {
        Outline.appendNear(path, xy, area, transform);
    }
}
