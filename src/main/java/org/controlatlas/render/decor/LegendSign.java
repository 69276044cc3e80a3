package org.controlatlas.render.decor;

import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import org.controlatlas.render.PictureSpec;

/** The sample of one legend entry by itself, for a legend whose words something else lays out. */
public final class LegendSign implements Decoration {
    private final LegendEntry.Swatch swatch;
    private final PictureSpec spec;

    /** @param spec gives the theme and the scale of the screen */
    public LegendSign(LegendEntry.Swatch swatch, PictureSpec spec) {
        this.swatch = swatch;
        this.spec = spec;
    }

    @Override
    public Dimension2D size() {
        return new Extent(LegendRows.SIGN_WIDTH, LegendRows.SIGN_HEIGHT);
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            LegendRows.sign(Ink.of(g, spec, false), swatch, x, y);
        } finally {
            g.dispose();
        }
    }
}
