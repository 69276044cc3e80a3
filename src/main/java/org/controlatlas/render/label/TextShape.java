package org.controlatlas.render.label;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.controlatlas.render.text.GlyphRun;
import org.controlatlas.render.text.TextFont;

/**
 * A text set in one font, in one line or several, in a box. Equal to itself only, and made once for each text
 * and font. Lengths are logical pixels from the box's upper left corner.
 */
public final class TextShape {
    /** Texts kept: some screens' worth. */
    private static final int KEPT = 4_000;

    /** Parts of the em above the first baseline and below the last: capitals and descenders, without the room for accents
     *  between lines, which would push names apart. */
    private static final double ASCENT = 0.80;

    private static final double DESCENT = 0.21;
    private static final double LINE = 1.12;

    private record Key(String text, TextFont font) {}

    private static final Map<Key, TextShape> CACHE = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TextShape> eldest) {
            return size() > KEPT;
        }
    });

    /** @param text with {@code \n} between lines */
    public static TextShape of(String text, TextFont font) {
        return CACHE.computeIfAbsent(new Key(text, font), key -> new TextShape(key.text(), key.font()));
    }

    private final TextFont font;
    private final List<GlyphRun> lines;
    private final double width;

    private TextShape(String text, TextFont font) {
        this.font = font;
        this.lines = text.lines().map(line -> GlyphRun.of(line, font)).toList();
        this.width = lines.stream().mapToDouble(GlyphRun::width).max().orElse(0);
    }

    public List<GlyphRun> lines() {
        return lines;
    }

    public TextFont font() {
        return font;
    }

    /**
     * Where a line begins.
     *
     * @param left part of the room beside the line that is on its left: 0 for lines that begin, 1 for lines that end at
     *     one place
     */
    public double lineX(int line, double left) {
        return (width - lines.get(line).width()) * left;
    }

    /** Of a line. */
    public double baseline(int line) {
        return (ASCENT + line * LINE) * font.size();
    }

    public double width() {
        return width;
    }

    public double height() {
        return (ASCENT + (lines.size() - 1) * LINE + DESCENT) * font.size();
    }

    /** The characters that no font has. */
    public SortedSet<Integer> missing() {
        TreeSet<Integer> missing = new TreeSet<>();
        lines.forEach(line -> missing.addAll(line.missing()));
        return missing;
    }
}
