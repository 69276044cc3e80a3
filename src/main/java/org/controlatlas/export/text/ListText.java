package org.controlatlas.export.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several ids or names in one cell or field of a format that knows no lists. A semicolon stands between them, for names may
 * contain spaces and commas; reading a data set takes them apart again.
 */
public final class ListText {
    private static final String BETWEEN = "; ";

    private ListText() {}

    /** As a list of JSON where a semicolon would not tell the parts apart. */
    public static String of(List<String> values) {
        boolean plain =
                values.stream().noneMatch(value -> value.contains(";") || value.startsWith("[") || value.isBlank());
        return plain
                ? String.join(BETWEEN, values)
                : values.stream().map(ListText::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String value) {
        StringBuilder json = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c < ' ') {
                SafeText.appendEscaped(json, (char) c);
            } else {
                json.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
