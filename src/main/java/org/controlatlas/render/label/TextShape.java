package org.controlatlas.render.label;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.render.MapFonts;

/**
 * A text set in one font, in one line or several centred ones, as outlines. Outlines look alike on every machine and at
 * every scale; hinted text does not. Equal to itself only, and made once for each text and font.
 */
public final class TextShape {
    /** Texts kept: some screens' worth. */
    private static final int KEPT = 4_000;

    private record Key(String text, Font font) {}

    private static final Map<Key, TextShape> CACHE = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TextShape> eldest) {
            return size() > KEPT;
        }
    });

    /** @param text with {@code \n} between lines */
    public static TextShape of(String text, Font font) {
        return CACHE.computeIfAbsent(new Key(text, font), key -> set(key.text(), key.font()));
    }

    private final List<String> lines;
    private final Font font;
    private final List<Double> lineX;
    private final double width;
    private final double height;
    private final double baseline;
    private final double lineHeight;
    /** Made when first asked for: most names of an atlas are measured to find their places, and not in view. */
    private volatile Shape outline;

    private TextShape(
            List<String> lines,
            Font font,
            List<Double> lineX,
            double width,
            double height,
            double baseline,
            double lineHeight) {
        this.lines = lines;
        this.font = font;
        this.lineX = lineX;
        this.width = width;
        this.height = height;
        this.baseline = baseline;
        this.lineHeight = lineHeight;
    }

    private static TextShape set(String text, Font font) {
        List<String> lines = text.lines().toList();
        LineMetrics metrics = font.getLineMetrics("Ag", MapFonts.CONTEXT);
        // Capitals and descenders without the font's generous leading, which would push names apart.
        double ascent = metrics.getAscent() * 0.86;
        double lineHeight = font.getSize2D() * 1.12;
        double tracking = tracking(font);
        double[] widths = new double[lines.size()];
        double width = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widthOf(glyphs(lines.get(i), font), tracking);
            width = Math.max(width, widths[i]);
        }
        List<Double> lineX = new ArrayList<>();
        for (double line : widths) {
            lineX.add((width - line) / 2);
        }
        double height = ascent + (lines.size() - 1) * lineHeight + metrics.getDescent() * 0.9;
        return new TextShape(lines, font, List.copyOf(lineX), width, height, ascent, lineHeight);
    }

    private static GlyphVector glyphs(String line, Font font) {
        return font.createGlyphVector(MapFonts.CONTEXT, line);
    }

    public List<String> lines() {
        return lines;
    }

    public Font font() {
        return font;
    }

    /** With the upper left corner of the text's box at the origin, in logical pixels. */
    public Shape outline() {
        Shape made = outline;
        if (made == null) {
            made = drawn();
            outline = made;
        }
        return made;
    }

    private Shape drawn() {
        double tracking = tracking(font);
        Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < lines.size(); i++) {
            GlyphVector line = glyphs(lines.get(i), font);
            for (int g = 0; g < line.getNumGlyphs(); g++) {
                AffineTransform place =
                        AffineTransform.getTranslateInstance(lineX.get(i) + g * tracking, baseline + i * lineHeight);
                path.append(line.getGlyphOutline(g).getPathIterator(place), false);
            }
        }
        return path;
    }

    /** Where each line begins in the box. */
    public List<Double> lineX() {
        return lineX;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** Of the first line, below the box's upper edge. */
    public double baseline() {
        return baseline;
    }

    /** From one baseline to the next. */
    public double lineHeight() {
        return lineHeight;
    }

    private static double tracking(Font font) {
        Object value = font.getAttributes().get(TextAttribute.TRACKING);
        return value instanceof Number number ? number.doubleValue() * font.getSize2D() : 0;
    }

    private static double widthOf(GlyphVector line, double tracking) {
        return line.getLogicalBounds().getWidth() + Math.max(0, line.getNumGlyphs() - 1) * tracking;
    }
}
