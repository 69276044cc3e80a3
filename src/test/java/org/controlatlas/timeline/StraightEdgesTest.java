package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

class StraightEdgesTest {
    /** Of the whole ellipsoid WGS 84, in m². */
    private static final double EARTH = Geodesic.WGS84.EllipsoidArea();

    private static CoordinateSequence ring(double... lonLat) {
        CoordinateSequence ring = new CoordinateArraySequence(lonLat.length / 2);
        for (int i = 0; i < ring.size(); i++) {
            ring.setOrdinate(i, 0, lonLat[2 * i]);
            ring.setOrdinate(i, 1, lonLat[2 * i + 1]);
        }
        return ring;
    }

    private static CoordinateSequence box(double west, double south, double east, double north) {
        return ring(west, south, east, south, east, north, west, north, west, south);
    }

    @Test
    void theWholeMapIsTheWholeEarth() {
        assertThat(StraightEdges.squareMetres(box(-180, -90, 180, 90))).isCloseTo(EARTH, within(EARTH * 1e-9));
    }

    @Test
    void aHalfAndATenthAreSo() {
        assertThat(StraightEdges.squareMetres(box(-180, 0, 180, 90))).isCloseTo(EARTH / 2, within(EARTH * 1e-9));
        assertThat(StraightEdges.squareMetres(box(10, -90, 46, 90))).isCloseTo(EARTH / 10, within(EARTH * 1e-9));
    }

    /** Along a parallel the shortest way bulges; between corners a hundredth of a degree apart that counts for nothing. */
    @ParameterizedTest
    @CsvSource({"46, 39", "0, 0", "-70, -33", "20, 78", "100, 60"})
    void aSmallFieldIsAsLargeAsByShortestWays(double lon, double lat) {
        PolygonArea oracle = new PolygonArea(Geodesic.WGS84, false);
        oracle.AddPoint(lat, lon);
        oracle.AddPoint(lat, lon + 0.01);
        oracle.AddPoint(lat + 0.01, lon + 0.01);
        oracle.AddPoint(lat + 0.01, lon);
        double expected = Math.abs(oracle.Compute(false, true).area);

        assertThat(StraightEdges.squareMetres(box(lon, lat, lon + 0.01, lat + 0.01)))
                .isCloseTo(expected, within(expected * 1e-6));
    }

    @Test
    void partsAreTogetherAsLargeAsTheWhole() {
        double whole = StraightEdges.squareMetres(ring(0, 10, 60, 20, 40, 80, 0, 10));
        double parts = StraightEdges.squareMetres(ring(0, 10, 60, 20, 20, 45, 0, 10))
                + StraightEdges.squareMetres(ring(60, 20, 40, 80, 20, 45, 60, 20))
                + StraightEdges.squareMetres(ring(40, 80, 0, 10, 20, 45, 40, 80));

        assertThat(parts).isCloseTo(whole, within(whole * 1e-7));
    }

    @Test
    void theWayRoundDoesNotCount() {
        double one = StraightEdges.squareMetres(ring(0, 0, 9, 0, 9, 9, 0, 0));

        assertThat(StraightEdges.squareMetres(ring(0, 0, 9, 9, 9, 0, 0, 0))).isCloseTo(one, within(one * 1e-12));
        assertThat(StraightEdges.squareMetres(ring(0, 0, 9, 9, 0, 0))).isCloseTo(0, within(1.0));
    }
}
