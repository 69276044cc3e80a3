package org.controlatlas.export.page;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;

/**
 * The sources that tell most of a page, numbered, each with its address, in columns, and a code of the view's link beside
 * them. It lists few in a type that can be read; how many more there are it says at its end, and the file's metadata list
 * all.
 *
 * @param link of the view, or empty for no code
 * @param most height in logical pixels that may be used
 * @param list the most sources that it lists
 */
record SourcesBlock(CitedSources sources, String link, PageTexts texts, PageStyle style, double most, int list)
        implements Block {
    /** Below fewer a code would be larger than what it stands for. */
    private static final int LINES_ABOVE_CODE = 6;

    private TextFont font() {
        return TextFont.regular(style.source());
    }

    private double line() {
        return style.source() * Paragraph.LEADING;
    }

    private double heading() {
        return style.source() * 1.7;
    }

    private double gutter() {
        return style.gap() * 1.4;
    }

    private QrBlock code() {
        return new QrBlock(link, style.factor());
    }

    /** The code stands beside the list where that leaves enough for it, in a narrow column below it. */
    private boolean hasCodeBeside(double width) {
        return !link.isEmpty() && most >= code().side() && width > 5 * code().side();
    }

    private boolean hasCodeBelow(double width) {
        return !link.isEmpty()
                && !hasCodeBeside(width)
                && width >= code().side()
                && most >= heading() + LINES_ABOVE_CODE * line() + code().side();
    }

    private double textWidth(double width) {
        return hasCodeBeside(width) ? width - code().side() - gutter() : width;
    }

    private double textHeight(double width) {
        return hasCodeBelow(width) ? most - code().side() - line() / 2 : most;
    }

    private int columns(double width) {
        return (int) Math.max(1, Math.min(3, Math.floor(textWidth(width) / (style.source() * 40))));
    }

    private double columnWidth(double width) {
        int columns = columns(width);
        return (textWidth(width) - (columns - 1) * gutter()) / columns;
    }

    /** Each column's lines: of as many sources as fit. */
    private List<List<String>> columnsOf(double width) {
        int rows = (int) Math.max(1, Math.floor((textHeight(width) - heading()) / line() + 1e-6));
        for (int count = Math.min(list, sources.count()); count > 0; count--) {
            List<List<String>> set = set(width, count, rows);
            if (!set.isEmpty()) {
                return set;
            }
        }
        return List.of(Ink.wrap(remark(0, width), font(), columnWidth(width)));
    }

    private String remark(int shown, double width) {
        int more = sources.count() - shown;
        String number = texts.words().number(more);
        String rest = more == 0
                ? ""
                : shown == 0 ? texts.get("sources.all", number) : "… " + texts.get("sources.more", number) + ".";
        return hasCodeBeside(width) || hasCodeBelow(width) ? (rest + " " + texts.get("sources.code")).strip() : rest;
    }

    /** Balanced: the least rows in which the sources stand in the columns, none of them cut in two. */
    private List<List<String>> set(double width, int count, int mostRows) {
        List<List<String>> paragraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paragraphs.add(
                    Ink.wrap((i + 1) + ". " + SourceText.brief(sources.ranked().get(i)), font(), columnWidth(width)));
        }
        String remark = remark(count, width);
        if (!remark.isEmpty()) {
            paragraphs.add(Ink.wrap(remark, font(), columnWidth(width)));
        }
        int least = paragraphs.stream().mapToInt(List::size).max().orElse(1);
        for (int rows = least; rows <= mostRows; rows++) {
            List<List<String>> filled = filled(paragraphs, rows);
            if (filled.size() <= columns(width)) {
                return filled;
            }
        }
        return List.of();
    }

    private static List<List<String>> filled(List<List<String>> paragraphs, int rows) {
        List<List<String>> columns = new ArrayList<>(List.of(new ArrayList<>()));
        for (List<String> paragraph : paragraphs) {
            List<String> column = columns.get(columns.size() - 1);
            if (column.size() + paragraph.size() > rows) {
                column = new ArrayList<>();
                columns.add(column);
            }
            column.addAll(paragraph);
        }
        return columns;
    }

    @Override
    public double height(double width) {
        int rows = columnsOf(width).stream().mapToInt(List::size).max().orElse(0);
        double text = heading() + rows * line();
        if (hasCodeBelow(width)) {
            return text + line() / 2 + code().side();
        }
        return hasCodeBeside(width) ? Math.max(text, code().side()) : text;
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        ink.text(texts.get("sources"), TextFont.bold(style.source()), x, y + style.source(), 1);
        double left = x;
        for (List<String> column : columnsOf(width)) {
            double baseline = y + heading() + style.source();
            for (String text : column) {
                ink.text(text, font(), left, baseline, 0.9);
                baseline += line();
            }
            left += columnWidth(width) + gutter();
        }
        if (hasCodeBeside(width)) {
            code().paint(ink, x + width - code().side(), y, code().side());
        } else if (hasCodeBelow(width)) {
            code().paint(ink, x, y + height(width) - code().side(), code().side());
        }
    }
}
