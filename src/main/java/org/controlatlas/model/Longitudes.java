package org.controlatlas.model;

import org.locationtech.jts.geom.Envelope;

/**
 * Longitudes on a circle that a map cuts open somewhere. A data set that lies across the 180th meridian has longitudes
 * beyond 180 or −180 degrees, so that its ground hangs together; people and files have them from −180 to 180.
 */
public final class Longitudes {
    private Longitudes() {}

    /** The same longitude from −180 to 180; one of these as it is. */
    public static double standard(double lon) {
        if (lon >= -180 && lon <= 180) {
            return lon;
        }
        return lon - 360 * Math.floor((lon + 180) / 360);
    }

    /** The same longitude within the extent; if it is not there, as near to its middle as can be. */
    public static double in(Envelope extent, double lon) {
        if (extent.isNull() || lon >= extent.getMinX() && lon <= extent.getMaxX()) {
            return lon;
        }
        for (int turn = -1; turn <= 1; turn += 2) {
            double turned = lon + 360 * turn;
            if (turned >= extent.getMinX() && turned <= extent.getMaxX()) {
                return turned;
            }
        }
        // Data within the usual limits leave the usual longitudes alone.
        return isUsual(extent) ? lon : lon + 360 * Math.rint((extent.centre().x - lon) / 360);
    }

    /** The same bounds where they share most with the extent. */
    public static Envelope in(Envelope extent, Envelope bounds) {
        Envelope best = bounds;
        double most = bounds.intersection(extent).getWidth();
        for (int turn = -1; turn <= 1; turn += 2) {
            Envelope turned = new Envelope(
                    bounds.getMinX() + 360 * turn, bounds.getMaxX() + 360 * turn, bounds.getMinY(), bounds.getMaxY());
            double width = turned.intersection(extent).getWidth();
            if (width > most) {
                best = turned;
                most = width;
            }
        }
        return best;
    }

    /** Whether it lies between −180 and 180 degrees. */
    public static boolean isUsual(Envelope extent) {
        return extent.isNull() || extent.getMinX() >= -180 && extent.getMaxX() <= 180;
    }
}
