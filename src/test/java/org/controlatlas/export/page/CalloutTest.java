package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Control;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A zone too small to be read, shown larger in a corner. */
class CalloutTest {
    private static final LocalDate DAY = LocalDate.of(2000, 6, 1);
    private static final Zone SMALL = zone("small", 46.4, 40.2, 0.02);
    private static final Zone SMALLER = zone("smaller", 46.7, 39.8, 0.01);
    private static final Zone LARGE = zone("large", 46.0, 39.6, 0.3);

    private static Zone zone(String id, double west, double south, double side) {
        return new Zone(
                id,
                Names.english(id),
                "zones",
                new GeometryFactory().toGeometry(new Envelope(west, west + side, south, south + side)),
                List.of(Made.period(id, ValidTime.ALWAYS, new Control.By("ada"), null)));
    }

    private static final MapPainter PAINTER = new MapPainter(Made.atlas(
            RandomAtlas.INFO,
            List.of(SMALL, SMALLER, LARGE),
            List.of(),
            Map.of(
                    "ada",
                    Made.actor(
                            "ada",
                            "party",
                            0xE69F00,
                            List.of(new Actor.DatedNames(Names.english("Ada"), ValidTime.ALWAYS)))),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of()));

    private static PictureSpec map(double width, double height, double scale) {
        return PictureSpec.of(new MapViewport(46.5, 40, 8, width, height, scale), DAY);
    }

    private static Optional<Callout> of(PictureSpec map, Zone... zones) {
        return Callout.of(PAINTER, map, List.of(zones));
    }

    @Test
    void aZoneThatCanBeReadIsNotShownTwice() {
        assertThat(of(map(800, 600, 1), LARGE)).isEmpty();
        assertThat(of(map(800, 600, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"339, 600", "800, 259"})
    void aSmallMapCanSpareNoCorner(double width, double height) {
        assertThat(of(map(width, height, 1), SMALL)).isEmpty();
    }

    @Test
    void aZoneOutOfViewIsNotShown() {
        assertThat(of(map(800, 600, 1), zone("far", 60, 40, 0.01))).isEmpty();
    }

    @Test
    void ofSeveralTheSmallestIsShownLarger() {
        Callout callout = of(map(800, 600, 1), SMALL, LARGE, SMALLER).orElseThrow();
        Envelope seen = callout.inset().viewport().lonLatBounds();

        assertThat(seen.contains(SMALLER.extent())).isTrue();
        assertThat(seen.contains(SMALL.extent())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theCornerLiesOnTheMapOnWholePixelsAndNotOverTheZone(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            double scale = 1 + random.nextInt(8) / 4.0;
            MapViewport view = new MapViewport(
                    46.2 + 0.5 * random.nextDouble(),
                    39.8 + 0.4 * random.nextDouble(),
                    8,
                    340 + random.nextInt(900),
                    260 + random.nextInt(700),
                    scale);
            Optional<Callout> found = of(PictureSpec.of(view, DAY), SMALL, SMALLER);
            if (found.isEmpty()) {
                continue;
            }
            Rectangle2D box = found.get().box();
            MapViewport inset = found.get().inset().viewport();

            assertThat(new Rectangle2D.Double(0, 0, view.width(), view.height()).contains(box))
                    .isTrue();
            for (double edge : new double[] {box.getX(), box.getY(), box.getWidth(), box.getHeight()}) {
                assertThat(Math.abs(edge * scale - Math.rint(edge * scale))).isLessThan(1e-6);
            }
            assertThat(box.getWidth()).isEqualTo(inset.width());
            assertThat(box.getHeight()).isEqualTo(inset.height());
            Zone shown = inset.lonLatBounds().contains(SMALLER.extent()) ? SMALLER : SMALL;
            Point2D at = view.toScreen(shown.extent().centre().x, shown.extent().centre().y);
            assertThat(box.contains(at)).isFalse();
            assertThat(inset.zoom()).isGreaterThan(view.zoom());
        }
    }

    @Test
    void noNameStandsUnderTheCornerTheFrameOrTheLineBetween() {
        Callout callout = of(map(800, 600, 1), SMALL).orElseThrow();
        List<Rectangle2D.Double> covered =
                callout.cleared().nameRoom().orElseThrow().covered();
        Marks marks = new Marks();

        callout.paint(marks.ink(), new Rectangle2D.Double(0, 0, 800, 600));

        assertThat(covered).anyMatch(room -> room.contains(callout.box()));
        List<Rectangle2D> lines = new ArrayList<>(marks.strokes());
        lines.removeIf(line ->
                line.getWidth() > 7 || line.getHeight() > 7 || callout.box().contains(line));
        for (Rectangle2D line : lines) {
            assertThat(covered).anyMatch(room -> room.intersects(line));
        }
    }

    @Test
    void theClearedMapIsTheSameMap() {
        PictureSpec map = map(800, 600, 1);
        Callout callout = of(map, SMALL).orElseThrow();

        assertThat(callout.cleared().withNameRoom(Optional.empty())).isEqualTo(map);
    }
}
