package org.controlatlas.atlas;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.WrittenDate.YearCount;

/**
 * What somebody says of a data set of their own, where what is found out of itself would be wrong: on the command line, or in
 * an {@code atlas.json} beside the data.
 *
 * @param fields which property stands for what; an empty name for what none stands for
 * @param numbers what plain numbers in date fields count
 * @param order what comes first in dates such as 4/5/1992
 * @param version the version in which the data are to be read as they were known then; empty for the newest
 * @param strict true to refuse a data set of which anything was passed over, mended or not understood
 */
public record ReadingChoices(
        Map<FieldRole, String> fields,
        Optional<Ends> ends,
        Optional<YearCount> years,
        Optional<DateNumbers> numbers,
        Optional<DayOrder> order,
        Optional<String> version,
        boolean strict) {
    /** Everything as it is found. */
    public static final ReadingChoices NONE =
            new ReadingChoices(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Of the newest version. */
    public ReadingChoices(
            Map<FieldRole, String> fields,
            Optional<Ends> ends,
            Optional<YearCount> years,
            Optional<DateNumbers> numbers,
            boolean strict) {
        this(fields, ends, years, numbers, Optional.empty(), Optional.empty(), strict);
    }

    /** The same of that version; empty for the newest. */
    public ReadingChoices ofVersion(Optional<String> other) {
        return new ReadingChoices(fields, ends, years, numbers, order, other, strict);
    }

    /** The same with these fields and ends; empty ends are found out. */
    public ReadingChoices with(Map<FieldRole, String> otherFields, Optional<Ends> otherEnds) {
        return new ReadingChoices(otherFields, otherEnds, years, numbers, order, version, strict);
    }

    public ReadingChoices {
        // In one order in each run of the program: what is kept of a reading is found again by it.
        Map<FieldRole, String> inOrder = new EnumMap<>(FieldRole.class);
        inOrder.putAll(fields);
        fields = Collections.unmodifiableMap(inOrder);
    }

    /** These, and where these say nothing the others. */
    ReadingChoices over(ReadingChoices others) {
        Map<FieldRole, String> both = new EnumMap<>(FieldRole.class);
        both.putAll(others.fields);
        both.putAll(fields);
        return new ReadingChoices(
                both,
                ends.or(() -> others.ends),
                years.or(() -> others.years),
                numbers.or(() -> others.numbers),
                order.or(() -> others.order),
                version.or(() -> others.version),
                strict || others.strict);
    }

    /** The keys of a description: {@code start_field} and so on, {@code ends}, {@code years}, {@code numbers}, {@code dates}. */
    static ReadingChoices of(CheckedFields description) {
        Map<FieldRole, String> fields = new EnumMap<>(FieldRole.class);
        for (FieldRole role : FieldRole.values()) {
            if (description.value(role.code() + "_field") instanceof String name) {
                fields.put(role, name.strip());
            }
        }
        return new ReadingChoices(
                fields,
                word(description, "ends", Ends.class),
                word(description, "years", YearCount.class),
                word(description, "numbers", DateNumbers.class),
                word(description, "dates", DayOrder.class),
                Optional.empty(),
                false);
    }

    private static <T extends Enum<T>> Optional<T> word(CheckedFields description, String key, Class<T> type) {
        Optional<String> text = description.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String words = "";
        for (T value : type.getEnumConstants()) {
            String code = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (code.equals(text.get().strip())) {
                return Optional.of(value);
            }
            words += (words.isEmpty() ? "" : " or ") + code;
        }
        description.problem(key, ReadingProblem.UNKNOWN_WORD_OF, text.get(), words);
        return Optional.empty();
    }
}
