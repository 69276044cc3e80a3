package org.controlatlas.export.vector;

import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.controlatlas.render.MapFonts;

/** The letters of the bundled fonts that a file uses, as a font of its own. */
final class FontSubset {
    private FontSubset() {}

    static boolean isBold(Font font) {
        return font.getFontName(java.util.Locale.ROOT).contains("Bold");
    }

    static InputStream open(boolean bold) {
        String resource = bold ? MapFonts.BOLD : MapFonts.REGULAR;
        InputStream in = MapFonts.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The font " + resource + " is missing: install the program again.");
        }
        return in;
    }

    /** @return a TrueType file with these characters and no other */
    static byte[] trueType(boolean bold, SortedSet<Integer> codePoints) throws IOException {
        try (InputStream in = open(bold);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            codePoints.forEach(subsetter::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }
}
