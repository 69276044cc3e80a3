package org.controlatlas.export.page;

import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;

/** The line that is alike on each page, with a rule below: of what work the page is, and which of its pages. */
record RunningHead(String work, String place, TextFont font) implements Block {
    private static final double RULE = 0.45;

    @Override
    public double height(double width) {
        return font.size() * (1 + RULE) + 1;
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        double beside = Ink.width(place, font);
        ink.text(Ink.fit(work, font, width - beside - 2 * font.size()), font, x, y + font.size(), 0.75);
        ink.textRight(place, font, x + width, y + font.size(), 0.75);
        ink.rule(x, y + font.size() * (1 + RULE), width, 0.35);
    }
}
