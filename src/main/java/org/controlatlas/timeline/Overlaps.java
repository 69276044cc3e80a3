package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * Finds the ground that outlines have in common while they are in force, and says who holds it: where it is wider than the
 * outlines' accuracy they disagree and it is contested; where it is not, the smaller outline is in front.
 */
final class Overlaps {
    /** Taken for the accuracy of an outline that states none, in metres: that of coordinates with four decimals. */
    private static final double UNSTATED_M = 10;

    /** Narrower common ground is rounding and no ground, in metres. */
    private static final double ROUNDING_M = 1;

    private static final double METRES_TO_A_DEGREE = 111_195;

    /** Points gone through at most, and pieces made: some 20 s and 500 MB. */
    private static final long MOST_POINTS = 60_000_000;

    private static final int MOST_PIECES = 60_000;

    /** Outlines one over the other beyond which no common ground is made. */
    private static final int MOST_DEEP = 6;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** @param ground null for none */
    private record Pair(Geometry ground, boolean wide) {
        static final Pair NONE = new Pair(null, false);
    }

    private final List<GroundPiece> outlines;
    private final double[] sizes;
    private final Map<Integer, Geometry> plain = new ConcurrentHashMap<>();
    private final Map<Long, Pair> pairs = new ConcurrentHashMap<>();
    private final AtomicLong work = new AtomicLong();
    private final AtomicBoolean givenUp = new AtomicBoolean();

    Overlaps(List<GroundPiece> outlines) {
        this.outlines = outlines;
        this.sizes = new double[outlines.size()];
        Arrays.fill(sizes, -1);
    }

    boolean isGivenUp() {
        return givenUp.get();
    }

    private double size(int outline) {
        if (sizes[outline] < 0) {
            sizes[outline] = outlines.get(outline).geometry().getArea();
        }
        return sizes[outline];
    }

    /** The one in front first: the smallest, of equal ones the earlier. */
    private List<Integer> frontFirst(List<Integer> members) {
        List<Integer> sorted = new ArrayList<>(members);
        sorted.sort((a, b) -> {
            int smaller = Double.compare(size(a), size(b));
            return smaller != 0 ? smaller : Integer.compare(a, b);
        });
        return sorted;
    }

    boolean isWide(int a, int b) {
        return pair(a, b).wide;
    }

    private Pair pair(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        return pairs.computeIfAbsent((long) low << 32 | high, key -> measure(low, high));
    }

    private Pair measure(int a, int b) {
        Geometry ground = intersection(plain(a), plain(b));
        double width = ground.isEmpty() ? 0 : ROUNDING_M;
        if (width == 0 || !isWider(ground, width)) {
            return Pair.NONE;
        }
        return new Pair(ground, isWider(ground, Math.max(accuracy(a), accuracy(b))));
    }

    private double accuracy(int outline) {
        int stated = outlines.get(outline).periods().stream()
                .mapToInt(ControlPeriod::accuracyM)
                .max()
                .orElse(0);
        return stated > 0 ? stated : UNSTATED_M;
    }

