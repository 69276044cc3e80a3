package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import org.controlatlas.app.map.SmallAtlas;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class HomeViewTest {
    private final AtlasState state = new AtlasState();

    @BeforeEach
    void open() {
        state.open(SmallAtlas.atlas());
    }

    private static MapViewport size(double width, double height) {
        return new MapViewport(46, 40, 8, width, height, 1);
    }

    private Point2D east(MapViewport view) {
        Envelope home = state.open().home().extent();
        return view.toScreen(home.getMaxX(), home.getMinY());
    }

    @Test
    void onAWideMapTheLegendCoversNothingOfTheScene() {
        MapViewport view = state.open().home().in(size(920, 580));

        assertThat(east(view).getX()).isLessThanOrEqualTo(920 - MapCards.legendRoom(920) + 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"920, 580", "400, 900", "3000, 800", "300, 300"})
    void theWholeSceneIsInViewOnEveryMap(double width, double height) {
        MapViewport view = state.open().home().in(size(width, height));
        Envelope home = state.open().home().extent();
        Point2D corner = view.toScreen(home.getMinX(), home.getMaxY());

        assertThat(corner.getX()).isGreaterThanOrEqualTo(HomeView.MARGIN - 1e-6);
        assertThat(corner.getY()).isGreaterThanOrEqualTo(HomeView.MARGIN - 1e-6);
        assertThat(east(view).getX()).isLessThanOrEqualTo(width - HomeView.MARGIN + 1e-6);
        assertThat(east(view).getY()).isLessThanOrEqualTo(height - HomeView.MARGIN + 1e-6);
    }
}
