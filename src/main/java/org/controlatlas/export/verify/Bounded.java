package org.controlatlas.export.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.controlatlas.export.meta.MetadataProblem;
import org.controlatlas.message.MessageIOException;

/**
 * Reads what a file says of itself within a limit: a file to be checked comes from anywhere, and a few of its bytes may
 * stand for more than any memory holds.
 */
final class Bounded {
    /** No export says more of itself: it would name fifteen thousand sources. */
    static final int MOST_BYTES = 4 << 20;

    /** Pieces of a file, of which an export has a dozen. */
    static final int MOST_PARTS = 1_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // Of a member given twice, one program reads the first and another the second.
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Bounded() {}

    static IOException tooLarge() {
        return new MessageIOException(MetadataProblem.TOO_LARGE);
    }

    /** All that comes, if it is not too much. */
    static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    /** One JSON value and nothing behind it. */
    static JsonNode json(String text) throws IOException {
        return MAPPER.readTree(text);
    }

    static JsonNode json(byte[] text) throws IOException {
        return MAPPER.readTree(text);
    }
}
