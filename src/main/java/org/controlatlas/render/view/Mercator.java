package org.controlatlas.render.view;

/**
 * Spherical Web Mercator with the world as a square of 256 by 256 units at zoom 0, x to the east and y to the south:
 * the convention of slippy maps, where zoom z magnifies by 2^z. By {@link StrictMath}, whose results are the same to the
 * last bit on every machine.
 */
public final class Mercator {
    /** Side of the world square in units of zoom 0. */
    public static final double WORLD = 256;

    /** Latitude in degrees at which the square ends. */
    public static final double MAX_LAT = 85.0511287798066;

    /** Metres round the equator of the sphere that Web Mercator uses (radius 6,378,137 m). */
    static final double EQUATOR_M = 2 * Math.PI * 6_378_137;

    private static final double TO_RADIANS = Math.PI / 180;

    private Mercator() {}

    public static double x(double lon) {
        return (lon + 180) / 360 * WORLD;
    }

    public static double y(double lat) {
        double clamped = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
        double phi = clamped * TO_RADIANS;
        return (0.5 - StrictMath.log(StrictMath.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * WORLD;
    }

    /** Metres on the ground to a unit of zoom 0, at that world y. */
    public static double metresPerUnit(double y) {
        return EQUATOR_M * StrictMath.cos(lat(y) * TO_RADIANS) / WORLD;
    }

    public static double lon(double x) {
        return x / WORLD * 360 - 180;
    }

    public static double lat(double y) {
        return (2 * StrictMath.atan(StrictMath.exp((0.5 - y / WORLD) * 2 * Math.PI)) - Math.PI / 2) / TO_RADIANS;
    }
}
