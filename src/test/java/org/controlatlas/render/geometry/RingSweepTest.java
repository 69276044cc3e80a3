package org.controlatlas.render.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RingSweepTest {
    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "points on one another | POLYGON ((0 0, 4 0, 4 0, 4 0, 4 4, 0 0)) | POLYGON ((0 0, 4 0, 4 4, 0 0))",
                "a line out and back | POLYGON ((0 0, 4 0, 9 0, 4 0, 4 4, 0 0)) | POLYGON ((0 0, 4 0, 4 4, 0 0))",
                "a long way out and back"
                        + " | POLYGON ((0 0, 4 0, 9 0, 9 9, 9 0, 4 0, 4 4, 0 0)) | POLYGON ((0 0, 4 0, 4 4, 0 0))",
                "a spike where the ring begins | POLYGON ((-3 0, 0 0, 4 0, 4 4, 0 0, -3 0)) | POLYGON ((0 0, 4 0, 4 4, 0 0))",
                "a spike whose end comes first | POLYGON ((0 0, 4 0, 4 4, 0 0, -3 0, 0 0)) | POLYGON ((0 0, 4 0, 4 4, 0 0))",
                "a hole of no width | POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 2, 5 1, 5 1)) | POLYGON ((0 0, 9 0, 9 9, 0 0))",
                "a part of no width"
                        + " | MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((7 7, 8 8, 7 7, 7 7))) | MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))"
            })
    void whatHasNoWidthIsTakenOut(String what, String given, String swept) throws ParseException {
        Geometry found = RingSweep.swept(read(given));
        assertThat(found.norm()).as(what).isEqualTo(read(swept).norm());
        assertThat(found.isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 4 0, 0 0, 0 0))",
                "POLYGON ((1 1, 1 1, 1 1, 1 1))",
                "POLYGON ((0 0, 2 2, 4 4, 0 0))",
                "MULTIPOLYGON (((0 0, 4 0, 0 0, 0 0)), ((7 7, 8 8, 7 7, 7 7)))"
            })
    void ofWhatIsAllWithoutWidthNothingIsLeft(String wkt) throws ParseException {
        assertThat(RingSweep.swept(read(wkt)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 2, 7 1, 5 1))",
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((7 7, 8 8, 9 7, 7 7)))",
                "POLYGON EMPTY",
                "LINESTRING (0 0, 1 1, 0 0)",
                "POINT (1 1)"
            })
    void whatIsSoundIsGivenBackItself(String wkt) throws ParseException {
        Geometry given = read(wkt);
        assertThat(RingSweep.swept(given)).isSameAs(given);
    }

    /** Spikes and points twice, put into sound rings at random: what is left encloses the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theGroundEnclosedStaysTheSame(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 40; run++) {
            Polygon star = Shapes.star(random, 0, 0, 10, 9);
            List<Coordinate> ring = new ArrayList<>(Arrays.asList(star.getCoordinates()));
            ring.remove(ring.size() - 1);
            for (int k = 0; k < 1 + random.nextInt(4); k++) {
                int at = random.nextInt(ring.size());
                Coordinate from = ring.get(at);
                if (random.nextBoolean()) {
                    ring.add(at, from.copy());
                } else {
                    Coordinate tip = new Coordinate(from.x + random.nextInt(5) + 1, from.y + random.nextInt(5));
                    ring.addAll(at + 1, List.of(tip, from.copy()));
                }
            }
            Collections.rotate(ring, random.nextInt(ring.size()));
            ring.add(ring.get(0).copy());
            Geometry swept = RingSweep.swept(Shapes.FACTORY.createPolygon(ring.toArray(new Coordinate[0])));
            assertThat(swept.isValid()).isTrue();
            assertThat(swept.getArea()).isCloseTo(star.getArea(), within(1e-9));
            assertThat(swept.getNumPoints()).isLessThanOrEqualTo(star.getNumPoints());
        }
    }
}
