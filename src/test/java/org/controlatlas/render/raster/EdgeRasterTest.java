package org.controlatlas.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeRasterTest {
    private static final int AREA = TileGrid.SIDE * TileGrid.SIDE;
    private static final TileGrid GRID = new TileGrid(100, 70);

    /** One pixel of an arc. */
    private record Pixel(int arc, int x, int y, int coverage) {}

    private static List<Pixel> pixels(Random random) {
        List<Pixel> pixels = new ArrayList<>();
        for (int arc = 0; arc < 40; arc++) {
            for (int i = random.nextInt(60); i > 0; i--) {
                pixels.add(new Pixel(arc, random.nextInt(100), random.nextInt(70), 1 + random.nextInt(255)));
            }
        }
        return pixels;
    }

    private static EdgeRaster raster(List<Pixel> pixels) {
        int[] numbers = new int[EdgeRaster.PIXEL * pixels.size()];
        for (int i = 0; i < pixels.size(); i++) {
            Pixel pixel = pixels.get(i);
            numbers[EdgeRaster.PIXEL * i] = GRID.tileAt(pixel.x, pixel.y);
            numbers[EdgeRaster.PIXEL * i + 1] = pixel.arc;
            numbers[EdgeRaster.PIXEL * i + 2] = EdgeRaster.mark(pixel.x, pixel.y, pixel.coverage);
        }
        return new EdgeRaster(GRID.size(), pixels.size(), numbers, new ArrayPool().lease());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPixelHasTheGreatestCoverageOfTheArcsThatAreShown(long seed) {
        Random random = new Random(seed);
        List<Pixel> pixels = pixels(random);
        EdgeRaster raster = raster(pixels);
        BitSet shown = new BitSet();
        random.ints(15, 0, 40).forEach(shown::set);
        for (int tile = 0; tile < GRID.size(); tile++) {
            int[] expected = new int[AREA];
            for (Pixel pixel : pixels) {
                if (shown.get(pixel.arc) && GRID.tileAt(pixel.x, pixel.y) == tile) {
                    int place = TileGrid.placeInTile(pixel.x, pixel.y);
                    expected[place] = Math.max(expected[place], pixel.coverage);
                }
            }
            int[] alpha = new int[AREA];
            boolean any = raster.draw(tile, shown::get, alpha);
            assertThat(alpha).isEqualTo(expected);
            assertThat(any).isEqualTo(Arrays.stream(expected).anyMatch(each -> each > 0));
        }
    }

    /** Visibility is decided by the day and may cost something. */
    @Test
    void inATileAnArcIsAskedForOnce() {
        List<Pixel> pixels = new ArrayList<>();
        for (int arc = 0; arc < 3; arc++) {
            for (int x = 0; x < 20; x++) {
                pixels.add(new Pixel(arc, x, arc, 100));
            }
        }
        List<Integer> asked = new ArrayList<>();
        raster(pixels).draw(0, asked::add, new int[AREA]);
        assertThat(asked).containsExactly(0, 1, 2);
    }

    @Test
    void withoutArcsNothingIsDrawn() {
        assertThat(raster(List.of()).draw(2, arc -> true, new int[AREA])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aZonesTilesAreThoseThatWereTold(long seed) {
        Random random = new Random(seed);
        long[] pairs = new long[500];
        BitSet[] expected = new BitSet[20];
        for (int zone = 0; zone < expected.length; zone++) {
            expected[zone] = new BitSet();
        }
        for (int i = 0; i < 400; i++) {
            // Zones of even numbers only; many pairs twice.
            int zone = 2 * random.nextInt(10);
            int tile = random.nextInt(60);
            pairs[i] = (long) zone << 32 | tile;
            expected[zone].set(tile);
        }
        ZoneTiles tiles = ZoneTiles.of(pairs, 400);
        for (int zone = 0; zone < expected.length; zone++) {
            BitSet marked = new BitSet();
            tiles.mark(zone, marked);
            assertThat(marked).isEqualTo(expected[zone]);
        }
    }

    @Test
    void tilesThatWereMarkedStayMarked() {
        BitSet marked = new BitSet();
        marked.set(9);
        ZoneTiles.of(new long[] {4}, 1).mark(0, marked);
        ZoneTiles.of(new long[0], 0).mark(0, marked);
        assertThat(marked.stream()).containsExactly(4, 9);
    }
}
