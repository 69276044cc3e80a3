package org.controlatlas.render.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

class ArcBuilderTest {
    /** Fields of a grid given to zones at random, with all corners of the fields along their borders. */
    private static List<Outline> zones(Random random, int zones, int side) {
        Map<Integer, List<Geometry>> fields = new HashMap<>();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                fields.computeIfAbsent(random.nextInt(zones), zone -> new ArrayList<>())
                        .add(Shapes.box(x, y, x + 1, y + 1));
            }
        }
        return IntStream.range(0, zones)
                .mapToObj(zone -> fields.getOrDefault(zone, List.of()))
                .map(all -> Outline.of(
                        all.isEmpty()
                                ? Shapes.FACTORY.createPolygon()
                                : CoverageUnion.union(all.toArray(Geometry[]::new))))
                .toList();
    }

    private static String segment(float[] xy, int from, int to) {
        String a = (xy[from] + 0f) + " " + (xy[from + 1] + 0f);
        String b = (xy[to] + 0f) + " " + (xy[to + 1] + 0f);
        return a.compareTo(b) < 0 ? a + ", " + b : b + ", " + a;
    }

    /** By segment: the zones that have it. */
    private static Map<String, List<Integer>> segments(List<Outline> zones) {
        Map<String, TreeSet<Integer>> found = new HashMap<>();
        for (int zone = 0; zone < zones.size(); zone++) {
            for (float[] ring : zones.get(zone).parts()) {
                for (int i = 0; i < ring.length; i += 2) {
                    found.computeIfAbsent(segment(ring, i, (i + 2) % ring.length), key -> new TreeSet<>())
                            .add(zone);
                }
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    private static void assertEachSegmentOnceWithItsZones(List<Outline> zones) {
        Map<String, List<Integer>> found = new HashMap<>();
        for (Arc arc : ArcBuilder.arcs(zones)) {
            List<Integer> all = Arrays.stream(arc.all()).boxed().toList();
            assertThat(arc.zone()).isEqualTo(all.get(0));
            assertThat(arc.other()).isEqualTo(all.size() > 1 ? all.get(1) : Arc.NONE);
            for (int i = 0; i + 2 < arc.xy().length; i += 2) {
                assertThat(found.put(segment(arc.xy(), i, i + 2), all))
                        .as("twice")
                        .isNull();
                assertThat(arc.bounds().getMinX()).isLessThanOrEqualTo(arc.xy()[i]);
                assertThat(arc.bounds().getMaxY()).isGreaterThanOrEqualTo(arc.xy()[i + 1]);
            }
        }
        assertThat(found).isEqualTo(segments(zones));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void ofACoverageEachSegmentIsInOneArcWithTheZonesBesideIt(long seed) {
        Random random = new Random(seed);
        assertEachSegmentOnceWithItsZones(zones(random, 2 + random.nextInt(6), 12));
    }

    @Test
    void ofALargeCoverageToo() {
        assertEachSegmentOnceWithItsZones(zones(new Random(8), 9, 45));
    }

    @Test
    void ofOutlinesThatLieOverOneAnotherAnArcNamesAllThatRunAlongIt() {
        List<Outline> zones = List.of(
                Outline.of(Shapes.box(0, 0, 2, 2)),
                Outline.of(Shapes.box(0, 0, 2, 2)),
                Outline.of(Shapes.polygon(0, 0, 2, 0, 2, 2, 0, 5)));
        assertEachSegmentOnceWithItsZones(zones);
        assertThat(ArcBuilder.arcs(zones))
                .anySatisfy(arc -> assertThat(arc.all()).containsExactly(0, 1, 2));
    }

    /** An arc is cut where the neighbours change and not where a ring happens to begin. */
    @Test
    void aBoundaryOfTwoNeighboursIsOneArcWhereverTheirRingsBegin() {
        double[] west = {0, 0, 5, 0, 5, 1, 5, 2, 5, 3, 0, 3};
        double[] east = {5, 0, 9, 0, 9, 3, 5, 3, 5, 2, 5, 1};
        for (int turn = 0; turn < 6; turn++) {
            List<Arc> arcs = ArcBuilder.arcs(List.of(
                    Outline.of(Shapes.polygon(turned(west, turn))),
                    Outline.of(Shapes.polygon(turned(east, 5 - turn)))));
            assertThat(arcs).hasSize(3);
            assertThat(arcs).filteredOn(arc -> arc.other() == 1).singleElement().satisfies(arc -> assertThat(arc.xy())
                    .hasSize(8));
        }
    }

    private static double[] turned(double[] ring, int by) {
        double[] turned = new double[ring.length];
        for (int i = 0; i < ring.length; i++) {
            turned[i] = ring[(i + 2 * by) % ring.length];
        }
        return turned;
    }

    @Test
    void aZoneAloneIsOneArcThatEndsWhereItBegins() {
        List<Arc> arcs = ArcBuilder.arcs(List.of(Outline.of(Shapes.box(1, 2, 3, 4))));
        assertThat(arcs).singleElement().satisfies(arc -> {
            assertThat(arc.other()).isEqualTo(Arc.NONE);
            assertThat(arc.xy()).hasSize(10);
            assertThat(Arrays.copyOf(arc.xy(), 2)).isEqualTo(Arrays.copyOfRange(arc.xy(), 8, 10));
        });
    }

    @Test
    void noughtHasNoSign() {
        Outline south = Outline.of(Shapes.polygon(-1, -1, 1, -1, 1, 0.0, -1, 0.0));
        Outline north = Outline.of(Shapes.polygon(-1, 1, -1, -0.0, 1, -0.0, 1, 1));
        assertThat(ArcBuilder.arcs(List.of(south, north))).anyMatch(arc -> arc.zone() == 0 && arc.other() == 1);
        Outline west = Outline.of(Shapes.polygon(-1, -1, 0.0, -1, 0.0, 1, -1, 1));
        Outline east = Outline.of(Shapes.polygon(1, -1, 1, 1, -0.0, 1, -0.0, -1));
        assertThat(ArcBuilder.arcs(List.of(west, east))).anyMatch(arc -> arc.zone() == 0 && arc.other() == 1);
    }

    @Test
    void anIslandInALakeIsAnArcOfItsOwn() {
        Geometry land = Shapes.withHole(Shapes.box(0, 0, 9, 9), Shapes.box(2, 2, 7, 7));
        List<Outline> zones = List.of(Outline.of(land), Outline.of(Shapes.box(2, 2, 7, 7)));
        assertThat(ArcBuilder.arcs(zones)).hasSize(2).anyMatch(arc -> arc.zone() == 0 && arc.other() == 1);
    }
}
