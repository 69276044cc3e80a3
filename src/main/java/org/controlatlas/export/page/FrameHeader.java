package org.controlatlas.export.page;

import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;

/**
 * What stands above the map of a frame: the date, large, and beside it what changed since the frame before. Its height is
 * the same for all frames, so that nothing jumps.
 *
 * @param widest of all dates, logical pixels
 * @param news empty for none
 */
record FrameHeader(String date, double widest, String news, PageStyle style) implements Block {
    private static final int LINES = 2;

    static TextFont font(PageStyle style) {
        return TextFont.bold(26 * style.factor());
    }

    @Override
    public double height(double width) {
        return font(style).size() * Paragraph.LEADING;
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        TextFont font = font(style);
        ink.text(Ink.fit(date, font, width), font, x, y + font.size(), 1);
        double left = widest + style.gap() * 1.5;
        if (!news.isEmpty() && width - left > widest * 0.6) {
            Paragraph told = new Paragraph(news, style.body(), 1, LINES);
            double room = width - left;
            double middle = y + height(width) / 2;
            told.paint(ink, x + left, middle - told.height(room) / 2, room);
        }
    }
}
