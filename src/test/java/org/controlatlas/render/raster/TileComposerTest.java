package org.controlatlas.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.draw.SourceOver;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.HatchTile;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.Ground;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Two zones of 20 rows each, one plain and one with bands, under water, an edge and a line. */
class TileComposerTest {
    private static final int WIDTH = 70;
    private static final int HEIGHT = 40;
    private static final int GROUND = 0xFFEEEEDD;
    private static final int WATER = 0x80000080;
    private static final int LINE = 0xFF00FF00;
    private static final int INK = 0x202020;

    private final TileGrid grid = new TileGrid(WIDTH, HEIGHT);
    private final ArrayPool.Lease arrays = new ArrayPool().lease();
    private final MapViewport view = new MapViewport(46, 40, 8, WIDTH, HEIGHT, 1);
    private final StyleIndex styles = styles();
    private final IndexPalette palette = new IndexPalette(styles, view);
    private final ZoneRaster zones = new ZoneRaster(grid, arrays);

    private static StyleIndex styles() {
        List<Zone> zones = new ArrayList<>();
        List<Control> controls = List.of(new Control.By("a"), new Control.Contested(List.of("a", "b")));
        for (int i = 0; i < 2; i++) {
            ControlPeriod period = Made.period("z" + i, ValidTime.ALWAYS, controls.get(i), "a");
            zones.add(new Zone(
                    "z" + i,
                    Names.english("z" + i),
                    "group",
                    new GeometryFactory().toGeometry(new Envelope(i, i + 1, 0, 1)),
                    List.of(period)));
        }
        Map<String, Actor> actors = Map.of(
                "a", Made.actor("a", "party", 0xCC3311, List.of()), "b", Made.actor("b", "party", 0x1133CC, List.of()));
        return new StyleIndex(Ground.of(zones, true), new ControlStyles(Theme.LIGHT, actors));
    }

