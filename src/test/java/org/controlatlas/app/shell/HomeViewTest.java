package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import org.controlatlas.app.map.SmallAtlas;
import org.controlatlas.app.state.AtlasViewModel;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class HomeViewTest {
    private final AtlasViewModel model = new AtlasViewModel();

    @BeforeEach
    void open() {
        model.open(SmallAtlas.atlas());
    }

    private static MapViewport size(double width, double height) {
        return new MapViewport(46, 40, 8, width, height, 1);
    }

    private Point2D east(MapViewport view) {
        Envelope home = model.home();
        return view.toScreen(home.getMaxX(), home.getMinY());
    }

    @Test
    void onAWideMapTheLegendCoversNothingOfTheScene() {
        MapViewport view = model.homeView(size(920, 580));

        assertThat(east(view).getX()).isLessThanOrEqualTo(920 - AtlasViewModel.legendRoom(920) + 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"920, 580", "400, 900", "3000, 800", "300, 300"})
    void theWholeSceneIsInViewOnEveryMap(double width, double height) {
        MapViewport view = model.homeView(size(width, height));
        Envelope home = model.home();
        Point2D corner = view.toScreen(home.getMinX(), home.getMaxY());

        assertThat(corner.getX()).isGreaterThanOrEqualTo(AtlasViewModel.HOME_MARGIN - 1e-6);
        assertThat(corner.getY()).isGreaterThanOrEqualTo(AtlasViewModel.HOME_MARGIN - 1e-6);
        assertThat(east(view).getX()).isLessThanOrEqualTo(width - AtlasViewModel.HOME_MARGIN + 1e-6);
        assertThat(east(view).getY()).isLessThanOrEqualTo(height - AtlasViewModel.HOME_MARGIN + 1e-6);
    }
}
