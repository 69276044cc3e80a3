package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides an area for maps of different ground: the first, which has most to show, gets the larger part, the others
 * share what is left of the longer side.
 */
record FrameGrid(Rectangle2D area, int count, double caption, double gap) {
    private static final double FIRST = 0.6;

    /** The maps' boxes; each caption stands directly above its box. */
    List<Rectangle2D> cells() {
        boolean wide = area.getWidth() > area.getHeight();
        double along = wide ? area.getWidth() : area.getHeight();
        double across = wide ? area.getHeight() : area.getWidth();
        double first = (along - gap) * (count == 1 ? 1 : FIRST);
        double rest = along - gap - first;
        double each = (across - (count - 2) * gap) / Math.max(1, count - 1);
        List<Rectangle2D> cells = new ArrayList<>();
        cells.add(cell(wide, 0, 0, first, across));
        for (int i = 1; i < count; i++) {
            cells.add(cell(wide, first + gap, (i - 1) * (each + gap), rest, each));
        }
        return cells;
    }

    private Rectangle2D cell(boolean wide, double start, double aside, double length, double breadth) {
        double x = area.getX() + (wide ? start : aside);
        double y = area.getY() + (wide ? aside : start);
        return new Rectangle2D.Double(x, y + caption, wide ? length : breadth, (wide ? breadth : length) - caption);
    }
}
