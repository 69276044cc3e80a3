package org.controlatlas.render.text;

import java.awt.Font;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets one line: letters in the order in which they are seen, with kerning and spacing, marks on the letters that bear
 * them. Scripts that the program's own fonts have are set by the fonts' tables, alike on every machine; others by a font of
 * the machine, if it has one.
 */
final class TextLayout {
    /** Each sign and the one that stands for it in text from right to left. */
    private static final String MIRRORED = "()[]{}<>«»‹›";

    private final List<GlyphRun.Glyph> glyphs = new ArrayList<>();
    private final TextFont font;
    private final FontStack fonts;
    private double x;

    /** The letter before, which kerns with the next one and bears marks; null at the beginning and after a box. */
    private GlyphRun.Glyph letter;

    private double letterEnd;

    TextLayout(String text, TextFont font) {
        this.font = font;
        this.fonts = FontStack.of(font.bold());
        char[] chars = text.toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            run(text, false);
            return;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        for (int i : order) {
            run(text.substring(bidi.getRunStart(i), bidi.getRunLimit(i)), bidi.getRunLevel(i) % 2 == 1);
        }
    }

    List<GlyphRun.Glyph> glyphs() {
        return glyphs;
    }

    double width() {
        return x;
    }

    /** Text of one direction that is set in one way; the font is null for the program's own. */
    private record Stretch(String text, Font other) {}

    private void run(String text, boolean rightToLeft) {
        List<Stretch> stretches = stretches(text);
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(rightToLeft ? stretches.size() - 1 - i : i);
            if (stretch.other != null) {
                other(stretch, rightToLeft);
            } else {
                own(rightToLeft ? mirrored(stretch.text) : stretch.text);
            }
        }
    }

    private List<Stretch> stretches(String text) {
        List<Stretch> found = new ArrayList<>();
        int from = 0;
        Font now = null;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            Font next = goesOn(text, at, now) ? now : other(codePoint);
            if (next != now && at > from) {
                found.add(new Stretch(text.substring(from, at), now));
                from = at;
            }
            now = next;
            at += Character.charCount(codePoint);
        }
        if (from < text.length()) {
            found.add(new Stretch(text.substring(from), now));
        }
        return found;
    }

    /** Null for a character of the program's own fonts, and for one that nobody has. */
    private Font other(int codePoint) {
        return fonts.fontFor(codePoint).isPresent()
                ? null
                : SystemFonts.fontFor(codePoint, font.bold()).orElse(null);
    }

    /** Whether a sign of no script, such as a space, is set with the letters of another font before and after it. */
    private boolean goesOn(String text, int at, Font now) {
        if (now == null) {
            return false;
        }
        for (int i = at; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (ShownText.isJoiner(codePoint) && i == at) {
                return true;
            }
            if (!now.canDisplay(codePoint)) {
                return false;
            }
            Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
            if (script == Character.UnicodeScript.INHERITED && i == at) {
                return true;
            }
            if (script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED) {
                return now.equals(other(codePoint))
                        || i == at && fonts.fontFor(codePoint).isEmpty();
            }
            i += Character.charCount(codePoint);
        }
        return false;
    }

    private static String mirrored(String text) {
        StringBuilder turned = new StringBuilder(text).reverse();
        for (int i = 0; i < turned.length(); i++) {
            int at = MIRRORED.indexOf(turned.charAt(i));
            if (at >= 0) {
                turned.setCharAt(i, MIRRORED.charAt(at ^ 1));
            }
        }
        return turned.toString();
    }

    /** Never spaced out: joined letters would come apart. */
    private void other(Stretch stretch, boolean rightToLeft) {
        space();
        double size = font.size();
        SystemFonts.Line line = SystemFonts.set(stretch.text, stretch.other, rightToLeft);
        for (SystemFonts.Placed placed : line.glyphs()) {
            glyphs.add(new GlyphRun.Glyph(
                    null, 0, placed.codePoint(), x + placed.x() * size, placed.y() * size, placed.glyph()));
        }
        x += line.width() * size;
        letter = null;
    }

    private void own(String text) {
        text.codePoints().forEach(codePoint -> {
            Optional<FontFile> file = fonts.fontFor(codePoint);
            if (file.isEmpty() && ShownText.isJoiner(codePoint)) {
                return;
            }
            if (file.isEmpty()) {
                box(codePoint);
            } else if (letter != null && Character.getType(codePoint) == Character.NON_SPACING_MARK) {
                mark(file.get(), codePoint);
            } else {
                letter(file.get(), codePoint);
            }
        });
    }

    private void letter(FontFile file, int codePoint) {
        int id = file.glyph(codePoint);
        double scale = font.size() / file.unitsPerEm();
        space();
        if (letter != null && letter.font() == file) {
            x += file.kerning(letter.id(), id) * scale;
        }
        letter = new GlyphRun.Glyph(file, id, codePoint, x, 0);
        glyphs.add(letter);
        x += file.advance(id) * scale;
        letterEnd = x;
    }

    private void mark(FontFile file, int codePoint) {
        int id = file.glyph(codePoint);
        double scale = font.size() / file.unitsPerEm();
        int[] place = letter.font() == file ? file.mark(letter.id(), id) : new int[0];
        if (place.length > 0) {
            glyphs.add(new GlyphRun.Glyph(
                    file, id, codePoint, letter.x() + place[0] * scale, letter.y() - place[1] * scale));
        } else {
            // Marks of no width are drawn to stand on the letter before.
            glyphs.add(new GlyphRun.Glyph(file, id, codePoint, letterEnd, 0));
        }
    }

    private void box(int codePoint) {
        space();
        glyphs.add(new GlyphRun.Glyph(null, 0, codePoint, x, 0));
        x += MissingBox.ADVANCE * font.size();
        letter = null;
    }

    /** Between letters, not before the first. */
    private void space() {
        if (!glyphs.isEmpty()) {
            x += font.spacing();
        }
    }
}
