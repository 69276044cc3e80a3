package org.controlatlas.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.controlatlas.model.LineFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/**
 * Where zones meet, how long each stretch is and how exact. Immutable and safe to share between threads.
 *
 * <p>The error of an area comes from its edge alone: what zones of one holder share does not count. A stretch that two
 * zones share is off by a distance that is normally distributed about 0; 95 in 100 lie within its accuracy. It is off as
 * a whole up to {@value #CORRELATION_M} metres, a longer one in independent pieces of that length; stretches are
 * independent of one another.
 */
final class GroundEdges {
    static final double CORRELATION_M = 10_000;
    private static final double EARTH_M = 6_371_008.8;

    /**
     * All of the outline that the same zones share.
     *
     * @param zones their indexes, ascending
     * @param lineAccuracyM of the line of the data that runs there; infinite where none does
     */
    record Edge(int[] zones, double lengthM, double lineAccuracyM) {}

    /** A straight piece of an outline, whichever way it runs. */
    private record Segment(double x1, double y1, double x2, double y2) {
        static Segment of(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Segment(a.x, a.y, b.x, b.y) : new Segment(b.x, b.y, a.x, a.y);
        }

        double lengthM() {
            double dy = Math.toRadians(y2 - y1);
            double dx = Math.toRadians(x2 - x1) * Math.cos(Math.toRadians((y1 + y2) / 2));
            return EARTH_M * Math.hypot(dx, dy);
        }
    }

    private record Key(List<Integer> zones, double accuracyM) {}

    private final List<Edge> all;
    /** The zones of all stretches, one after the other; for who goes through all of them. */
    private final int[] zones;
    /** By stretch: where its zones begin; one more at the end. */
    private final int[] first;
    /** By zone: its stretches' places in the list, in any order. */
    private final int[][] ofZone;

    private GroundEdges(int zoneCount, List<Edge> all) {
        this.all = all;
        this.first = new int[all.size() + 1];
        int[] counts = new int[zoneCount];
        for (int edge = 0; edge < all.size(); edge++) {
            first[edge + 1] = first[edge] + all.get(edge).zones().length;
            for (int zone : all.get(edge).zones()) {
                counts[zone]++;
            }
        }
        this.zones =
                all.stream().flatMapToInt(edge -> Arrays.stream(edge.zones())).toArray();
        this.ofZone = new int[zoneCount][];
        Arrays.setAll(ofZone, zone -> new int[counts[zone]]);
        for (int edge = 0; edge < all.size(); edge++) {
            for (int zone : all.get(edge).zones()) {
                ofZone[zone][--counts[zone]] = edge;
            }
        }
    }

    /**
     * @param zones their outlines
     * @param lines of the data; one that runs along an outline says how exact it is there
     */
    static GroundEdges of(List<Geometry> zones, List<LineFeature> lines) {
        Map<Segment, int[]> sharers = new LinkedHashMap<>();
        for (int z = 0; z < zones.size(); z++) {
            int zone = z;
            eachSegment(zones.get(z), segment -> sharers.merge(segment, new int[] {zone}, GroundEdges::joined));
        }
        Map<Segment, Double> accuracies = new HashMap<>();
        for (LineFeature line : lines) {
            if (line.accuracyM() > 0) {
                eachSegment(
                        line.geometry(), segment -> accuracies.merge(segment, (double) line.accuracyM(), Math::min));
            }
        }
        Map<Key, Double> lengths = new LinkedHashMap<>();
        sharers.forEach((segment, ids) -> lengths.merge(
                new Key(
                        Arrays.stream(ids).boxed().toList(),
                        accuracies.getOrDefault(segment, Double.POSITIVE_INFINITY)),
                segment.lengthM(),
                Double::sum));
        List<Edge> edges = new ArrayList<>();
        lengths.forEach((key, length) -> edges.add(
                new Edge(key.zones().stream().mapToInt(Integer::intValue).toArray(), length, key.accuracyM())));
        return new GroundEdges(zones.size(), List.copyOf(edges));
    }

    private static int[] joined(int[] before, int[] added) {
        if (Arrays.stream(before).anyMatch(z -> z == added[0])) {
            return before;
        }
        int[] both = Arrays.copyOf(before, before.length + 1);
        both[before.length] = added[0];
        return both;
    }

