package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import org.controlatlas.analysis.Reason.Decider;
import org.controlatlas.analysis.Reason.Kind;
import org.controlatlas.analysis.Reason.Other;
import org.controlatlas.analysis.Reason.Outline;
import org.controlatlas.analysis.Reason.Spot;
import org.controlatlas.analysis.Reason.Voice;
import org.controlatlas.gazetteer.ZoneLookup;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.OutlineSource;
import org.controlatlas.model.Place;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;

/** Explains why a point is coloured as it is. Safe to share between threads. */
public final class ReasonFinder {
    /** A line lies on an outline if it is nowhere farther from it, in degrees: rounding of coordinates, about a metre. */
    private static final double ON_OUTLINE = 1e-5;

    private static final double SAME_PLACE_M = 2;

    private final Atlas atlas;
    private final ZoneLookup lookup;
    private final Map<String, List<Place>> placesByZone = new HashMap<>();

    public ReasonFinder(Atlas atlas) {
        this.atlas = atlas;
        this.lookup = new ZoneLookup(atlas);
        LocalDate any = atlas.info().lastDay();
        for (Place place : atlas.places()) {
            lookup.at(place.location().getX(), place.location().getY(), any).ifPresent(spot -> placesByZone
                    .computeIfAbsent(spot.zone().id(), id -> new ArrayList<>())
                    .add(place));
        }
    }

    /**
     * @param lon degrees
     * @param lat degrees
     * @return empty outside the map, and where the data say nothing of the day
     */
    public Optional<Reason> at(double lon, double lat, LocalDate date) {
        Optional<ZoneLookup.Spot> found = lookup.at(lon, lat, date);
        if (found.isEmpty()
                || found.get().period().isEmpty()
                || found.get().period().get().control() instanceof Control.NoData) {
            return Optional.empty();
        }
        Zone zone = found.get().zone();
        Spot spot = new Spot(date, lon, lat, zone, found.get().period().get());
        double edge = distanceM(spot.outline(), spot.at());
        Optional<LineFeature> line = lineAlong(spot, edge);
        double accuracy = line.map(LineFeature::accuracyM)
                .filter(metres -> metres > 0)
                .orElse(spot.period().accuracyM());
        Outline outline = new Outline(edge, accuracy);
        return Optional.of(new Reason(
                spot,
                decider(spot, line, edge),
                SourceWeight.sorted(spot.period().sources(), atlas.sources()),
                voices(spot),
                nearestOther(spot),
                outline));
    }

    private Decider decider(Spot spot, Optional<LineFeature> line, double edgeM) {
        OutlineSource origin = spot.period().geometrySource();
        Optional<Decider> settlement =
                origin.equals(OutlineSource.NEAREST_SETTLEMENT) ? nearestSettlement(spot) : Optional.empty();
        return settlement
                .or(() -> line.map(each -> new Decider(
                        Kind.LINE, each.id(), each.names(), each.kind().code(), edgeM)))
                .orElseGet(() -> new Decider(
                        Kind.ZONE,
                        spot.zone().id(),
                        spot.zone().namesAt(ValidTime.dayOf(spot.date())),
                        origin.code(),
                        edgeM));
    }

    private Optional<Decider> nearestSettlement(Spot spot) {
        return placesByZone.getOrDefault(spot.zone().id(), List.of()).stream()
                .map(place -> new Decider(
                        Kind.SETTLEMENT,
                        place.id(),
                        place.namesAt(spot.date()),
                        place.kind().code(),
                        distanceM(spot, place)))
                .min(Comparator.comparingDouble(Decider::distanceM));
    }

