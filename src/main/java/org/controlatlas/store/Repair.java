package org.controlatlas.store;

/** What may have to be done to the coordinates of a geometry before it can be built. */
public enum Repair {
    /** A ring did not end where it began. */
    OPEN_RING,
    /** A ring had too few positions to enclose anything, and was left out. */
    FLAT_RING,
    /** A Polygon was written with the brackets of a MultiPolygon, or the other way round. */
    BRACKETS
}
