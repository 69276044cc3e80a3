package org.controlatlas.export.page;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.render.MapFonts;
import org.controlatlas.render.decor.Ink;

/**
 * A list in columns of small print that never grows beyond a height: what does not fit is counted in its last line.
 *
 * @param most height in logical pixels that may be used
 */
record SourcesBlock(List<String> items, PageTexts texts, double fontSize, double most) implements Block {
    private static final double GUTTER = 18;

    private Font font() {
        return MapFonts.regular(fontSize);
    }

    private double line() {
        return fontSize * Paragraph.LEADING;
    }

    private int columns(double width) {
        return (int) Math.max(1, Math.min(4, Math.floor(width / (fontSize * 36))));
    }

    private double columnWidth(double width) {
        return (width - (columns(width) - 1) * GUTTER) / columns(width);
    }

    private double heading() {
        return fontSize * 1.6;
    }

    /** The lines column by column, each list at most {@code rows} long; an item's lines stay together. */
    private List<List<String>> columns(double width, int rows) {
        List<List<String>> columns = new ArrayList<>();
        columns.add(new ArrayList<>());
        for (int i = 0; i < items.size(); i++) {
            List<String> lines = Ink.wrap(items.get(i), font(), columnWidth(width));
            if (columns.get(columns.size() - 1).size() + lines.size() > rows) {
                if (columns.size() == columns(width) || lines.size() > rows) {
                    List<String> last = columns.get(columns.size() - 1);
                    String more = texts.get("sources.more", Integer.toString(items.size() - i));
                    if (last.size() < rows) {
                        last.add("… " + more);
                    } else {
                        last.set(rows - 1, "… " + more);
                    }
                    return columns;
                }
                columns.add(new ArrayList<>());
            }
            columns.get(columns.size() - 1).addAll(lines);
        }
        return columns;
    }

    private int rows(double width) {
        int most = (int) Math.max(1, Math.floor((this.most - heading()) / line()));
        int total = 0;
        for (String item : items) {
            total += Ink.wrap(item, font(), columnWidth(width)).size();
        }
        for (int rows = Math.max(1, total / columns(width)); rows < most; rows++) {
            List<List<String>> tried = columns(width, rows);
            if (tried.stream().mapToInt(List::size).sum() == total
                    && tried.stream().flatMap(List::stream).noneMatch(text -> text.startsWith("… "))) {
                return rows;
            }
        }
        return most;
    }

    @Override
    public double height(double width) {
        int rows =
                columns(width, rows(width)).stream().mapToInt(List::size).max().orElse(0);
        return heading() + rows * line();
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        ink.text(texts.get("sources"), MapFonts.bold(fontSize), x, y + fontSize, 0.9);
        List<List<String>> columns = columns(width, rows(width));
        for (int c = 0; c < columns.size(); c++) {
            double baseline = y + heading() + fontSize;
            for (String text : columns.get(c)) {
                ink.text(text, font(), x + c * (columnWidth(width) + GUTTER), baseline, 0.8);
                baseline += line();
            }
        }
    }
}
