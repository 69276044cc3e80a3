package org.controlatlas.render.draw;

import java.awt.Shape;
import java.util.List;

/**
 * A colour that lies along lines and fades away from them: it covers at the line, and at its reach nothing is left of it.
 * Where several lines reach, the strongest counts.
 *
 * @param rgb 0xRRGGBB
 * @param within nothing shows outside of it
 */
public record Fade(List<Line> lines, int rgb, Shape within) {
    /**
     * @param xy x, y, x, y …
     * @param reach how far the colour reaches to each side, in the units of the points
     */
    public record Line(float[] xy, double reach) {}

    public Fade {
        lines = List.copyOf(lines);
    }
}
