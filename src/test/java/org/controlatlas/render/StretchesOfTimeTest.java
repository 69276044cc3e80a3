package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;
import org.controlatlas.timeline.ZoneAreas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Data of which so much comes and goes that their ground is drawn by stretches of time. */
class StretchesOfTimeTest {
    private static final int DAYS = 24;
    private static final int STATES = 30;
    private static final int CORNERS = 600;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static Atlas atlas;

    @TempDir
    private static Path folder;

    /** Some thirty states whose outlines overlap and are drawn anew for every third day or so. */
    @BeforeAll
    static void write() throws IOException {
        Random random = new Random(16);
        List<String> features = new ArrayList<>();
        for (int state = 0; state < STATES; state++) {
            double lon = 10 + 20 * random.nextDouble();
            double lat = 40 + 12 * random.nextDouble();
            for (int day = 0; day < DAYS; ) {
                int next = Math.min(DAYS, day + 1 + random.nextInt(4));
                features.add(feature(state, FIRST.plusDays(day), FIRST.plusDays(next), lon, lat, day));
                day = next;
            }
        }
        Path file = Files.writeString(
                folder.resolve("states.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
        atlas = WorldBasemap.under(AtlasReader.read(file));
    }

    private static String feature(int state, LocalDate start, LocalDate end, double lon, double lat, int shape) {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= CORNERS; i++) {
            double angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
            double radius = 2 + 0.3 * Math.sin(5 * angle + shape);
            ring.append(i == 0 ? "" : ",")
                    .append('[')
                    .append(lon + radius * Math.cos(angle))
                    .append(',')
                    .append(lat + 0.7 * radius * Math.sin(angle))
                    .append(']');
        }
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"State " + state + "\",\"start_date\":\"" + start
                + "\",\"end_date\":\"" + end + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring
                + "]]}}";
    }

    private static PictureSpec spec(int day) {
        MapViewport view = MapViewport.fit(atlas.info().extent(), 300, 220, 0, 1);
        return PictureSpec.of(view, FIRST.plusDays(day));
    }

    private static int[] painted(MapPainter painter, PictureSpec spec) {
        PixelRect all =
                PixelRect.of(spec.viewport().deviceWidth(), spec.viewport().deviceHeight());
        int[] pixels = new int[all.width() * all.height()];
        painter.paint(PixelCanvas.of(pixels, all, 1), spec);
        return pixels;
    }

    @Test
    void itsTimeIsCutIntoStretches() {
        assertThat(Ground.of(atlas).stretches()).isGreaterThan(10);
    }

    @Test
    void aFrameThatFollowsTheDateIsThePictureOfThatDate() {
        MapPainter painter = new MapPainter(atlas);
        try (MapRenderer renderer = new MapRenderer(painter)) {
            MapFrame frame = renderer.render(spec(0));
            for (int day : new int[] {1, 2, 7, 6, 20, 3, 3, 19}) {
                frame.showDate(FIRST.plusDays(day));
                int[] fresh = painted(new MapPainter(atlas), spec(day));
                assertThat(Arrays.copyOf(frame.pixels(), fresh.length)).isEqualTo(fresh);
            }
        }
    }

    @Test
    void aDayIsDrawnAlikeWhateverWasDrawnBefore() {
        MapPainter one = new MapPainter(atlas);
        for (int day = 0; day < DAYS; day++) {
            painted(one, spec(day));
        }
        assertThat(painted(one, spec(5))).isEqualTo(painted(new MapPainter(atlas), spec(5)));
    }

    @Test
    void areasOfADaySumToTheUnion() {
        ZoneAreas areas = new ZoneAreas(Ground.of(atlas));
        for (int day : new int[] {0, 11, 23}) {
            int epoch = ValidTime.dayOf(FIRST.plusDays(day));
            List<Geometry> inForce = Ground.of(atlas).outlines().stream()
                    .filter(outline -> outline.isInForce(epoch))
                    .map(outline -> new GeometryFactory().createGeometry(outline.geometry()))
                    .toList();
            double union = ZoneAreas.squareKm(OverlayNGRobust.union(inForce));
            double sum = areas.byController(epoch).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(sum).isCloseTo(union, within(union * 1e-4));
        }
    }

    @Test
    void theGroundOfADayIsThatOfAllTimeOnThatDay() {
        Ground whole = Ground.of(atlas);
        for (int day : new int[] {4, 17}) {
            int epoch = ValidTime.dayOf(FIRST.plusDays(day));
            assertThat(there(whole.on(epoch), epoch)).isEqualTo(there(whole, epoch));
        }
    }

    /** Zones, controllers and size of each piece in force. */
    private static List<String> there(Ground ground, int day) {
        return ground.pieces().stream()
                .filter(piece -> piece.isInForce(day))
                .map(piece -> zones(ground, piece) + " "
                        + piece.periodAt(day).orElseThrow().control() + " "
                        + Math.round(piece.geometry().getArea() * 1e6))
                .sorted()
                .toList();
    }

    private static List<Integer> zones(Ground ground, GroundPiece piece) {
        return piece.members().stream()
                .map(member -> ground.outlines().get(member).zone())
                .sorted()
                .toList();
    }
}
