package org.controlatlas.render.decor;

import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.controlatlas.render.PictureSpec;

/** A legend as a box over a map. */
public final class LegendBox implements Decoration {
    private static final double PADDING = 9;
    private static final double FONT_SIZE = 11;

    private final LegendRows rows;
    private final PictureSpec spec;
    private final boolean vector;
    private final double width;

    /** @param vector true for files that keep text as text */
    public LegendBox(List<LegendEntry> entries, PictureSpec spec, boolean vector) {
        this.rows = new LegendRows(entries, FONT_SIZE, new DecorWords(spec.language()));
        this.spec = spec;
        this.vector = vector;
        this.width = rows.naturalWidth();
    }

    @Override
    public Dimension2D size() {
        return rows.entries().isEmpty()
                ? new Extent(0, 0)
                : new Extent(2 * PADDING + width, 2 * PADDING + rows.height(width));
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y) {
        if (rows.entries().isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            Ink ink = Ink.of(g, spec, vector);
            Dimension2D size = size();
            ink.colour(spec.theme().halo(), 0.88);
            g.fill(new RoundRectangle2D.Double(x, y, size.getWidth(), size.getHeight(), 6, 6));
            rows.paint(ink, x + PADDING, y + PADDING, width);
        } finally {
            g.dispose();
        }
    }
}
