package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.controlatlas.message.Message;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Names;
import org.controlatlas.store.Columns;
import org.controlatlas.store.OpenedFeature;

/**
 * Which properties of a data set of one's own stand for what: by their names, and for dates by their values, too. For each
 * feature the first of a role's properties that has a value counts.
 */
final class OwnFields {
    private static final int EXAMPLES = 3;
    /** In characters. */
    private static final int LONGEST_EXAMPLE = 60;
    /** What tables hold where there is no name; other words can be one. */
    private static final Pattern NO_NAME = Pattern.compile("(?i)\\s*|null|none|n/a|-+|–|—|\\?");

    /** A property by name a date is one if so much of it can be read as dates. */
    private static final double ENOUGH = 0.5;

    private static final String DATE_WORDS =
            ".*(date|year|start|begin|end|since|until|from|anno|jahr|datum|fecha|год|дата|tarix).*";

    private final Columns columns;
    private final List<OwnRow> rows;
    private final ReadingChoices choices;
    private final OwnDate dates;
    private final ReadingReport report;
    /** Columns of each role, the likeliest first. */
    private final Map<FieldRole, List<Integer>> taken = new EnumMap<>(FieldRole.class);

    OwnFields(Columns columns, List<OwnRow> rows, ReadingChoices choices, OwnDate dates, ReadingReport report) {
        this.columns = columns;
        this.rows = rows;
        this.choices = choices;
        this.dates = dates;
        this.report = report;
    }

    /**
     * Chooses, and gives each row its values.
     *
     * @throws DataSetException if a property that somebody chose is in no file
     */
    void choose(String source) throws DataSetException {
        for (FieldRole role : FieldRole.values()) {
            taken.put(role, candidates(role, source));
        }
        if (!choices.fields().containsKey(FieldRole.CONTROL)) {
            // Where nobody is said to hold it, a named thing holds its own ground.
            List<Integer> control = new ArrayList<>(taken.get(FieldRole.CONTROL));
            control.addAll(taken.get(FieldRole.NAME));
            taken.put(FieldRole.CONTROL, control);
        }
        Map<FieldRole, Map<Integer, Integer>> used = new EnumMap<>(FieldRole.class);
        for (OwnRow row : rows) {
            taken.forEach((role, places) -> value(row, role, places)
                    .ifPresent(place -> used.computeIfAbsent(role, key -> new java.util.TreeMap<>())
                            .merge(place, 1, Integer::sum)));
        }
        used.forEach((role, places) -> places.forEach((place, count) ->
                report.choice(new ReadingReport.Choice(role, columns.names().get(place), count, examples(place)))));
        for (int i = 0; i < columns.names().size(); i++) {
            int column = i;
            int filled = (int) rows.stream()
                    .filter(row -> !OwnDate.isMissing(at(row.feature, column)))
                    .count();
            if (filled > 0) {
                report.property(new ReadingReport.Property(columns.names().get(i), filled, examples(i)));
            }
        }
        remarks(used);
    }

    /** The property of the role, as it is called, that most rows take their value from; empty if none does. */
    Optional<String> main(FieldRole role) {
        return report.main(role);
    }

