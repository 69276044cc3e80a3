package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.locationtech.jts.geom.Envelope;

/** RFC 7946, section 5: {@code [west, south, east, north]}, or six numbers with heights. */
final class BoundingBoxParser {
    private BoundingBoxParser() {}

    /**
     * Reads the parser's current value.
     *
     * @return null if it is no such array, or crosses the antimeridian: such a box says nothing that an envelope can hold
     */
    static Envelope read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return null;
        }
        double[] values = new double[6];
        int n = 0;
        boolean plain = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isNumeric() && n < 6) {
                values[n++] = parser.getDoubleValue();
            } else {
                plain = false;
                parser.skipChildren();
            }
        }
        if (!plain || (n != 4 && n != 6)) {
            return null;
        }
        double west = values[0];
        double south = values[1];
        double east = values[n / 2];
        double north = values[n / 2 + 1];
        return west <= east && south <= north ? new Envelope(west, east, south, north) : null;
    }
}
