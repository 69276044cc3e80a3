package org.controlatlas.export.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;

/** Texts in all languages, each once, by number. */
final class Strings {
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> all = new ArrayList<>();

    /** @param text in that language */
    int of(Function<Language, String> text) {
        return number(Arrays.stream(Language.values()).map(text).toList());
    }

    int of(Names names) {
        return of(names::in);
    }

    private int number(List<String> texts) {
        return numbers.computeIfAbsent(texts, key -> {
            all.add(key);
            return all.size() - 1;
        });
    }

    /** By number a text, or four in the order of the languages where they differ. */
    ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (List<String> texts : all) {
            if (texts.stream().distinct().count() == 1) {
                list.add(texts.get(0));
            } else {
                ArrayNode each = list.addArray();
                texts.forEach(each::add);
            }
        }
        return list;
    }
}
