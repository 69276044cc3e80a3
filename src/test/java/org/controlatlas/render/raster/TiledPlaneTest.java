package org.controlatlas.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.draw.SourceOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiledPlaneTest {
    private static final int SEEN_THROUGH = 0x80402000;

    /** Some tiles empty, some of one colour, some of many. */
    private static int[] picture(Random random, TileGrid grid) {
        int[] pixels = new int[grid.width() * grid.height()];
        for (int tile = 0; tile < grid.size(); tile++) {
            PixelRect bounds = grid.bounds(tile);
            int kind = random.nextInt(4);
            for (int y = bounds.y(); y < bounds.bottom(); y++) {
                for (int x = bounds.x(); x < bounds.right(); x++) {
                    pixels[y * grid.width() + x] = kind == 0
                            ? 0
                            : kind == 1 ? 0xFF336699 : kind == 2 ? SEEN_THROUGH : random.nextInt(3) * 0x7F000001;
                }
            }
            if (kind == 2 && random.nextBoolean()) {
                // Of one colour but for its last pixel.
                pixels[(bounds.bottom() - 1) * grid.width() + bounds.right() - 1] = 0;
            }
        }
        return pixels;
    }

    private static TiledPlane plane(TileGrid grid, int[] picture) {
        TiledPlane plane = new TiledPlane(grid, new ArrayPool().lease());
        int[] drawn = picture.clone();
        plane.load(drawn);
        assertThat(drawn).as("left blank").containsOnly(0);
        return plane;
    }

    @ParameterizedTest
    @CsvSource({"64, 64", "70, 40", "1, 1", "31, 100", "33, 33", "700, 400"})
    void everyPixelIsKept(int width, int height) {
        TileGrid grid = new TileGrid(width, height);
        int[] picture = picture(new Random(width), grid);
        TiledPlane plane = plane(grid, picture);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (plane.at(grid.tileAt(x, y), TileGrid.placeInTile(x, y)) != picture[y * width + x]) {
                    assertThat(plane.at(grid.tileAt(x, y), TileGrid.placeInTile(x, y)))
                            .as("%d, %d", x, y)
                            .isEqualTo(picture[y * width + x]);
                }
            }
        }
    }

    @Test
    void stretchesOfRowsAreCopied() {
        TileGrid grid = new TileGrid(200, 100);
        Random random = new Random(2);
        int[] picture = picture(random, grid);
        TiledPlane plane = plane(grid, picture);
        for (int i = 0; i < 500; i++) {
            PixelRect bounds = grid.bounds(random.nextInt(grid.size()));
            int y = bounds.y() + random.nextInt(bounds.height());
            int from = bounds.x() + random.nextInt(bounds.width());
            int to = from + random.nextInt(bounds.right() - from) + 1;
            int[] target = new int[300];
            plane.copy(grid.tileAt(from, y), TileGrid.placeInTile(from, y), target, 50, 50 + to - from);
            assertThat(Arrays.copyOfRange(target, 50, 50 + to - from))
                    .isEqualTo(Arrays.copyOfRange(picture, y * 200 + from, y * 200 + to));
            assertThat(target[49]).isZero();
            assertThat(target[50 + to - from]).isZero();
        }
    }

    @Test
    void layingTheTilesOverAPictureIsLayingEachPixelOverIt() {
        TileGrid grid = new TileGrid(200, 100);
        int[] picture = picture(new Random(3), grid);
        TiledPlane plane = plane(grid, picture);
        int[] below = new int[picture.length];
        Arrays.fill(below, 0xFFEEDDCC);
        for (int tile = 0; tile < grid.size(); tile++) {
            plane.blend(tile, below);
        }
        for (int i = 0; i < picture.length; i++) {
            int expected = picture[i] == 0 ? 0xFFEEDDCC : SourceOver.premultiplied(0xFFEEDDCC, picture[i]);
            assertThat(below[i]).isEqualTo(expected);
        }
    }

    @Test
    void aTileChangesNoPixelOfAnother() {
        TileGrid grid = new TileGrid(70, 40);
        int[] picture = new int[70 * 40];
        Arrays.fill(picture, 0xFF336699);
        TiledPlane plane = plane(grid, picture);
        int[] below = new int[picture.length];
        plane.blend(1, below);
        for (int i = 0; i < below.length; i++) {
            assertThat(below[i]).isEqualTo(grid.bounds(1).contains(i % 70, i / 70) ? 0xFF336699 : 0);
        }
    }

    /** A pool gives arrays that hold what others left there. */
    @Test
    void whatOthersLeftInTheArraysDoesNotShow() {
        ArrayPool pool = new ArrayPool();
        TileGrid grid = new TileGrid(70, 40);
        try (ArrayPool.Lease lease = pool.lease()) {
            for (int i = 0; i < 4; i++) {
                Arrays.fill(lease.take(128 * TileGrid.SIDE * TileGrid.SIDE), 0xFFFF00FF);
            }
        }
        int[] picture = picture(new Random(6), grid);
        TiledPlane plane = new TiledPlane(grid, pool.lease());
        plane.load(picture.clone());
        for (int i = 0; i < picture.length; i++) {
            assertThat(plane.at(grid.tileAt(i % 70, i / 70), TileGrid.placeInTile(i % 70, i / 70)))
                    .isEqualTo(picture[i]);
        }
    }
}