    /** The polygons of what two geometries have in common; empty where they cannot be laid over one another. */
    private Geometry intersection(Geometry a, Geometry b) {
        try {
            return polygons(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
        } catch (TopologyException | IllegalArgumentException e) {
            givenUp.set(true);
            return FACTORY.createPolygon();
        }
    }

    /** Valid, and with coordinates as objects, of which the overlay asks each many times. */
    private Geometry plain(int outline) {
        return plain.computeIfAbsent(outline, p -> {
            Geometry made = FACTORY.createGeometry(outlines.get(p).geometry());
            return made.isValid() ? made : GeometryFixer.fix(made);
        });
    }

    private static Geometry polygons(Geometry geometry) {
        List<Polygon> parts = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(geometry)) {
            parts.add((Polygon) part);
        }
        return parts.size() == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    /** Whether anything is left of the ground when that many metres are taken from it, half of them on each side. */
    private static boolean isWider(Geometry ground, double metres) {
        Envelope bounds = ground.getEnvelopeInternal();
        double narrow = StrictMath.cos(StrictMath.toRadians(Math.min(89, Math.abs(bounds.centre().y))));
        Geometry even = AffineTransformation.scaleInstance(narrow, 1).transform(ground);
        double degrees = metres / METRES_TO_A_DEGREE;
        double meanWidth = even.getLength() > 0 ? 2 * even.getArea() / even.getLength() : 0;
        // A shape is at least as wide somewhere as it is on average; of what is much narrower on average, look closely.
        return meanWidth > degrees || !even.buffer(-degrees / 2).isEmpty();
    }

    Ground.Common common(List<Integer> members, int day) {
        List<Integer> front = frontFirst(members);
        List<Integer> speaking = front.stream()
                .filter(m -> outlines.get(m)
                        .periodAt(day)
                        .filter(period -> !(period.control() instanceof Control.NoData))
                        .isPresent())
                .toList();
        if (speaking.isEmpty()) {
            int first = front.get(0);
            return new Ground.Common(
                    outlines.get(first).zone(), outlines.get(first).periodAt(day));
        }
        int first = speaking.get(0);
        return new Ground.Common(outlines.get(first).zone(), Optional.of(held(speaking, day)));
    }

    /** @param speaking those with data on the day, the one in front first */
    private ControlPeriod held(List<Integer> speaking, int day) {
        ControlPeriod front = outlines.get(speaking.get(0)).periodAt(day).orElseThrow();
        BitSet disagreeing = new BitSet();
        for (int i = 0; i < speaking.size(); i++) {
            for (int j = i + 1; j < speaking.size(); j++) {
                if (isWide(speaking.get(i), speaking.get(j))) {
                    disagreeing.set(i);
                    disagreeing.set(j);
                }
            }
        }
        if (disagreeing.isEmpty()) {
            return front;
        }
        List<Integer> named =
                disagreeing.stream().mapToObj(speaking::get).sorted().toList();
        Set<String> actors = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        boolean contested = false;
        int start = ValidTime.OPEN_START;
        int end = ValidTime.OPEN_END;
        Certainty doubt = Certainty.AGREED;
        for (int member : named) {
            ControlPeriod period = outlines.get(member).periodAt(day).orElseThrow();
            if (period.control() instanceof Control.By by) {
                actors.add(by.actorId());
            } else if (period.control() instanceof Control.Contested between) {
                actors.addAll(between.asNamed());
                contested = true;
            }
            sources.addAll(period.sources());
            doubt = doubt.or(period.certainty());
            start = Math.max(start, period.time().startDay());
            end = Math.min(end, period.time().endDay());
        }
        Control control = actors.size() > 1 || contested
                ? new Control.Contested(List.copyOf(actors))
                : actors.isEmpty()
                        ? front.control()
                        : new Control.By(actors.iterator().next());
        if (control instanceof Control.Contested) {
            doubt = Certainty.DISPUTED;
        }
        return front.shared(control, new ValidTime(start, end), doubt, List.copyOf(sources));
    }

    /** All common ground, that of fewer outlines first. */
    List<GroundPiece> all() {
        if (outlines.size() < 2) {
            return List.of();
        }
        List<List<Integer>> meeting = meeting();
        List<GroundPiece> found = new ArrayList<>();
        List<GroundPiece> layer = new ArrayList<>();
        for (int a = 0; a < outlines.size(); a++) {
            for (int b : meeting.get(a)) {
                Pair pair = pair(a, b);
                if (pair.ground != null) {
                    add(List.of(a, b), pair.ground, layer);
                }
            }
        }
        while (!layer.isEmpty()) {
            found.addAll(layer);
            if (found.size() > MOST_PIECES || layer.get(0).members().size() > MOST_DEEP) {
                givenUp.set(true);
                break;
            }
            layer = above(layer, meeting, MOST_PIECES - found.size());
        }
        plain.clear();
        return found;
    }

    /** What the layer's pieces have in common with one more outline, of higher index than theirs. */
    private List<GroundPiece> above(List<GroundPiece> layer, List<List<Integer>> meeting, int most) {
        List<GroundPiece> next = new ArrayList<>();
        for (GroundPiece piece : layer) {
            List<Integer> members = piece.members();
            int last = members.get(members.size() - 1);
            for (int other : meeting.get(last)) {
                boolean meetsAll = members.stream().allMatch(m -> pair(m, other).ground != null);
                if (meetsAll && next.size() <= most) {
                    Geometry ground = intersection(piece.geometry(), plain(other));
                    if (!ground.isEmpty() && isWider(ground, ROUNDING_M)) {
                        List<Integer> joined = new ArrayList<>(members);
                        joined.add(other);
                        add(joined, ground, next);
                    }
                }
            }
        }
        return next;
    }

    private void add(List<Integer> members, Geometry ground, List<GroundPiece> to) {
        List<ValidTime> times = outlines.get(members.get(0)).times();
        for (int member : members.subList(1, members.size())) {
            times = shared(times, outlines.get(member).times());
        }
        if (times.isEmpty()) {
            return;
        }
        List<ControlPeriod> periods = new ArrayList<>();
        for (ValidTime time : times) {
            TreeSet<Integer> turns = new TreeSet<>(List.of(time.startDay()));
            for (int member : members) {
                for (ControlPeriod period : outlines.get(member).periods()) {
                    turns.add(period.time().startDay());
                    turns.add(period.time().endDay());
                }
            }
            for (int from : turns.subSet(time.startDay(), time.endDay())) {
                Integer to2 = turns.higher(from);
                ValidTime span = new ValidTime(from, to2 == null ? time.endDay() : Math.min(to2, time.endDay()));
                common(members, from)
                        .period()
                        .flatMap(period -> period.within(span))
                        .ifPresent(periods::add);
            }
        }
        int front = frontFirst(members).get(0);
        to.add(new GroundPiece(outlines.get(front).zone(), members, ground, times, periods));
    }

    private static List<ValidTime> shared(List<ValidTime> a, List<ValidTime> b) {
        List<ValidTime> found = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            int start = Math.max(a.get(i).startDay(), b.get(j).startDay());
            int end = Math.min(a.get(i).endDay(), b.get(j).endDay());
            if (start < end) {
                found.add(new ValidTime(start, end));
            }
            if (a.get(i).endDay() <= b.get(j).endDay()) {
                i++;
            } else {
                j++;
            }
        }
        return found;
    }

