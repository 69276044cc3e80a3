package org.controlatlas.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;

/**
 * One feature or JSON object: typed access to its fields that notes a problem, with file, feature and field, where a
 * value is not what it should be, and goes on with a harmless one. Blank texts count as missing.
 */
final class Row {
    private final String file;
    private final String label;
    private final Function<String, Object> values;
    private final FieldReader fields;
    private final Problems problems;

    Row(String file, String label, Function<String, Object> values, FieldReader fields, Problems problems) {
        this.file = file;
        this.label = label;
        this.values = values;
        this.fields = fields;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    String label() {
        return label;
    }

    void problem(String field, String sentence, String mend) {
        problems.add(file, label, field, sentence, mend);
    }

    boolean has(String field) {
        return text(field).isPresent();
    }

    Optional<String> text(String field) {
        return fields.text(values.apply(field));
    }

    String text(String field, String otherwise) {
        return text(field).orElse(otherwise);
    }

    String required(String field) {
        Optional<String> text = text(field);
        if (text.isEmpty()) {
            problem(field, "The value is missing.", "Give it one; docs/data-format.md says which.");
        }
        return text.orElse("");
    }

    Optional<LocalDate> day(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        return parsed(
                field, fields::day, "Write it as 1992-05-18; what is less certain goes into '" + field + ":edtf'.");
    }

    Optional<Edtf> edtf(String field) {
        return has(field) ? parsed(field, fields::edtf, "") : Optional.empty();
    }

    List<String> texts(String field) {
        return has(field)
                ? parsed(field, fields::texts, "Write it as [\"…\", \"…\"].").orElse(List.of())
                : List.of();
    }

    List<Integer> integers(String field) {
        try {
            return texts(field).stream().map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            problem(field, "'" + text(field, "") + "' is no list of whole numbers.", "Write it as [1, 2].");
            return List.of();
        }
    }

    int integer(String field, int otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        return parsed(
                        field,
                        value -> value instanceof Number n
                                ? n.intValue()
                                : (int) Math.round(Double.parseDouble(value.toString())),
                        "Write a whole number.")
                .orElse(otherwise);
    }

    boolean flag(String field) {
        return text(field).map(Boolean::parseBoolean).orElse(false);
    }

    Certainty certainty() {
        return has("certainty")
                ? parsed("certainty", value -> Certainty.ofCode(value.toString()), "")
                        .orElse(Certainty.APPROXIMATE)
                : Certainty.AGREED;
    }

    Certainty.Scope certaintyOf() {
        return has("certainty_of")
                ? parsed("certainty_of", value -> Certainty.Scope.ofCode(value.toString()), "")
                        .orElse(Certainty.Scope.CONTROL)
                : Certainty.Scope.CONTROL;
    }

    /** Valid time from {@code start_date} and {@code end_date}. */
    ValidTime time() {
        LocalDate start = day("start_date").orElse(null);
        LocalDate end = day("end_date").orElse(null);
        if (start != null && end != null && !start.isBefore(end)) {
            problem(
                    "end_date",
                    "The end " + end + " is not after the start " + start + ".",
                    "The end is the first day on which it no longer holds; a single day ends on the next.");
            return ValidTime.ALWAYS;
        }
        return ValidTime.of(start, end);
    }

    /** Names from flat properties: {@code name}, {@code name:az}, {@code name:hy}, {@code name:ru}. */
    Names flatNames(String field) {
        EnumMap<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            text(field + ":" + language.tag()).ifPresent(text -> names.put(language, text));
        }
        text(field).ifPresent(text -> names.put(Language.EN, text));
        return new Names(names);
    }

    /** Names from a nested object by language tag; a plain text is English. */
    Names names(String field) {
        Object value = values.apply(field);
        if (!(value instanceof Map<?, ?> map)) {
            return text(field).map(Names::english).orElse(Names.EMPTY);
        }
        EnumMap<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            fields.text(map.get(language.tag())).ifPresent(text -> names.put(language, text));
        }
        return new Names(names);
    }

    /** The objects in a list; anything else is noted. */
    List<Row> rows(String field) {
        Object value = values.apply(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            problem(field, "The value is no list.", "Write it as [{…}, {…}].");
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof Map<?, ?> map) {
                rows.add(new Row(file, label + ", " + field + " #" + rows.size(), map::get, fields, problems));
            } else {
                problem(field, "The list holds '" + element + "'.", "It is a list of objects: [{…}, {…}].");
            }
        }
        return rows;
    }

    Optional<Row> row(String field) {
        return values.apply(field) instanceof Map<?, ?> map
                ? Optional.of(new Row(file, label + ", " + field, map::get, fields, problems))
                : Optional.empty();
    }

    private <T> Optional<T> parsed(String field, Function<Object, T> parser, String mend) {
        try {
            return Optional.of(parser.apply(values.apply(field)));
        } catch (NumberFormatException e) {
            problem(field, "'" + text(field, "") + "' is no number.", mend);
        } catch (IllegalArgumentException e) {
            problem(field, e.getMessage(), mend);
        }
        return Optional.empty();
    }
}
