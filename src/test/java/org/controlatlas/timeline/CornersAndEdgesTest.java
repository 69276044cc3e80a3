package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class CornersAndEdgesTest {
    private static final double TOLERANCE = 0.01;

    private final Corners corners = new Corners(TOLERANCE);
    private final Edges edges = new Edges();

    /** The nearest that is no farther than the tolerance, by a look at each; of equally near ones the first. */
    private static int nearest(List<Coordinate> known, double x, double y) {
        int found = -1;
        for (int i = 0; i < known.size(); i++) {
            double apart = known.get(i).distance(new Coordinate(x, y));
            if (apart <= TOLERANCE && (found < 0 || apart < known.get(found).distance(new Coordinate(x, y)))) {
                found = i;
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aCornerIsTheNearestKnownOneOrANewOne(long seed) {
        Random random = new Random(seed);
        List<Coordinate> known = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            double x = random.nextDouble() * 1.5 - 0.75;
            double y = random.nextDouble() * 1.5 - 0.75;
            int expected = nearest(known, x, y);
            int corner = corners.at(x, y);
            if (expected < 0) {
                known.add(new Coordinate(x, y));
                assertThat(corner).isEqualTo(known.size() - 1);
            } else {
                assertThat(corner).isEqualTo(expected);
            }
        }
        assertThat(corners.count()).isEqualTo(known.size());
        assertThat(known.size()).isGreaterThan(1_024);
        assertThat(IntStream.range(0, known.size()))
                .allMatch(i -> corners.point(i).equals2D(known.get(i)));
    }

    @Test
    void aCornerLiesWhereTheFirstDid() {
        int first = corners.at(5, 5);
        assertThat(corners.at(5.005, 5)).isEqualTo(first);
        assertThat(corners.x(first)).isEqualTo(5);
        assertThat(corners.at(5.011, 5)).isNotEqualTo(first);
    }

    @Test
    void ofTwoThatAreEquallyNearItIsTheFirst() {
        int first = corners.at(0, 0);
        corners.at(1.0 / 64, 0);
        assertThat(corners.at(1.0 / 128, 0)).isEqualTo(first);
    }

    @Test
    void noughtHasNoSign() {
        assertThat(corners.at(-0.0, 0.0)).isEqualTo(corners.at(0.0, -0.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNoPlace(double number) {
        assertThatThrownBy(() -> corners.at(number, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no corner lies at " + number + ", 2.0");
        assertThatThrownBy(() -> corners.at(2, number)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Each owner has an edge if it was added an odd number of times for them, whichever way it ran. */
    @Test
    void anEdgeIsOfThoseWhoHaveAnOddNumberOfIt() {
        Random random = new Random(5);
        Map<Long, Set<Integer>> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int a = random.nextInt(80);
            int b = random.nextInt(80);
            int[] owners =
                    IntStream.range(0, 4).filter(o -> random.nextBoolean()).toArray();
            edges.add(a, b, owners);
            if (a != b) {
                Set<Integer> known =
                        expected.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), k -> new TreeSet<>());
                for (int owner : owners) {
                    if (!known.remove(owner)) {
                        known.add(owner);
                    }
                }
            }
        }
        assertThat(edges.count()).isEqualTo(expected.size()).isGreaterThan(1_024);
        for (int e = 0; e < edges.count(); e++) {
            assertThat(edges.low(e)).isLessThan(edges.high(e));
            assertThat(IntStream.of(edges.owners(e)).boxed())
                    .containsExactlyElementsOf(expected.get((long) edges.low(e) << 32 | edges.high(e)));
        }
        assertThat(edges.owned().count()).isEqualTo((int)
                expected.values().stream().filter(owners -> !owners.isEmpty()).count());
    }

    @Test
    void anEdgeFromACornerToItselfIsNone() {
        edges.add(3, 3, new int[] {1});
        assertThat(edges.count()).isZero();
    }

    @Test
    void addingToAnEdgeLeavesTheListsGivenAsTheyWere() {
        int[] first = {1, 4};
        int[] second = {2, 4};
        edges.add(0, 1, first);
        edges.add(1, 0, second);
        assertThat(edges.owners(0)).containsExactly(1, 2);
        assertThat(first).containsExactly(1, 4);
        assertThat(second).containsExactly(2, 4);
    }
}
