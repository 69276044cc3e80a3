package org.controlatlas.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.controlatlas.model.Source;

/**
 * A source as something to paste into a paper: a line of text, BibTeX or CSL-JSON. All three come from the source's
 * CSL-JSON item; {@code custom}, our own notes on the source, is left out of the citation.
 */
public record Citation(Source source) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Author (year): Title. Container, date. URL. */
    public String text() {
        List<String> parts = new ArrayList<>();
        String author = names();
        String title = source.title().isBlank() ? source.id() : source.title();
        parts.add(author.isEmpty() ? title : author + ": " + title);
        add(parts, string("container-title"));
        add(parts, string("publisher"));
        String date = date();
        if (!date.isEmpty()) {
            parts.add(date);
        }
        add(parts, string("URL"));
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (!line.isEmpty()) {
                line.append(endsSentence(line) ? " " : ". ");
            }
            line.append(part);
        }
        return line.toString();
    }

    /** One entry; special characters of TeX are escaped, others stay (for biber). */
    public String bibtex() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("author", bibNames());
        fields.put("title", "{" + tex(source.title().isBlank() ? source.id() : source.title()) + "}");
        fields.put(isArticle() ? "journaltitle" : "organization", tex(string("container-title")));
        fields.put("publisher", tex(string("publisher")));
        fields.put("date", date());
        fields.put("url", string("URL"));
        StringJoiner entry = new StringJoiner(",\n", "@" + bibType() + "{" + source.id() + ",\n", "\n}\n");
        fields.forEach((key, value) -> {
            if (!value.isEmpty()) {
                entry.add("  " + key + " = {" + value + "}");
            }
        });
        return entry.toString();
    }

    /** An array with the one item, as Zotero and pandoc read it. */
    public String cslJson() {
        Map<String, Object> item = new LinkedHashMap<>(source.csl());
        item.remove("custom");
        item.putIfAbsent("id", source.id());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(List.of(item));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Source '" + source.id() + "' cannot be written as JSON.", e);
        }
    }

    /** The address to open, or an empty text. */
    public String url() {
        return string("URL");
    }

    /** {@code 2020}, {@code 2020-11} or {@code 2020-11-10}; empty if the source is not dated. */
    private String date() {
        if (source.csl().get("issued") instanceof Map<?, ?> issued
                && issued.get("date-parts") instanceof List<?> ranges
                && !ranges.isEmpty()
                && ranges.get(0) instanceof List<?> parts) {
            StringBuilder date = new StringBuilder();
            for (Object part : parts) {
                date.append(date.isEmpty() ? String.valueOf(part) : "-" + padded(part));
            }
            return date.toString();
        }
        return "";
    }

    private static String padded(Object part) {
        String text = String.valueOf(part);
        return text.length() < 2 ? "0" + text : text;
    }

    private String names() {
        StringJoiner names = new StringJoiner(", ");
        for (Map<?, ?> author : authors()) {
            names.add(name(author, " "));
        }
        return names.toString();
    }

    private String bibNames() {
        StringJoiner names = new StringJoiner(" and ");
        for (Map<?, ?> author : authors()) {
            boolean institution = author.get("family") == null;
            // Braces keep an institution's name from being taken apart.
            names.add(institution ? "{" + tex(name(author, " ")) + "}" : tex(name(author, ", ")));
        }
        return names.toString();
    }

    private static String name(Map<?, ?> author, String between) {
        if (author.get("family") == null) {
            return Objects.toString(author.get("literal"), Objects.toString(author.get("given"), ""));
        }
        return author.get("family") + (author.get("given") == null ? "" : between + author.get("given"));
    }

    private List<Map<?, ?>> authors() {
        List<Map<?, ?>> authors = new ArrayList<>();
        if (source.csl().get("author") instanceof List<?> list) {
            for (Object author : list) {
                if (author instanceof Map<?, ?> map && !name(map, " ").isBlank()) {
                    authors.add(map);
                }
            }
        }
        return authors;
    }

    private boolean isArticle() {
        return string("type").startsWith("article");
    }

    private String bibType() {
        return switch (string("type")) {
            case "article-journal", "article-newspaper", "article-magazine", "article" -> "article";
            case "book" -> "book";
            case "report" -> "report";
            case "dataset" -> "dataset";
            default -> string("URL").isEmpty() ? "misc" : "online";
        };
    }

    private String string(String key) {
        Object value = source.csl().get(key);
        return value == null ? "" : value.toString();
    }

    private static void add(List<String> parts, String value) {
        if (!value.isEmpty()) {
            parts.add(value);
        }
    }

    private static boolean endsSentence(CharSequence line) {
        char last = line.charAt(line.length() - 1);
        return last == '.' || last == '?' || last == '!';
    }

    private static String tex(String text) {
        return text.replaceAll("([#$%&_{}])", "\\\\$1");
    }
}
