package org.controlatlas.render.label;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.controlatlas.render.geometry.InsideRows;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.view.MapViewport;

/**
 * A view as squares of some pixels, on which rooms for names are looked for. The squares are those of the ground and not
 * of the view: as long as a view is moved without a change of zoom, a name finds the same place.
 */
final class NameGrid {
    /** Side of a square in logical pixels, and how many there are along the longer side of a large view. */
    private static final double SIDE = 6;

    private static final double MOST_SQUARES = 320;

    /** To which a middle is rounded, in logical pixels. */
    private static final double STEP = 64;

    /** Squares at the edges that no name touches. */
    private static final int EDGE = 1;

    private final MapViewport view;
    private final double side;
    /** Of the first square from the view's upper left corner, in logical pixels. */
    private final double left;

    private final double top;
    final int columns;
    final int rows;

    NameGrid(MapViewport view) {
        this.view = view;
        this.side = Math.max(SIDE, Math.ceil(Math.max(view.width(), view.height()) / MOST_SQUARES));
        this.left = toNextSquare(view.originX() * view.scale());
        this.top = toNextSquare(view.originY() * view.scale());
        this.columns = (int) Math.max(0, Math.floor((view.width() - left) / side));
        this.rows = (int) Math.max(0, Math.floor((view.height() - top) / side));
    }

    private double toNextSquare(double world) {
        return Math.ceil(world / side) * side - world;
    }

    /** How much of something lies in the squares above and to the left of each corner. */
    static final class Sums {
        private final int columns;
        private final double[] sums;

        Sums(double[] squares, int columns, int rows) {
            this.columns = columns;
            sums = new double[(columns + 1) * (rows + 1)];
            for (int row = 0; row < rows; row++) {
                double along = 0;
                for (int column = 0; column < columns; column++) {
                    along += squares[row * columns + column];
                    sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + along;
                }
            }
        }

        double of(int column, int row, int width, int height) {
            int above = row * (columns + 1);
            int below = (row + height) * (columns + 1);
            return sums[below + column + width]
                    - sums[below + column]
                    - sums[above + column + width]
                    + sums[above + column];
        }
    }

    double[] squares() {
        return new double[columns * rows];
    }

    /** How many squares are set. */
    static int count(double[] squares) {
        int count = 0;
        for (double square : squares) {
            count += square > 0 ? 1 : 0;
        }
        return count;
    }

    Sums sums(double[] squares) {
        return new Sums(squares, columns, rows);
    }

    /** Sets the squares whose middle lies in one of the outlines. */
    void fill(double[] squares, List<Outline> outlines, AffineTransform toScreen, double value) {
        AffineTransform toGrid = AffineTransform.getScaleInstance(1 / side, 1 / side);
        toGrid.translate(-left, -top);
        toGrid.concatenate(toScreen);
        for (Outline outline : outlines) {
            InsideRows.of(
                    outline,
                    toGrid,
                    columns,
                    rows,
                    (row, from, to) -> Arrays.fill(squares, row * columns + from, row * columns + to, value));
        }
    }

