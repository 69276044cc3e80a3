package org.controlatlas.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.controlatlas.render.draw.FadeMix;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.raster.FadeRaster.Colours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FadeRasterTest {
    private static final TileGrid GRID = new TileGrid(100, 70);
    private static final int WHITE = 0xFFFFFFFF;
    private static final int ARCS = 12;
    private static final int ZONES = 5;

    /** Pixels of a row along an arc, on ground of a zone. */
    private record Run(int arc, int x, int y, int length, int share, int zone) {}

    private static FadeRaster raster(List<Run> runs) {
        int[] numbers = new int[FadeRaster.RUN * runs.size()];
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int at = FadeRaster.RUN * i;
            numbers[at] = GRID.tileAt(run.x, run.y);
            numbers[at + 1] = run.arc;
            numbers[at + 2] = FadeRaster.mark(run.x, run.y, run.length, run.share);
            numbers[at + 3] = run.zone;
        }
        return new FadeRaster(GRID, runs.size(), numbers, new ArrayPool().lease());
    }

    private static List<Run> runs(Random random) {
        List<Run> runs = new ArrayList<>();
        for (int arc = 0; arc < ARCS; arc++) {
            for (int i = 0; i < 40; i++) {
                PixelRect bounds = GRID.bounds(random.nextInt(GRID.size()));
                int x = bounds.x() + random.nextInt(bounds.width());
                int y = bounds.y() + random.nextInt(bounds.height());
                runs.add(new Run(
                        arc,
                        x,
                        y,
                        1 + random.nextInt(bounds.right() - x),
                        1 + random.nextInt(255),
                        random.nextInt(ZONES)));
            }
        }
        return runs;
    }

    private static int[] blended(FadeRaster raster, Colours colours, int[] looks) {
        int[] pixels = new int[GRID.width() * GRID.height()];
        Arrays.fill(pixels, WHITE);
        for (int tile = 0; tile < GRID.size(); tile++) {
            raster.blend(tile, colours, looks, pixels);
        }
        return pixels;
    }

    /** At each pixel the strongest share of each colour, mixed. */
    private static int[] expected(List<Run> runs, Colours colours, int[] looks) {
        int[] pixels = new int[GRID.width() * GRID.height()];
        FadeMix mix = new FadeMix();
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            TreeMap<Integer, Integer> shares = new TreeMap<>();
            for (Run run : runs) {
                int number = colours.numberOf()[run.arc];
                boolean meets = colours.sides()[2 * run.arc] == looks[run.zone]
                        || colours.sides()[2 * run.arc + 1] == looks[run.zone];
                int column = pixel % GRID.width() - run.x;
                if (number >= 0 && meets && pixel / GRID.width() == run.y && column >= 0 && column < run.length) {
                    shares.merge(number, run.share, Math::max);
                }
            }
            mix.clear(1);
            shares.forEach((number, share) -> mix.add(0, colours.rgb()[number], share));
            pixels[pixel] = mix.over(0, WHITE);
        }
        return pixels;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theStrongestOfEachColourIsMixedOnGroundOfTheLooksThatMeet(long seed) {
        Random random = new Random(seed);
        List<Run> runs = runs(random);
        int[] numberOf = random.ints(ARCS, -1, 4).toArray();
        int[] sides = random.ints(2 * ARCS, 0, 4).toArray();
        Colours colours = new Colours(new int[] {0xFF0000, 0x00FF00, 0x0000FF, 0x123456}, 4, numberOf, sides);
        int[] looks = random.ints(ZONES, 0, 4).toArray();
        assertThat(blended(raster(runs), colours, looks)).isEqualTo(expected(runs, colours, looks));
    }

    /** A run may be as long as a tile is wide. */
    @Test
    void aRunMayGoThroughAWholeTile() {
        List<Run> runs = List.of(new Run(0, 32, 5, TileGrid.SIDE, 255, 0));
        Colours colours = new Colours(new int[] {0xFF0000}, 1, new int[] {0}, new int[] {7, 8});
        int[] pixels = blended(raster(runs), colours, new int[] {7});
        for (int x = 0; x < 100; x++) {
            assertThat(pixels[500 + x] != WHITE).isEqualTo(x >= 32 && x < 64);
        }
    }

    @Test
    void nothingFadesWithoutAColourOfTheDay() {
        List<Run> runs = List.of(new Run(0, 32, 5, 9, 255, 0));
        assertThat(blended(raster(runs), new Colours(new int[0], 0, new int[] {-1}, new int[] {7, 8}), new int[] {7}))
                .containsOnly(WHITE);
        assertThat(blended(
                        raster(runs), new Colours(new int[] {0}, 1, new int[] {-1}, new int[] {7, 8}), new int[] {7}))
                .containsOnly(WHITE);
        assertThat(blended(raster(runs), new Colours(new int[] {0}, 1, new int[] {0}, new int[] {7, 8}), new int[] {9}))
                .containsOnly(WHITE);
    }

    @Test
    void aDayLeavesNothingForTheNext() {
        Random random = new Random(3);
        List<Run> runs = runs(random);
        FadeRaster raster = raster(runs);
        Colours all = new Colours(new int[] {0xFF0000}, 1, new int[ARCS], new int[2 * ARCS]);
        int[] noArc = new int[ARCS];
        Arrays.fill(noArc, -1);
        noArc[4] = 0;
        Colours one = new Colours(new int[] {0x0000FF}, 1, noArc, new int[2 * ARCS]);
        blended(raster, all, new int[ZONES]);
        assertThat(blended(raster, one, new int[ZONES])).isEqualTo(expected(runs, one, new int[ZONES]));
    }
}
