package org.controlatlas.export.page;

import org.controlatlas.render.MapFonts;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.decor.NorthArrow;
import org.controlatlas.render.decor.ScaleBar;

/** A scale bar with a word on where it holds, and a north arrow beside it. */
record ScaleBlock(PictureSpec map, boolean bar, boolean arrow, PageTexts texts, double fontSize) implements Block {
    private static final double MOST = 220;
    /** Beside the bar: for its number, and between it and the arrow. */
    private static final double BESIDE = 24;

    private ScaleBar bar(double width) {
        double room = width - (arrow ? NorthArrow.WIDTH + BESIDE : 0);
        return new ScaleBar(map, false, Math.min(room - BESIDE, MOST), fontSize);
    }

    private NorthArrow arrow(boolean vector) {
        return new NorthArrow(map, vector, fontSize);
    }

    @Override
    public double height(double width) {
        return Math.max(
                arrow ? arrow(false).size().getHeight() : 0,
                bar ? bar(width).size().getHeight() + 1.3 * fontSize : 0);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        if (arrow) {
            arrow(ink.isVector()).paint(ink.graphics(), bar ? x + width - NorthArrow.WIDTH : x, y);
        }
        if (bar) {
            ScaleBar scale = bar(width);
            scale.withText(ink.isVector()).paint(ink.graphics(), x, y);
            double room = width - (arrow ? NorthArrow.WIDTH + BESIDE : 0);
            ink.text(
                    Ink.fit(texts.get("scale"), MapFonts.regular(fontSize - 2), room),
                    MapFonts.regular(fontSize - 2),
                    x,
                    y + scale.size().getHeight() + fontSize * 1.05,
                    0.65);
        }
    }
}
