package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides an area into equal cells for maps with captions above them.
 *
 * @param aspect width to height that suits what the maps show
 * @param least columns
 */
record MapGrid(Rectangle2D area, int count, double caption, double gap, double aspect, int least) {
    int columns() {
        int best = least;
        double bestScale = -1;
        for (int columns = least; columns <= count; columns++) {
            int rows = (count + columns - 1) / columns;
            double scale = Math.min(cellWidth(columns) / aspect, cellHeight(rows));
            if (scale > bestScale + 1e-9) {
                bestScale = scale;
                best = columns;
            }
        }
        return best;
    }

    private double cellWidth(int columns) {
        return (area.getWidth() - (columns - 1) * gap) / columns;
    }

    private double cellHeight(int rows) {
        return (area.getHeight() - (rows - 1) * gap) / rows - caption;
    }

    /** Height at which the cells have that aspect. */
    double heightFor(double cellAspect) {
        int rows = (count + columns() - 1) / columns();
        return rows * (cellWidth(columns()) / cellAspect + caption) + (rows - 1) * gap;
    }

    /** The maps' boxes, row by row; each caption stands directly above its box. */
    List<Rectangle2D> cells() {
        int columns = columns();
        int rows = (count + columns - 1) / columns;
        double width = cellWidth(columns);
        double height = cellHeight(rows);
        List<Rectangle2D> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new Rectangle2D.Double(
                    area.getX() + i % columns * (width + gap),
                    area.getY() + i / columns * (height + caption + gap) + caption,
                    width,
                    height));
        }
        return cells;
    }
}
