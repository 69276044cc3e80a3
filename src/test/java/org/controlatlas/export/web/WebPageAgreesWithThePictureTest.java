package org.controlatlas.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.label.LabelSource;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.timeline.Ground;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows at a place and on a day has the colour that pictures have there. */
class WebPageAgreesWithThePictureTest {
    private static final int POINTS = 500;
    /** Where a limit or a coast runs, its pixels are smoothed in two ways; the same colour then is next to them. */
    private static final int NEAR = 2;

    private static final int TOLERANCE = 6;

    /** A thin line is as dark as the way in which it falls on pixels makes it. */
    private static final int LINE = 64;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void ofTheBundledAtlas() throws Exception {
        Atlas atlas = BundledAtlas.read();

        agrees(atlas, List.of(new Seen("2020-11-26", 46.8, 39.8, 8.4), new Seen("1993-08-01", 46.8, 40.0, 7.2)));
    }

    @Test
    void ofDataWhoseZonesMoveAndOverlapAndWhoseDatesAreYears() throws Exception {
        List<String> features = new ArrayList<>();
        Random random = new Random(7);
        String[] names = {"Alpha", "Βήτα", "Гамма", "دلتا", "戊"};
        for (int year = -300; year < 300; year += 60) {
            for (int n = 0; n < names.length; n++) {
                features.add(feature(
                        "\"name\":\"" + names[n] + "\",\"from\":" + year + ",\"to\":" + (year + 59),
                        5 + 6 * n + random.nextInt(3),
                        30 + random.nextInt(6),
                        8 + random.nextInt(4)));
            }
        }

        agrees(
                read("years.geojson", features),
                List.of(new Seen("-0200-05-05", 22, 36, 3.6), new Seen("0100-01-01", 20, 35, 5)));
    }

    @Test
    void ofDataOfDaysWithContestedAndDisputedGround() throws Exception {
        List<String> features = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            String[] control = {
                "\"red\"", "\"blue\"", "\"contested\",\"contested_by\":[\"red\",\"blue\"]", "\"unknown\""
            };
            for (int turn = 0; turn < 3; turn++) {
                features.add(feature(
                        "\"zone_id\":\"z" + n + "\",\"name\":\"Zone " + n + "\",\"start_date\":\"200" + turn
                                + "-02-03\",\"end_date\":\"200" + (turn + 1) + "-02-03\",\"control\":"
                                + control[(n + turn) % 4] + ",\"certainty\":\""
                                + List.of("agreed", "approximate", "disputed").get((n / 3 + turn) % 3) + "\"",
                        10 + n % 8,
                        50 + n / 8,
                        1));
            }
        }

