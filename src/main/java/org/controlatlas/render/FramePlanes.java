package org.controlatlas.render;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.raster.TileGrid;
import org.controlatlas.render.raster.TiledPlane;

/**
 * The layers of a frame that geometry draws and the date leaves alone: ground below control, water and lines above it.
 * Lines have valid time; on the few days on which one comes or goes its surroundings are drawn anew.
 */
final class FramePlanes {
    private final MapPainter painter;
    private final TileGrid grid;
    private final ArrayPool.Lease arrays;
    private final TiledPlane ground;
    private final TiledPlane water;
    private final TiledPlane lines;
    private BitSet visibleLines;

    /**
     * @param arrays where the planes take their memory from
     * @param pixels of the frame's size at least; drawn on, and left in any state
     */
    FramePlanes(
            MapPainter painter, TileGrid grid, PictureSpec spec, ArrayPool.Lease arrays, int[] pixels, Runnable check) {
        this.painter = painter;
        this.grid = grid;
        this.arrays = arrays;
        this.ground = new TiledPlane(grid, arrays);
        this.water = new TiledPlane(grid, arrays);
        this.lines = new TiledPlane(grid, arrays);
        this.visibleLines = painter.lines().visible(spec);
        Rectangle all = new Rectangle(grid.width(), grid.height());
        BitSet everything = new BitSet();
        // The ground is opaque: it hides what was there before.
        draw(pixels, spec, all, painter.base()::paintGround, ground, everything);
        check.run();
        draw(pixels, spec, all, painter.base()::paintWater, water, everything);
        check.run();
        draw(pixels, spec, all, painter::paintLines, lines, everything);
    }

    /** Draws the part (device pixels, whole tiles) over the pixels of its size, and lets the plane take them away. */
    private void draw(
            int[] pixels,
            PictureSpec spec,
            Rectangle part,
            Consumer<PaintContext> drawing,
            TiledPlane plane,
            BitSet changed) {
        Graphics2D g = PixelImage.of(pixels, part.width, part.height).createGraphics();
        try {
            g.translate(-part.x, -part.y);
            g.clip(part);
            g.scale(spec.viewport().pixelScale(), spec.viewport().pixelScale());
            drawing.accept(painter.context(g, spec, Optional.empty()));
        } finally {
            g.dispose();
        }
        plane.load(pixels, part, changed);
    }

    TiledPlane ground() {
        return ground;
    }

    TiledPlane water() {
        return water;
    }

    TiledPlane lines() {
        return lines;
    }

    /** Follows the date; marks the tiles in which a line comes or goes. */
    void show(PictureSpec spec, BitSet dirty) {
        BitSet now = painter.lines().visible(spec);
        if (now.equals(visibleLines)) {
            return;
        }
        BitSet changed = (BitSet) now.clone();
        changed.xor(visibleLines);
        visibleLines = now;
        MapViewport viewport = spec.viewport();
        AffineTransform toScreen = painter.pyramid().plane().toScreen(viewport);
        Rectangle touched = new Rectangle();
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            Rectangle2D box = toScreen.createTransformedShape(
                            painter.pyramid().levelFor(viewport).lines().get(i).bounds())
                    .getBounds2D();
            double scale = viewport.pixelScale();
            double reach = LinePainter.REACH;
            Rectangle pixels = new Rectangle2D.Double(
                            (box.getX() - reach) * scale,
                            (box.getY() - reach) * scale,
                            (box.getWidth() + 2 * reach) * scale,
                            (box.getHeight() + 2 * reach) * scale)
                    .getBounds();
            touched = touched.isEmpty() ? pixels : touched.union(pixels);
        }
        // Whole tiles, because the plane takes over whole tiles.
        Rectangle tiles = grid.tilesOf(touched);
        if (tiles.isEmpty()) {
            return;
        }
        Rectangle part = new Rectangle(
                        tiles.x * TileGrid.SIDE,
                        tiles.y * TileGrid.SIDE,
                        tiles.width * TileGrid.SIDE,
                        tiles.height * TileGrid.SIDE)
                .intersection(new Rectangle(grid.width(), grid.height()));
        int[] pixels = arrays.take(part.width * part.height);
        Arrays.fill(pixels, 0, part.width * part.height, 0);
        draw(pixels, spec, part, painter::paintLines, lines, dirty);
        arrays.giveBack(pixels);
    }
}
