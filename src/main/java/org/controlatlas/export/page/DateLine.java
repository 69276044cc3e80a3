package org.controlatlas.export.page;

import org.controlatlas.render.decor.Ink;

/** The date in bold and the viewpoint after it, or below it where the line is too short for both. */
record DateLine(String date, String viewpoint, PageStyle style) implements Block {
    private boolean fits(double width) {
        return Ink.width(date, style.date()) + style.gap() + Ink.width(viewpoint, style.body()) <= width;
    }

    @Override
    public double height(double width) {
        double first = style.date().size() * Paragraph.LEADING;
        return fits(width) ? first : first + new Paragraph(viewpoint, style.body(), 0.8).height(width);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        double baseline = y + style.date().size();
        ink.text(Ink.fit(date, style.date(), width), style.date(), x, baseline, 1);
        if (fits(width)) {
            ink.text(viewpoint, style.body(), x + Ink.width(date, style.date()) + style.gap(), baseline, 0.8);
        } else {
            new Paragraph(viewpoint, style.body(), 0.8)
                    .paint(ink, x, y + style.date().size() * Paragraph.LEADING, width);
        }
    }
}
