package org.controlatlas.export.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * JSON that may stand within a page: it ends no element, begins no comment and turns no text round, whatever names the
 * data hold. Whoever parses it gets the same characters.
 */
public final class HtmlJson {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .setCharacterEscapes(new Escapes()));

    private HtmlJson() {}

    public static String of(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A page's data cannot be written as JSON.", e);
        }
    }

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final int DELETE = 0x7F;

        private final int[] ascii = standardAsciiEscapesForJSON();

        Escapes() {
            for (char c : new char[] {'<', '>', '&', DELETE}) {
                ascii[c] = ESCAPE_CUSTOM;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            if (!isUnsafe(c)) {
                return null;
            }
            StringBuilder escaped = new StringBuilder();
            SafeText.appendEscaped(escaped, c);
            return new SerializedString(escaped.toString());
        }

        /** Halves of characters among them: written alone they are no text at all. */
        private static boolean isUnsafe(int c) {
            return c == '<'
                    || c == '>'
                    || c == '&'
                    || SafeText.isCommand(c)
                    || c == 0x200E
                    || c == 0x200F
                    || c == 0x061C
                    || c == 0x2028
                    || c == 0x2029
                    || c >= 0xD800 && c <= 0xDFFF;
        }
    }
}
