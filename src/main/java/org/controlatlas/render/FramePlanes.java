package org.controlatlas.render;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Optional;
import java.util.function.Consumer;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.raster.TileGrid;
import org.controlatlas.render.raster.TiledPlane;

/** What Java2D draws of a frame, once: the ground below control, and water and lines above it. */
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
        // The ground is opaque: it hides what was there before, and what is taken away leaves zeros.
        draw(painter, grid, spec, pixels, painter.base()::paintGround, ground);
        check.run();
        draw(painter, grid, spec, pixels, painter.base()::paintWater, water);
        this.lines = new FrameLines(painter, grid, spec, arrays, pixels, check);
    }

    private static void draw(
            MapPainter painter,
            TileGrid grid,
            PictureSpec spec,
            int[] pixels,
            Consumer<PaintContext> drawing,
            TiledPlane plane) {
        Rectangle all = new Rectangle(grid.width(), grid.height());
        Graphics2D g = PixelImage.of(pixels, all.width, all.height).createGraphics();
        try {
            g.clip(all);
            g.scale(spec.viewport().pixelScale(), spec.viewport().pixelScale());
            drawing.accept(painter.context(g, spec, Optional.empty()));
        } finally {
            g.dispose();
        }
        plane.load(pixels);
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
