package org.controlatlas.render;

import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.raster.EdgeRaster;
import org.controlatlas.render.raster.FrameRaster;
import org.controlatlas.render.raster.Palette;
import org.controlatlas.render.raster.TileGrid;
import org.controlatlas.render.raster.ZoneRaster;
import org.controlatlas.render.raster.ZoneTiles;
import org.controlatlas.render.style.StyleIndex;

/**
 * A frame of zones that never overlap. Geometry is drawn once; then the colour of any pixel on any date follows from
 * which zones cover it. A step of the date composes only the tiles of zones whose look changes.
 */
final class PlanarContent implements FrameContent {
    private final MapPainter painter;
    private final TileGrid grid;
    private final StyleIndex styles;
    private final Palette palette;
    private final List<Arc> arcs;
    private final ZoneRaster zones;
    private final EdgeRaster edges;
    private final ZoneTiles zoneTiles;
    private final FramePlanes planes;
    private final FrameMarks marks;
    private final boolean showsControl;
    private final int[] numbers;
    private final int[] edgeAlpha = new int[TileGrid.SIDE * TileGrid.SIDE];
    private final BitSet dirty = new BitSet();
    private int day;
    private boolean blank = true;

    /**
     * @throws CancellationException if the work was given up
     */
    PlanarContent(MapPainter painter, PictureSpec spec, BooleanSupplier cancelled) {
        this.painter = painter;
        MapViewport viewport = spec.viewport();
        this.grid = new TileGrid(viewport.deviceWidth(), viewport.deviceHeight());
        this.styles = painter.styles(spec.theme());
        this.palette = new Palette(styles, viewport);
        this.showsControl = spec.shows(MapLayerKind.CONTROL);
        this.day = spec.day();
        GeometryLevel level = painter.pyramid().levelFor(viewport);
        this.arcs = level.arcs();
        AffineTransform toDevice = AffineTransform.getScaleInstance(viewport.pixelScale(), viewport.pixelScale());
        toDevice.concatenate(painter.pyramid().plane().toScreen(viewport));
        FrameRaster raster = new FrameRaster(grid, toDevice, cancelled);
        this.zones = raster.zones(level.zones());
        boolean inferred = spec.shows(MapLayerKind.INFERRED_EDGES);
        this.edges = raster.edges(
                showsControl ? arcs : List.of(),
                arc -> inferred || !painter.edges().isInferred(arc)
                        ? scaled(painter.edges().stroke(arc), viewport.pixelScale())
                        : null);
        this.zoneTiles = raster.zoneTiles();
        this.planes = new FramePlanes(painter, grid, spec, () -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("A newer picture is wanted.");
            }
        });
        this.marks = new FrameMarks(painter, grid, spec);
        this.numbers = styles.at(day);
        if (!showsControl) {
            Arrays.fill(numbers, StyleIndex.NONE);
        }
    }

    private static BasicStroke scaled(BasicStroke stroke, double scale) {
        float[] dashes = stroke.getDashArray();
        if (dashes != null) {
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] *= (float) scale;
            }
        }
        return new BasicStroke(
                (float) (stroke.getLineWidth() * scale),
                stroke.getEndCap(),
                stroke.getLineJoin(),
                stroke.getMiterLimit(),
                dashes,
                0);
    }

    @Override
    public Rectangle show(PictureSpec spec, int[] pixels) {
        dirty.clear();
        if (showsControl) {
            restyle(spec.day());
        }
        day = spec.day();
        planes.show(spec, dirty);
        marks.show(spec, dirty);
        if (blank) {
            dirty.set(0, grid.size());
            blank = false;
        }
        for (int tile = dirty.nextSetBit(0); tile >= 0; tile = dirty.nextSetBit(tile + 1)) {
            compose(tile, spec.theme(), pixels);
        }
        return FrameContent.around(dirty, grid);
    }

    /** Looks up the styles of zones that changed between the day shown and the new one, and marks their tiles. */
    private void restyle(int newDay) {
        int[] touched = styles.touchedZones(day, newDay);
        for (int zone : touched) {
            int number = styles.at(zone, newDay);
            if (number != numbers[zone]) {
                numbers[zone] = number;
                zoneTiles.mark(zone, dirty);
            }
        }
    }

    private void compose(int tile, Theme theme, int[] pixels) {
        Rectangle bounds = grid.bounds(tile);
        boolean water = !planes.water().isEmpty(tile);
        for (int row = 0; row < bounds.height; row++) {
            int y = bounds.y + row;
            int at = y * grid.width() + bounds.x;
            int place = row * TileGrid.SIDE;
            for (int column = 0; column < bounds.width; column++) {
                int argb = control(tile, at + column, bounds.x + column, y, place + column);
                if (water) {
                    int over = planes.water().at(tile, place + column);
                    if (over != 0) {
                        argb = Over.premultiplied(argb, over);
                    }
                }
                pixels[at + column] = argb;
            }
        }
        composeEdges(tile, bounds, theme, pixels);
        if (!planes.lines().isEmpty(tile)) {
            composeLines(tile, bounds, pixels);
        }
        marks.paint(tile, pixels);
    }

    private int control(int tile, int pixel, int x, int y, int place) {
        int code = zones.code(pixel);
        if (code >= 0) {
            int number = numbers[code];
            return number >= 0 ? palette.at(number, x, y) : planes.ground().at(tile, place);
        }
        int ground = planes.ground().at(tile, place);
        return code == -1 ? ground : zones.mix(code, x, y, ground, numbers, palette);
    }

    private void composeEdges(int tile, Rectangle bounds, Theme theme, int[] pixels) {
        if (!edges.draw(tile, arc -> EdgePainter.shows(arcs.get(arc), numbers), edgeAlpha)) {
            return;
        }
        for (int row = 0; row < bounds.height; row++) {
            int at = (bounds.y + row) * grid.width() + bounds.x;
            int place = row * TileGrid.SIDE;
            for (int column = 0; column < bounds.width; column++) {
                int coverage = edgeAlpha[place + column];
                if (coverage != 0) {
                    int alpha = (int) Math.round(coverage * EdgePainter.OPACITY);
                    pixels[at + column] = Over.colour(pixels[at + column], theme.ink(), alpha);
                }
            }
        }
        Arrays.fill(edgeAlpha, 0);
    }

    private void composeLines(int tile, Rectangle bounds, int[] pixels) {
        for (int row = 0; row < bounds.height; row++) {
            int at = (bounds.y + row) * grid.width() + bounds.x;
            int place = row * TileGrid.SIDE;
            for (int column = 0; column < bounds.width; column++) {
                int over = planes.lines().at(tile, place + column);
                if (over != 0) {
                    pixels[at + column] = Over.premultiplied(pixels[at + column], over);
                }
            }
        }
    }

    @Override
    public int zoneAt(int x, int y) {
        return zones.zoneAt(x, y);
    }
}
