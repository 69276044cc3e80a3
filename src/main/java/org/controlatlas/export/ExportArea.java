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
    record View(double lon, double lat, double zoom) implements ExportArea {
        /**
         * Reads {@code LON,LAT,ZOOM}.
         *
         * @throws IllegalArgumentException with one sentence if the text is no view
         */
        public static View parse(String text) {
            double[] n = numbers(text, 3, "view", "write LON,LAT,ZOOM as in 46.75,39.82,9");
            return new View(n[0], n[1], n[2]);
        }
    }

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

        /**
         * Reads {@code WEST,SOUTH,EAST,NORTH} in degrees.
         *
         * @throws IllegalArgumentException with one sentence if the text encloses nothing
         */
        public static Bounds parse(String text) {
            double[] n = numbers(text, 4, "bounds", "write WEST,SOUTH,EAST,NORTH as in 45.0,38.8,48.0,40.6");
            return new Bounds(n[0], n[1], n[2], n[3]);
        }

        public Envelope envelope() {
            return new Envelope(west, east, south, north);
        }
    }

    private static double[] numbers(String text, int count, String what, String how) {
        String[] parts = text.split(",", -1);
        if (parts.length != count) {
            throw new IllegalArgumentException("'" + text + "' is no " + what + ": " + how + ".");
        }
        double[] numbers = new double[count];
        try {
            for (int i = 0; i < count; i++) {
                numbers[i] = Double.parseDouble(parts[i].strip());
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no " + what + ": " + how + ".", e);
        }
        return numbers;
    }
}
