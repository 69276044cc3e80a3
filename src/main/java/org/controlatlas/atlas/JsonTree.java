package org.controlatlas.atlas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.message.JsonFault;
import org.controlatlas.message.Message;

/**
 * Small JSON files as maps, lists, strings, numbers and booleans. Jackson's tokens only: its data binding would cost
 * more at start-up than all the files together.
 */
public final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    static Object read(Path file) throws IOException {
        try (JsonParser parser = JSON.createParser(Files.newInputStream(file))) {
            parser.nextToken();
            return value(parser);
        } catch (JsonProcessingException e) {
            throw malformed(file, e);
        }
    }

    /** What to say of a file that is no JSON, with line and column. */
    static DataSetException malformed(Path file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return new DataSetException(Problem.of(
                file.toString(),
                at == null ? Message.EMPTY : Message.of(PlaceWords.LINE_COLUMN, at.getLineNr(), at.getColumnNr()),
                "",
                ReadingProblem.MALFORMED_JSON,
                JsonFault.of(e.getOriginalMessage())));
    }

    /**
     * The text's first value: a map in its order, a list, a string, a number, a boolean or null; null, too, for no text.
     *
     * @throws JsonProcessingException if it is malformed
     */
    public static Object parse(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /** The parser's current value; leaves it on the value's last token. */
    static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }
}
