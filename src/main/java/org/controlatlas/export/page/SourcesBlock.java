package org.controlatlas.export.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;

/**
 * Sources in small print, a paragraph for each publication, in columns. It never grows beyond a height: what does not
 * fit is counted at its end, and stands in the file's metadata.
 */
final class SourcesBlock implements Block {
    private static final double GUTTER = 18;

    private final List<SourceGroup> groups;
    private final PageTexts texts;
    private final double fontSize;
    private final double most;
    private double setWidth = -1;
    private List<String> set = List.of();

    /** @param most height in logical pixels that may be used */
    SourcesBlock(List<SourceGroup> groups, PageTexts texts, double fontSize, double most) {
        this.groups = List.copyOf(groups);
        this.texts = texts;
        this.fontSize = fontSize;
        this.most = most;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourcesBlock block
                && groups.equals(block.groups)
                && texts == block.texts
                && fontSize == block.fontSize
                && most == block.most;
    }

    @Override
    public int hashCode() {
        return Objects.hash(groups, fontSize, most);
    }

    private TextFont font() {
        return TextFont.regular(fontSize);
    }

    private double line() {
        return fontSize * Paragraph.LEADING;
    }

    private double heading() {
        return fontSize * 1.6;
    }

    private int columns(double width) {
        return (int) Math.max(1, Math.min(4, Math.floor(width / (fontSize * 36))));
    }

    private double columnWidth(double width) {
        return (width - (columns(width) - 1) * GUTTER) / columns(width);
    }

    /** The lines of as many sources as fit. */
    private List<String> lines(double width) {
        if (width == setWidth) {
            return set;
        }
        int room = columns(width) * (int) Math.max(1, Math.floor((most - heading()) / line() + 1e-6));
        int all = SourceGroup.count(groups);
        List<String> lines = lines(width, all);
        if (lines.size() > room) {
            int fits = 0;
            int tooMany = all;
            while (tooMany - fits > 1) {
                int middle = (fits + tooMany) / 2;
                if (lines(width, middle).size() <= room) {
                    fits = middle;
                } else {
                    tooMany = middle;
                }
            }
            lines = lines(width, fits);
        }
        set = lines;
        setWidth = width;
        return lines;
    }

    private List<String> lines(double width, int sources) {
        List<String> lines = new ArrayList<>();
        int left = sources;
        for (SourceGroup group : groups) {
            if (left > 0) {
                lines.addAll(Ink.wrap(group.text(left), font(), columnWidth(width)));
                left -= Math.min(left, group.titles().size());
            }
        }
        int missing = SourceGroup.count(groups) - sources;
        if (missing > 0) {
            lines.addAll(Ink.wrap("… " + texts.get("sources.more", missing), font(), columnWidth(width)));
        }
        return lines;
    }

    private int rows(double width) {
        int columns = columns(width);
        return (lines(width).size() + columns - 1) / columns;
    }

    @Override
    public double height(double width) {
        return heading() + rows(width) * line();
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        ink.text(texts.get("sources"), TextFont.bold(fontSize), x, y + fontSize, 0.9);
        int rows = rows(width);
        List<String> lines = lines(width);
        for (int i = 0; i < lines.size(); i++) {
            double left = x + i / rows * (columnWidth(width) + GUTTER);
            ink.text(lines.get(i), font(), left, y + heading() + fontSize + i % rows * line(), 0.8);
        }
    }
}
