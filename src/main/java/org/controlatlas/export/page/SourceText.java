package org.controlatlas.export.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.controlatlas.model.Source;

/** A source in one line: author, title, where it appeared, when, address. Languages do not matter to it. */
public final class SourceText {
    private SourceText() {}

    /** {@code Surname, G.: Title. Container, 2020-11-10. https://…}, with what the CSL item has of it. */
    public static String of(Source source) {
        Map<String, Object> csl = source.csl();
        List<String> authors = csl.get("author") instanceof List<?> list
                ? list.stream()
                        .map(SourceText::author)
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.of();
        List<String> where = new ArrayList<>();
        for (String key : List.of("container-title", "publisher")) {
            if (csl.get(key) instanceof String text && !text.isBlank() && !where.contains(text)) {
                where.add(text);
            }
        }
        String date = date(csl.get("issued"));
        if (!date.isEmpty()) {
            where.add(date);
        }
        StringBuilder text = new StringBuilder();
        if (!authors.isEmpty()) {
            text.append(authors.get(0)).append(authors.size() > 1 ? " et al.: " : ": ");
        }
        text.append(source.title().isBlank() ? source.id() : source.title());
        if (!where.isEmpty()) {
            text.append(text.toString().endsWith(".") ? " " : ". ").append(String.join(", ", where));
        }
        return text.append(text.toString().endsWith(".") ? "" : ".").toString();
    }

    private static String author(Object item) {
        if (!(item instanceof Map<?, ?> author)) {
            return "";
        }
        if (author.get("literal") instanceof String literal) {
            return literal;
        }
        String family = author.get("family") instanceof String name ? name : "";
        return author.get("given") instanceof String given && !given.isBlank()
                ? family + ", " + given.substring(0, given.offsetByCodePoints(0, 1)) + "."
                : family;
    }

    /** {@code 2020-11-10} from CSL's date parts. */
    private static String date(Object issued) {
        if (issued instanceof Map<?, ?> map
                && map.get("date-parts") instanceof List<?> dates
                && !dates.isEmpty()
                && dates.get(0) instanceof List<?> parts) {
            return parts.stream()
                    .map(part -> part.toString().length() < 2 ? "0" + part : part.toString())
                    .collect(Collectors.joining("-"));
        }
        return "";
    }
}
