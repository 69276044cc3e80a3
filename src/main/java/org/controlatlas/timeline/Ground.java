package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The ground of all zones as pieces: first each zone's outlines, one piece for each, in the order of the zones; then what
 * outlines in force at one time have in common. Map, click, query and areas all ask here. Of a data set whose zones
 * neither move nor overlap, a piece is a zone and has its index. Safe to share between threads.
 */
public final class Ground {
    /** By identity, as atlases are equal; kept as long as the atlas is. */
    private static final Map<Atlas, Ground> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final List<Zone> zones;
    private final List<GroundPiece> outlines = new ArrayList<>();
    /** By zone: where its pieces begin in {@link #outlines}; one more at the end. */
    private final int[] firstOf;

    private final Overlaps overlaps;
    /** None where the ground is one with all its time. */
    private final Optional<GroundSlices> slices;
    /** Made when first asked for: a question about one point needs no more than that point. */
    private volatile List<GroundPiece> pieces;

    private List<Dispute> disputes;

    private Map<Integer, List<Integer>> over;
    /** What is left of a piece below others: the piece first, then those over it. */
    private final Map<List<Integer>, Geometry> rest = new ConcurrentHashMap<>();

    private Ground(List<Zone> zones, boolean planar) {
        this.zones = List.copyOf(zones);
        this.firstOf = new int[zones.size() + 1];
        for (int z = 0; z < zones.size(); z++) {
            firstOf[z] = outlines.size();
            addOutlines(z);
        }
        firstOf[zones.size()] = outlines.size();
        this.overlaps = new Overlaps(outlines);
        this.pieces = planar ? List.copyOf(outlines) : null;
        this.slices = planar ? Optional.empty() : GroundSlices.of(outlines);
    }

    /** A stretch of time of it. */
    private Ground(Ground whole, List<GroundPiece> within) {
        this.zones = whole.zones;
        this.firstOf = new int[zones.size() + 1];
        this.outlines.addAll(within);
        int next = 0;
        for (int z = 0; z < zones.size(); z++) {
            firstOf[z] = next;
            while (next < within.size() && within.get(next).zone() == z) {
                next++;
            }
        }
        firstOf[zones.size()] = next;
        this.overlaps = new Overlaps(outlines);
        this.slices = Optional.empty();
    }

    Ground within(List<GroundPiece> slice) {
        return new Ground(this, slice);
    }

    /**
     * The ground as it is through a stretch of time that holds the day, with the same zones and pieces of its own: to be
     * asked about days of that stretch only. Where there is little ground, or it never changes, this itself. So the common
     * ground of a day is found without that of all other days.
     */
    public Ground on(int day) {
        return slices.isEmpty() ? this : slices.get().get(slices.get().number(day), this);
    }

    /** The number of the stretch of time that {@link #on} looks at; days of the same number have the same ground. */
    public int stretch(int day) {
        return slices.map(all -> all.number(day)).orElse(0);
    }

    /** How many such stretches there are. */
    public int stretches() {
        return slices.map(GroundSlices::count).orElse(1);
    }

    /** A stretch of time by its number, from 0. */
    public ValidTime timeOf(int stretch) {
        return slices.map(all -> all.time(stretch)).orElse(ValidTime.ALWAYS);
    }

    /** Of an atlas's own zones; made once for each atlas. */
    public static Ground of(Atlas atlas) {
        return KNOWN.computeIfAbsent(atlas, a -> new Ground(a.zones(), a.info().coverageIsPlanar()));
    }

    /** @param planar whether the zones never overlap: then nobody looks whether they do */
    public static Ground of(List<Zone> zones, boolean planar) {
        return new Ground(zones, planar);
    }

    /** An outline that comes back is one piece with several times. */
    private void addOutlines(int z) {
        Zone zone = zones.get(z);
        if (!zone.moves()) {
            DatedOutline only = zone.outlines().get(0);
            outlines.add(piece(z, only.geometry(), List.of(only.time())));
            return;
        }
        Map<Geometry, List<ValidTime>> times = new IdentityHashMap<>();
        List<Geometry> order = new ArrayList<>();
        for (DatedOutline outline : zone.outlines()) {
            times.computeIfAbsent(outline.geometry(), geometry -> {
                        order.add(geometry);
                        return new ArrayList<>(1);
                    })
                    .add(outline.time());
        }
        order.forEach(geometry -> outlines.add(piece(z, geometry, times.get(geometry))));
    }

    private GroundPiece piece(int z, Geometry geometry, List<ValidTime> times) {
        return new GroundPiece(
                z,
                List.of(outlines.size()),
                geometry,
                times,
                within(zones.get(z).periods(), times));
    }

    private static List<ControlPeriod> within(List<ControlPeriod> periods, List<ValidTime> times) {
        if (times.equals(List.of(ValidTime.ALWAYS))) {
            return periods;
        }
        List<ControlPeriod> found = new ArrayList<>();
        int from = 0;
        for (ValidTime time : times) {
            while (from < periods.size() && periods.get(from).time().endDay() <= time.startDay()) {
                from++;
            }
            for (int p = from; p < periods.size() && periods.get(p).time().startDay() < time.endDay(); p++) {
                periods.get(p).within(time).ifPresent(found::add);
            }
        }
        return found;
    }

    public List<Zone> zones() {
        return zones;
    }

    /** The outlines alone. */
    public List<GroundPiece> outlines() {
        return Collections.unmodifiableList(outlines);
    }

    /** Outlines and then common ground, that of fewer outlines first. Where there is much of it this takes seconds, once. */
    public List<GroundPiece> pieces() {
        List<GroundPiece> known = pieces;
        if (known != null) {
            return known;
        }
        synchronized (outlines) {
            if (pieces == null) {
                List<GroundPiece> all = new ArrayList<>(outlines);
                all.addAll(overlaps.all());
                pieces = List.copyOf(all);
            }
            return pieces;
        }
    }

