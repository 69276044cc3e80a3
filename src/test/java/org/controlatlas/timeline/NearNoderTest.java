package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingNoder;

class NearNoderTest {
    private static final double TOLERANCE = 1e-9;

    /**
     * Lines that cross, touch with corners on one another's middle, and share stretches.
     *
     * @param nudge by how much some corners lie beside where others do
     */
    private static List<Coordinate[]> lines(Random random, double nudge) {
        List<Coordinate[]> lines = new ArrayList<>();
        for (int line = 0; line < 30; line++) {
            Coordinate[] points = new Coordinate[3 + random.nextInt(12)];
            for (int i = 0; i < points.length; i++) {
                double off = random.nextInt(4) == 0 ? nudge : 0;
                points[i] = new Coordinate(random.nextInt(9) / 2.0 + off, random.nextInt(9) / 2.0 - off);
            }
            Coordinate[] once = CoordinateArrays.removeRepeatedPoints(points);
            if (once.length > 1) {
                lines.add(once);
            }
        }
        return lines;
    }

    /** Each edge of another owner: of what one has twice nothing would be left. */
    private static Edges cut(List<Coordinate[]> lines, NearNoder noder) {
        int owner = 0;
        for (Coordinate[] line : lines) {
            for (int i = 0; i + 1 < line.length; i++) {
                noder.add(Arrays.copyOfRange(line, i, i + 2), owner++);
            }
        }
        return noder.cut();
    }

    private static String said(Coordinate a, Coordinate b) {
        String one = Math.round(a.x * 1e6) + " " + Math.round(a.y * 1e6);
        String other = Math.round(b.x * 1e6) + " " + Math.round(b.y * 1e6);
        return one.compareTo(other) < 0 ? one + ", " + other : other + ", " + one;
    }

    private static Set<String> said(Edges edges, Corners corners) {
        return IntStream.range(0, edges.count())
                .mapToObj(e -> said(corners.point(edges.low(e)), corners.point(edges.high(e))))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void linesAreCutWhereTheLibraryCutsThem(long seed) {
        List<Coordinate[]> lines = lines(new Random(seed), 0);
        SnappingNoder library = new SnappingNoder(TOLERANCE);
        library.computeNodes(lines.stream()
                .map(line -> new NodedSegmentString(line.clone(), null))
                .toList());
        Set<String> oracle = new HashSet<>();
        for (Object part : library.getNodedSubstrings()) {
            Coordinate[] points = ((SegmentString) part).getCoordinates();
            for (int i = 0; i + 1 < points.length; i++) {
                oracle.add(said(points[i], points[i + 1]));
            }
        }

        NearNoder noder = new NearNoder(TOLERANCE);
        Set<String> parts = said(cut(lines, noder), noder.corners());

        assertThat(parts).hasSizeGreaterThan(lines.size()).containsExactlyInAnyOrderElementsOf(oracle);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void cornersNearerThanTheToleranceAreOne(long seed) {
        NearNoder noder = new NearNoder(TOLERANCE);
        cut(lines(new Random(seed), TOLERANCE / 5), noder);

        List<Coordinate> corners = IntStream.range(0, noder.corners().count())
                .mapToObj(noder.corners()::point)
                .toList();

        assertThat(corners).hasSizeGreaterThan(30);
        for (int i = 0; i < corners.size(); i++) {
            for (Coordinate other : corners.subList(i + 1, corners.size())) {
                assertThat(corners.get(i).distance(other)).isGreaterThan(TOLERANCE);
            }
        }
    }

    @Test
    void anEdgeBelongsToWhoeverHasItAnOddNumberOfTimes() {
        NearNoder noder = new NearNoder(TOLERANCE);
        Coordinate from = new Coordinate(0, 0);
        Coordinate to = new Coordinate(2, 1);
        noder.add(new Coordinate[] {from, to, from}, 0);
        noder.add(new Coordinate[] {to, from}, 1);
        noder.add(new Coordinate[] {from, to, from, to}, 2);

        Edges edges = noder.cut();

        assertThat(edges.count()).isEqualTo(1);
        assertThat(edges.owners(0)).containsExactly(1, 2);
    }

    @Test
    void aThirdLineIsCutWhereTwoOthersCrossBesideIt() {
        NearNoder noder = new NearNoder(TOLERANCE);
        noder.add(new Coordinate[] {new Coordinate(0, 0), new Coordinate(8, 8)}, 0);
        noder.add(new Coordinate[] {new Coordinate(0, 8), new Coordinate(8, 0)}, 1);
        noder.add(new Coordinate[] {new Coordinate(4 + TOLERANCE / 3, 0), new Coordinate(4 + TOLERANCE / 3, 8)}, 2);

        Edges edges = noder.cut();

        assertThat(edges.count()).isEqualTo(6);
    }
}
