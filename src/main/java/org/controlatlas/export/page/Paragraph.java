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

    /** Part of the width that the last line of several has at least, where words can be moved down to it. */
    private static final double LEAST_LAST = 0.2;

    private List<String> lines(double width) {
        List<String> lines = Ink.wrap(text, font, width);
        if (lines.size() <= mostLines) {
            return withoutOrphan(lines, width);
        }
        List<String> shown = new java.util.ArrayList<>(lines.subList(0, mostLines - 1));
        shown.add(Ink.fit(String.join(" ", lines.subList(mostLines - 1, lines.size())), font, width));
        return shown;
    }

    /** A word alone on the last line looks lost: the lines above give it company, if they need not become more. */
    private List<String> withoutOrphan(List<String> lines, double width) {
        double least = LEAST_LAST * width;
        List<String> found = lines;
        for (double narrower = width - font.size();
                found.size() > 1 && last(found) < least && narrower > 2 * least;
                narrower -= font.size()) {
            List<String> tried = Ink.wrap(text, font, narrower);
            if (tried.size() > lines.size()) {
                return found;
            }
            found = tried;
        }
        return found;
    }

    private double last(List<String> lines) {
        return Ink.width(lines.get(lines.size() - 1), font);
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