    /** The piece that is the zone's outline in force on the day; none where the zone is nowhere. */
    public OptionalInt outlineOf(int zone, int day) {
        for (int p = firstOf[zone]; p < firstOf[zone + 1]; p++) {
            if (outlines.get(p).isInForce(day)) {
                return OptionalInt.of(p);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * What of a piece no other piece in force on the day lies over. Cut out once for each set of pieces over it.
     *
     * @param piece in force on the day
     * @return the piece's own geometry where nothing lies over it; may be empty
     */
    public Geometry alone(int piece, int day) {
        GroundPiece below = pieces().get(piece);
        if (overlaps.isApart()) {
            return below.depth() > 0
                    ? below.geometry()
                    : overlaps.alone(piece, day).orElse(below.geometry());
        }
        boolean nothingIsShared = pieces().size() == outlines.size();
        if (nothingIsShared) {
            return below.geometry();
        }
        List<Integer> key = new ArrayList<>(List.of(piece));
        for (int p : over().getOrDefault(below.members().get(0), List.of())) {
            GroundPiece above = pieces().get(p);
            if (above.members().size() == below.members().size() + 1
                    && above.isInForce(day)
                    && above.members().containsAll(below.members())) {
                key.add(p);
            }
        }
        return key.size() == 1 ? below.geometry() : rest.computeIfAbsent(key, this::cutOut);
    }

    /** Whether common ground of an outline lies at the place on the day. */
    public boolean isShared(int outline, int day, Coordinate place) {
        return over().getOrDefault(outline, List.of()).stream()
                .map(pieces()::get)
                .filter(piece -> piece.isInForce(day)
                        && piece.geometry().getEnvelopeInternal().covers(place))
                .anyMatch(piece -> SimplePointInAreaLocator.locate(place, piece.geometry()) != Location.EXTERIOR);
    }

    /** Cut out and not subtracted as a number, so that all edges have the corners that they have in the sum of all ground. */
    private Geometry cutOut(List<Integer> key) {
        Geometry below = pieces().get(key.get(0)).geometry();
        List<Geometry> above = key.subList(1, key.size()).stream()
                .map(p -> pieces().get(p).geometry())
                .toList();
        try {
            return OverlayNGRobust.overlay(below, OverlayNGRobust.union(above), OverlayNG.DIFFERENCE);
        } catch (TopologyException | IllegalArgumentException e) {
            Geometry sound = OverlayNGRobust.union(
                    above.stream().map(part -> part.buffer(0)).toList());
            return OverlayNGRobust.overlay(below.buffer(0), sound, OverlayNG.DIFFERENCE);
        }
    }

    /** By outline: the common ground that it is part of. */
    private Map<Integer, List<Integer>> over() {
        List<GroundPiece> all = pieces();
        synchronized (outlines) {
            if (over == null) {
                over = new HashMap<>();
                for (int p = outlines.size(); p < all.size(); p++) {
                    for (int member : all.get(p).members()) {
                        over.computeIfAbsent(member, m -> new ArrayList<>(1)).add(p);
                    }
                }
            }
            return over;
        }
    }

    /**
     * What holds on a day on ground that several outlines have in common.
     *
     * @param members indexes of pieces that are outlines and in force on the day, at least two
     */
    public Common common(List<Integer> members, int day) {
        return overlaps.common(members, day);
    }

    /**
     * @param zone index of the one in front
     * @param period none where none of them has data
     */
    public record Common(int zone, Optional<ControlPeriod> period) {}

    /** True if there is so much common ground that not all of it was looked for: then pictures and sums lack some of it. */
    public boolean isIncomplete() {
        pieces();
        return overlaps.isGivenUp();
    }

    /** Two outlines that have more ground in common than their accuracy explains. */
    public record Dispute(int zoneA, int zoneB, List<ValidTime> times, Geometry ground) {}

    /**
     * Those that a zone is in on a day; their times may be cut to some stretch of time that holds it. Where the ground of
     * the day has not been looked at yet, only that zone's is.
     */
    public List<Dispute> disputesOf(int zone, int day) {
        Optional<List<Dispute>> known = slices.isEmpty()
                ? Optional.of(disputes())
                : slices.get()
                        .known(stretch(day))
                        .filter(there -> there.pieces != null)
                        .map(Ground::disputes);
        return known.orElseGet(() -> disputesNow(zone, day)).stream()
                .filter(dispute -> (dispute.zoneA() == zone || dispute.zoneB() == zone)
                        && dispute.times().stream().anyMatch(time -> time.contains(day)))
                .toList();
    }

    private List<Dispute> disputesNow(int zone, int day) {
        OptionalInt own = outlineOf(zone, day);
        if (own.isEmpty()) {
            return List.of();
        }
        Envelope reach = outlines.get(own.getAsInt()).geometry().getEnvelopeInternal();
        List<Dispute> found = new ArrayList<>();
        for (int p = 0; p < outlines.size(); p++) {
            GroundPiece other = outlines.get(p);
            if (other.zone() != zone
                    && other.isInForce(day)
                    && other.geometry().getEnvelopeInternal().intersects(reach)) {
                overlaps.dispute(own.getAsInt(), p).ifPresent(found::add);
            }
        }
        return found;
    }

    /** All pairs of zones of which outlines in force at one time lie over one another. */
    public List<Dispute> disputes() {
        synchronized (outlines) {
            if (disputes == null) {
                pieces();
                disputes = overlaps.disputes();
            }
            return disputes;
        }
    }
}
