package org.controlatlas.render.decor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.controlatlas.render.MapFonts;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.Samples;
import org.controlatlas.render.label.TextShape;

/** A legend as a box: samples at the left, words beside them, areas flush right. */
public final class LegendBox implements Decoration {
    private static final double PADDING = 9;
    private static final double ROW = 18;
    private static final double SWATCH = 24;
    private static final double GAP = 8;
    private static final double SIZE = 11;

    private final List<LegendEntry> entries;
    private final PictureSpec spec;
    private final DecorWords words;
    private final boolean vector;
    private final double textWidth;
    private final double areaWidth;

    /** @param vector true for files that keep text as text */
    public LegendBox(List<LegendEntry> entries, PictureSpec spec, boolean vector) {
        this.entries = List.copyOf(entries);
        this.spec = spec;
        this.vector = vector;
        this.words = new DecorWords(spec.language());
        double widestText = 0;
        double widestArea = 0;
        for (LegendEntry entry : entries) {
            widestText = Math.max(widestText, shape(entry.text()).width());
            if (entry.squareKm().isPresent()) {
                widestArea = Math.max(widestArea, shape(area(entry)).width() + 2 * GAP);
            }
        }
        textWidth = widestText;
        areaWidth = widestArea;
    }

    private static TextShape shape(String text) {
        return TextShape.of(text, MapFonts.regular(SIZE));
    }

    private String area(LegendEntry entry) {
        return words.text("area", words.number(entry.squareKm().orElseThrow()));
    }

    @Override
    public Dimension2D size() {
        return new Extent(
                entries.isEmpty() ? 0 : 2 * PADDING + SWATCH + GAP + textWidth + areaWidth,
                entries.isEmpty() ? 0 : 2 * PADDING + ROW * entries.size());
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y) {
        if (entries.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            Dimension2D size = size();
            int halo = spec.theme().halo();
            g.setColor(new Color(halo >> 16 & 0xFF, halo >> 8 & 0xFF, halo & 0xFF, 225));
            g.fill(new RoundRectangle2D.Double(x, y, size.getWidth(), size.getHeight(), 6, 6));
            Samples samples = new Samples(g, spec, vector);
            double top = y + PADDING;
            for (LegendEntry entry : entries) {
                row(samples, entry, x + PADDING, top, x + size.getWidth() - PADDING);
                top += ROW;
            }
        } finally {
            g.dispose();
        }
    }

    private void row(Samples samples, LegendEntry entry, double left, double top, double right) {
        Rectangle2D box = new Rectangle2D.Double(left, top + 2.5, SWATCH, ROW - 5);
        if (entry.swatch() instanceof LegendEntry.Swatch.Fill fill) {
            samples.fill(fill.style(), box);
        } else if (entry.swatch() instanceof LegendEntry.Swatch.Line line) {
            samples.line(line.kind(), box);
        } else if (entry.swatch() instanceof LegendEntry.Swatch.Mark mark) {
            samples.event(mark.recent(), box.getCenterX(), box.getCenterY());
        }
        TextShape text = shape(entry.text());
        double textTop = top + (ROW - text.height()) / 2;
        samples.text(text, left + SWATCH + GAP, textTop);
        if (entry.squareKm().isPresent()) {
            TextShape area = shape(area(entry));
            samples.text(area, right - area.width(), textTop);
        }
    }
}
