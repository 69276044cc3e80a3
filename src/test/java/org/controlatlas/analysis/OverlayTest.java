package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class OverlayTest {
    private static final String SQUARE = "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))";

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within          | POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))     | 1",
                "over the edge   | POLYGON ((3 1, 7 1, 7 2, 3 2, 3 1))     | 1",
                "beside          | POLYGON ((9 9, 10 9, 10 10, 9 9))       | 0",
                "along an edge   | POLYGON ((4 0, 8 0, 8 4, 4 4, 4 0))     | 0",
                "at a corner     | POLYGON ((4 4, 8 4, 8 8, 4 8, 4 4))     | 0",
                "edge and ground | MULTIPOLYGON (((4 0, 8 0, 8 1, 4 1, 4 0)), ((3 2, 5 2, 5 3, 3 3, 3 2))) | 1"
            })
    void whatTwoHaveInCommonIsGroundAndNoLine(String how, String wkt, double area) throws ParseException {
        Geometry common = Overlay.common(read(SQUARE), read(wkt));
        assertThat(common).as(how).isInstanceOf(Polygonal.class);
        assertThat(common.getArea()).isCloseTo(area, within(1e-12));
        assertThat(common.isEmpty()).isEqualTo(area == 0);
    }

    @Test
    void whatIsLeftIsWithoutAllOthers() throws ParseException {
        Geometry rest = Overlay.without(
                read(SQUARE),
                List.of(
                        read("POLYGON ((0 0, 1 0, 1 4, 0 4, 0 0))"),
                        read("POLYGON ((0 0, 2 0, 2 1, 0 1, 0 0))"),
                        read("POLYGON ((4 0, 8 0, 8 4, 4 4, 4 0))")));
        assertThat(rest.getArea()).isCloseTo(16 - 4 - 1, within(1e-12));
        assertThat(Overlay.without(read(SQUARE), List.of())).isEqualTo(read(SQUARE));
        assertThat(Overlay.without(read(SQUARE), List.of(read(SQUARE))).isEmpty())
                .isTrue();
    }

    @Test
    void groundOfSeveralIsCountedOnce() throws ParseException {
        Geometry union = Overlay.union(List.of(
                read(SQUARE),
                read("POLYGON ((3 0, 7 0, 7 4, 3 4, 3 0))"),
                read("POLYGON ((20 0, 21 0, 21 1, 20 1, 20 0))")));
        assertThat(union.getArea()).isCloseTo(28 + 1, within(1e-12));
        assertThat(Overlay.parts(union)).hasSize(2);
        assertThat(Overlay.union(List.of()).isEmpty()).isTrue();
    }

    @Test
    void aValidOutlineStaysItselfAndABrokenOneIsMended() throws ParseException {
        Geometry valid = read(SQUARE);
        assertThat(Overlay.valid(valid)).isSameAs(valid);
        Geometry bow = Overlay.valid(read("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))"));
        assertThat(bow.isValid()).isTrue();
        assertThat(bow.getArea()).isCloseTo(2, within(1e-12));
        assertThat(Overlay.valid(read("POLYGON ((0 0, 2 2, 0 0, 0 0))")).isEmpty())
                .isTrue();
    }

    @Test
    void partsAreThePolygonsThatHoldGround() throws ParseException {
        assertThat(Overlay.parts(read("GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1), " + SQUARE
                        + ", MULTIPOLYGON (((9 9, 10 9, 10 10, 9 9)), EMPTY))")))
                .hasSize(2);
    }
}