    private List<Integer> candidates(FieldRole role, String source) throws DataSetException {
        String chosen = choices.fields().get(role);
        List<String> names = columns.names();
        if (chosen != null && chosen.isBlank()) {
            return List.of();
        }
        if (chosen != null) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equals(chosen)) {
                    return List.of(i);
                }
            }
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equalsIgnoreCase(chosen)) {
                    return List.of(i);
                }
            }
            throw new DataSetException(Problem.of(
                    source,
                    Message.EMPTY,
                    chosen,
                    OwnDataProblem.NO_SUCH_PROPERTY,
                    role.code(),
                    String.join(", ", names)));
        }
        List<Integer> found = new ArrayList<>();
        for (String alias : role.aliases()) {
            for (int i = 0; i < names.size(); i++) {
                if (FieldRole.plain(names.get(i)).equals(alias)
                        && !found.contains(i)
                        && (!isDate(role) || holdsDates(i))) {
                    found.add(i);
                }
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (role.isSaidBy(names.get(i)) && !found.contains(i) && holdsDates(i)) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean isDate(FieldRole role) {
        return role == FieldRole.START || role == FieldRole.END || role == FieldRole.DATE;
    }

    private boolean holdsDates(int column) {
        int values = 0;
        int read = 0;
        for (OwnRow row : rows) {
            Object value = at(row.feature, column);
            if (!OwnDate.isMissing(value)) {
                values++;
                read += dates.isDate(value) ? 1 : 0;
            }
        }
        // One that fails throughout is still one by its name; its failure is told then.
        boolean plainlyNamed = List.of("startdate", "enddate", "start", "end")
                .contains(FieldRole.plain(columns.names().get(column)));
        return values > 0 && (plainlyNamed || read >= ENOUGH * values);
    }

    private Optional<Integer> value(OwnRow row, FieldRole role, List<Integer> places) {
        for (int place : places) {
            Object value = at(row.feature, place);
            if (!isBlank(role, value)) {
                row.values.put(role, isDate(role) ? value : ValueInside.of(value));
                if (role == FieldRole.NAME || role == FieldRole.CONTROL) {
                    Names names = ValueInside.names(value);
                    if (!names.isEmpty()) {
                        row.names.put(role, names);
                    }
                }
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static boolean isBlank(FieldRole role, Object value) {
        return isDate(role)
                ? OwnDate.isMissing(value)
                : value == null
                        || value instanceof String text
                                && NO_NAME.matcher(text.strip()).matches();
    }

    private static Object at(OpenedFeature feature, int column) {
        return column < feature.values().length ? feature.values()[column] : null;
    }

    private List<String> examples(int column) {
        Set<String> examples = new LinkedHashSet<>();
        for (OwnRow row : rows) {
            if (examples.size() == EXAMPLES) {
                break;
            }
            Object value = at(row.feature, column);
            if (!OwnDate.isMissing(value)) {
                examples.add(shortened(OwnDate.text(ValueInside.of(value))));
            }
        }
        return List.copyOf(examples);
    }

    /** An example need not be whole; some properties hold descriptions of many pages. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_EXAMPLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
    }

    private void remarks(Map<FieldRole, Map<Integer, Integer>> used) {
        boolean start = used.containsKey(FieldRole.START) || used.containsKey(FieldRole.DATE);
        if (start != used.containsKey(FieldRole.END)
                && !isInterval()
                && !columns.names().contains("when")) {
            report.remark(start ? OwnDataRemark.STARTS_ONLY : OwnDataRemark.ENDS_ONLY);
        }
        Set<Integer> known = new HashSet<>();
        used.values().forEach(places -> known.addAll(places.keySet()));
        List<String> names = columns.names();
        for (int i = 0; i < names.size(); i++) {
            boolean inUse = known.contains(i)
                    || names.get(i).equals("when")
                    || names.get(i).endsWith(":edtf");
            if (!inUse && looksLikeDates(i)) {
                report.remark(OwnDataRemark.LOOKS_LIKE_DATES, names.get(i), String.join(", ", examples(i)));
            }
        }
    }

    /** Whether the field for a date holds intervals, which have their ends in them. */
    private boolean isInterval() {
        return rows.stream()
                .map(row -> row.values.get(FieldRole.DATE))
                .anyMatch(value -> value instanceof String text
                        && text.indexOf('/') >= 0
                        && dates.of(value)
                                .filter(date -> date.precision() == Edtf.Precision.INTERVAL)
                                .isPresent());
    }

    /** By its values: days as texts, or years as numbers in a property with a word for dates in its name. */
    private boolean looksLikeDates(int column) {
        String plain = FieldRole.plain(columns.names().get(column));
        boolean named = plain.matches(DATE_WORDS);
        int values = 0;
        int read = 0;
        int days = 0;
        for (OwnRow row : rows) {
            Object value = at(row.feature, column);
            if (!OwnDate.isMissing(value)) {
                values++;
                boolean date = dates.isDate(value);
                read += date ? 1 : 0;
                days += date
                                && value instanceof String text
                                && text.strip().length() >= 8
                                && !text.strip().matches("\\d+")
                        ? 1
                        : 0;
            }
        }
        return values > 0 && (named ? read : days) >= 0.9 * values;
    }
}
