package org.controlatlas.export.page;

import java.util.List;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;

/** A paragraph. */
record Paragraph(String text, TextFont font, double opacity, int mostLines) implements Block {
    static final double LEADING = 1.28;

    Paragraph(String text, TextFont font, double opacity) {
        this(text, font, opacity, Integer.MAX_VALUE);
    }

    private List<String> lines(double width) {
        List<String> lines = Ink.wrap(text, font, width);
        if (lines.size() <= mostLines) {
            return lines;
        }
        List<String> shown = new java.util.ArrayList<>(lines.subList(0, mostLines - 1));
        shown.add(Ink.fit(String.join(" ", lines.subList(mostLines - 1, lines.size())), font, width));
        return shown;
    }

    @Override
    public double height(double width) {
        return lines(width).size() * font.size() * LEADING;
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        double baseline = y + font.size();
        for (String line : lines(width)) {
            ink.text(line, font, x, baseline, opacity);
            baseline += font.size() * LEADING;
        }
    }
}
