package org.controlatlas.export.page;

import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;

/** A fact under a small heading. */
record FactBlock(String heading, String fact, PageStyle style) implements Block {
    private double headingHeight() {
        return style.small() * 1.35;
    }

    @Override
    public double height(double width) {
        return headingHeight() + new Paragraph(fact, style.body(), 1).height(width);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        ink.text(
                Ink.fit(heading, TextFont.bold(style.small()), width),
                TextFont.bold(style.small()),
                x,
                y + style.small(),
                0.7);
        new Paragraph(fact, style.body(), 1).paint(ink, x, y + headingHeight(), width);
    }
}
