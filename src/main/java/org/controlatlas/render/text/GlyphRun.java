package org.controlatlas.render.text;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One line of text as glyphs at their places: what pixels, SVG and PDF draw alike. Characters that no font has are boxes.
 * Letters of the program's own fonts are never joined to ligatures, so that text in files is found again. Lengths are logical pixels from the line's
 * beginning on its baseline, y down. Immutable, and made once for each text and font.
 */
public final class GlyphRun {
    /** Runs kept: some screens' worth. */
    private static final int KEPT = 4_000;

    /** Parts of the em that letters may reach above and below the baseline. */
    private static final double HIGHEST = 1.1;

    private static final double LOWEST = 0.4;

    /** Parts of the em that letters may reach beyond the line's ends. */
    private static final double BESIDE = 0.4;

    private record Key(String text, TextFont font) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && text.equals(key.text) && font.equals(key.font);
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + font.hashCode();
        }
    }

    private static final Map<Key, GlyphRun> CACHE = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, GlyphRun> eldest) {
            return size() > KEPT;
        }
    });

    /**
     * A glyph at its place.
     *
     * @param font null for a letter of a font of the machine, and for the box of a character that no font has
     * @param codePoint the character that it stands for
     * @param y of its origin, down; not zero for marks only
     * @param other the letter of a font of the machine; null for all else
     */
    public record Glyph(FontFile font, int id, int codePoint, double x, double y, OtherGlyph other) {
        Glyph(FontFile font, int id, int codePoint, double x, double y) {
            this(font, id, codePoint, x, y, null);
        }

        public boolean isMissing() {
            return font == null && other == null;
        }

        /**
         * What is filled for a box or a letter of another font.
         *
         * @param size of the em
         * @return with the origin at the run's beginning
         */
        public Shape shape(double size) {
            if (other == null) {
                return MissingBox.at(x, size);
            }
            AffineTransform place = new AffineTransform(size, 0, 0, size, x, y);
            return place.createTransformedShape(other.outline());
        }
    }

    private final String text;
    private final TextFont font;
    private final List<Glyph> glyphs;
    private final double width;
    /** Made when first asked for: many texts are only measured. */
    private volatile Path2D.Float outline;

    private GlyphRun(String text, TextFont font, TextLayout layout) {
        this.text = text;
        this.font = font;
        this.glyphs = List.copyOf(layout.glyphs());
        this.width = layout.width();
    }

    /** @param text tabs, line ends and other controls in it become spaces, signs without shape are left out */
    public static GlyphRun of(String text, TextFont font) {
        return CACHE.computeIfAbsent(new Key(text, font), key -> {
            String shown = ShownText.of(key.text());
            return new GlyphRun(shown, key.font(), new TextLayout(shown, key.font()));
        });
    }

    /** Width of a text in a font. */
    public static double width(String text, TextFont font) {
        return text.isEmpty() ? 0 : of(text, font).width();
    }

    /** As it is shown. */
    public String text() {
        return text;
    }

    public TextFont font() {
        return font;
    }

    /** In the order in which they are seen, from the left. */
    public List<Glyph> glyphs() {
        return glyphs;
    }

    /** From the first glyph's origin to where the next line's could begin. */
    public double width() {
        return width;
    }

    public boolean isEmpty() {
        return glyphs.isEmpty();
    }

    /** Holds all that the letters reach, with room to spare. */
    public Rectangle2D bounds() {
        double size = font.size();
        return new Rectangle2D.Double(
                -BESIDE * size, -HIGHEST * size, width + 2 * BESIDE * size, (HIGHEST + LOWEST) * size);
    }

    /** Whether the glyphs by themselves are not the text: boxes, letters of other fonts, another order. */
    public boolean isSpelled() {
        StringBuilder read = new StringBuilder();
        for (Glyph glyph : glyphs) {
            if (glyph.font() == null) {
                return true;
            }
            read.appendCodePoint(glyph.codePoint());
        }
        return !text.contentEquals(read);
    }

    /** The characters that no font has. */
    public SortedSet<Integer> missing() {
        TreeSet<Integer> missing = new TreeSet<>();
        for (Glyph glyph : glyphs) {
            if (glyph.isMissing()) {
                missing.add(glyph.codePoint());
            }
        }
        return missing;
    }

    /** All letters together, filled by the non-zero rule; not to be changed. */
    public Path2D.Float outline() {
        Path2D.Float made = outline;
        if (made == null) {
            made = new Path2D.Float(Path2D.WIND_NON_ZERO, 64 * glyphs.size() + 1);
            for (Glyph glyph : glyphs) {
                if (glyph.font() == null) {
                    made.append(glyph.shape(font.size()), false);
                } else {
                    double scale = font.size() / glyph.font().unitsPerEm();
                    AffineTransform place = new AffineTransform(scale, 0, 0, -scale, glyph.x(), glyph.y());
                    made.append(glyph.font().outline(glyph.id()).getPathIterator(place), false);
                }
            }
            outline = made;
        }
        return made;
    }
}
