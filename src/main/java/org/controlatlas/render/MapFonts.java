package org.controlatlas.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bundled typeface, DejaVu Sans Condensed: it has the Latin letters of Azerbaijani (ə, ğ, ı, ş), Armenian and
 * Cyrillic, and makes pictures equal on every machine.
 */
public final class MapFonts {
    /** Resource path of the regular face, for exports that embed it. */
    public static final String REGULAR = "/org/controlatlas/fonts/DejaVuSansCondensed.ttf";

    /** Resource path of the bold face. */
    public static final String BOLD = "/org/controlatlas/fonts/DejaVuSansCondensed-Bold.ttf";

    /** Unhinted and with fractional positions, so that text scales with the picture. */
    public static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Font REGULAR_FONT = load(REGULAR);
    private static final Font BOLD_FONT = load(BOLD);

    private MapFonts() {}

    /** @param size in logical pixels */
    public static Font regular(double size) {
        return REGULAR_FONT.deriveFont((float) size);
    }

    /** @param size in logical pixels */
    public static Font bold(double size) {
        return BOLD_FONT.deriveFont((float) size);
    }

    private static Font load(String resource) {
        try (InputStream in = MapFonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The font " + resource + " is missing from the program: install it again.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + resource + " is damaged: install the program again.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
