package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;

/** Arrays and objects among the properties, kept as compact JSON text; numbers keep their digits. */
final class JsonText {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private JsonText() {}

    /** Copies the parser's current value and leaves it on the value's last token. */
    static String copy(JsonParser parser) throws IOException {
        StringBuilder text = new StringBuilder(64);
        int depth = 0;
        boolean first = true;
        for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
            if (token.isStructEnd()) {
                text.append(token.asString());
                first = false;
                depth--;
            } else {
                if (!first) {
                    text.append(',');
                }
                first = false;
                if (token == JsonToken.FIELD_NAME) {
                    quoted(parser.currentName(), text).append(':');
                    first = true;
                } else if (token.isStructStart()) {
                    text.append(token.asString());
                    depth++;
                    first = true;
                } else {
                    scalar(parser, token, text);
                }
            }
            if (depth == 0) {
                return text.toString();
            }
        }
    }

    private static void scalar(JsonParser parser, JsonToken token, StringBuilder text) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            quoted(parser.getText(), text);
        } else {
            boolean missing = token == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN();
            text.append(missing ? "null" : parser.getText());
        }
    }

    private static StringBuilder quoted(String value, StringBuilder text) {
        text.append('"');
        ENCODER.quoteAsString(value, text);
        return text.append('"');
    }
}
