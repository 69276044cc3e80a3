package org.controlatlas.render.text;

import java.awt.geom.Path2D;

/** The empty box that stands for a character that no font has. */
public final class MissingBox {
    /** Parts of the em. */
    static final double ADVANCE = 0.62;

    private static final double SIDE = 0.07;
    private static final double HEIGHT = 0.714;
    private static final double LINE = 0.055;

    private MissingBox() {}

    /** @param x where the character's place begins on the baseline, for letters of that size */
    public static Path2D.Double at(double x, double size) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double left = x + SIDE * size;
        double right = x + (ADVANCE - SIDE) * size;
        double line = LINE * size;
        path.moveTo(left, 0);
        path.lineTo(left, -HEIGHT * size);
        path.lineTo(right, -HEIGHT * size);
        path.lineTo(right, 0);
        path.closePath();
        // The other way round: a hole.
        path.moveTo(left + line, -line);
        path.lineTo(right - line, -line);
        path.lineTo(right - line, -HEIGHT * size + line);
        path.lineTo(left + line, -HEIGHT * size + line);
        path.closePath();
        return path;
    }
}