    private TiledPlane plane(int x, int colour) {
        int[] drawn = new int[WIDTH * HEIGHT];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = i % WIDTH >= x ? colour : 0;
        }
        TiledPlane plane = new TiledPlane(grid, arrays);
        plane.load(drawn);
        return plane;
    }

    /** An edge of half coverage along a column. */
    private EdgeRaster edge(int x) {
        int[] pixels = new int[EdgeRaster.PIXEL * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            pixels[EdgeRaster.PIXEL * y] = grid.tileAt(x, y);
            pixels[EdgeRaster.PIXEL * y + 2] = EdgeRaster.mark(x, y, 128);
        }
        return new EdgeRaster(grid.size(), HEIGHT, pixels, arrays);
    }

    private TileStack line(int y) {
        int[] drawn = new int[WIDTH * HEIGHT];
        Arrays.fill(drawn, y * WIDTH, (y + 1) * WIDTH, LINE);
        BitSet all = new BitSet();
        all.set(0, grid.size());
        TileStack stack = new TileStack(grid, arrays);
        stack.load(3, drawn, PixelRect.of(WIDTH, HEIGHT), all);
        return stack;
    }

    private int[] composed(int[] numbers, boolean edges, boolean lines) {
        TileComposer composer =
                new TileComposer(grid, zones, edge(10), new FadeRaster(grid, 0, new int[0], arrays), palette, INK, 0.5);
        FadeRaster.Colours none = new FadeRaster.Colours(new int[0], 0, new int[1], new int[2]);
        BitSet shown = new BitSet();
        shown.set(3, lines);
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int tile = 0; tile < grid.size(); tile++) {
            composer.compose(
                    tile,
                    plane(0, GROUND),
                    plane(50, WATER),
                    line(5),
                    shown,
                    new TileComposer.ZoneLook(numbers, arc -> edges, none),
                    pixels);
        }
        return pixels;
    }

    private int[] looks() {
        return new int[] {styles.at(0, 0), styles.at(1, 0)};
    }

    private void coverHalves() {
        for (int y = 0; y < HEIGHT; y++) {
            zones.coverRun(y / 20, 0, WIDTH, y);
        }
    }

    @Test
    void aZoneHasItsStyleAtEveryPixel() {
        coverHalves();
        int[] pixels = composed(looks(), false, false);
        for (int y = 0; y < HEIGHT; y++) {
            HatchTile style = new HatchTile(styles.style(looks()[y / 20]), view);
            for (int x = 0; x < 50; x++) {
                assertThat(pixels[y * WIDTH + x]).isEqualTo(style.at(x, y));
            }
        }
    }

    @Test
    void whereNobodyHoldsTheGroundItIsBare() {
        assertThat(composed(looks(), false, false)[0]).isEqualTo(GROUND);
        coverHalves();
        int[] pixels = composed(new int[] {StyleIndex.NONE, looks()[1]}, false, false);
        assertThat(pixels[0]).isEqualTo(GROUND);
        assertThat(pixels[39 * WIDTH]).isNotEqualTo(GROUND);
    }

    @Test
    void waterLiesOverZones() {
        coverHalves();
        int[] dry = composed(looks(), false, false);
        int plain = dry[3 * WIDTH + 3];
        assertThat(dry[3 * WIDTH + 60]).isEqualTo(SourceOver.premultiplied(plain, WATER));
        assertThat(dry[3 * WIDTH + 49]).isEqualTo(plain);
    }

    @Test
    void edgesAreInkOfTheirOpacityAndNothingWhereTheyAreNotShown() {
        coverHalves();
        int[] without = composed(looks(), false, false);
        int[] with = composed(looks(), true, false);
        for (int i = 0; i < with.length; i++) {
            int expected = i % WIDTH == 10 ? SourceOver.colour(without[i], INK, 64) : without[i];
            assertThat(with[i]).isEqualTo(expected);
        }
    }

    @Test
    void linesLieOverEverythingElse() {
        coverHalves();
        int[] pixels = composed(looks(), true, true);
        assertThat(Arrays.copyOfRange(pixels, 5 * WIDTH, 6 * WIDTH)).containsOnly(LINE);
        assertThat(pixels[6 * WIDTH]).isNotEqualTo(LINE);
    }

    /** What neighbours cover of a pixel together is mixed, and no ground shows between them. */
    @Test
    void aPixelOnABoundaryIsTheMixtureOfItsZones() {
        zones.cover(0, 4, 4, 155);
        zones.cover(1, 4, 4, 100);
        zones.cover(0, 6, 4, 100);
        int[] pixels = composed(looks(), false, false);
        int first = palette.at(looks()[0], 4, 4);
        int second = palette.at(looks()[1], 4, 4);
        assertThat(pixels[4 * WIDTH + 4]).isEqualTo(mixed(first, 155, second, 100));
        assertThat(pixels[4 * WIDTH + 6]).isEqualTo(mixed(palette.at(looks()[0], 6, 4), 100, GROUND, 155));
        assertThat(zones.zoneAt(4, 4)).isZero();
        assertThat(zones.zoneAt(5, 4)).isEqualTo(-1);
    }

    private static int mixed(int one, int part, int other, int rest) {
        int found = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            double sum = (one >> shift & 0xFF) * part + (other >> shift & 0xFF) * rest;
            found |= (int) Math.round(sum / 255) << shift;
        }
        return found;
    }

    @Test
    void aStretchOfARowHasTheColoursOfItsPixels() {
        Random random = new Random(1);
        for (int number = 0; number < styles.size(); number++) {
            for (int run = 0; run < 40; run++) {
                int x = random.nextInt(500);
                int y = random.nextInt(500);
                int[] pixels = new int[100];
                int to = 10 + random.nextInt(80);
                palette.fill(number, x, y, pixels, 10, to);
                for (int i = 0; i < 100; i++) {
                    assertThat(pixels[i]).isEqualTo(i >= 10 && i < to ? palette.at(number, x + i - 10, y) : 0);
                }
            }
        }
    }

    @Test
    void coloursOfAStyleAreOpaque() {
        for (int number = 0; number < styles.size(); number++) {
            for (int i = 0; i < 200; i++) {
                assertThat(palette.at(number, i, 3 * i) >>> 24).isEqualTo(255);
            }
        }
        assertThat(styles.style(looks()[1]).isPlain()).isFalse();
    }
}
