package org.controlatlas.render.geometry;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * Finds which points of a grid lie inside an outline, row by row, by the non-zero rule by which it is filled. The point
 * of a cell is its middle: that of the cell in column c and row r is (c + 0.5, r + 0.5).
 */
public final class InsideRows {
    /** Told of the cells inside, row by row from the top, in a row from the left. */
    public interface Sink {
        /** @param to the first column that is not inside any more */
        void span(int row, int from, int to);
    }

    /** Bits for a column and, below it, the direction in which an edge crosses. */
    private static final int ROW_SHIFT = 32;

    private final int columns;
    private final int rows;
    /** Row, column and direction of each crossing, packed so that sorting puts them in order. */
    private long[] crossings = new long[256];

    private int count;

    private InsideRows(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * @param outline closed; anything else has no inside
     * @param toGrid from the outline's plane to the grid; scales and moves only
     */
    public static void of(Outline outline, AffineTransform toGrid, int columns, int rows, Sink sink) {
        Rectangle2D bounds = outline.bounds();
        double left = bounds.getMinX() * toGrid.getScaleX() + toGrid.getTranslateX();
        double right = bounds.getMaxX() * toGrid.getScaleX() + toGrid.getTranslateX();
        double top = bounds.getMinY() * toGrid.getScaleY() + toGrid.getTranslateY();
        double bottom = bounds.getMaxY() * toGrid.getScaleY() + toGrid.getTranslateY();
        if (!outline.closed() || right < 0 || left > columns || bottom < 0 || top > rows) {
            return;
        }
        InsideRows inside = new InsideRows(columns, rows);
        for (float[] xy : outline.parts()) {
            inside.add(xy, toGrid);
        }
        inside.tell(sink);
    }

    private void add(float[] xy, AffineTransform toGrid) {
        double sx = toGrid.getScaleX();
        double sy = toGrid.getScaleY();
        double tx = toGrid.getTranslateX();
        double ty = toGrid.getTranslateY();
        double fromX = xy[xy.length - 2] * sx + tx;
        double fromY = xy[xy.length - 1] * sy + ty;
        for (int i = 0; i < xy.length; i += 2) {
            double x = xy[i] * sx + tx;
            double y = xy[i + 1] * sy + ty;
            edge(fromX, fromY, x, y);
            fromX = x;
            fromY = y;
        }
    }

    private void edge(double x0, double y0, double x1, double y1) {
        int first = row(Math.min(y0, y1));
        int end = row(Math.max(y0, y1));
        int direction = y0 < y1 ? 1 : 0;
        for (int row = first; row < end; row++) {
            double x = x0 + (row + 0.5 - y0) / (y1 - y0) * (x1 - x0);
            long column = Math.max(0, Math.min(columns, (long) Math.ceil(x - 0.5)));
            if (count == crossings.length) {
                crossings = Arrays.copyOf(crossings, 2 * count);
            }
            crossings[count++] = (long) row << ROW_SHIFT | column << 1 | direction;
        }
    }

    /** The first row whose middle is at or below that height, within the grid. */
    private int row(double y) {
        return (int) Math.max(0, Math.min(rows, Math.ceil(y - 0.5)));
    }

    private void tell(Sink sink) {
        Arrays.sort(crossings, 0, count);
        int winding = 0;
        for (int i = 0; i + 1 < count; i++) {
            winding += (crossings[i] & 1) == 0 ? -1 : 1;
            int from = column(crossings[i]);
            int to = column(crossings[i + 1]);
            // The crossings of a row come out even, so nothing is inside from the last one of a row to the next row.
            if (winding != 0 && from < to) {
                sink.span((int) (crossings[i] >> ROW_SHIFT), from, to);
            }
        }
    }

    private static int column(long crossing) {
        return (int) (crossing & 0xFFFFFFFFL) >> 1;
    }
}
