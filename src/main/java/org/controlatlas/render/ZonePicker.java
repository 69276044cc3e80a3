package org.controlatlas.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Longitudes;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Mercator;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Finds zones by place and day, on the full geometry. Zones are given by their index in the list. Safe to share between
 * threads.
 */
public final class ZonePicker {
    /**
     * What is at a place on a day.
     *
     * @param zone index of the one in front
     * @param zones indexes of all zones whose outlines in force cover the place, the one in front among them; ascending
     * @param period what holds there, contested where outlines disagree; empty where the data are silent
     */
    public record Spot(int zone, List<Integer> zones, Optional<ControlPeriod> period) {}

    private final Ground ground;
    private final List<GroundPiece> outlines;
    private final HPRtree index = new HPRtree();
    private final Envelope reach = new Envelope();
    private final IndexedPointInAreaLocator[] locators;
    private final GeometryFactory points = new GeometryFactory();

    public ZonePicker(Ground ground) {
        this.ground = ground;
        this.outlines = ground.outlines();
        this.locators = new IndexedPointInAreaLocator[outlines.size()];
        for (int p = 0; p < outlines.size(); p++) {
            if (!outlines.get(p).geometry().isEmpty()) {
                index.insert(outlines.get(p).geometry().getEnvelopeInternal(), p);
                reach.expandToInclude(outlines.get(p).geometry().getEnvelopeInternal());
            }
        }
        index.build();
    }

    /**
     * What is at the place (degrees) on the day. Where outlines in force overlap, the smallest of those with data is in
     * front, so that an enclave is found in its host.
     *
     * @return empty where no outline is in force
     */
    public Optional<Spot> at(double lon, double lat, int day) {
        List<Integer> hits = covering(lon, lat, p -> outlines.get(p).isInForce(day));
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        if (hits.size() == 1) {
            GroundPiece only = outlines.get(hits.get(0));
            return Optional.of(new Spot(only.zone(), List.of(only.zone()), only.periodAt(day)));
        }
        Ground.Common common = ground.common(hits, day);
        List<Integer> zones = hits.stream()
                .filter(p -> common.period().isEmpty()
                        || common.period().get().control() instanceof Control.NoData
                        || outlines.get(p)
                                .periodAt(day)
                                .filter(period -> !(period.control() instanceof Control.NoData))
                                .isPresent())
                .map(p -> outlines.get(p).zone())
                .sorted()
                .toList();
        return Optional.of(new Spot(common.zone(), zones, common.period()));
    }

    /** The zone in front at the place (degrees) on the day. */
    public OptionalInt zoneAt(double lon, double lat, int day) {
        Optional<Spot> spot = at(lon, lat, day);
        return spot.isPresent() ? OptionalInt.of(spot.get().zone()) : OptionalInt.empty();
    }

    /** Zones that cover the place (degrees) at any time, the one with the smallest outline first. */
    public List<Integer> everAt(double lon, double lat) {
        return covering(lon, lat, p -> true).stream()
                .sorted(Comparator.comparingDouble(
                        p -> outlines.get(p).geometry().getArea()))
                .map(p -> outlines.get(p).zone())
                .distinct()
                .toList();
    }

    private List<Integer> covering(double lon, double lat, IntPredicate wanted) {
        Coordinate place = new Coordinate(Longitudes.in(reach, lon), lat);
        return candidates(new Envelope(place)).stream()
                .filter(p -> wanted.test(p) && locator(p).locate(place) != Location.EXTERIOR)
                .toList();
    }

    /**
     * A zone that is too small to hit, near a point of the screen: the nearest one within the distance of those whose
     * picture is smaller than three times the distance.
     *
     * @param x logical pixels
     * @param y logical pixels
     * @param within logical pixels, commonly 8
     */
    public OptionalInt smallZoneNear(MapViewport viewport, double x, double y, double within, int day) {
        Envelope area =
                new Envelope(viewport.toLonLat(x - within, y - within), viewport.toLonLat(x + within, y + within));
        Coordinate place = viewport.toLonLat(x, y);
        double best = Double.MAX_VALUE;
        OptionalInt found = OptionalInt.empty();
        for (int p : candidates(area)) {
            Geometry geometry = outlines.get(p).geometry();
            Envelope bounds = geometry.getEnvelopeInternal();
            double pixelsToDegree = viewport.scale() * Mercator.WORLD / 360;
            if (Math.max(bounds.getWidth(), bounds.getHeight()) * pixelsToDegree > 3 * within
                    || !outlines.get(p).isInForce(day)) {
                continue;
            }
            double distance = geometry.distance(points.createPoint(place)) * pixelsToDegree;
            if (distance <= within && distance < best) {
                best = distance;
                found = OptionalInt.of(outlines.get(p).zone());
            }
        }
        return found;
    }

    /** The zone for a click: a small one near it if the click is not inside of one as small, else the one under it. */
    public OptionalInt pick(MapViewport viewport, double x, double y, int day) {
        OptionalInt small = smallZoneNear(viewport, x, y, 8, day);
        Coordinate place = viewport.toLonLat(x, y);
        return small.isPresent() ? small : zoneAt(place.x, place.y, day);
    }

    /**
     * Zones that share a stretch of boundary with this one on the day, in order of index; corner contact does not count.
     */
    public List<Integer> neighbours(int zone, int day) {
        OptionalInt own = ground.outlineOf(zone, day);
        if (own.isEmpty()) {
            return List.of();
        }
        Geometry geometry = outlines.get(own.getAsInt()).geometry();
        List<Integer> found = new ArrayList<>();
        for (int p : candidates(geometry.getEnvelopeInternal())) {
            if (p != own.getAsInt() && outlines.get(p).isInForce(day)) {
                Geometry shared = outlines.get(p).geometry().getBoundary().intersection(geometry.getBoundary());
                // Of an empty line the dimension is 1 as well.
                if (!shared.isEmpty() && shared.getDimension() >= 1) {
                    found.add(outlines.get(p).zone());
                }
            }
        }
        return found;
    }

    private List<Integer> candidates(Envelope degrees) {
        List<Integer> found = new ArrayList<>();
        index.query(degrees, item -> found.add((Integer) item));
        found.removeIf(p -> !outlines.get(p).geometry().getEnvelopeInternal().intersects(degrees));
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private IndexedPointInAreaLocator locator(int outline) {
        synchronized (locators) {
            if (locators[outline] == null) {
                locators[outline] =
                        new IndexedPointInAreaLocator(outlines.get(outline).geometry());
            }
            return locators[outline];
        }
    }
}