        agrees(
                read("days.geojson", features),
                List.of(new Seen("2000-07-01", 14, 52.5, 6.5), new Seen("2002-07-01", 13, 52, 8)));
    }

    @Test
    void ofDataWithoutDatesOfWhichSomeGroundIsNobodys() throws Exception {
        List<String> features = new ArrayList<>();
        String[] owners = {"Red", "none", "Unknown", "Disputed", "Blue", "no data"};
        for (int n = 0; n < 8; n++) {
            features.add(feature(
                    "\"name\":\"Place " + n + "\",\"owner\":\"" + owners[n % owners.length] + "\"", 10 + n, 50, 1));
        }

        Atlas atlas = read("undated.geojson", features);
        agrees(atlas, List.of(new Seen("2020-01-01", 14, 50.5, 6.5)));

        browser.await("the names", () -> browser.number("return controlAtlas.namesSeen().length") > 0);
        @SuppressWarnings("unchecked")
        List<String> names = (List<String>) browser.run("return controlAtlas.namesSeen()");
        assertThat(names.stream().filter(name -> name.startsWith("Place")))
                .containsExactlyInAnyOrderElementsOf(new LabelSource(atlas, Ground.of(atlas))
                        .areas(0).stream()
                                .map(label -> label.names().get(0).names().in(Language.EN))
                                .toList());
    }

    private static String feature(String properties, int west, int south, int size) {
        int east = west + size;
        int north = south + size;
        return "{\"type\":\"Feature\",\"properties\":{" + properties
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + west + "," + south + "],[" + east + ","
                + south + "],[" + east + "," + north + "],[" + west + "," + north + "],[" + west + "," + south
                + "]]]}}";
    }

    private static Atlas read(String name, List<String> features) throws Exception {
        return AtlasReader.read(Files.writeString(
                folder.resolve(name),
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}"));
    }

    private record Seen(String date, double lon, double lat, double zoom) {}

    private static void agrees(Atlas data, List<Seen> views) throws Exception {
        Atlas atlas = WorldBasemap.under(data);
        MapPainter painter = new MapPainter(atlas);
        Path page = folder.resolve(atlas.zones().size() + ".html");
        new Exporter(painter)
                .export(
                        ExportRequest.of(
                                ExportFormat.HTML,
                                new ExportSubject.At(
                                        LocalDate.parse(views.get(0).date())),
                                atlas.info()),
                        page,
                        false,
                        ExportProgress.NONE);
        browser.open(page, "", 1000, 800);
        int width = (int) browser.number("return document.getElementById('map').clientWidth");
        int height = (int) browser.number("return document.getElementById('map').clientHeight");
        Set<MapLayerKind> layers = new java.util.HashSet<>(MapLayerKind.defaults(atlas.info()));
        layers.removeAll(Set.of(MapLayerKind.PLACES, MapLayerKind.ZONE_NAMES, MapLayerKind.EVENTS));
        for (Seen seen : views) {
            MapViewport view = new MapViewport(seen.lon(), seen.lat(), seen.zoom(), width, height, 1);
            PictureSpec spec =
                    PictureSpec.of(view, LocalDate.parse(seen.date())).withLayers(layers);
            int[] pixels = new int[width * height];
            painter.paint(PixelCanvas.of(pixels, new PixelRect(0, 0, width, height), 1), spec);
            browser.run("controlAtlas.showDay(arguments[0])", seen.date());
            browser.run(
                    "controlAtlas.showView(arguments[0], arguments[1], arguments[2])",
                    seen.lon(),
                    seen.lat(),
                    seen.zoom());
            compare(pixels, width, height, seen.toString());
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static void compare(int[] pixels, int width, int height, String what) {
        Random random = new Random(42);
        List<int[]> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            points.add(new int[] {NEAR + random.nextInt(width - 2 * NEAR), NEAR + random.nextInt(height - 2 * NEAR)});
        }
        @SuppressWarnings("unchecked")
        List<Number> colours =
                (List<Number>) browser.run("return arguments[0].map(([x, y]) => controlAtlas.colourAt(x, y))", points);
        int same = 0;
        List<String> others = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            int x = points.get(i)[0];
            int y = points.get(i)[1];
            int colour = colours.get(i).intValue();
            if (distance(pixels[y * width + x], colour) <= TOLERANCE) {
                same++;
            } else if (!isNear(pixels, width, x, y, colour)) {
                others.add(x + "," + y + ": " + Integer.toHexString(pixels[y * width + x] & 0xFFFFFF) + " and "
                        + Integer.toHexString(colour));
            }
        }
        assertThat(others).as(what).isEmpty();
        assertThat(same).as(what).isGreaterThan(POINTS * 95 / 100);
    }

    /** Whether the colour lies between two that are there: on a smoothed edge. */
    private static boolean isNear(int[] pixels, int width, int x, int y, int colour) {
        int[] least = {255, 255, 255};
        int[] most = new int[3];
        for (int dy = -NEAR; dy <= NEAR; dy++) {
            for (int dx = -NEAR; dx <= NEAR; dx++) {
                for (int channel = 0; channel < 3; channel++) {
                    int value = pixels[(y + dy) * width + x + dx] >> 8 * channel & 255;
                    least[channel] = Math.min(least[channel], value);
                    most[channel] = Math.max(most[channel], value);
                }
            }
        }
        for (int channel = 0; channel < 3; channel++) {
            int value = colour >> 8 * channel & 255;
            int slack = most[channel] - least[channel] > LINE / 3 ? LINE : TOLERANCE;
            if (value < least[channel] - slack || value > most[channel] + slack) {
                return false;
            }
        }
        return true;
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return most;
    }
}
