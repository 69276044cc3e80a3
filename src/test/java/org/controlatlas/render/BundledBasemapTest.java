package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The bundled atlas's base map never ends inside a picture of the atlas, and the coarse part joins the detailed one. */
class BundledBasemapTest {
    private static Atlas atlas;
    private static MapPainter painter;

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
        painter = new MapPainter(atlas);
    }

    @ParameterizedTest
    @CsvSource({"900, 600", "1920, 1080", "1920, 500", "3840, 900", "5120, 1440", "700, 1600", "300, 300", "400, 2000"})
    void itFillsEveryPictureOfTheWholeAtlas(double width, double height) {
        MapViewport whole = MapViewport.fitWhole(atlas.info().extent(), width, height, 0, 1);

        assertThat(painter.sheet().contains(whole.lonLatBounds()))
                .as(whole.lonLatBounds() + " of " + painter.sheet())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1024, 700", "1100, 800", "800, 850"})
    void itFillsThePictureFromFarthestAway(double width, double height) {
        Coordinate middle = atlas.info().extent().centre();
        MapViewport far = new MapViewport(middle.x, middle.y, 5, width, height, 1);

        assertThat(painter.sheet().contains(far.lonLatBounds())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Black Sea, 36, 43", "Caspian Sea in the north, 50, 44", "Caspian Sea in the south, 51, 37.5"})
    void waterGoesOnBeyondTheDetailedPart(String name, double lon, double lat) {
        assertThat(isIn("land", lon, lat)).as(name).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Ankara, 32.85, 39.9", "Stavropol, 41.97, 45.05", "Tehran, 51.4, 35.7", "Krasnovodsk, 54, 40"})
    void landGoesOnBeyondTheDetailedPart(String name, double lon, double lat) {
        assertThat(isIn("land", lon, lat)).as(name).isTrue();
    }

    @Test
    void aLakeAcrossTheEdgeOfTheDetailedPartIsOneLake() {
        assertThat(atlas.basemap().get("lakes"))
                .filteredOn(lake -> lake.names().in(Language.EN).equals("Lake Van"))
                .singleElement()
                .extracting(BasemapFeature::geometry)
                .satisfies(lake -> {
                    assertThat(lake.getNumGeometries()).isEqualTo(1);
                    assertThat(lake.getEnvelopeInternal().getMinX()).isLessThan(42.6);
                    assertThat(lake.getEnvelopeInternal().getMaxX()).isGreaterThan(43.1);
                });
    }

    private static boolean isIn(String layer, double lon, double lat) {
        return atlas.basemap().get(layer).stream()
                .map(BasemapFeature::geometry)
                .anyMatch(geometry -> contains(geometry, lon, lat));
    }

    private static boolean contains(Geometry geometry, double lon, double lat) {
        return geometry.contains(geometry.getFactory().createPoint(new Coordinate(lon, lat)));
    }
}
