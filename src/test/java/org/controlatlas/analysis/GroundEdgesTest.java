package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A field of squares of a degree; some are not there, and what is said of their accuracy differs. */
class GroundEdgesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int WIDE = 6;
    private static final int HIGH = 5;
    private static final int SQUARES = WIDE * HIGH;

    private final BitSet there = new BitSet();
    private final double[] accuracyM = new double[SQUARES];

    private static GroundEdges edges() {
        List<Geometry> squares = new ArrayList<>();
        for (int square = 0; square < SQUARES; square++) {
            int x = square % WIDE;
            int y = square / WIDE;
            squares.add(FACTORY.toGeometry(new Envelope(x, x + 1, y, y + 1)));
        }
        return GroundEdges.of(squares, List.of());
    }

    private GroundEdges.OfDay onDay() {
        return edges().on(there::get, square -> accuracyM[square]);
    }

    static IntStream fields() {
        return IntStream.range(0, 40);
    }

    private void scatter(Random random) {
        for (int square = 0; square < SQUARES; square++) {
            there.set(square, random.nextInt(5) > 0);
            accuracyM[square] = random.nextInt(3) * 250;
        }
    }

    private BitSet some(Random random, BitSet of) {
        BitSet some = new BitSet();
        of.stream().filter(square -> random.nextBoolean()).forEach(some::set);
        return some;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theErrorOfGroundThatIsCertainIsThatOfTheStretchesRoundIt(int field) {
        Random random = new Random(field);
        scatter(random);
        BitSet own = some(random, there);
        Set<Set<Integer>> round = bounding(own);
        double squares = round.stream().mapToDouble(this::squaredError).sum();
        OptionalDouble found = onDay().errorSquareKm(own, own);
        assertThat(found.isPresent()).isEqualTo(round.isEmpty() || squares > 0);
        assertThat(found.orElse(0)).isCloseTo(Math.sqrt(squares), within(1e-9));
        assertThat(edges().errorSquareKm(own, there::get, square -> accuracyM[square]))
                .isEqualTo(found);
    }

    /** Each stretch that bounds any of the sets between the certain and the possible ground counts, and no other. */
    @ParameterizedTest
    @MethodSource("fields")
    void doubtfulGroundAddsEachStretchThatBoundsAnySetBetween(int field) {
        Random random = new Random(1000 + field);
        scatter(random);
        Arrays.fill(accuracyM, 500);
        BitSet possible = some(random, there);
        BitSet doubtful = new BitSet();
        possible.stream().filter(square -> random.nextInt(3) == 0).limit(6).forEach(doubtful::set);
        BitSet certain = (BitSet) possible.clone();
        certain.andNot(doubtful);
        int[] open = doubtful.stream().toArray();
        Set<Set<Integer>> bounding = new HashSet<>();
        for (int choice = 0; choice < 1 << open.length; choice++) {
            BitSet set = (BitSet) certain.clone();
            for (int bit = 0; bit < open.length; bit++) {
                set.set(open[bit], (choice >> bit & 1) == 1);
            }
            bounding.addAll(bounding(set));
        }
        double squares = bounding.stream().mapToDouble(this::squaredError).sum();
        assertThat(onDay().errorSquareKm(certain, possible).orElseThrow()).isCloseTo(Math.sqrt(squares), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void boundingStretchesAreThoseBetweenGroundOfTheSetAndOtherGroundOrNothing(int field) {
        Random random = new Random(2000 + field);
        scatter(random);
        BitSet own = some(random, there);
        assertThat(edges().bounding(there::get, own))
                .extracting(edge -> Arrays.stream(edge.zones()).boxed().collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(bounding(own));
    }

    /** By the squares beside it, one at the rim: the length of each stretch in metres, found side by side. */
    private static Map<Set<Integer>, Double> sides() {
        Map<Set<Integer>, Double> lengths = new HashMap<>();
        for (int y = 0; y <= HIGH; y++) {
            for (int x = 0; x <= WIDE; x++) {
                if (x < WIDE) {
                    lengths.merge(beside(x, y - 1, x, y), lengthM(x, y, x + 1, y), Double::sum);
                }
                if (y < HIGH) {
                    lengths.merge(beside(x - 1, y, x, y), lengthM(x, y, x, y + 1), Double::sum);
                }
            }
        }
        return lengths;
    }

    private static Set<Integer> beside(int x1, int y1, int x2, int y2) {
        Set<Integer> squares = new TreeSet<>();
        for (int[] at : new int[][] {{x1, y1}, {x2, y2}}) {
            if (at[0] >= 0 && at[0] < WIDE && at[1] >= 0 && at[1] < HIGH) {
                squares.add(at[1] * WIDE + at[0]);
            }
        }
        return squares;
    }

    private static double lengthM(int x1, int y1, int x2, int y2) {
        return GroundEdges.outlineM(
                FACTORY.createLineString(new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)}));
    }

    /** The stretches with ground of the set on one side and, on the other, other ground or none. */
    private Set<Set<Integer>> bounding(BitSet set) {
        return sides().keySet().stream()
                .filter(beside -> {
                    List<Boolean> inside =
                            beside.stream().filter(there::get).map(set::get).toList();
                    return inside.equals(List.of(true)) || Set.copyOf(inside).size() == 2;
                })
                .collect(Collectors.toSet());
    }

    private double squaredError(Set<Integer> beside) {
        double worst = beside.stream()
                .filter(there::get)
                .mapToDouble(square -> accuracyM[square])
                .max()
                .orElse(0);
        return GroundEdges.squaredError(sides().get(beside), worst);
    }

    @Test
    void anErrorIsUnknownWhereNoStretchSaysHowExactItIs() {
        there.set(0, SQUARES);
        BitSet own = new BitSet();
        own.set(7);
        assertThat(onDay().errorSquareKm(own, own)).isEmpty();
    }

    @Test
    void noGroundHasNoError() {
        there.set(0, SQUARES);
        assertThat(onDay().errorSquareKm(new BitSet(), new BitSet())).hasValue(0);
    }

    @Test
    void theSameDayGivesTheSameErrorWhoeverAskedBefore() {
        Random random = new Random(3);
        scatter(random);
        GroundEdges.OfDay day = onDay();
        for (int i = 0; i < 20; i++) {
            BitSet own = some(random, there);
            assertThat(day.errorSquareKm(own, own)).isEqualTo(onDay().errorSquareKm(own, own));
        }
    }
}
