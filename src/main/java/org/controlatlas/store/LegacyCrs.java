package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import org.controlatlas.message.Message;

/** The {@code crs} member of GeoJSON 2008, which RFC 7946 dropped: harmless if it names CRS84, fatal if it names another. */
final class LegacyCrs {
    private LegacyCrs() {}

    /** Passes over the parser's current value. */
    static void check(Path file, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        String name = name(parser);
        if (!isDegrees(name)) {
            throw GeoJsonException.of(file, Message.EMPTY, "crs", GeoJsonProblem.OTHER_CRS, name);
        }
    }

    static boolean isDegrees(String name) {
        return name.isEmpty() || name.endsWith("CRS84") || name.endsWith(":4326");
    }

    /** What the object, on whose beginning the parser stands, is called; empty if it is not. Leaves it on its end. */
    static String name(JsonParser parser) throws IOException {
        String name = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return name;
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token.isScalarValue() && "name".equals(parser.currentName()) && depth == 2) {
                name = parser.getText();
            } else if (token.isNumeric() && "code".equals(parser.currentName()) && depth == 2) {
                name = "EPSG:" + parser.getText();
            }
        }
        return name;
    }
}
