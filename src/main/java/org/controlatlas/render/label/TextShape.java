package org.controlatlas.render.label;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.render.MapFonts;

/**
 * A text set in one font, in one line or several centred ones, as outlines. Outlines look alike on every machine and at
 * every scale; hinted text does not.
 *
 * @param lines of the text
 * @param outline with the upper left corner of the text's box at the origin, in logical pixels
 * @param lineX where each line begins in the box
 * @param baseline of the first line below the box's upper edge
 * @param lineHeight from one baseline to the next
 */
public record TextShape(
        List<String> lines,
        Font font,
        Shape outline,
        List<Double> lineX,
        double width,
        double height,
        double baseline,
        double lineHeight) {
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

    private static TextShape set(String text, Font font) {
        List<String> lines = text.lines().toList();
        LineMetrics metrics = font.getLineMetrics("Ag", MapFonts.CONTEXT);
        // Capitals and descenders without the font's generous leading, which would push names apart.
        double ascent = metrics.getAscent() * 0.86;
        double lineHeight = font.getSize2D() * 1.12;
        List<GlyphVector> glyphs = lines.stream()
                .map(line -> font.createGlyphVector(MapFonts.CONTEXT, line))
                .toList();
        double tracking = tracking(font);
        double width = 0;
        for (GlyphVector line : glyphs) {
            width = Math.max(width, widthOf(line, tracking));
        }
        Path2D.Float outline = new Path2D.Float(Path2D.WIND_NON_ZERO);
        java.util.ArrayList<Double> lineX = new java.util.ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            GlyphVector line = glyphs.get(i);
            double x = (width - widthOf(line, tracking)) / 2;
            lineX.add(x);
            for (int g = 0; g < line.getNumGlyphs(); g++) {
                outline.append(
                        line.getGlyphOutline(g)
                                .getPathIterator(AffineTransform.getTranslateInstance(
                                        x + g * tracking, ascent + i * lineHeight)),
                        false);
            }
        }
        double height = ascent + (lines.size() - 1) * lineHeight + metrics.getDescent() * 0.9;
        return new TextShape(lines, font, outline, List.copyOf(lineX), width, height, ascent, lineHeight);
    }

    private static double tracking(Font font) {
        Object value = font.getAttributes().get(TextAttribute.TRACKING);
        return value instanceof Number number ? number.doubleValue() * font.getSize2D() : 0;
    }

    private static double widthOf(GlyphVector line, double tracking) {
        return line.getLogicalBounds().getWidth() + Math.max(0, line.getNumGlyphs() - 1) * tracking;
    }
}
