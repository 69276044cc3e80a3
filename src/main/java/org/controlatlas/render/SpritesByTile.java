package org.controlatlas.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.raster.TileGrid;

/** Sprites by the tiles of a frame that they touch, each tile's in the order in which they are drawn. */
final class SpritesByTile {
    private final TileGrid grid;
    private final List<List<Sprite.Placed>> byTile;

    SpritesByTile(TileGrid grid, List<Sprite.Placed> sprites) {
        this.grid = grid;
        this.byTile = new ArrayList<>(Collections.nCopies(grid.size(), List.of()));
        sprites.forEach(this::add);
    }

    private void add(Sprite.Placed sprite) {
        PixelRect touched = grid.tilesOf(sprite.bounds());
        for (int row = touched.y(); row < touched.bottom(); row++) {
            for (int column = touched.x(); column < touched.right(); column++) {
                int tile = row * grid.columns() + column;
                if (byTile.get(tile).isEmpty()) {
                    byTile.set(tile, new ArrayList<>(2));
                }
                byTile.get(tile).add(sprite);
            }
        }
    }

    /** @param pixels of the whole picture */
    void paint(int tile, int[] pixels) {
        List<Sprite.Placed> sprites = byTile.get(tile);
        if (!sprites.isEmpty()) {
            PixelRect part = grid.bounds(tile);
            for (Sprite.Placed sprite : sprites) {
                sprite.blend(pixels, grid.width(), part);
            }
        }
    }
}
