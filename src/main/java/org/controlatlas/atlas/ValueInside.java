package org.controlatlas.atlas;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;

/** The one text of a property that is an object or a list in JSON, such as a name in several languages. */
final class ValueInside {
    /** Members that hold what one reads where none is English, the likeliest first. */
    private static final List<String> MEMBERS = List.of("name", "label", "title", "toponym", "value", "@value");

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

    /** The texts of an object that has one for each language, by tag ({@code ru}, {@code ru-RU}) or three letters. */
    static Names names(Object value) {
        if (!(value instanceof String text) || !text.startsWith("{")) {
            return Names.EMPTY;
        }
        try {
            Map<Language, String> names = new EnumMap<>(Language.class);
            if (JsonTree.parse(text) instanceof Map<?, ?> map) {
                map.forEach((key, inside) -> language(key.toString())
                        .filter(language -> !inside(inside).isBlank())
                        .ifPresent(language -> names.putIfAbsent(language, inside(inside))));
            }
            return new Names(names);
        } catch (IOException e) {
            // A text that only begins like one.
            return Names.EMPTY;
        }
    }

    private static Optional<Language> language(String key) {
        String tag = key.toLowerCase(Locale.ROOT);
        return Arrays.stream(Language.values())
                .filter(language -> tag.equals(language.tag())
                        || tag.startsWith(language.tag() + "-")
                        || tag.startsWith(language.tag() + "_")
                        || tag.equals(language.locale().getISO3Language()))
                .findFirst();
    }

    private static String inside(Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream()
                    .map(ValueInside::inside)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", "));
        }
        if (tree instanceof Map<?, ?> map) {
            Stream<?> english = map.entrySet().stream()
                    .filter(member -> language(String.valueOf(member.getKey()))
                            .filter(Language.EN::equals)
                            .isPresent())
                    .map(Map.Entry::getValue);
            return Stream.of(english, MEMBERS.stream().map(map::get), map.values().stream())
                    .<Object>flatMap(each -> each)
                    .filter(Objects::nonNull)
                    .map(ValueInside::inside)
                    .filter(inside -> !inside.isBlank())
                    .findFirst()
                    .orElse("");
        }
        return tree == null ? "" : OwnDate.text(tree);
    }
}
