package org.controlatlas.export.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.model.Source;

/** A source in one line: author, title, where it appeared, when, address. Languages do not matter to it. */
final class SourceText {
    /** Letters of an address that one can type. */
    static final int SHORT_ADDRESS = 60;

    private SourceText() {}

    /** {@code Surname, G.: Title. Container, 2020-11-10. https://…}, with what the CSL item has of it. */
    public static String of(Source source) {
        Map<String, Object> csl = source.csl();
        List<String> authors = authors(source);
        List<String> where = new ArrayList<>();
        if (!publication(source).isEmpty()) {
            where.add(publication(source));
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
        text.append(text.toString().endsWith(".") ? "" : ".");
        source.address().ifPresent(address -> text.append(' ').append(address));
        return text.toString();
    }

    /** For a page, which has room for short addresses alone: {@code Surname, G., Trend: Title, 2020-11-10. az.trend.news/123}, with what the item has of it. */
    static String brief(Source source) {
        String by = Stream.of(authors(source).stream().limit(1), Stream.of(publication(source)))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        String line = (by.isEmpty() ? "" : by + ": ") + title(source) + ".";
        return shortAddress(source)
                .map(address ->
                        line + " " + (address.length() > SHORT_ADDRESS ? address.replaceFirst("/.*", "/…") : address))
                .orElse(line);
    }

    /** The address as one types it, without what browsers add. */
    static Optional<String> shortAddress(Source source) {
        return source.address()
                .map(address -> address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""));
    }

    private static List<String> authors(Source source) {
        return source.csl().get("author") instanceof List<?> list
                ? list.stream()
                        .map(SourceText::author)
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.of();
    }

    /** Where it appeared, and who published that: {@code Trend}; empty if the item does not say. */
    static String publication(Source source) {
        return Stream.of("container-title", "publisher")
                .map(source.csl()::get)
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** {@code Title, 2020-11-10} with what the item has of it. */
    static String title(Source source) {
        String date = date(source.csl().get("issued"));
        String title = source.title().isBlank() ? source.id() : source.title();
        return (title.endsWith(".") ? title.substring(0, title.length() - 1) : title)
                + (date.isEmpty() ? "" : ", " + date);
    }

    private static String author(Object item) {
        if (!(item instanceof Map<?, ?> author)) {
            return "";
        }
        if (author.get("literal") instanceof String literal) {
            return literal;
        }
        String family = author.get("family") instanceof String name ? name : "";
        String given = author.get("given") instanceof String name ? name.strip() : "";
        if (family.isBlank() || given.isEmpty()) {
            return family.isBlank() ? given : family;
        }
        return family + ", " + given.substring(0, given.offsetByCodePoints(0, 1)) + ".";
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
