package org.controlatlas.render;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.controlatlas.render.geometry.InsideRows;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.style.HatchTile;
import org.controlatlas.render.view.MapViewport;

/**
 * Which zones can be seen in a viewport, and which of their marks: found on a grid of points, two to a device pixel each
 * way, on which the zones are set one over the other as the painter fills them, and the lakes over all of them.
 */
final class GroundView {
    /** Cells looked at in one go. */
    private static final int BAND = 1 << 20;

    /** Pictures of more device pixels have one point to the pixel: what is less than that, nobody finds in them. */
    private static final double LARGE = 8e6;

    private static final int WHITE = 0xFFFFFF;

    private static final int NOBODY = -1;
    private static final int WATER = -2;

    private final MapViewport viewport;
    private final BitSet zones = new BitSet();
    private final Map<Integer, Set<Hatch>> marks = new HashMap<>();
    /** By zone: those not found as yet. */
    private final Map<Integer, Map<Hatch, HatchTile>> sought = new HashMap<>();

    private final int points;
    /** By zone: points of the grid on which it is seen. */
    private final Map<Integer, Long> sizes = new HashMap<>();

    private GroundView(MapViewport viewport) {
        this.viewport = viewport;
        this.points = (double) viewport.deviceWidth() * viewport.deviceHeight() > LARGE ? 1 : 2;
    }

    /**
     * @param order indexes of the zones, those painted later behind those painted before
     * @param outlines of all zones
     * @param styles of a zone on any day of interest
     * @param lakes over the zones; empty where they are not shown
     * @param toDevice from the outlines' plane
     */
    static GroundView of(
            MapViewport viewport,
            int[] order,
            List<Outline> outlines,
            IntFunction<List<FillStyle>> styles,
            List<Outline> lakes,
            AffineTransform toDevice) {
        GroundView seen = new GroundView(viewport);
        int columns = viewport.deviceWidth() * seen.points;
        int rows = viewport.deviceHeight() * seen.points;
        AffineTransform toGrid = AffineTransform.getScaleInstance(seen.points, seen.points);
        toGrid.concatenate(toDevice);
        int height = Math.max(1, Math.min(rows, BAND / columns));
        int[] grid = new int[height * columns];
        for (int top = 0; top < rows; top += height) {
            Arrays.fill(grid, NOBODY);
            AffineTransform toBand = AffineTransform.getTranslateInstance(0, -top);
            toBand.concatenate(toGrid);
            int band = Math.min(height, rows - top);
            for (int zone : order) {
                set(grid, outlines.get(zone), toBand, columns, band, zone);
            }
            for (Outline lake : lakes) {
                set(grid, lake, toBand, columns, band, WATER);
            }
            for (int row = 0; row < band; row++) {
                seen.look(grid, row * columns, columns, (top + row) / seen.points, styles);
            }
        }
        return seen;
    }

    private static void set(int[] grid, Outline outline, AffineTransform toBand, int columns, int rows, int what) {
        InsideRows.of(
                outline,
                toBand,
                columns,
                rows,
                (row, from, to) -> Arrays.fill(grid, row * columns + from, row * columns + to, what));
    }

    /** One row of the grid, stretch by stretch. */
    private void look(int[] grid, int start, int columns, int y, IntFunction<List<FillStyle>> styles) {
        for (int from = 0; from < columns; ) {
            int zone = grid[start + from];
            int to = from + 1;
            while (to < columns && grid[start + to] == zone) {
                to++;
            }
            if (zone >= 0) {
                if (!zones.get(zone)) {
                    zones.set(zone);
                    seek(zone, styles.apply(zone));
                }
                sizes.merge(zone, (long) (to - from), Long::sum);
                find(zone, from / points, (to - 1) / points, y);
            }
            from = to;
        }
    }

    private void seek(int zone, List<FillStyle> styles) {
        Map<Hatch, HatchTile> tiles = new HashMap<>();
        for (FillStyle style : styles) {
            for (Hatch hatch : style.hatches()) {
                tiles.computeIfAbsent(
                        hatch,
                        // Black on white, whatever its colour: so hatches of one shape share a tile.
                        h -> new HatchTile(
                                new FillStyle(WHITE, List.of(new Hatch(h.kind(), h.period(), h.width(), 0))),
                                viewport));
            }
        }
        if (!tiles.isEmpty()) {
            sought.put(zone, tiles);
        }
    }

    private void find(int zone, int from, int to, int y) {
        Map<Hatch, HatchTile> tiles = sought.get(zone);
        if (tiles == null) {
            return;
        }
        tiles.entrySet().removeIf(entry -> {
            for (int x = from; x <= to; x++) {
                if (entry.getValue().at(x, y) != (0xFF000000 | WHITE)) {
                    marks.computeIfAbsent(zone, z -> new HashSet<>()).add(entry.getKey());
                    return true;
                }
            }
            return false;
        });
        if (tiles.isEmpty()) {
            sought.remove(zone);
        }
    }

    /** Indexes of the zones of which some ground is seen. */
    BitSet zones() {
        return zones;
    }

    /** How much of a zone's ground is seen, in device pixels. */
    double size(int zone) {
        return (double) sizes.getOrDefault(zone, 0L) / (points * points);
    }

    boolean shows(int zone, Hatch hatch) {
        return marks.getOrDefault(zone, Set.of()).contains(hatch);
    }
}