    private static void eachSegment(Geometry geometry, Consumer<Segment> visitor) {
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                Coordinate[] points = line.getCoordinates();
                for (int i = 1; i < points.length; i++) {
                    if (!points[i].equals2D(points[i - 1])) {
                        visitor.accept(Segment.of(points[i - 1], points[i]));
                    }
                }
            }
        });
    }

    /**
     * The stretches that bound some zones: those between one of them and another zone, or nothing.
     *
     * @param active whether a zone is there at all
     * @param inside which zones are bounded; active ones only
     */
    List<Edge> bounding(IntPredicate active, BitSet inside) {
        return near(inside).stream()
                .filter(edge -> mayBound(edge, active, inside, inside))
                .mapToObj(all::get)
                .toList();
    }

    /** The stretches on a day, for who asks about many sets of zones: how far off each may be is found once. */
    OfDay on(IntPredicate active, IntToDoubleFunction accuracyM) {
        return new OfDay(active, accuracyM);
    }

    final class OfDay {
        private final IntPredicate active;
        private final IntToDoubleFunction accuracyM;
        /** Negative as long as nobody has asked; 0 where the data do not say. */
        private final double[] squaredErrors = new double[all.size()];

        private OfDay(IntPredicate active, IntToDoubleFunction accuracyM) {
            this.active = active;
            this.accuracyM = accuracyM;
            Arrays.fill(squaredErrors, -1);
        }

        /**
         * How far off the area of any set of zones between two may be by its outline, in km²; 95 in 100 lie within.
         *
         * @param certain those that belong to it for sure; they are among the possible ones
         * @return empty where the data say of no stretch how exact it is
         */
        OptionalDouble errorSquareKm(BitSet certain, BitSet possible) {
            return GroundEdges.this.errorSquareKm(active, certain, possible, this::squaredError);
        }

        private double squaredError(int place) {
            if (squaredErrors[place] < 0) {
                squaredErrors[place] = GroundEdges.squaredError(all.get(place), active, accuracyM);
            }
            return squaredErrors[place];
        }
    }

    /**
     * How far off the area of some zones may be by their outline, in km²; 95 in 100 lie within.
     *
     * @param active whether a zone is there at all
     * @param accuracyM of a zone's outline in metres; 0 where the data do not say
     * @return empty where the data say of no stretch how exact it is
     */
    OptionalDouble errorSquareKm(BitSet inside, IntPredicate active, IntToDoubleFunction accuracyM) {
        return errorSquareKm(active, inside, inside, place -> squaredError(all.get(place), active, accuracyM));
    }

    private OptionalDouble errorSquareKm(
            IntPredicate active, BitSet certain, BitSet possible, IntToDoubleFunction squaredError) {
        double squares = 0;
        boolean known = false;
        boolean bounded = false;
        BitSet near = near(possible);
        for (int edge = near.nextSetBit(0); edge >= 0; edge = near.nextSetBit(edge + 1)) {
            if (mayBound(edge, active, certain, possible)) {
                bounded = true;
                double squared = squaredError.applyAsDouble(edge);
                known |= squared > 0;
                squares += squared;
            }
        }
        return known || !bounded ? OptionalDouble.of(Math.sqrt(squares)) : OptionalDouble.empty();
    }

    /** Whether a stretch bounds any set of zones between two: of those that belong to it for sure and of all that may. */
    private boolean mayBound(int edge, IntPredicate active, BitSet certain, BitSet possible) {
        int in = 0;
        int there = 0;
        boolean may = false;
        for (int i = first[edge]; i < first[edge + 1]; i++) {
            if (active.test(zones[i])) {
                there++;
                in += certain.get(zones[i]) ? 1 : 0;
                may |= possible.get(zones[i]);
            }
        }
        return may && (in < there || there == 1);
    }

    /** 0 if the data do not say how exact the stretch is. */
    private static double squaredError(Edge edge, IntPredicate active, IntToDoubleFunction accuracyM) {
        double accuracy = accuracyM(edge, active, accuracyM);
        return accuracy > 0 ? squaredError(edge.lengthM(), accuracy) : 0;
    }

    /** The places of the stretches of some zones. */
    private BitSet near(BitSet some) {
        BitSet near = new BitSet();
        for (int zone = some.nextSetBit(0); zone >= 0; zone = some.nextSetBit(zone + 1)) {
            for (int edge : ofZone[zone]) {
                near.set(edge);
            }
        }
        return near;
    }

    /** How exact a stretch is: as the line along it, else as the least exact zone beside it; 0 if the data do not say. */
    static double accuracyM(Edge edge, IntPredicate active, IntToDoubleFunction accuracyM) {
        if (edge.lineAccuracyM() < Double.POSITIVE_INFINITY) {
            return edge.lineAccuracyM();
        }
        double worst = 0;
        for (int zone : edge.zones()) {
            if (active.test(zone)) {
                worst = Math.max(worst, accuracyM.applyAsDouble(zone));
            }
        }
        return worst;
    }

    /** The square of the error in km² of a stretch; squares of independent stretches add up. */
    static double squaredError(double lengthM, double accuracyM) {
        double pieces = Math.max(1, lengthM / CORRELATION_M);
        double error = lengthM * accuracyM / 1e6;
        return error * error / pieces;
    }

    /** Length of a geometry's outline in metres. */
    static double outlineM(Geometry geometry) {
        double[] sum = new double[1];
        eachSegment(geometry, segment -> sum[0] += segment.lengthM());
        return sum[0];
    }
}
