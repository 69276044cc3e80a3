package org.controlatlas.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Mercator;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Finds zones by place, on the full geometry. Zones are given by their index in the list. Safe to share between
 * threads.
 */
public final class ZonePicker {
    private final List<Zone> zones;
    private final HPRtree index = new HPRtree();
    private final IndexedPointInAreaLocator[] locators;
    private final GeometryFactory points = new GeometryFactory();

    public ZonePicker(List<Zone> zones) {
        this.zones = List.copyOf(zones);
        this.locators = new IndexedPointInAreaLocator[zones.size()];
        for (int z = 0; z < zones.size(); z++) {
            if (!zones.get(z).geometry().isEmpty()) {
                index.insert(zones.get(z).geometry().getEnvelopeInternal(), z);
            }
        }
        index.build();
    }

    /** The zone at the place (degrees); where several overlap the smallest wins, so that an enclave is found in its host. */
    public OptionalInt zoneAt(double lon, double lat) {
        Coordinate place = new Coordinate(lon, lat);
        return candidates(new Envelope(place)).stream()
                .filter(z -> locator(z).locate(place) != Location.EXTERIOR)
                .mapToInt(z -> z)
                .boxed()
                .min(Comparator.comparingDouble(z -> zones.get(z).geometry().getArea()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /**
     * A zone that is too small to hit, near a point of the screen: the nearest one within the distance of those whose
     * picture is smaller than three times the distance.
     *
     * @param x logical pixels
     * @param y logical pixels
     * @param within logical pixels, commonly 8
     */
    public OptionalInt smallZoneNear(MapViewport viewport, double x, double y, double within) {
        Envelope area =
                new Envelope(viewport.toLonLat(x - within, y - within), viewport.toLonLat(x + within, y + within));
        Coordinate place = viewport.toLonLat(x, y);
        double best = Double.MAX_VALUE;
        OptionalInt found = OptionalInt.empty();
        for (int z : candidates(area)) {
            Envelope bounds = zones.get(z).geometry().getEnvelopeInternal();
            double pixelsToDegree = viewport.scale() * Mercator.WORLD / 360;
            if (Math.max(bounds.getWidth(), bounds.getHeight()) * pixelsToDegree > 3 * within) {
                continue;
            }
            double distance = zones.get(z).geometry().distance(points.createPoint(place)) * pixelsToDegree;
            if (distance <= within && distance < best) {
                best = distance;
                found = OptionalInt.of(z);
            }
        }
        return found;
    }

    /** The zone for a click: a small one near it if the click is not inside of one as small, else the one under it. */
    public OptionalInt pick(MapViewport viewport, double x, double y) {
        OptionalInt small = smallZoneNear(viewport, x, y, 8);
        Coordinate place = viewport.toLonLat(x, y);
        return small.isPresent() ? small : zoneAt(place.x, place.y);
    }

    /** Zones that share a stretch of boundary with this one, in order of index; corner contact does not count. */
    public List<Integer> neighbours(int zone) {
        Geometry geometry = zones.get(zone).geometry();
        List<Integer> found = new ArrayList<>();
        for (int z : candidates(geometry.getEnvelopeInternal())) {
            if (z != zone) {
                Geometry shared = zones.get(z).geometry().getBoundary().intersection(geometry.getBoundary());
                // Of an empty line the dimension is 1 as well.
                if (!shared.isEmpty() && shared.getDimension() >= 1) {
                    found.add(z);
                }
            }
        }
        return found;
    }

    private List<Integer> candidates(Envelope degrees) {
        List<Integer> found = new ArrayList<>();
        index.query(degrees, item -> found.add((Integer) item));
        found.removeIf(z -> !zones.get(z).geometry().getEnvelopeInternal().intersects(degrees));
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private IndexedPointInAreaLocator locator(int zone) {
        synchronized (locators) {
            if (locators[zone] == null) {
                locators[zone] = new IndexedPointInAreaLocator(zones.get(zone).geometry());
            }
            return locators[zone];
        }
    }
}
