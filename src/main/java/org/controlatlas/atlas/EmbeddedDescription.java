package org.controlatlas.atlas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The description that a GeoJSON file may hold of the data set that it is: the member {@code atlas} of the collection,
 * before its features. Files that this program exports have one.
 */
final class EmbeddedDescription {
    private static final String MEMBER = "atlas";
    private static final String FEATURES = "features";
    private static final JsonFactory JSON = new JsonFactory();

    private EmbeddedDescription() {}

    /** Empty where the file has none, or is no JSON: what is wrong with it is told where its features are read. */
    static Optional<Map<String, Object>> in(Path file) throws IOException {
        try (JsonParser parser = JSON.createParser(Files.newInputStream(file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (name.equals(MEMBER)) {
                    // Somebody else's member of that name has no id and title.
                    return JsonTree.value(parser) instanceof Map<?, ?> map
                                    && map.containsKey("id")
                                    && map.containsKey("title")
                            ? Optional.of(named(map))
                            : Optional.empty();
                }
                if (name.equals(FEATURES)) {
                    return Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((key, value) -> members.put((String) key, value));
        return members;
    }
}
