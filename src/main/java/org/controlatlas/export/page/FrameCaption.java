package org.controlatlas.export.page;

import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.decor.ScaleBar;
import org.controlatlas.render.view.PictureSpec;

/**
 * What a map of one's own scale shows, above it: names at the left, its scale at the right.
 *
 * @param bar false for no scale
 */
record FrameCaption(String text, PictureSpec map, boolean bar, PageStyle style) implements Block {
    /** Part of the width that the bar takes at most. */
    private static final double BAR = 0.3;

    static double height(PageStyle style) {
        return style.text() * 2.5;
    }

    @Override
    public double height(double width) {
        return height(style);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        double baseline = y + height(style) - style.text() * 0.6;
        double left = width;
        if (bar) {
            ScaleBar scale = new ScaleBar(map, width * BAR, style.small());
            double beside = scale.size().width();
            scale.paint(
                    ink.canvas(),
                    x + width - beside,
                    y + height(style) - scale.size().height() - 3);
            left -= beside + style.gap();
        }
        ink.text(Ink.fit(text, style.caption(), left), style.caption(), x, baseline, 1);
    }
}