    /** By outline: those of higher index whose inside meets its inside at a time when both are in force; ascending. */
    private List<List<Integer>> meeting() {
        STRtree index = new STRtree();
        for (int p = 0; p < outlines.size(); p++) {
            if (!outlines.get(p).geometry().isEmpty()) {
                index.insert(outlines.get(p).geometry().getEnvelopeInternal(), p);
            }
        }
        index.build();
        Map<Integer, List<Integer>> found = new ConcurrentHashMap<>();
        IntStream.range(0, outlines.size()).parallel().forEach(a -> {
            List<Integer> met = met(a, index);
            if (!met.isEmpty()) {
                found.put(a, met);
            }
        });
        List<List<Integer>> meeting = new ArrayList<>(Collections.nCopies(outlines.size(), List.of()));
        new HashMap<>(found).forEach(meeting::set);
        return meeting;
    }

    private List<Integer> met(int a, STRtree index) {
        GroundPiece piece = outlines.get(a);
        List<Integer> candidates = new ArrayList<>();
        index.query(piece.geometry().getEnvelopeInternal(), item -> {
            int b = (Integer) item;
            if (b > a && !shared(piece.times(), outlines.get(b).times()).isEmpty()) {
                candidates.add(b);
            }
        });
        Collections.sort(candidates);
        if (candidates.isEmpty()) {
            return candidates;
        }
        RelateNG prepared = RelateNG.prepare(FACTORY.createGeometry(piece.geometry()));
        candidates.removeIf(b -> !meets(prepared, a, b));
        return candidates;
    }

    private boolean meets(RelateNG prepared, int one, int two) {
        Geometry a = outlines.get(one).geometry();
        Geometry b = outlines.get(two).geometry();
        Envelope common = a.getEnvelopeInternal().intersection(b.getEnvelopeInternal());
        if (common.getArea() == 0) {
            return false;
        }
        if (work.addAndGet(b.getNumPoints()) > MOST_POINTS) {
            givenUp.set(true);
            return false;
        }
        try {
            return prepared.evaluate(b, RelatePredicate.matches("T********"));
        } catch (RuntimeException e) {
            // Of rings that cross themselves the relation may not be found; then the overlay decides.
            return true;
        }
    }
}
