package org.controlatlas.render.draw;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Arrays;

/** Coverage of a small picture's pixels, 0 to 255, as the filler finds it; and what it is asked for in the tests. */
record Coverage(PixelRect part, int[] of255) {
    static final PixelRect PICTURE = PixelRect.of(64, 48);

    static Coverage filled(Shape shape) {
        return filled(shape, PICTURE);
    }

    static Coverage filled(Shape shape, PixelRect part) {
        Coverage coverage = new Coverage(part, new int[part.width() * part.height()]);
        new Filler().fill(shape, new Placement(1, 0, 0, part), coverage::set);
        return coverage;
    }

    static Coverage stroked(Shape path, Pen pen) {
        return stroked(path, pen, PICTURE);
    }

    static Coverage stroked(Shape path, Pen pen, PixelRect part) {
        Coverage coverage = new Coverage(part, new int[part.width() * part.height()]);
        new Filler().stroke(path, pen, new Placement(1, 0, 0, part), coverage::set);
        return coverage;
    }

    private void set(int from, int to, int y, int coverage) {
        int row = (y - part.y()) * part.width() - part.x();
        Arrays.fill(of255, row + from, row + to, coverage);
    }

    int at(int x, int y) {
        return of255[(y - part.y()) * part.width() + x - part.x()];
    }

    int[] row(int y) {
        int from = (y - part.y()) * part.width();
        return Arrays.copyOfRange(of255, from, from + part.width());
    }

    /** In pixels. */
    double area() {
        return Arrays.stream(of255).sum() / 255.0;
    }

    /** A line through points x, y, x, y …. */
    static Path2D line(double... xy) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        return path;
    }

    static Path2D ring(double... xy) {
        Path2D path = line(xy);
        path.closePath();
        return path;
    }
}
