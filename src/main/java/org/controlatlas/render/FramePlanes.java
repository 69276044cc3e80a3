package org.controlatlas.render;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.controlatlas.render.raster.TileGrid;
import org.controlatlas.render.raster.TiledPlane;

/**
 * The layers of a frame that geometry draws and the date leaves alone: ground below control, water and lines above it.
 * Lines have valid time; on the few days on which one comes or goes its surroundings are drawn anew.
 */
final class FramePlanes {
    private final MapPainter painter;
    private final TileGrid grid;
    private final TiledPlane ground;
    private final TiledPlane water;
    private final TiledPlane lines;
    private BitSet visibleLines;

    FramePlanes(MapPainter painter, TileGrid grid, PictureSpec spec, Runnable check) {
        this.painter = painter;
        this.grid = grid;
        this.ground = new TiledPlane(grid);
        this.water = new TiledPlane(grid);
        this.lines = new TiledPlane(grid);
        this.visibleLines = painter.lines().visible(spec);
        Rectangle all = new Rectangle(grid.width(), grid.height());
        BufferedImage image = new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        BitSet everything = new BitSet();
        draw(image, spec, all, painter.base()::paintGround, ground, everything);
        check.run();
        clear(image);
        draw(image, spec, all, painter.base()::paintWater, water, everything);
        check.run();
        clear(image);
        draw(image, spec, all, painter::paintLines, lines, everything);
    }

    private static void clear(BufferedImage image) {
        Arrays.fill(pixels(image), 0);
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Draws the part (device pixels, whole tiles) into the image, which is transparent and has its size, and loads it. */
    private void draw(
            BufferedImage image,
            PictureSpec spec,
            Rectangle part,
            Consumer<PaintContext> drawing,
            TiledPlane plane,
            BitSet changed) {
        Graphics2D g = image.createGraphics();
        try {
            g.translate(-part.x, -part.y);
            g.clip(part);
            g.scale(spec.viewport().pixelScale(), spec.viewport().pixelScale());
            drawing.accept(painter.context(g, spec, Optional.empty()));
        } finally {
            g.dispose();
        }
        plane.load(pixels(image), part, changed);
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
        BufferedImage image = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_ARGB_PRE);
        draw(image, spec, part, painter::paintLines, lines, dirty);
    }
}
