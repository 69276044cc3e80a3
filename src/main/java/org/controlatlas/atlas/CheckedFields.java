package org.controlatlas.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import org.controlatlas.message.Numbers;
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
    private static final Language[] LANGUAGES = Language.values();

    /** By field, the flat properties of its names in the languages' order. */
    private static final Map<String, List<String>> FLAT_NAMES = new ConcurrentHashMap<>();

    private final String file;
    private final Supplier<Message> label;
    private final Function<String, Object> values;
    private final FieldReader fields;
    private final Problems problems;

    /** @param label {@code feature 'id'} or {@code entry 'id'}, asked for only where there is a problem */
    CheckedFields(
            String file,
            Supplier<Message> label,
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

    Message label() {
        return label.get();
    }

    /** This row's place without its values, to note problems later; does not hold on to the feature. */
    CheckedFields place() {
        Message known = label.get();
        return new CheckedFields(file, () -> known, field -> null, fields, problems);
    }

    void problem(String field, MessageCode code, Object... values) {
        problems.add(file, label.get(), field, code, values);
    }

    void problem(String field, Message what, Message remedy) {
        problems.add(new Problem(file, label.get(), field, what, remedy));
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
            problem(field, ReadingProblem.VALUE_MISSING);
        }
        return text.orElse("");
    }

    Optional<LocalDate> day(String field) {
        return parsed(field, FieldReader::day, its -> Message.of(ReadingProblem.WRITE_DAY, its));
    }

    Optional<Edtf> edtf(String field) {
        return parsed(field, FieldReader::edtf, its -> Message.EMPTY);
    }

    List<String> texts(String field) {
        return parsed(field, FieldReader::texts, its -> Message.of(ReadingProblem.WRITE_TEXTS))
                .orElse(List.of());
    }

    List<Integer> integers(String field) {
        try {
            return texts(field).stream().map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            problem(field, ReadingProblem.NO_WHOLE_NUMBERS, text(field, ""));
            return List.of();
        }
    }

    int integer(String field, int otherwise) {
        return parsed(field, (reader, value) -> rounded(value), its -> Message.of(ReadingProblem.WRITE_WHOLE_NUMBER))
                .orElse(otherwise);
    }

    private static int rounded(Object value) {
        double number = finite(value);
        if (Math.abs(number) > Integer.MAX_VALUE) {
            throw new NumberFormatException();
        }
        return (int) Math.round(number);
    }

    /** @throws NumberFormatException for {@code NaN}, {@code Infinity} and what is no number */
    static double finite(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).doubleValue();
        }
        return Numbers.parse(value.toString()).orElseThrow(NumberFormatException::new);
    }

    OptionalDouble decimal(String field) {
        return parsed(field, (reader, value) -> finite(value), its -> Message.of(ReadingProblem.WRITE_NUMBER))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** A list of that many numbers; empty where it is missing and, with a problem noted, where it is not that. */
    List<Double> decimals(String field, int count) {
        if (!has(field)) {
            return List.of();
        }
        try {
            List<Double> numbers =
                    texts(field).stream().map(CheckedFields::finite).toList();
            if (numbers.size() == count) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // told below, as for a wrong count
        }
        problem(
                field,
                Message.of(ReadingProblem.NO_NUMBERS, count),
                Message.of(ReadingProblem.WRITE_AS, count > 2 ? "[46.5, 39.6, …]" : "[46.5, 39.6]"));
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
                ? Optional.of(parsed(field, (reader, value) -> certainty(value), its -> Message.EMPTY)
                        .orElse(Certainty.APPROXIMATE))
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
            problem("end_date", ReadingProblem.END_NOT_AFTER_START, end, start);
            return ValidTime.ALWAYS;
        }
        return ValidTime.of(start, end);
    }

    /** Names from flat properties: {@code name}, {@code name:az}, {@code name:hy}, {@code name:ru}. */
    Names flatNames(String field) {
        List<String> properties = FLAT_NAMES.computeIfAbsent(field, CheckedFields::flatProperties);
        EnumMap<Language, String> names = new EnumMap<>(Language.class);
        for (int i = 0; i < LANGUAGES.length; i++) {
            putText(names, LANGUAGES[i], properties.get(i));
        }
        putText(names, Language.EN, field);
        return new Names(names);
    }

    private static List<String> flatProperties(String field) {
        return Arrays.stream(LANGUAGES)
                .map(language -> field + ":" + language.tag())
                .toList();
    }

    private void putText(EnumMap<Language, String> names, Language language, String field) {
        Optional<String> text = text(field);
        if (text.isPresent()) {
            names.put(language, text.get());
        }
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
        for (Language language : LANGUAGES) {
            putText(names, language, language.tag());
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
            problem(field, ReadingProblem.NO_LIST);
            return List.of();
        }
        List<CheckedFields> rows = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof Map<?, ?> map) {
                rows.add(inner(field + " #" + rows.size(), map));
            } else {
                problem(field, ReadingProblem.NO_OBJECT_IN_LIST, String.valueOf(element));
            }
        }
        return rows;
    }

    Optional<CheckedFields> row(String field) {
        return values.apply(field) instanceof Map<?, ?> map ? Optional.of(inner(field, map)) : Optional.empty();
    }

    private CheckedFields inner(String place, Map<?, ?> map) {
        Message outer = label.get();
        Message inner = outer.isEmpty() ? Message.plain(place) : Message.sequence(outer, ", ", place);
        return new CheckedFields(file, () -> inner, map::get, fields, problems);
    }

    /**
     * Empty where the value is missing, and, with a problem noted, where it is wrong.
     *
     * @param parser captures nothing, and neither does the remedy: to create them for each field of each row takes time
     * @param remedy for the field, made only if there is a problem
     */
    private <T> Optional<T> parsed(
            String field, BiFunction<FieldReader, Object, T> parser, Function<String, Message> remedy) {
        Object value = values.apply(field);
        if (!isThere(value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(fields, value));
        } catch (NumberFormatException e) {
            problem(field, Message.of(ReadingProblem.NO_NUMBER, text(field, "")), remedy.apply(field));
        } catch (IllegalArgumentException e) {
            problem(field, Message.of(e), remedy.apply(field));
        }
        return Optional.empty();
    }
}
