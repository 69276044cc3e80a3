package org.controlatlas.render;

import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.raster.TileGrid;
import org.controlatlas.render.raster.TiledPlane;
import org.controlatlas.render.view.PictureSpec;

/** What is drawn of a frame once: the ground below control, and water and lines above it. */
final class FramePlanes {
    private final TiledPlane ground;
    private final TiledPlane water;
    private final FrameLines lines;

    /**
     * @param arrays where the planes take their memory from
     * @param pixels of the frame's size at least; drawn on, and left in any state
     * @param check run now and then
     */
    FramePlanes(
            MapPainter painter, TileGrid grid, PictureSpec spec, ArrayPool.Lease arrays, int[] pixels, Runnable check) {
        this.ground = new TiledPlane(grid, arrays);
        this.water = new TiledPlane(grid, arrays);
        PixelRect all = PixelRect.of(grid.width(), grid.height());
        // The ground is opaque: it hides what was there before, and what is taken away leaves zeros.
        painter.paintPart(pixels, all, spec, painter.base()::paintGround);
        ground.load(pixels);
        check.run();
        painter.paintPart(pixels, all, spec, painter.base()::paintWater);
        water.load(pixels);
        this.lines = new FrameLines(painter, grid, spec, arrays, pixels, check);
    }

    TiledPlane ground() {
        return ground;
    }

    TiledPlane water() {
        return water;
    }

    FrameLines lines() {
        return lines;
    }
}
