package org.controlatlas.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Where the map is cut open: a meridian other than the 180th, for ground on both sides of that one. What lies on one side
 * of the seam is turned by 360 degrees, and the halves that RFC 7946 has of a shape are joined. Not safe to share between
 * threads.
 */
public final class Seam {
    /** Ground apart by less than this is no reason to cut the map open there, in degrees of longitude. */
    private static final double LEAST_GAP = 60;

    /** Halves of a shape end within this of the 180th meridian, in degrees. */
    private static final double NEAR = 1e-7;

    private final double lon;
    private final double turn;
    private final Map<Geometry, Geometry> done = new IdentityHashMap<>();

    /** @param turn 360 for what lies west of the meridian, −360 for what lies east of it */
    private Seam(double lon, double turn) {
        this.lon = lon;
        this.turn = turn;
    }

    /**
     * For data on both sides of the 180th meridian that leave a wider gap elsewhere.
     *
     * @return empty where the map is cut open best at 180 degrees
     */
    public static Optional<Seam> fitting(Collection<Geometry> shapes) {
        List<double[]> spans = new ArrayList<>();
        for (Geometry shape : shapes) {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                Envelope part = shape.getGeometryN(i).getEnvelopeInternal();
                if (!part.isNull()) {
                    spans.add(new double[] {part.getMinX(), part.getMaxX()});
                }
            }
        }
        spans.sort((a, b) -> Double.compare(a[0], b[0]));
        if (spans.isEmpty() || spans.get(0)[0] < -180) {
            return Optional.empty();
        }
        double reached = spans.get(0)[1];
        double from = 0;
        double gap = 0;
        for (double[] span : spans) {
            if (span[0] - reached > gap) {
                gap = span[0] - reached;
                from = reached;
            }
            reached = Math.max(reached, span[1]);
        }
        double across = spans.get(0)[0] + 360 - reached;
        if (reached > 180 || gap < LEAST_GAP || gap < 2 * across) {
            return Optional.empty();
        }
        double seam = from + gap / 2;
        double west = 0;
        double east = 0;
        for (double[] span : spans) {
            west += span[1] < seam ? span[1] - span[0] : 0;
            east += span[0] > seam ? span[1] - span[0] : 0;
        }
        // What there is less of is turned.
        return Optional.of(new Seam(seam, west < east ? 360 : -360));
    }

    /** For a map with that meridian in the middle, of data between −180 and 180 degrees. */
    public static Seam opposite(double middle) {
        double standard = Longitudes.standard(middle);
        return standard < 0 ? new Seam(standard + 180, -360) : new Seam(standard - 180, 360);
    }

    /** With all longitudes from −180 to 180 and cut at the 180th meridian, as RFC 7946 has it. */
    public static Geometry usual(Geometry geometry) {
        Envelope bounds = geometry.getEnvelopeInternal();
        if (Longitudes.isUsual(bounds)) {
            return geometry;
        }
        return bounds.getMaxX() > 180 ? new Seam(180, -360).cut(geometry) : new Seam(-180, 360).cut(geometry);
    }

    private boolean isTurned(double x) {
        return turn > 0 ? x < lon : x > lon;
    }

    /** The same objects give the same objects. */
    public Geometry of(Geometry geometry) {
        return done.computeIfAbsent(geometry, this::turned);
    }

    private Geometry turned(Geometry geometry) {
        Geometry cut = cut(geometry);
        if (cut == geometry || !(geometry instanceof Polygonal)) {
            return cut;
        }
        int ends = 0;
        for (Geometry part : parts(cut)) {
            ends += endsAt180(part) ? 1 : 0;
        }
        return ends < 2 ? cut : rightHanded(OverlayNGRobust.union(Arrays.asList(parts(cut))));
    }

    /** As RFC 7946 has it: what the overlay makes runs any way. */
    private static Geometry rightHanded(Geometry polygons) {
        return polygons.norm().reverse();
    }

    private Geometry cut(Geometry geometry) {
        Envelope bounds = geometry.getEnvelopeInternal();
        if (bounds.isNull() || !isTurned(bounds.getMinX()) && !isTurned(bounds.getMaxX())) {
            return geometry;
        }
        List<Geometry> stay = new ArrayList<>();
        List<Geometry> go = new ArrayList<>();
        for (Geometry part : parts(geometry)) {
            Envelope box = part.getEnvelopeInternal();
            if (box.getMinX() < lon && box.getMaxX() > lon) {
                boolean west = turn > 0;
                halves(part, true).forEach((west ? go : stay)::add);
                halves(part, false).forEach((west ? stay : go)::add);
            } else {
                (isTurned(box.centre().x) ? go : stay).add(part);
            }
        }
        go.replaceAll(part -> moved(part, turn));
        stay.addAll(go);
        return stay.size() == 1 ? stay.get(0) : geometry.getFactory().buildGeometry(stay);
    }

    private static Geometry[] parts(Geometry geometry) {
        Geometry[] parts = new Geometry[geometry.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = geometry.getGeometryN(i);
        }
        return parts;
    }

    private static boolean endsAt180(Geometry part) {
        Envelope box = part.getEnvelopeInternal();
        return isAt180(box.getMinX()) || isAt180(box.getMaxX());
    }

    private static boolean isAt180(double x) {
        return Math.abs(Math.abs(x) - 180) < NEAR;
    }

    private List<Geometry> halves(Geometry part, boolean west) {
        Envelope box = part.getEnvelopeInternal();
        Envelope half = west
                ? new Envelope(box.getMinX() - 1, lon, box.getMinY() - 1, box.getMaxY() + 1)
                : new Envelope(lon, box.getMaxX() + 1, box.getMinY() - 1, box.getMaxY() + 1);
        Geometry cut = OverlayNGRobust.overlay(part, part.getFactory().toGeometry(half), OverlayNG.INTERSECTION);
        List<Geometry> found = new ArrayList<>();
        for (Geometry piece : parts(cut)) {
            if (!piece.isEmpty() && piece.getDimension() == part.getDimension()) {
                found.add(piece instanceof Polygonal ? rightHanded(piece) : piece);
            }
        }
        return found;
    }

    /** A copy that many degrees further east; a corner at the 180th meridian lies on it exactly. */
    public static Geometry moved(Geometry geometry, double degrees) {
        return Positions.moved(geometry, (points, i) -> {
            double x = points.getX(i) + degrees;
            points.setOrdinate(i, CoordinateSequence.X, isAt180(x) ? Math.copySign(180, x) : x);
        });
    }

    public Zone of(Zone zone) {
        return new Zone(
                zone.id(),
                zone.naming(),
                zone.group(),
                zone.outlines().stream()
                        .map(outline -> new DatedOutline(of(outline.geometry()), outline.time()))
                        .toList(),
                zone.periods());
    }

    private Point of(Point point) {
        return point != null && isTurned(point.getX()) ? (Point) moved(point, turn) : point;
    }

    /** All of an atlas, its base map among it. */
    public Atlas of(Atlas atlas) {
        List<Zone> zones = atlas.zones().stream().map(this::of).toList();
        Envelope extent = new Envelope();
        zones.forEach(zone -> extent.expandToInclude(zone.extent()));
        Map<String, List<BasemapFeature>> basemap = new HashMap<>();
        atlas.basemap()
                .forEach((layer, features) -> basemap.put(
                        layer,
                        features.stream()
                                .map(feature -> new BasemapFeature(feature.names(), of(feature.geometry())))
                                .toList()));
        return new Atlas(
                atlas.info().withExtent(extent),
                zones,
                atlas.neighbours().stream().map(this::of).toList(),
                new Atlas.Layers(
                        atlas.events().stream()
                                .map(event -> event.at(of(event.location())))
                                .toList(),
                        atlas.places().stream()
                                .map(place -> place.at(of(place.location())))
                                .toList(),
                        atlas.lines().stream()
                                .map(line -> line.along(of(line.geometry())))
                                .toList(),
                        atlas.areas().stream().map(this::of).toList(),
                        basemap),
                atlas.accounts(),
                atlas.stories(),
                atlas.remarks());
    }

    private NamedArea of(NamedArea area) {
        Envelope box = area.extent();
        boolean goes = !box.isNull() && isTurned(box.centre().x);
        double by = goes ? turn : 0;
        return new NamedArea(
                area.id(),
                area.kind(),
                area.names(),
                area.parts(),
                area.placeIds(),
                new NamedArea.Where(
                        new Coordinate(area.location().x + by, area.location().y),
                        box.isNull()
                                ? box
                                : new Envelope(box.getMinX() + by, box.getMaxX() + by, box.getMinY(), box.getMaxY())),
                area.knownTo());
    }
}
