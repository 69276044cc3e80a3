package org.controlatlas.atlas;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one text of a property that is an object or a list in JSON, such as a name in several languages. */
final class ValueInside {
    /** Members that hold what one reads, the likeliest first. */
    private static final List<String> MEMBERS =
            List.of("en", "eng", "name", "label", "title", "toponym", "value", "@value");

    private ValueInside() {}

    /** What is neither stays as it is. */
    static Object of(Object value) {
        if (!(value instanceof String text) || !text.startsWith("{") && !text.startsWith("[")) {
            return value;
        }
        try {
            String inside = inside(JsonTree.parse(text));
            return inside.isBlank() ? value : inside;
        } catch (IOException e) {
            // A text that only begins like one.
            return value;
        }
    }

    private static String inside(Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream()
                    .map(ValueInside::inside)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", "));
        }
        if (tree instanceof Map<?, ?> map) {
            return Stream.concat(MEMBERS.stream().<Object>map(map::get), map.values().stream())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(ValueInside::inside)
                    .orElse("");
        }
        return tree == null ? "" : OwnDate.text(tree);
    }
}
