package org.controlatlas.render.raster;

import java.util.Arrays;
import java.util.BitSet;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.draw.SourceOver;

/**
 * Puts a tile's pixels together from what was drawn once: ground, zones in the colours of the day, water, edges, lines.
 * Not for use by several threads.
 */
public final class TileComposer {
    private final TileGrid grid;
    private final ZoneRaster zones;
    private final EdgeRaster edges;
    private final FadeRaster fades;
    private final IndexPalette palette;
    private final int ink;
    /** What an edge of that coverage leaves of the ink. */
    private final int[] inkAlpha = new int[256];

    private final int[] edgeCoverage = new int[TileGrid.SIDE * TileGrid.SIDE];

    /**
     * @param ink colour of edges, 0xRRGGBB
     * @param opacity of edges, 0 to 1
     */
    public TileComposer(
            TileGrid grid,
            ZoneRaster zones,
            EdgeRaster edges,
            FadeRaster fades,
            IndexPalette palette,
            int ink,
            double opacity) {
        this.grid = grid;
        this.zones = zones;
        this.edges = edges;
        this.fades = fades;
        this.palette = palette;
        this.ink = ink;
        for (int coverage = 0; coverage < inkAlpha.length; coverage++) {
            inkAlpha[coverage] = (int) Math.round(coverage * opacity);
        }
    }

    /**
     * How zones look on a day.
     *
     * @param numbers each zone's style; negative for bare ground
     * @param visibleEdges the edges that separate two looks
     * @param colours what fades along inferred ones
     */
    public record ZoneLook(int[] numbers, EdgeRaster.Visibility visibleEdges, FadeRaster.Colours colours) {}

    /**
     * @param visibleLines the layers of the lines that are shown
     * @param pixels of the whole picture
     */
    public void compose(
            int tile,
            TiledPlane ground,
            TiledPlane water,
            TileStack lines,
            BitSet visibleLines,
            ZoneLook look,
            int[] pixels) {
        zones.compose(tile, ground, look.numbers(), palette, pixels);
        fades.blend(tile, look.colours(), look.numbers(), pixels);
        water.blend(tile, pixels);
        if (edges.draw(tile, look.visibleEdges(), edgeCoverage)) {
            blendEdges(grid.bounds(tile), pixels);
        }
        lines.blend(tile, visibleLines, pixels);
    }

    private void blendEdges(PixelRect bounds, int[] pixels) {
        for (int row = 0; row < bounds.height(); row++) {
            int at = (bounds.y() + row) * grid.width() + bounds.x();
            int place = row * TileGrid.SIDE;
            for (int column = 0; column < bounds.width(); column++) {
                int coverage = edgeCoverage[place + column];
                if (coverage != 0) {
                    pixels[at + column] = SourceOver.colour(pixels[at + column], ink, inkAlpha[coverage]);
                }
            }
        }
        Arrays.fill(edgeCoverage, 0);
    }
}
