package org.controlatlas.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;

/**
 * One feature or JSON object: typed access to its fields that notes a problem, with file, feature and field, where a
 * value is not what it should be, and goes on with a harmless one. Blank texts count as missing.
 */
final class CheckedFields {
    private final String file;
    private final Supplier<String> label;
    private final Function<String, Object> values;
    private final FieldReader fields;
    private final Problems problems;

    /** @param label {@code feature 'id'} or {@code entry 'id'}, asked for only where there is a problem */
    CheckedFields(
            String file,
            Supplier<String> label,
            Function<String, Object> values,
            FieldReader fields,
            Problems problems) {
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
        return label.get();
    }

    /** This row's place without its values, to note problems later; does not hold on to the feature. */
    CheckedFields place() {
        String known = label.get();
        return new CheckedFields(file, () -> known, field -> null, fields, problems);
    }

    void problem(String field, String sentence, String mend) {
        problems.add(file, label.get(), field, sentence, mend);
    }

    boolean isIn(java.nio.file.Path path) {
        return file.equals(path.toString());
    }

    /** The value as it was read; null if there is none. */
    Object value(String field) {
        return values.apply(field);
    }

    boolean has(String field) {
        return isThere(values.apply(field));
    }

    private static boolean isThere(Object value) {
        return value != null && !(value instanceof String text && text.isBlank());
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
        return parsed(
                field, fields::day, "Write it as 1992-05-18; what is less certain goes into '" + field + ":edtf'.");
    }

    Optional<Edtf> edtf(String field) {
        return parsed(field, fields::edtf, "");
    }

    List<String> texts(String field) {
        return parsed(field, fields::texts, "Write it as [\"…\", \"…\"].").orElse(List.of());
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
        return parsed(
                        field,
                        value -> value instanceof Number n
                                ? n.intValue()
                                : (int) Math.round(Double.parseDouble(value.toString())),
                        "Write a whole number.")
                .orElse(otherwise);
    }

    OptionalDouble decimal(String field) {
        return parsed(field, value -> Double.valueOf(value.toString()), "Write a number.")
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** A list of that many numbers; empty where it is missing and, with a problem noted, where it is not that. */
    List<Double> decimals(String field, int count) {
        if (!has(field)) {
            return List.of();
        }
        try {
            List<Double> numbers = texts(field).stream().map(Double::valueOf).toList();
            if (numbers.size() == count) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // told below, as for a wrong count
        }
        problem(
                field,
                "It is no list of " + count + " numbers.",
                "Write it as [46.5, 39.6" + (count > 2 ? ", …" : "") + "].");
        return List.of();
    }

    boolean flag(String field) {
        return text(field).map(Boolean::parseBoolean).orElse(false);
    }

    /** From {@code certainty}; agreed where it is missing. */
    Certainty certainty() {
        return certainty("certainty").orElse(Certainty.AGREED);
    }

    /** Empty where it is missing; approximate, with a problem noted, where the word is unknown. */
    Optional<Certainty> certainty(String field) {
        return has(field)
                ? Optional.of(parsed(field, CheckedFields::certainty, "").orElse(Certainty.APPROXIMATE))
                : Optional.empty();
    }

    private static Certainty certainty(Object value) {
        return Certainty.ofCode(value.toString());
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

    /** Names from this object's own fields by language tag. */
    Names names() {
        EnumMap<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            text(language.tag()).ifPresent(text -> names.put(language, text));
        }
        return new Names(names);
    }

    /** The objects in a list; anything else is noted. */
    List<CheckedFields> rows(String field) {
        Object value = values.apply(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            problem(field, "The value is no list.", "Write it as [{…}, {…}].");
            return List.of();
        }
        List<CheckedFields> rows = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof Map<?, ?> map) {
                rows.add(inner(field + " #" + rows.size(), map));
            } else {
                problem(field, "The list holds '" + element + "'.", "It is a list of objects: [{…}, {…}].");
            }
        }
        return rows;
    }

    Optional<CheckedFields> row(String field) {
        return values.apply(field) instanceof Map<?, ?> map ? Optional.of(inner(field, map)) : Optional.empty();
    }

    private CheckedFields inner(String place, Map<?, ?> map) {
        String outer = label.get();
        String inner = outer.isEmpty() ? place : outer + ", " + place;
        return new CheckedFields(file, () -> inner, map::get, fields, problems);
    }

    /** Empty where the value is missing, and, with a problem noted, where it is wrong. */
    private <T> Optional<T> parsed(String field, Function<Object, T> parser, String mend) {
        Object value = values.apply(field);
        if (!isThere(value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(value));
        } catch (NumberFormatException e) {
            problem(field, "'" + text(field, "") + "' is no number.", mend);
        } catch (IllegalArgumentException e) {
            problem(field, e.getMessage(), mend);
        }
        return Optional.empty();
    }
}