    /** The line with a name that runs where the zone's outline is nearest to the point; the first in the data of several. */
    private Optional<LineFeature> lineAlong(Spot spot, double edgeM) {
        Geometry outline = spot.outline().getBoundary();
        Envelope around = new Envelope(outline.getEnvelopeInternal());
        around.expandBy(ON_OUTLINE);
        for (LineFeature line : atlas.lines()) {
            // A road or railway with a state crosses ground and does not bound it.
            boolean bounds = line.state().isEmpty() && !line.names().isEmpty();
            if (bounds
                    && line.time().contains(spot.date())
                    && around.intersects(line.geometry().getEnvelopeInternal())
                    && Math.abs(alongM(line.geometry(), outline, spot.at()) - edgeM) < SAME_PLACE_M) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** How far it is to the nearest straight piece of the line that lies on the outline; infinite if none does. */
    private static double alongM(Geometry line, Geometry outline, Coordinate at) {
        List<LineSegment> pieces = pieces(line);
        pieces.sort(Comparator.comparingDouble(piece -> flat(piece, at)));
        for (LineSegment piece : pieces) {
            if (outline.isWithinDistance(outline.getFactory().createPoint(piece.midPoint()), ON_OUTLINE)) {
                return metres(piece, at);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** From a point to an outline. */
    private static double distanceM(Geometry polygons, Coordinate at) {
        return pieces(polygons).stream()
                .min(Comparator.comparingDouble(piece -> flat(piece, at)))
                .map(piece -> metres(piece, at))
                .orElse(0.0);
    }

    private static List<LineSegment> pieces(Geometry geometry) {
        List<LineSegment> pieces = new ArrayList<>();
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString string) {
                Coordinate[] points = string.getCoordinates();
                for (int i = 1; i < points.length; i++) {
                    pieces.add(new LineSegment(points[i - 1], points[i]));
                }
            }
        });
        return pieces;
    }

    /** Distance in degrees of latitude, good enough to compare near pieces by. */
    private static double flat(LineSegment piece, Coordinate at) {
        return level(piece, at).distance(new Coordinate(0, at.y));
    }

    /** The piece about the point's meridian, with degrees of longitude as long there as those of latitude. */
    private static LineSegment level(LineSegment piece, Coordinate at) {
        double stretch = stretch(at);
        return new LineSegment((piece.p0.x - at.x) * stretch, piece.p0.y, (piece.p1.x - at.x) * stretch, piece.p1.y);
    }

    private static double stretch(Coordinate at) {
        return Math.max(1e-6, Math.cos(Math.toRadians(at.y)));
    }

    private static double metres(LineSegment piece, Coordinate at) {
        Coordinate nearest = level(piece, at).closestPoint(new Coordinate(0, at.y));
        return distanceM(at, at.x + nearest.x / stretch(at), nearest.y);
    }

    private static double distanceM(Spot spot, Place place) {
        return distanceM(spot.at(), place.location().getX(), place.location().getY());
    }

    private static double distanceM(Coordinate at, double lon, double lat) {
        return Geodesic.WGS84.Inverse(at.y, at.x, lat, lon).s12;
    }

    private List<Voice> voices(Spot spot) {
        List<Voice> voices = new ArrayList<>();
        String controller = spot.period().control().code();
        for (Claim claim : atlas.claims()) {
            boolean here =
                    claim.zoneId().equals(spot.zone().id()) && claim.time().contains(spot.date());
            boolean other =
                    (claim.kind().equals(Claim.Kind.POSITION) || claim.kind().equals(Claim.Kind.DE_FACTO))
                            && !claim.by().equals(controller);
            if (here && other) {
                voices.add(new Voice(
                        claim.kind(),
                        claim.by(),
                        claim.statement(),
                        SourceWeight.sorted(claim.sources(), atlas.sources())));
            }
        }
        return voices;
    }

    private Optional<Other> nearestOther(Spot spot) {
        Control holder = spot.period().control();
        List<Place> nearFirst = new ArrayList<>(atlas.places());
        double stretch = stretch(spot.at());
        nearFirst.sort(Comparator.comparingDouble(place -> Math.hypot(
                (place.location().getX() - spot.lon()) * stretch,
                place.location().getY() - spot.lat())));
        for (Place place : nearFirst) {
            Optional<ControlPeriod> there = lookup.at(
                            place.location().getX(), place.location().getY(), spot.date())
                    .flatMap(ZoneLookup.Spot::period);
            if (there.isPresent()
                    && !(there.get().control() instanceof Control.NoData)
                    && !there.get().control().equals(holder)) {
                return Optional.of(new Other(
                        place.id(),
                        place.namesAt(spot.date()),
                        there.get().control().code(),
                        distanceM(spot, place)));
            }
        }
        return Optional.empty();
    }
}