    /** Adds to each square that the box touches, in logical pixels of the view. */
    void add(double[] squares, Rectangle2D box, double value) {
        int firstRow = Math.max(0, (int) Math.floor((box.getMinY() - top) / side));
        int lastRow = Math.min(rows - 1, (int) Math.floor((box.getMaxY() - top) / side));
        int first = Math.max(0, (int) Math.floor((box.getMinX() - left) / side));
        int last = Math.min(columns - 1, (int) Math.floor((box.getMaxX() - left) / side));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = first; column <= last; column++) {
                squares[row * columns + column] += value;
            }
        }
    }

    /** Clears the squares in which something of that lies, and those beside them. */
    void clearBeside(double[] squares, Sums something) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int firstRow = Math.max(0, row - 1);
                int first = Math.max(0, column - 1);
                int wide = Math.min(columns, column + 2) - first;
                int high = Math.min(rows, row + 2) - firstRow;
                if (something.of(first, firstRow, wide, high) > 0) {
                    squares[row * columns + column] = 0;
                }
            }
        }
    }

    /** As {@link #middle}, rounded on the ground: where a view is moved a little, it stays. */
    double[] roundedMiddle(double[] squares) {
        return rounded(middle(squares));
    }

    /** As {@link #deepest}, rounded on the ground. */
    double[] roundedDeepest(double[] squares) {
        return rounded(deepest(squares));
    }

    private double[] rounded(double[] middle) {
        double originX = view.originX() * view.scale();
        double originY = view.originY() * view.scale();
        return new double[] {
            Math.rint((originX + middle[0]) / STEP) * STEP - originX,
            Math.rint((originY + middle[1]) / STEP) * STEP - originY
        };
    }

    /** The square that lies farthest from any that is not set and from the view's edges, in logical pixels. */
    private double[] deepest(double[] squares) {
        int[] depth = new int[squares.length];
        for (int i = 0; i < depth.length; i++) {
            depth[i] = squares[i] > 0
                    ? 1 + Math.min(least(depth, i, -1), Math.min(at(depth, i, 0, -1), at(depth, i, -1, 0)))
                    : 0;
        }
        int best = -1;
        for (int i = depth.length - 1; i >= 0; i--) {
            if (squares[i] > 0) {
                depth[i] = Math.min(
                        depth[i], 1 + Math.min(least(depth, i, 1), Math.min(at(depth, i, 0, 1), at(depth, i, 1, 0))));
                best = best < 0 || depth[i] > depth[best] ? i : best;
            }
        }
        return best < 0
                ? middle(squares)
                : new double[] {left + (best % columns + 0.5) * side, top + (best / columns + 0.5) * side};
    }

    /** Of the two squares aslant above or below. */
    private int least(int[] depth, int i, int rowStep) {
        return Math.min(at(depth, i, -1, rowStep), at(depth, i, 1, rowStep));
    }

    private int at(int[] depth, int i, int columnStep, int rowStep) {
        int column = i % columns + columnStep;
        int row = i / columns + rowStep;
        return column < 0 || row < 0 || column >= columns || row >= rows ? 0 : depth[row * columns + column];
    }

    /** The middle of what is set, in logical pixels; the view's own where nothing is. */
    double[] middle(double[] squares) {
        double x = 0;
        double y = 0;
        double count = 0;
        for (int i = 0; i < squares.length; i++) {
            if (squares[i] > 0) {
                x += left + (i % columns + 0.5) * side;
                y += top + (i / columns + 0.5) * side;
                count++;
            }
        }
        return count == 0 ? new double[] {view.width() / 2, view.height() / 2} : new double[] {x / count, y / count};
    }

    /** True if the point, in logical pixels, lies in a square that is set. */
    boolean isSet(double[] squares, double x, double y) {
        int column = (int) Math.floor((x - left) / side);
        int row = (int) Math.floor((y - top) / side);
        return column >= 0 && row >= 0 && column < columns && row < rows && squares[row * columns + column] > 0;
    }

    /** From the point to the nearest square that is set, in logical pixels; infinite if none is. */
    double distance(double[] squares, double[] point) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < squares.length; i++) {
            if (squares[i] > 0) {
                double x = left + (i % columns + 0.5) * side;
                double y = top + (i / columns + 0.5) * side;
                if (Math.abs(x - point[0]) < least && Math.abs(y - point[1]) < least) {
                    least = Math.min(least, StrictMath.hypot(x - point[0], y - point[1]));
                }
            }
        }
        return least;
    }

    /**
     * What a place may not touch and what it should not.
     *
     * @param room squares that it must lie in: as many as 1 for each
     * @param taken nothing of it
     * @param dear what it would cost to hide what is there, in logical pixels that it is worth to go further for
     */
    record Ground(Sums room, Sums taken, Sums dear) {}

    /** Where a name of that size costs least, as its middle in logical pixels: near the wanted place, over little else. */
    Optional<double[]> place(double width, double height, Ground ground, double[] wanted) {
        int wide = (int) Math.ceil(width / side);
        int high = (int) Math.ceil(height / side);
        double best = Double.POSITIVE_INFINITY;
        double[] found = null;
        for (int row = EDGE; row + high <= rows - EDGE; row++) {
            double y = top + (row + high / 2.0) * side;
            // Nothing there can cost less than the way to it.
            if (Math.abs(y - wanted[1]) >= best) {
                continue;
            }
            for (int column = EDGE; column + wide <= columns - EDGE; column++) {
                double x = left + (column + wide / 2.0) * side;
                if (Math.abs(x - wanted[0]) >= best
                        || ground.room().of(column, row, wide, high) < wide * high - 0.5
                        || ground.taken().of(column, row, wide, high) > 0) {
                    continue;
                }
                double cost = StrictMath.hypot(x - wanted[0], y - wanted[1])
                        + ground.dear().of(column, row, wide, high);
                if (cost < best) {
                    best = cost;
                    found = new double[] {x, y};
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether the box, in logical pixels, lies in the view and on that ground and touches nothing. */
    boolean isFree(Rectangle2D box, Ground ground) {
        int first = (int) Math.floor((box.getMinX() - left) / side);
        int last = (int) Math.floor((box.getMaxX() - left) / side);
        int firstRow = (int) Math.floor((box.getMinY() - top) / side);
        int lastRow = (int) Math.floor((box.getMaxY() - top) / side);
        return first >= EDGE
                && firstRow >= EDGE
                && last < columns - EDGE
                && lastRow < rows - EDGE
                && ground.room().of(first, firstRow, last - first + 1, lastRow - firstRow + 1)
                        > (last - first + 1) * (lastRow - firstRow + 1) - 0.5
                && ground.taken().of(first, firstRow, last - first + 1, lastRow - firstRow + 1) == 0
                && ground.dear().of(first, firstRow, last - first + 1, lastRow - firstRow + 1) == 0;
    }

    /** What the set squares reach over; empty if there are none. */
    Rectangle2D reach(double[] squares) {
        Rectangle2D.Double reach = null;
        for (int i = 0; i < squares.length; i++) {
            if (squares[i] > 0) {
                Rectangle2D.Double square =
                        new Rectangle2D.Double(left + i % columns * side, top + i / columns * side, side, side);
                if (reach == null) {
                    reach = square;
                } else {
                    reach.add(square);
                }
            }
        }
        return reach == null ? new Rectangle2D.Double() : reach;
    }
}
