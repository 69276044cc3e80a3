package org.controlatlas.export;

import java.util.Objects;
import org.locationtech.jts.geom.Envelope;

/** What part of the world is shown. */
public sealed interface ExportArea {
    /** All zones of the atlas. */
    record Whole() implements ExportArea {}

    /**
     * A view as a window or a link has it.
     *
     * @param lon longitude of the middle, degrees
     * @param lat latitude of the middle, degrees
     * @param zoom as in {@link org.controlatlas.render.MapViewport}
     */
    record View(double lon, double lat, double zoom) implements ExportArea {}

    /** One zone, or all zones of one group (the file's name without its ending), with some room around it. */
    record OfZone(String id) implements ExportArea {
        public OfZone {
            Objects.requireNonNull(id);
        }
    }

    /** At least these bounds, in degrees. */
    record Bounds(double west, double south, double east, double north) implements ExportArea {
        public Bounds {
            if (!(west < east && south < north && west >= -180 && east <= 180 && south >= -85 && north <= 85)) {
                throw new IllegalArgumentException("The bounds " + west + "," + south + "," + east + "," + north
                        + " enclose nothing: give west,south,east,north in degrees.");
            }
        }

        public static Bounds of(Envelope degrees) {
            return new Bounds(degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY());
        }

        public Envelope envelope() {
            return new Envelope(west, east, south, north);
        }
    }
}
