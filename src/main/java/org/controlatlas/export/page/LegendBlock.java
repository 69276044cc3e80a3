package org.controlatlas.export.page;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.render.MapFonts;
import org.controlatlas.render.MapSamples;

/** A group of a legend's entries under a heading. Long labels run over several lines. */
record LegendBlock(String heading, List<Legend.Entry> entries, double fontSize) implements Block {
    private static final double SIGN_WIDTH = 24;
    private static final double SIGN_HEIGHT = 13;
    private static final double SIGN_GAP = 8;

    private Font font() {
        return MapFonts.regular(fontSize);
    }

    private Font headingFont() {
        return MapFonts.bold(fontSize + 0.5);
    }

    private double rowGap() {
        return fontSize * 0.42;
    }

    private double lineHeight() {
        return fontSize * 1.2;
    }

    private double headingHeight() {
        return heading.isEmpty() ? 0 : fontSize * 1.75;
    }

    private List<String> label(Legend.Entry entry, double width) {
        double room = width - SIGN_WIDTH - SIGN_GAP;
        double value = entry.value().isEmpty() ? 0 : Ink.width(entry.value(), font()) + 8;
        List<String> lines = Ink.wrap(entry.label(), font(), room - value);
        if (value > 0 && lines.size() > 1) {
            // The area goes below a long name instead of squeezing it.
            lines = new ArrayList<>(Ink.wrap(entry.label(), font(), room));
            lines.add("");
        }
        return lines;
    }

    private double rowHeight(Legend.Entry entry, double width) {
        return Math.max(SIGN_HEIGHT, label(entry, width).size() * lineHeight());
    }

    @Override
    public double height(double width) {
        double sum = headingHeight();
        for (Legend.Entry entry : entries) {
            sum += rowHeight(entry, width) + rowGap();
        }
        return sum - (entries.isEmpty() ? 0 : rowGap());
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        if (!heading.isEmpty()) {
            ink.text(heading, headingFont(), x, y + fontSize, 1);
        }
        double top = y + headingHeight();
        for (Legend.Entry entry : entries) {
            List<String> lines = label(entry, width);
            double signTop = top + Math.max(0, (lineHeight() - SIGN_HEIGHT) / 2);
            sign(ink, entry.sign(), x, signTop);
            double baseline = top + (Math.max(SIGN_HEIGHT, lineHeight()) - lineHeight()) / 2 + fontSize;
            for (int i = 0; i < lines.size(); i++) {
                ink.text(lines.get(i), font(), x + SIGN_WIDTH + SIGN_GAP, baseline + i * lineHeight(), 0.95);
            }
            ink.textRight(entry.value(), font(), x + width, baseline + (lines.size() - 1) * lineHeight(), 0.75);
            top += rowHeight(entry, width) + rowGap();
        }
    }

    private static void sign(Ink ink, Legend.Sign sign, double x, double y) {
        Path2D.Double line = new Path2D.Double();
        line.moveTo(x, y + SIGN_HEIGHT / 2);
        line.lineTo(x + SIGN_WIDTH, y + SIGN_HEIGHT / 2);
        if (sign instanceof Legend.Sign.Fill fill) {
            Rectangle2D box =
                    new Rectangle2D.Double(ink.snap(x), ink.snap(y), ink.snap(SIGN_WIDTH), ink.snap(SIGN_HEIGHT));
            MapSamples.fill(ink.graphics(), fill.style(), box, ink.isVector(), ink.pixelScale());
            ink.frame(box, 0.45);
        } else if (sign instanceof Legend.Sign.Line kind) {
            MapSamples.line(ink.graphics(), ink.theme(), kind.kind(), line);
        } else if (sign instanceof Legend.Sign.EventMark mark) {
            MapSamples.event(ink.graphics(), ink.theme(), mark.kind(), x + SIGN_WIDTH / 2, y + SIGN_HEIGHT / 2);
        } else {
            MapSamples.inferredEdge(ink.graphics(), ink.theme(), line);
        }
    }
}
