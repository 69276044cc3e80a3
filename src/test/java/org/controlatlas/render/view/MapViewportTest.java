package org.controlatlas.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class MapViewportTest {
    private static final Envelope EXTENT = new Envelope(43, 51, 38, 42.5);

    @Test
    void aViewBeyondAnEdgeIsMovedAsFarAsTheEdge() {
        MapViewport view = new MapViewport(50, 40, 7, 500, 300, 1);
        MapViewport moved = view.within(EXTENT, 0);

        assertThat(view.lonLatBounds().getMaxX()).isGreaterThan(51);
        assertThat(moved.lonLatBounds().getMaxX()).isCloseTo(51, within(1e-9));
        assertThat(moved.centerLat()).isCloseTo(40, within(1e-9));
        assertThat(moved.zoom()).isEqualTo(7);
    }

    @Test
    void aViewInsideStaysWhereItIs() {
        MapViewport moved = new MapViewport(47, 40, 9, 500, 300, 1).within(EXTENT, 0);

        assertThat(moved.centerLon()).isCloseTo(47, within(1e-9));
        assertThat(moved.centerLat()).isCloseTo(40, within(1e-9));
    }

    @Test
    void aViewThatIsLargerThanTheExtentStaysWhereItIs() {
        MapViewport moved = new MapViewport(50, 40, 5, 500, 600, 1).within(EXTENT, 0);

        assertThat(moved.centerLon()).isCloseTo(50, within(1e-9));
        assertThat(moved.centerLat()).isCloseTo(40, within(1e-9));
    }
}
