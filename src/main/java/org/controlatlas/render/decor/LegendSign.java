package org.controlatlas.render.decor;

import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.view.PictureSpec;

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
    public Extent size() {
        return new Extent(LegendRows.SIGN_WIDTH, LegendRows.SIGN_HEIGHT);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
        LegendRows.sign(new Ink(canvas, spec.theme()), swatch, x, y);
    }
}
