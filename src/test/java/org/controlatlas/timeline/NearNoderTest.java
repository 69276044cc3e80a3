package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Whichever way each part runs. */
    private static Set<String> said(Collection<?> parts) {
        return parts.stream()
                .map(part -> {
                    List<String> points = new ArrayList<>();
                    for (Coordinate point : ((SegmentString) part).getCoordinates()) {
                        points.add(Math.round(point.x * 1e6) + " " + Math.round(point.y * 1e6));
                    }
                    String forth = String.join(", ", points);
                    Collections.reverse(points);
                    String back = String.join(", ", points);
                    return forth.compareTo(back) < 0 ? forth : back;
                })
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void linesAreCutWhereTheLibraryCutsThem(long seed) {
        List<Coordinate[]> lines = lines(new Random(seed), 0);
        SnappingNoder oracle = new SnappingNoder(TOLERANCE);
        oracle.computeNodes(lines.stream()
                .map(line -> new NodedSegmentString(line.clone(), null))
                .toList());

        Set<String> parts = said(new NearNoder(TOLERANCE).cut(lines));

        assertThat(parts)
                .hasSizeGreaterThan(lines.size())
                .containsExactlyInAnyOrderElementsOf(said(oracle.getNodedSubstrings()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void cornersNearerThanTheToleranceAreOne(long seed) {
        List<Coordinate> corners = new NearNoder(TOLERANCE)
                .cut(lines(new Random(seed), TOLERANCE / 10)).stream()
                        .flatMap(part -> Stream.of(part.getCoordinates()))
                        .distinct()
                        .toList();

        assertThat(corners).hasSizeGreaterThan(100);
        for (Coordinate one : corners) {
            assertThat(corners)
                    .filteredOn(other -> one.distance(other) < TOLERANCE)
                    .hasSize(1);
        }
    }
}
