package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** Points gone through at most to find which outlines meet, and to cut out what they have in common: some seconds. */
    private static final long MOST_POINTS = 60_000_000;

    private static final long MOST_CUT_POINTS = 12_000_000;

    private static final int MOST_PIECES = 60_000;

    /** Corners laid over one another at once at most, through all times: some seconds. */
    private static final long MOST_EDGES = 4_000_000;

    /** Outlines one over the other beyond which no common ground is made. */
    private static final int MOST_DEEP = 6;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** @param ground null for none */
    private record Pair(Geometry ground, boolean wide) {
        static final Pair NONE = new Pair(null, false);
    }

    /** What is left of an outline. */
    private record Left(List<ValidTime> times, Geometry ground) {}

    private final List<GroundPiece> outlines;
    private final double[] sizes;
    private final Map<Integer, Geometry> plain = new ConcurrentHashMap<>();
    private final Map<Long, Pair> pairs = new ConcurrentHashMap<>();
    /** By outline: what it has alone, for the times through which the same outlines meet it. */
    private final Map<Integer, List<Left>> alone = new HashMap<>();

    private boolean apart;
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

    /** Whether two outlines have been found to have ground in common. */
    private boolean known(int a, int b) {
        Pair pair = pairs.get((long) Math.min(a, b) << 32 | Math.max(a, b));
        return pair != null && pair.ground != null;
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
        Geometry found = parts.size() == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        // Wherever the outlines' rings begin, those of their common ground begin alike: so pictures of it are the same.
        return found.norm();
    }

    /** Whether anything is left of the ground when that many metres are taken from it, half of them on each side. */
    private static boolean isWider(Geometry ground, double metres) {
        // A shape is at least as wide somewhere as it is on average; of what is much narrower on average, look closely.
        return isMeanWider(ground, metres)
                || !even(ground).buffer(-metres / METRES_TO_A_DEGREE / 2).isEmpty();
    }

    private static boolean isMeanWider(Geometry ground, double metres) {
        Geometry even = even(ground);
        double meanWidth = even.getLength() > 0 ? 2 * even.getArea() / even.getLength() : 0;
        return meanWidth > metres / METRES_TO_A_DEGREE;
    }

    /** With a degree of longitude as long as one of latitude. */
    private static Geometry even(Geometry ground) {
        double narrow = StrictMath.cos(StrictMath.toRadians(
                Math.min(89, Math.abs(ground.getEnvelopeInternal().centre().y))));
        return AffineTransformation.scaleInstance(narrow, 1).transform(ground);
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
        List<GroundPiece> found =
                Meetings.of(outlines, MOST_EDGES).flatMap(this::arranged).orElseGet(this::layered);
        plain.clear();
        return found;
    }

    /** Whether each piece of common ground is that of its outlines and no others: none lies over another. */
    boolean isApart() {
        return apart;
    }

    /** What an outline has alone, where it was found together with the common ground; the outline itself beside it. */
    Optional<Geometry> alone(int outline, int day) {
        List<Left> parts = alone.get(outline);
        if (parts == null) {
            return Optional.empty();
        }
        return parts.stream()
                .filter(left -> left.times.stream().anyMatch(time -> time.contains(day)))
                .map(Left::ground)
                .findFirst();
    }

    /** @return empty if some set could not be arranged */
    private Optional<List<GroundPiece>> arranged(Map<List<Integer>, List<ValidTime>> sets) {
        List<List<Integer>> keys = List.copyOf(sets.keySet());
        // Before several threads ask for them.
        keys.forEach(set -> set.forEach(this::size));
        List<Optional<Arrangement>> made = keys.parallelStream()
                .map(set -> Arrangement.of(set.parallelStream().map(this::plain).toList()))
                .toList();
        if (made.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Map<List<Integer>, List<Polygon>>> faces = new ArrayList<>();
        Map<Long, List<List<Polygon>>> shared = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            List<Integer> set = keys.get(i);
            Map<List<Integer>, List<Polygon>> own = new LinkedHashMap<>();
            made.get(i)
                    .orElseThrow()
                    .faces()
                    .forEach((places, parts) ->
                            own.put(places.stream().map(set::get).toList(), parts));
            faces.add(own);
            gather(own, shared);
        }
        shared.entrySet().parallelStream().forEach(entry -> {
            int a = (int) (entry.getKey() >> 32);
            int b = (int) (long) entry.getKey();
            pairs.computeIfAbsent(entry.getKey(), key -> measure(entry.getValue(), a, b));
        });
        List<GroundPiece> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            found.addAll(settle(faces.get(i), sets.get(keys.get(i))));
        }
        found.sort(Comparator.comparingInt(GroundPiece::depth));
        apart = true;
        return Optional.of(found);
    }

    /** Adds the faces to those of each two of their owners. */
    private static void gather(Map<List<Integer>, List<Polygon>> faces, Map<Long, List<List<Polygon>>> shared) {
        Map<Long, List<Polygon>> here = new LinkedHashMap<>();
        faces.forEach((owners, parts) -> {
            for (int i = 0; i < owners.size(); i++) {
                for (int j = i + 1; j < owners.size(); j++) {
                    here.computeIfAbsent((long) owners.get(i) << 32 | owners.get(j), pair -> new ArrayList<>())
                            .addAll(parts);
                }
            }
        });
        here.forEach((pair, parts) ->
                shared.computeIfAbsent(pair, key -> new ArrayList<>(1)).add(parts));
    }

    /** @param met the faces that two have in common, once for each set that both are in: each time the same ground */
    private Pair measure(List<List<Polygon>> met, int a, int b) {
        List<Polygon> parts = met.get(0);
        if (!isWider(parts, ROUNDING_M)) {
            return Pair.NONE;
        }
        return new Pair(
                FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)),
                isWider(parts, Math.max(accuracy(a), accuracy(b))));
    }

    /** Whether one of them or all together are. */
    private static boolean isWider(List<Polygon> parts, double metres) {
        return parts.stream().anyMatch(part -> isMeanWider(part, metres))
                || parts.stream().anyMatch(part -> isWider(part, metres))
                || parts.size() > 1 && isWider(Arrangement.together(parts), metres);
    }

    /** Makes pieces of the faces that several have in common, and gives the others to who has them alone. */
    private List<GroundPiece> settle(Map<List<Integer>, List<Polygon>> faces, List<ValidTime> times) {
        Map<Integer, List<Polygon>> own = new TreeMap<>();
        Map<List<Integer>, List<Polygon>> common = new LinkedHashMap<>();
        faces.forEach((owners, parts) -> {
            own.computeIfAbsent(owners.get(0), owner -> new ArrayList<>());
            if (owners.size() > 1 && isKnown(owners) && isWider(parts, ROUNDING_M)) {
                common.put(owners, parts);
            } else {
                owners.forEach(owner ->
                        own.computeIfAbsent(owner, key -> new ArrayList<>()).addAll(parts));
            }
        });
        Set<Integer> cut = new LinkedHashSet<>();
        common.keySet().forEach(cut::addAll);
        List<Left> left = List.copyOf(cut).parallelStream()
                .map(owner -> new Left(times, leftOf(own.getOrDefault(owner, List.of()))))
                .toList();
        Iterator<Left> of = left.iterator();
        cut.forEach(
                owner -> alone.computeIfAbsent(owner, key -> new ArrayList<>(1)).add(of.next()));
        return List.copyOf(common.entrySet()).parallelStream()
                .flatMap(met -> piece(
                        met.getKey(), Arrangement.ofEqualOwners(met.getValue()).norm(), times)
                        .stream())
                .toList();
    }

    private static Geometry leftOf(List<Polygon> faces) {
        return faces.isEmpty()
                ? FACTORY.createPolygon()
                : Arrangement.together(faces).norm();
    }

    private boolean isKnown(List<Integer> owners) {
        for (int i = 0; i < owners.size(); i++) {
            for (int j = i + 1; j < owners.size(); j++) {
                if (known(owners.get(i), owners.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Layer by layer, what two outlines have in common, what three …: for data of which too many meet over time. */
    private List<GroundPiece> layered() {
        List<List<Integer>> meeting = meeting();
        List<GroundPiece> found = new ArrayList<>();
        List<GroundPiece> layer = new ArrayList<>();
        List<int[]> chosen = chosen(meeting);
        chosen.parallelStream().forEach(both -> pair(both[0], both[1]));
        for (int[] both : chosen) {
            Pair pair = pair(both[0], both[1]);
            if (pair.ground != null) {
                List<Integer> members = List.of(both[0], both[1]);
                piece(members, pair.ground, shared(members)).ifPresent(layer::add);
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
        return found;
    }

    /** The dispute of two outlines, if they are in one. */
    Optional<Ground.Dispute> dispute(int a, int b) {
        Pair pair = pair(a, b);
        List<ValidTime> times = pair.wide ? shared(List.of(a, b)) : List.of();
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ground.Dispute(
                        outlines.get(a).zone(), outlines.get(b).zone(), times, pair.ground));
    }

    /** The disputes, each with the ground that two outlines have in common, whoever else is there. */
    List<Ground.Dispute> disputes() {
        List<Ground.Dispute> found = new ArrayList<>();
        new TreeMap<>(pairs).forEach((key, pair) -> {
            int a = (int) (key >> 32);
            int b = (int) (long) key;
            List<ValidTime> times = pair.wide ? shared(List.of(a, b)) : List.of();
            if (!times.isEmpty()) {
                found.add(new Ground.Dispute(
                        outlines.get(a).zone(), outlines.get(b).zone(), times, pair.ground));
            }
        });
        return found;
    }

    /** The pairs that are cut, in order, as far as there is time for it: the same on every machine. */
    private List<int[]> chosen(List<List<Integer>> meeting) {
        List<int[]> chosen = new ArrayList<>();
        long points = 0;
        for (int a = 0; a < outlines.size(); a++) {
            for (int b : meeting.get(a)) {
                points += outlines.get(a).geometry().getNumPoints()
                        + outlines.get(b).geometry().getNumPoints();
                if (points > MOST_CUT_POINTS || chosen.size() >= MOST_PIECES) {
                    givenUp.set(true);
                    return chosen;
                }
                chosen.add(new int[] {a, b});
            }
        }
        return chosen;
    }

    /** What the layer's pieces have in common with one more outline, of higher index than theirs. */
    private List<GroundPiece> above(List<GroundPiece> layer, List<List<Integer>> meeting, int most) {
        List<GroundPiece> next = new ArrayList<>();
        for (GroundPiece piece : layer) {
            List<Integer> members = piece.members();
            int last = members.get(members.size() - 1);
            for (int other : meeting.get(last)) {
                boolean meetsAll = members.stream().allMatch(m -> known(m, other));
                if (meetsAll && next.size() > most) {
                    givenUp.set(true);
                    return next;
                }
                if (meetsAll) {
                    Geometry ground = intersection(piece.geometry(), plain(other));
                    if (!ground.isEmpty() && isWider(ground, ROUNDING_M)) {
                        List<Integer> joined = new ArrayList<>(members);
                        joined.add(other);
                        piece(joined, ground, shared(joined)).ifPresent(next::add);
                    }
                }
            }
        }
        return next;
    }

    /** When all of them are in force. */
    private List<ValidTime> shared(List<Integer> members) {
        List<ValidTime> times = outlines.get(members.get(0)).times();
        for (int member : members.subList(1, members.size())) {
            times = shared(times, outlines.get(member).times());
        }
        return times;
    }

    /** @return empty if they are never in force together */
    private Optional<GroundPiece> piece(List<Integer> members, Geometry ground, List<ValidTime> times) {
        if (times.isEmpty()) {
            return Optional.empty();
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
        return Optional.of(new GroundPiece(outlines.get(front).zone(), members, ground, times, periods));
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
