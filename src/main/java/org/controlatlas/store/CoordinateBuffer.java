package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.controlatlas.message.Message;

/**
 * The {@code coordinates} of one geometry, flat: RFC 7946 allows them to come before {@code type}, so their nesting is
 * recorded and made sense of later. Reused from geometry to geometry; only longitude and latitude are kept.
 *
 * <p>The <em>height</em> of an array is how many arrays lie between it and the numbers: a position has 0, a ring or
 * line 1, a polygon 2, a multipolygon 3.
 */
final class CoordinateBuffer {
    private static final int EMPTY = -1;

    /** Longitude and latitude in turn, in degrees. */
    double[] xy = new double[256];

    int size;
    /** Ends of the arrays of height 1 as indexes of positions, and of those of height 2 as indexes of height-1 arrays. */
    int[] sequenceEnds = new int[16];

    int sequences;
    int[] groupEnds = new int[16];
    int groups;
    /** Height of the whole, or -1 if there is no position in it. */
    int height;

    /** Reads from the parser's current START_ARRAY to its END_ARRAY. */
    void read(JsonParser parser) throws IOException {
        size = 0;
        sequences = 0;
        groups = 0;
        height = array(parser, 0);
    }

    private int array(JsonParser parser, int depth) throws IOException {
        if (depth > 3) {
            throw new BadGeometry("coordinates", GeoJsonProblem.TOO_DEEP);
        }
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            position(parser);
            return 0;
        }
        int inner = EMPTY;
        while (token == JsonToken.START_ARRAY) {
            int child = array(parser, depth + 1);
            if (child != EMPTY && inner != EMPTY && child != inner) {
                throw new BadGeometry("coordinates", GeoJsonProblem.DIFFERENT_DEPTH);
            }
            inner = Math.max(inner, child);
            token = parser.nextToken();
        }
        if (token != JsonToken.END_ARRAY) {
            throw new BadGeometry("coordinates", GeoJsonProblem.NO_NUMBER_OR_ARRAY, describe(token, parser));
        }
        if (inner == 0) {
            sequenceEnds = append(sequenceEnds, sequences++, size);
        } else if (inner == 1) {
            groupEnds = append(groupEnds, groups++, sequences);
        }
        return inner == EMPTY ? EMPTY : inner + 1;
    }

    /** Reads a position whose first number is the current token; a height and anything after it is passed over. */
    private void position(JsonParser parser) throws IOException {
        double x = DecimalText.read(parser);
        JsonToken token = parser.nextToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw new BadGeometry("coordinates", GeoJsonProblem.NO_LATITUDE, size, describe(token, parser));
        }
        double y = DecimalText.read(parser);
        // Also false for NaN. Beyond 180° is allowed: data that crosses the antimeridian is written so.
        if (!(x >= -360 && x <= 360 && y >= -90 && y <= 90)) {
            boolean latitudeFirst = Math.abs(x) <= 90 && Math.abs(y) <= 360;
            throw new BadGeometry(
                    "coordinates",
                    latitudeFirst ? GeoJsonProblem.LATITUDE_FIRST : GeoJsonProblem.NO_DEGREES,
                    size,
                    "[" + x + ", " + y + "]");
        }
        if (2 * size + 2 > xy.length) {
            xy = Arrays.copyOf(xy, xy.length * 2);
        }
        xy[2 * size] = x;
        xy[2 * size + 1] = y;
        size++;
        do {
            token = parser.nextToken();
        } while (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT);
        if (token != JsonToken.END_ARRAY) {
            throw new BadGeometry("coordinates", GeoJsonProblem.MORE_THAN_NUMBERS, size - 1, describe(token, parser));
        }
    }

    private static Message describe(JsonToken token, JsonParser parser) throws IOException {
        if (token == null) {
            return Message.of(GeoJsonProblem.NOTHING);
        }
        return token == JsonToken.END_ARRAY
                ? Message.of(GeoJsonProblem.AN_END)
                : Message.plain("'" + parser.getText() + "'");
    }

    private static int[] append(int[] array, int at, int value) {
        int[] target = at < array.length ? array : Arrays.copyOf(array, array.length * 2);
        target[at] = value;
        return target;
    }
}
