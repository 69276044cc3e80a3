package org.controlatlas.export.request;

import java.util.Objects;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Numbers;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.MapViewport;
import org.locationtech.jts.geom.Envelope;

/** What part of the world is shown. */
public sealed interface ExportArea {
    /** Degrees of latitude to which the map's projection reaches. */
    int MOST_LATITUDE = 85;

    /** All zones of the atlas. */
    record Whole() implements ExportArea {}

    /**
     * A view as a window or a link has it.
     *
     * @param lon longitude of the middle, degrees
     * @param lat latitude of the middle, degrees
     * @param zoom as in {@link org.controlatlas.render.view.MapViewport}
     */
    record View(double lon, double lat, double zoom) implements ExportArea {
        public View {
            if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= MOST_LATITUDE)
                    || !(zoom >= MapViewport.MIN_ZOOM && zoom <= MapViewport.MAX_ZOOM)) {
                throw new BadValueException(
                        RequestProblem.NO_VIEW,
                        Numbers.text(lon),
                        Numbers.text(lat),
                        Numbers.text(zoom),
                        MOST_LATITUDE,
                        Numbers.text(MapViewport.MIN_ZOOM),
                        Numbers.text(MapViewport.MAX_ZOOM));
            }
        }

        /**
         * Reads {@code LON,LAT,ZOOM}.
         *
         * @throws IllegalArgumentException with one sentence if the text is no view
         */
        public static View parse(String text) {
            double[] n = numbers(text, 3, RequestProblem.VIEW_IS_NONE);
            return new View(n[0], n[1], n[2]);
        }
    }

    /** One zone, or all zones of one group (the file's name without its ending), with some room around it. */
    record OfZone(String id) implements ExportArea {
        public OfZone {
            Objects.requireNonNull(id);
        }

        public boolean has(Zone zone) {
            return zone.id().equals(id) || zone.group().equals(id);
        }
    }

    /** At least these bounds, in degrees; across the 180th meridian where west is more than east. */
    record Bounds(double west, double south, double east, double north) implements ExportArea {
        public Bounds {
            if (!(west >= -180 && east <= 180 && south >= -MOST_LATITUDE && north <= MOST_LATITUDE)) {
                throw new BadValueException(
                        RequestProblem.BEYOND_THE_MAP, text(west, south, east, north), MOST_LATITUDE);
            }
            if (west == east || !(south < north)) {
                throw new BadValueException(RequestProblem.ENCLOSE_NOTHING, text(west, south, east, north));
            }
            if (west > east && east + 360 - west > 180) {
                throw new BadValueException(RequestProblem.HALF_THE_WORLD, text(west, south, east, north));
            }
        }

        private static String text(double west, double south, double east, double north) {
            return Numbers.text(west) + "," + Numbers.text(south) + "," + Numbers.text(east) + ","
                    + Numbers.text(north);
        }

        /** What of the envelope lies on the map. */
        public static Bounds of(Envelope degrees) {
            double south = Math.max(-MOST_LATITUDE, degrees.getMinY());
            double north = Math.min(MOST_LATITUDE, degrees.getMaxY());
            if (!Longitudes.isUsual(degrees) && degrees.getWidth() <= 180) {
                return new Bounds(
                        Longitudes.standard(degrees.getMinX()), south, Longitudes.standard(degrees.getMaxX()), north);
            }
            return new Bounds(Math.max(-180, degrees.getMinX()), south, Math.min(180, degrees.getMaxX()), north);
        }

        public boolean isAcross180() {
            return west > east;
        }

        /**
         * Reads {@code WEST,SOUTH,EAST,NORTH} in degrees.
         *
         * @throws IllegalArgumentException with one sentence if the text encloses nothing
         */
        public static Bounds parse(String text) {
            double[] n = numbers(text, 4, RequestProblem.NO_BOUNDS);
            return new Bounds(n[0], n[1], n[2], n[3]);
        }

        /** From west to east, beyond 180 degrees if need be. */
        public Envelope envelope() {
            return new Envelope(west, isAcross180() ? east + 360 : east, south, north);
        }
    }

    private static double[] numbers(String text, int count, RequestProblem otherwise) {
        String[] parts = text.split(",", -1);
        if (parts.length != count) {
            throw new BadValueException(otherwise, text);
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Numbers.parse(parts[i]).orElseThrow(() -> new BadValueException(otherwise, text));
        }
        return numbers;
    }
}
