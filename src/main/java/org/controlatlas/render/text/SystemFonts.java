package org.controlatlas.render.text;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The machine's fonts, for scripts that the program's own fonts lack. Java joins and stacks their letters as their script
 * asks for. They are looked for when a character first needs one; a machine without fonts has none.
 */
final class SystemFonts {
    /** Units to the em: enough for outlines to be as they were drawn. */
    private static final int UNITS = 1000;

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    /** Characters that nobody has to have: fonts that have a shape for these have one for anything, and it says nothing. */
    private static final int NOBODYS = 0xE0FF0;

    private static List<Font> all;
    private static final Map<Integer, Optional<Font>> KNOWN = new HashMap<>();
    private static final Map<String, OtherGlyph> GLYPHS = new HashMap<>();

    private SystemFonts() {}

    /** A letter and where it stands, in ems from the beginning, y down. */
    record Placed(OtherGlyph glyph, int codePoint, double x, double y) {}

    /** Letters from left to right. */
    record Line(List<Placed> glyphs, double width) {}

    /** The font that a character is set in; empty if the machine has none for it. */
    static synchronized Optional<Font> fontFor(int codePoint, boolean bold) {
        return KNOWN.computeIfAbsent(codePoint << 1 | (bold ? 1 : 0), key -> find(codePoint, bold));
    }

    private static Optional<Font> find(int codePoint, boolean bold) {
        for (Font font : all()) {
            if (font.canDisplay(codePoint)) {
                return Optional.of(bold ? bolder(font, codePoint) : font);
            }
        }
        return Optional.empty();
    }

    private static Font bolder(Font font, int codePoint) {
        return all().stream()
                .filter(other -> other.getFamily(Locale.ROOT).equals(font.getFamily(Locale.ROOT))
                        && isBold(other)
                        && other.canDisplay(codePoint))
                .findFirst()
                .orElse(font);
    }

    private static List<Font> all() {
        if (all == null) {
            try {
                Font[] found = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
                all = Arrays.stream(found)
                        .filter(font -> !font.canDisplay(NOBODYS))
                        .sorted(Comparator.comparingInt(SystemFonts::rank)
                                .thenComparing(font -> font.getFontName(Locale.ROOT)))
                        .map(font -> font.deriveFont((float) UNITS))
                        .toList();
            } catch (RuntimeException | Error e) {
                // Java without the machine's font libraries fails in several ways; the letters are boxes then.
                all = List.of();
            }
        }
        return all;
    }

    private static boolean isBold(Font font) {
        String name = font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
        return name.contains("bold") && !name.matches(".*(semi|extra|demi|ultra|italic|oblique|condensed).*");
    }

    /** Upright letters of usual weight without serifs first; they go with the program's own. */
    private static int rank(Font font) {
        String name = font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
        int rank = name.startsWith("noto sans") ? 0 : name.contains("sans") ? 1 : 2;
        boolean usual = !name.matches(
                ".*(bold|italic|oblique|thin|light|black|medium|condensed|mono|heavy|serif|display|looped|unjoined).*");
        return rank + (usual ? 0 : 10) + (name.contains("unifont") || name.contains("fallback") ? 20 : 0);
    }

    /** @param text all of which the font has, of one direction */
    static synchronized Line set(String text, Font font, boolean rightToLeft) {
        char[] chars = text.toCharArray();
        GlyphVector letters = font.layoutGlyphVector(
                UNHINTED, chars, 0, chars.length, rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < letters.getNumGlyphs(); i++) {
            int code = letters.getGlyphCode(i);
            if (code == 0xFFFF || code == 0xFFFE) {
                continue;
            }
            Point2D at = letters.getGlyphPosition(i);
            int place = i;
            OtherGlyph glyph = GLYPHS.computeIfAbsent(
                    font.getPSName() + "-" + code, key -> new OtherGlyph(id(key), outline(letters, place)));
            int index = Math.max(0, Math.min(chars.length - 1, letters.getGlyphCharIndex(i)));
            placed.add(new Placed(glyph, text.codePointAt(index), at.getX() / UNITS, at.getY() / UNITS));
        }
        return new Line(placed, letters.getGlyphPosition(letters.getNumGlyphs()).getX() / UNITS);
    }

    private static String id(String key) {
        return key.replaceAll("[^A-Za-z0-9-]", "-");
    }

    private static Path2D.Float outline(GlyphVector letters, int i) {
        Point2D at = letters.getGlyphPosition(i);
        AffineTransform toEm = AffineTransform.getScaleInstance(1.0 / UNITS, 1.0 / UNITS);
        toEm.translate(-at.getX(), -at.getY());
        Path2D.Float outline = new Path2D.Float(Path2D.WIND_NON_ZERO);
        outline.append(letters.getGlyphOutline(i).getPathIterator(toEm), false);
        return outline;
    }
}
