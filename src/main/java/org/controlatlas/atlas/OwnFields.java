package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern YEAR = Pattern.compile("(?:1\\d{3}|20\\d{2})(?:\\.0+)?");

    /** As of a table that has a column for each year. */
    private static final Pattern YEAR_IN_NAME =
            Pattern.compile("(?i)(?:y|year|control|owner)?[_ ]?(?:1\\d{3}|20\\d{2})");

    private static final String YEAR_WORDS = ".*(year|anno|année|jahr|año|год|date|datum).*";

    private static final String DATE_WORDS =
            ".*(date|year|start|begin|end|since|until|from|anno|jahr|datum|fecha|год|дата|tarix).*";

    private final Columns columns;
    private final List<OwnRow> rows;
    private final ReadingChoices choices;
    private final OwnDate dates;
    private final ReadingReport report;
    /** Columns of each role, the likeliest first. */
    private final Map<FieldRole, List<Integer>> taken = new EnumMap<>(FieldRole.class);

    private final List<DateParts> parts;
    private final SpokenNames spoken = new SpokenNames();
    /** The names of the columns, once all are known. */
    private List<String> called = List.of();
    /** Columns for certainty that say yes or no. */
    private final Set<Integer> questions = new HashSet<>();

    OwnFields(Columns columns, List<OwnRow> rows, ReadingChoices choices, OwnDate dates, ReadingReport report) {
        this.columns = columns;
        this.rows = rows;
        this.choices = choices;
        this.dates = dates;
        this.report = report;
        this.parts = DateParts.of(columns.names(), rows, OwnFields::at);
    }

    /**
     * Chooses, and gives each row its values.
     *
     * @throws DataSetException if a property that somebody chose is in no file
     */
    void choose(String source) throws DataSetException {
        called = columns.names();
        for (FieldRole role : FieldRole.values()) {
            taken.put(role, candidates(role, source));
        }
        taken.get(FieldRole.CERTAINTY).stream()
                .filter(place -> CertaintyValues.isQuestion(called.get(place)))
                .forEach(questions::add);
        if (!choices.fields().containsKey(FieldRole.NAME)) {
            taken.put(FieldRole.NAME, List.copyOf(namesOfCodes(taken.get(FieldRole.NAME))));
        }
        if (!choices.fields().containsKey(FieldRole.CONTROL)) {
            taken.put(FieldRole.CONTROL, holders());
        }
        if (!choices.fields().containsKey(FieldRole.COLOUR)) {
            taken.put(FieldRole.COLOUR, colours());
        }
        Map<FieldRole, Map<Integer, Integer>> used = new EnumMap<>(FieldRole.class);
        for (OwnRow row : rows) {
            taken.forEach((role, places) -> value(row, role, places)
                    .ifPresent(place ->
                            used.computeIfAbsent(role, key -> new TreeMap<>()).merge(place, 1, Integer::sum)));
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
        named(used);
        remarks(used);
        if (!spoken.taken().isEmpty()) {
            report.remark(OwnDataRemark.NO_PARTIES, spoken.taken());
        }
    }

    /**
     * Columns that say who holds it, the likeliest first: of codes the names beside them come before, and where nobody is said to
     * hold it, a place is its country's and a named thing holds its own ground.
     */
    private List<Integer> holders() {
        Set<Integer> all = namesOfCodes(taken.get(FieldRole.CONTROL));
        List<Integer> names = taken.get(FieldRole.NAME);
        if (!names.isEmpty()) {
            all.addAll(plain(FieldRole.COUNTRIES));
            all.addAll(names);
        }
        return List.copyOf(all);
    }

    private Set<Integer> namesOfCodes(List<Integer> places) {
        Set<Integer> all = new LinkedHashSet<>();
        for (int place : places) {
            if (CodedNames.areCodes(rows, row -> at(row.feature, place))) {
                all.addAll(plain(CodedNames.besides(columns.names().get(place))));
            }
            all.add(place);
        }
        return all;
    }

    /** Columns with the colours of those who hold it; of {@code party} also {@code party_color}. */
    private List<Integer> colours() {
        Set<Integer> all = new LinkedHashSet<>(taken.get(FieldRole.COLOUR));
        for (int place : taken.get(FieldRole.CONTROL)) {
            String plain = FieldRole.plain(columns.names().get(place));
            all.addAll(plain(List.of(plain + "color", plain + "colour", "colorof" + plain, "color" + plain)));
        }
        return List.copyOf(all);
    }

    /** The columns of these names, in their order. */
    private List<Integer> plain(List<String> names) {
        List<Integer> found = new ArrayList<>();
        for (String name : names) {
            for (int i = 0; i < columns.names().size(); i++) {
                if (FieldRole.plain(columns.names().get(i)).equals(name)) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    /** Puts names in place of the codes of those who control, where a column is the key to them. */
    private void named(Map<FieldRole, Map<Integer, Integer>> used) {
        for (int coded : used.getOrDefault(FieldRole.CONTROL, Map.of()).keySet()) {
            if (!CodedNames.areCodes(rows, row -> at(row.feature, coded))) {
                continue;
            }
            for (int i = 0; i < columns.names().size(); i++) {
                int key = i;
                if (key != coded
                        && !used.getOrDefault(FieldRole.NAME, Map.of()).containsKey(key)
                        && CodedNames.isKey(rows, row -> at(row.feature, coded), row -> at(row.feature, key))) {
                    named(coded, key);
                    return;
                }
            }
        }
    }

    private void named(int coded, int key) {
        Map<String, Object> names = CodedNames.names(
                rows, row -> at(row.feature, key), row -> Optional.ofNullable(row.values.get(FieldRole.NAME)));
        boolean any = false;
        for (OwnRow row : rows) {
            Object code = at(row.feature, coded);
            Object control = row.values.get(FieldRole.CONTROL);
            if (code != null && control != null && OwnDate.text(code).equals(OwnDate.text(control))) {
                Object name = names.get(OwnDate.text(code));
                if (name != null) {
                    row.values.put(FieldRole.CONTROL, name);
                    any = true;
                }
            }
        }
        Optional<String> from = main(FieldRole.NAME);
        if (any && from.isPresent()) {
            report.remark(
                    OwnDataRemark.CODES_NAMED,
                    columns.names().get(coded),
                    columns.names().get(key),
                    from.get());
        }
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
                        && (!isDate(role) || holdsDates(i, role))) {
                    found.add(i);
                }
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (role.isSaidBy(names.get(i)) && !found.contains(i) && holdsDates(i, role)) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean isDate(FieldRole role) {
        return role == FieldRole.START || role == FieldRole.END || role == FieldRole.DATE;
    }

    /** A number of one or two digits, as of a day or a phase, is a year only in a column that is called so. */
    private boolean isDate(Object value, FieldRole role, int column) {
        if (role != FieldRole.DATE) {
            return dates.isDate(value);
        }
        boolean small = OwnDate.text(value).matches("\\d{1,2}(\\.0+)?");
        boolean year = !small || FieldRole.plain(columns.names().get(column)).matches(YEAR_WORDS);
        return year && (dates.isDate(value) || dates.span(value).isPresent());
    }

    private boolean isSmallPart(int column) {
        return parts.stream().anyMatch(each -> each.isSmallPart(column));
    }

    private boolean holdsDates(int column, FieldRole role) {
        if (isSmallPart(column)) {
            return false;
        }
        int values = 0;
        int read = 0;
        for (OwnRow row : rows) {
            Object value = at(row.feature, column);
            if (!OwnDate.isMissing(value)) {
                values++;
                read += isDate(value, role, column) ? 1 : 0;
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
            Optional<String> nobody =
                    role == FieldRole.CONTROL ? spoken.code(called.get(place), value) : Optional.empty();
            if (nobody.isPresent() && !(names(place) && isBlank(role, value))) {
                row.values.put(role, nobody.get());
                spoken.take(value, nobody.get());
                return Optional.of(place);
            }
            if (role == FieldRole.CERTAINTY && value != null && questions.contains(place)) {
                value = CertaintyValues.answer(value).orElse(null);
            }
            if (!isBlank(role, value)) {
                row.values.put(role, isDate(role) ? whole(row, place, value) : spoken.spelled(ValueInside.of(value)));
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

    /** Whether the column names places, and those who hold them only for want of another. */
    private boolean names(int place) {
        return taken.get(FieldRole.NAME).contains(place)
                || FieldRole.COUNTRIES.contains(FieldRole.plain(called.get(place)));
    }

    /** With the month and day that stand in other columns. */
    private Object whole(OwnRow row, int place, Object year) {
        return parts.stream()
                .filter(each -> each.year() == place)
                .findFirst()
                .flatMap(each -> each.written(
                        year, at(row.feature, each.month()), each.day() < 0 ? null : at(row.feature, each.day())))
                .<Object>map(date -> date)
                .orElse(year);
    }

    private static boolean isBlank(FieldRole role, Object value) {
        return isDate(role)
                ? OwnDate.isMissing(value)
                : value == null
                        || value instanceof String text
                                && NO_NAME.matcher(text.strip()).matches();
    }

    private static Object at(OpenedFeature feature, Integer column) {
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
        for (DateParts each : parts) {
            if (known.contains(each.year()) && isDated(each.year(), used)) {
                report.remark(
                        each.day() < 0 ? OwnDataRemark.DATE_OF_TWO_PARTS : OwnDataRemark.DATE_OF_PARTS,
                        columns.names().get(each.year()),
                        columns.names().get(each.month()),
                        each.day() < 0 ? "" : columns.names().get(each.day()));
            }
        }
        boolean dated = start || used.containsKey(FieldRole.END);
        List<String> names = columns.names();
        List<String> years = names.stream()
                .filter(name -> YEAR_IN_NAME.matcher(name).matches())
                .toList();
        if (!dated && years.size() > 1) {
            report.remark(OwnDataRemark.YEARS_AS_COLUMNS, "'" + years.get(0) + "', '" + years.get(1) + "'");
        }
        for (int i = 0; i < names.size(); i++) {
            boolean inUse = known.contains(i)
                    || isWhen(i)
                    || names.get(i).endsWith(":edtf")
                    || FieldRole.isEdtf(names.get(i), "start")
                    || FieldRole.isEdtf(names.get(i), "end");
            if (!inUse && !isSmallPart(i) && (looksLikeDates(i) || !dated && looksLikeYears(i))) {
                report.remark(OwnDataRemark.LOOKS_LIKE_DATES, names.get(i), String.join(", ", examples(i)));
            } else if (!inUse && !dated && isNamedAsDate(names.get(i))) {
                tellOfFewDates(i);
            }
        }
    }

    private static boolean isNamedAsDate(String column) {
        String plain = FieldRole.plain(column);
        return Stream.of(FieldRole.values())
                .anyMatch(role -> isDate(role) && role.aliases().contains(plain));
    }

    /** Of a field that is called as one for dates, and was not taken because most of its values are none. */
    private void tellOfFewDates(int column) {
        List<Object> values = rows.stream()
                .map(row -> at(row.feature, column))
                .filter(value -> !OwnDate.isMissing(value))
                .toList();
        List<Object> others = values.stream()
                .filter(value -> !dates.isDate(value) && dates.span(value).isEmpty())
                .toList();
        int read = values.size() - others.size();
        if (read > 0 && !others.isEmpty()) {
            report.remark(
                    OwnDataRemark.FEW_DATES,
                    columns.names().get(column),
                    read,
                    values.size(),
                    shortened(OwnDate.text(others.get(0))));
        }
    }

    /** True for one whose objects give the dates, as {@code when} of GeoJSON-T. */
    private boolean isWhen(int column) {
        String name = columns.names().get(column);
        return name.equals("when")
                || WhenMember.NAMES.contains(FieldRole.plain(name))
                        && rows.stream()
                                .map(row -> at(row.feature, column))
                                .anyMatch(value -> value instanceof String text && text.startsWith("{"));
    }

    private static boolean isDated(int column, Map<FieldRole, Map<Integer, Integer>> used) {
        return used.entrySet().stream()
                .anyMatch(role -> isDate(role.getKey()) && role.getValue().containsKey(column));
    }

    /** By its values alone, in data that have no date else: years of four digits, spans of time, or objects with a start. */
    private boolean looksLikeYears(int column) {
        List<Object> values = rows.stream()
                .map(row -> at(row.feature, column))
                .filter(value -> !OwnDate.isMissing(value))
                .toList();
        return !values.isEmpty()
                && values.stream().allMatch(value -> {
                    String text = SpelledDate.plain(OwnDate.text(value));
                    return YEAR.matcher(text).matches()
                            || dates.span(value).isPresent()
                            || text.startsWith("{") && !WhenMember.of(text).isEmpty();
                });
    }

    /** Whether the field for a date holds intervals, which have their ends in them. */
    private boolean isInterval() {
        return rows.stream()
                .map(row -> row.values.get(FieldRole.DATE))
                .anyMatch(value -> value instanceof String
                        && dates.of(value)
                                .or(() -> dates.span(value))
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
