package org.controlatlas.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets one line: letters from left to right with kerning and spacing, marks on the letters that bear them. */
final class TextLayout {
    private final List<GlyphRun.Glyph> glyphs = new ArrayList<>();
    private final TextFont font;
    private double x;

    /** The letter before, which kerns with the next one and bears marks; null at the beginning and after a box. */
    private GlyphRun.Glyph letter;

    private double letterEnd;

    TextLayout(String text, TextFont font) {
        this.font = font;
        FontStack fonts = FontStack.of(font.bold());
        text.codePoints().forEach(codePoint -> {
            Optional<FontFile> file = fonts.fontFor(codePoint);
            if (file.isEmpty()) {
                box(codePoint);
            } else if (letter != null && Character.getType(codePoint) == Character.NON_SPACING_MARK) {
                mark(file.get(), codePoint);
            } else {
                letter(file.get(), codePoint);
            }
        });
    }

    List<GlyphRun.Glyph> glyphs() {
        return glyphs;
    }

    double width() {
        return x;
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
