package org.controlatlas.render.decor;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.render.MapSamples;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.timeline.AreaRange;

/**
 * Lines of a legend one below the other: sample at the left, words beside it, area flush right with its range in small
 * print below it. Words that are too long for the width run over several lines.
 *
 * @param fontSize logical pixels
 */
public record LegendRows(List<LegendEntry> entries, double fontSize, DecorWords words) {
    static final double SIGN_WIDTH = 24;
    static final double SIGN_HEIGHT = 13;
    private static final double SIGN_GAP = 8;
    private static final double VALUE_GAP = 10;
    /** Of the type in which a range is set below its area. */
    private static final double SMALL = 0.8;
    /** Of a row at most, in sizes of type. */
    private static final double WIDEST = 30;

    public LegendRows {
        entries = List.copyOf(entries);
    }

    private TextFont font() {
        return TextFont.regular(fontSize);
    }

    private double rowGap() {
        return fontSize * 0.42;
    }

    private double lineHeight() {
        return fontSize * 1.2;
    }

    private String value(LegendEntry entry) {
        if (entry.squareKm().isEmpty()) {
            return "";
        }
        // One legend stands for all frames of an animation: on some days there may be none of it.
        return entry.squareKm().getAsDouble() == 0
                ? "–"
                : words.area(entry.squareKm().getAsDouble());
    }

    /** In small print below the area. */
    private TextFont small() {
        return TextFont.regular(fontSize * SMALL);
    }

    private String range(LegendEntry entry) {
        return entry.range().map(words::range).orElse("");
    }

    private double rangeWidth(LegendEntry entry) {
        return entry.range()
                .map(range ->
                        Ink.width(words.range(new AreaRange(range.mostSquareKm(), range.mostSquareKm())), small()))
                .orElse(0.0);
    }

    private double valueWidth(LegendEntry entry) {
        return entry.squareKm().isPresent()
                ? Math.max(Ink.width(words.area(entry.mostSquareKm()), font()), rangeWidth(entry))
                : 0;
    }

    private List<String> label(LegendEntry entry, double width) {
        double room = width - SIGN_WIDTH - SIGN_GAP;
        double value = valueWidth(entry);
        List<String> lines = Ink.wrap(entry.text(), font(), value == 0 ? room : room - VALUE_GAP - value);
        if (value > 0 && lines.size() > 1) {
            // The area goes below a long name instead of squeezing it.
            lines = new ArrayList<>(Ink.wrap(entry.text(), font(), room));
            if (Ink.width(lines.get(lines.size() - 1), font()) + VALUE_GAP + value > room) {
                lines.add("");
            }
        }
        return lines;
    }

    /** Of an entry, with the space below it. */
    public double rowHeight(int entry, double width) {
        return rowHeight(entries.get(entry), used(width)) + rowGap();
    }

    /** An area stands so near its name that the eye finds it, however wide the room. */
    private double used(double width) {
        return Math.min(width, fontSize * WIDEST);
    }

    private double rowHeight(LegendEntry entry, double width) {
        return Math.max(
                SIGN_HEIGHT,
                label(entry, width).size() * lineHeight() + (entry.range().isPresent() ? lineHeight() * SMALL : 0));
    }

    public double height(double width) {
        double sum = 0;
        for (int i = 0; i < entries.size(); i++) {
            sum += rowHeight(i, width);
        }
        return Math.max(0, sum - rowGap());
    }

    public void paint(Ink ink, double x, double y, double room) {
        double width = used(room);
        double top = y;
        for (LegendEntry entry : entries) {
            List<String> lines = label(entry, width);
            sign(ink, entry.swatch(), x, top + Math.max(0, (lineHeight() - SIGN_HEIGHT) / 2));
            double baseline = top + Math.max(0, (SIGN_HEIGHT - lineHeight()) / 2) + fontSize;
            for (int i = 0; i < lines.size(); i++) {
                ink.text(lines.get(i), font(), x + SIGN_WIDTH + SIGN_GAP, baseline + i * lineHeight(), 0.95);
            }
            ink.textRight(value(entry), font(), x + width, baseline + (lines.size() - 1) * lineHeight(), 0.75);
            ink.textRight(range(entry), small(), x + width, baseline + (lines.size() - 1 + SMALL) * lineHeight(), 0.65);
            top += rowHeight(entry, width) + rowGap();
        }
    }

    static void sign(Ink ink, LegendEntry.Swatch swatch, double x, double y) {
        Path2D.Double line = new Path2D.Double();
        line.moveTo(x, y + SIGN_HEIGHT / 2);
        line.lineTo(x + SIGN_WIDTH, y + SIGN_HEIGHT / 2);
        if (swatch instanceof LegendEntry.Swatch.Fill fill) {
            Rectangle2D box =
                    new Rectangle2D.Double(ink.snap(x), ink.snap(y), ink.snap(SIGN_WIDTH), ink.snap(SIGN_HEIGHT));
            MapSamples.fill(ink.canvas(), fill.style(), box);
            ink.frame(box, 0.45);
        } else if (swatch instanceof LegendEntry.Swatch.Line kind) {
            MapSamples.line(ink.canvas(), ink.theme(), kind.kind(), line);
        } else if (swatch instanceof LegendEntry.Swatch.DeclaredLine declared) {
            MapSamples.line(ink.canvas(), ink.theme(), declared.style(), line);
        } else if (swatch instanceof LegendEntry.Swatch.Mark mark) {
            MapSamples.event(
                    ink.canvas(), ink.theme(), mark.kind(), mark.recent(), x + SIGN_WIDTH / 2, y + SIGN_HEIGHT / 2);
        } else {
            Rectangle2D box =
                    new Rectangle2D.Double(ink.snap(x), ink.snap(y), ink.snap(SIGN_WIDTH), ink.snap(SIGN_HEIGHT));
            MapSamples.inferredEdge(ink.canvas(), ink.theme(), box);
        }
    }
}
