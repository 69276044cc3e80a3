package org.controlatlas.export.text;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Escapes in JSON not only what must be, but whatever a terminal would obey ({@link SafeText#isCommand}), and the two signs
 * that are none and that XML, in which such JSON may stand, cannot hold.
 */
public final class JsonEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final int DELETE = 0x7F;

    private final int[] ascii = standardAsciiEscapesForJSON();

    public JsonEscapes() {
        ascii[DELETE] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        if (!SafeText.isCommand(c) && c != 0xFFFE && c != 0xFFFF) {
            return null;
        }
        StringBuilder escaped = new StringBuilder();
        SafeText.appendEscaped(escaped, c);
        return new SerializedString(escaped.toString());
    }
}
