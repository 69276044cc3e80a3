package org.controlatlas.export.page;

import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.decor.NorthArrow;
import org.controlatlas.render.decor.ScaleBar;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.PictureSpec;

/** A scale bar with a word on where it holds, and a north arrow beside it. */
record ScaleBlock(PictureSpec map, boolean bar, boolean arrow, PageTexts texts, double fontSize) implements Block {
    private static final double MOST = 220;
    /** Beside the bar: for its number, and between it and the arrow. */
    private static final double BESIDE = 24;

    private ScaleBar bar(double width) {
        double room = width - (arrow ? NorthArrow.WIDTH + BESIDE : 0);
        return new ScaleBar(map, Math.min(room - BESIDE, MOST), fontSize);
    }

    private NorthArrow northArrow() {
        return new NorthArrow(map, fontSize);
    }

    @Override
    public double height(double width) {
        return Math.max(
                arrow ? northArrow().size().height() : 0,
                bar ? bar(width).size().height() + 1.3 * fontSize : 0);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        if (arrow) {
            northArrow().paint(ink.canvas(), bar ? x + width - NorthArrow.WIDTH : x, y);
        }
        if (bar) {
            ScaleBar scale = bar(width);
            scale.paint(ink.canvas(), x, y);
            double room = width - (arrow ? NorthArrow.WIDTH + BESIDE : 0);
            ink.text(
                    Ink.fit(texts.get("scale"), TextFont.regular(fontSize - 2), room),
                    TextFont.regular(fontSize - 2),
                    x,
                    y + scale.size().height() + fontSize * 1.05,
                    0.65);
        }
    }
}
