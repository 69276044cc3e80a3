package org.controlatlas.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.controlatlas.render.draw.PixelRect;
import org.junit.jupiter.api.Test;

class TileStackTest {
    private static final int RED = 0xFFFF0000;
    private static final int GREEN = 0xFF00FF00;
    private static final int WHITE = 0xFFFFFFFF;

    private final TileGrid grid = new TileGrid(70, 40);
    private final TileStack stack = new TileStack(grid, new ArrayPool().lease());

    private static BitSet of(int... bits) {
        BitSet set = new BitSet();
        Arrays.stream(bits).forEach(set::set);
        return set;
    }

    /** One pixel of that colour at the place. */
    private void load(int layer, int x, int y, int colour) {
        int[] drawn = new int[70 * 40];
        drawn[y * 70 + x] = colour;
        stack.load(layer, drawn, PixelRect.of(70, 40), of(0, 1, 2, 3, 4, 5));
        assertThat(drawn).as("left blank").containsOnly(0);
    }

    private int shown(int x, int y, int... layers) {
        int[] picture = new int[70 * 40];
        Arrays.fill(picture, WHITE);
        stack.blend(grid.tileAt(x, y), of(layers), picture);
        return picture[y * 70 + x];
    }

    @Test
    void aLayerShowsWhereItWasDrawn() {
        load(1, 69, 39, RED);

        assertThat(shown(69, 39, 1)).isEqualTo(RED);
        assertThat(shown(68, 39, 1)).isEqualTo(WHITE);
    }

    @Test
    void aLayerLeftOutDoesNotShow() {
        load(1, 3, 3, RED);

        assertThat(shown(3, 3)).isEqualTo(WHITE);
    }

    @Test
    void higherLayersLieAboveLowerOnesWhicheverCameFirst() {
        load(2, 3, 3, GREEN);
        load(1, 3, 3, RED);

        assertThat(shown(3, 3, 1, 2)).isEqualTo(GREEN);
        assertThat(shown(3, 3, 1)).isEqualTo(RED);
    }

    @Test
    void onlyTilesInWhichALayerHasSomethingAreMarked() {
        load(1, 3, 3, RED);
        load(2, 40, 35, GREEN);
        BitSet marked = new BitSet();

        stack.mark(of(2), marked);

        assertThat(marked).isEqualTo(of(grid.tileAt(40, 35)));
    }
}
