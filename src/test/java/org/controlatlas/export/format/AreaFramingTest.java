package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Random;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** Where a request's maps look. */
class AreaFramingTest {
    private static final Atlas ATLAS = SmallAtlas.atlas();
    private static final MapPainter PAINTER = new MapPainter(ATLAS);
    private static final ExportRequest DAY =
            ExportRequest.of(ExportFormat.PNG, new ExportSubject.At(LocalDate.of(2020, 12, 1)), ATLAS.info());

    private static AreaFraming framing(ExportRequest request) {
        return AreaFraming.of(request, PAINTER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAreaAskedForIsSeenWholeInTheMiddleAtAnySizeOfMap(long seed) {
        Random random = new Random(seed);
        for (ExportArea area : new ExportArea[] {
            new ExportArea.Whole(),
            new ExportArea.OfZone("north-west"),
            new ExportArea.OfZone("squares"),
            new ExportArea.Bounds(46.1, 39.7, 46.3, 40.4)
        }) {
            AreaFraming framing = framing(DAY.withArea(area));
            for (int i = 0; i < 10; i++) {
                double width = 100 + random.nextInt(1500);
                double height = 100 + random.nextInt(1500);
                MapViewport view = framing.viewport(width, height, 1 + random.nextInt(3));

                Rectangle2D seen = view.toScreen(framing.extent().orElseThrow());

                assertThat(view.width()).isEqualTo(width);
                assertThat(view.height()).isEqualTo(height);
                assertThat(new Rectangle2D.Double(-1e-6, -1e-6, width + 2e-6, height + 2e-6).contains(seen))
                        .isTrue();
                assertThat(Math.max(seen.getWidth() / width, seen.getHeight() / height))
                        .as("fills the map")
                        .isGreaterThan(0.6);
                if (!(area instanceof ExportArea.Whole)) {
                    assertThat(seen.getCenterX()).isCloseTo(width / 2, within(1e-6));
                    assertThat(seen.getCenterY()).isCloseTo(height / 2, within(1e-6));
                }
            }
        }
    }

    @Test
    void boundsReachTheEdgesOfTheMapThatLimitsThem() {
        Envelope bounds = new Envelope(46.1, 46.9, 39.7, 40.4);
        MapViewport view = framing(DAY.withArea(ExportArea.Bounds.of(bounds))).viewport(400, 900, 1);

        Rectangle2D seen = view.toScreen(bounds);

        assertThat(seen.getX()).isCloseTo(0, within(1e-6));
        assertThat(seen.getWidth()).isCloseTo(400, within(1e-6));
    }

    @Test
    void aViewKeepsItsZoomAndMiddleWhateverTheSize() {
        AreaFraming framing = framing(DAY.withArea(new ExportArea.View(46.3, 39.8, 7.5)));
        for (double side : new double[] {150, 900}) {
            MapViewport view = framing.viewport(side, side, 2);

            assertThat(view.zoom()).isEqualTo(7.5);
            Point2D middle = view.toScreen(46.3, 39.8);
            assertThat(middle.distance(side / 2, side / 2)).isLessThan(1e-6);
        }
        assertThat(framing.extent()).isEmpty();
    }

    @Test
    void onlyTheWholeIsAllThereIs() {
        assertThat(framing(DAY).isWhole()).isTrue();
        assertThat(framing(DAY.withArea(new ExportArea.OfZone("squares"))).isWhole())
                .isFalse();
        assertThat(framing(DAY.withArea(new ExportArea.View(46, 40, 8))).isWhole())
                .isFalse();
    }

    @Test
    void aDossierLooksAtItsZoneWithRoomRoundIt() {
        Zone zone = ATLAS.zones().get(1);
        AreaFraming framing = framing(DAY.withSubject(new ExportSubject.Dossier(zone.id(), LocalDate.of(2020, 12, 1))));

        Rectangle2D seen = framing.viewport(400, 400, 1).toScreen(zone.extent());

        assertThat(framing.extent()).contains(zone.extent());
        assertThat(Math.max(seen.getWidth(), seen.getHeight())).isCloseTo(200, within(1e-6));
    }

    @Test
    void twoDaysOfTheWholeLookAtWhatChangedBetweenThem() {
        ExportRequest pair =
                DAY.withSubject(new ExportSubject.SideBySide(LocalDate.of(2020, 11, 24), LocalDate.of(2020, 11, 26)));

        assertThat(framing(pair)
                        .extent()
                        .orElseThrow()
                        .contains(ATLAS.zones().get(0).extent()))
                .isTrue();
        assertThat(framing(pair).extent().orElseThrow().getArea())
                .isLessThan(ATLAS.info().extent().getArea());
    }

    @Test
    void daysBetweenWhichNothingChangedLookAtTheWhole() {
        ExportRequest pair =
                DAY.withSubject(new ExportSubject.SideBySide(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 1)));

        assertThat(framing(pair).extent()).contains(ATLAS.info().extent());
        assertThat(framing(pair).isWhole()).isTrue();
    }
}
