package org.controlatlas.timeline;

/**
 * The low and the high figure of an area.
 *
 * @param lowSquareKm the part that is certain
 * @param highSquareKm that part and all that is possible besides
 * @param mostSquareKm the highest on any of the days that a legend is for: the room for the range is the same on all of them
 */
public record AreaRange(double lowSquareKm, double highSquareKm, double mostSquareKm) {
    /** Of one day. */
    public AreaRange(double lowSquareKm, double highSquareKm) {
        this(lowSquareKm, highSquareKm, highSquareKm);
    }

    /** The same with room for a higher figure. */
    public AreaRange withMost(double most) {
        return new AreaRange(lowSquareKm, highSquareKm, most);
    }
}
