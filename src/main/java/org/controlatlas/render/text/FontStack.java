package org.controlatlas.render.text;

import java.util.List;
import java.util.Optional;

/**
 * Fonts in the order in which they are asked for a character. The program's own face comes first and is the only one as
 * yet: others could be added behind it for scripts that it lacks.
 *
 * @param fonts at least one
 */
public record FontStack(List<FontFile> fonts) {
    /** Resource paths of the program's own faces. */
    public static final String REGULAR = "/org/controlatlas/fonts/ControlAtlasSans-Regular.ttf";

    public static final String BOLD = "/org/controlatlas/fonts/ControlAtlasSans-Bold.ttf";

    /** Each is read when it is first needed. */
    private static final class Regular {
        static final FontStack STACK = new FontStack(List.of(FontFile.ofProgram(REGULAR)));
    }

    private static final class Bold {
        static final FontStack STACK = new FontStack(List.of(FontFile.ofProgram(BOLD)));
    }

    public FontStack {
        fonts = List.copyOf(fonts);
    }

    public static FontStack of(boolean bold) {
        return bold ? Bold.STACK : Regular.STACK;
    }

    /** The first font that has the character; empty if none does. */
    public Optional<FontFile> fontFor(int codePoint) {
        for (FontFile font : fonts) {
            if (font.glyph(codePoint) != 0) {
                return Optional.of(font);
            }
        }
        return Optional.empty();
    }
}
