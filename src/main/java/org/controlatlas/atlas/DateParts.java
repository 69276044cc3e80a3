package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.controlatlas.store.OpenedFeature;

/**
 * A date that stands in columns of its own for year, month and day, as {@code GWSYEAR}, {@code GWSMONTH} and {@code GWSDAY}.
 * Alone a month or a day would pass for a year.
 *
 * @param day negative where there is a year and a month only
 */
record DateParts(int year, int month, int day) {
    private static final List<List<String>> WORDS = List.of(
            List.of("year", "month", "day"),
            List.of("year", "mon", "day"),
            List.of("year", "mo", "day"),
            List.of("yr", "month", "day"),
            List.of("yr", "mon", "day"),
            List.of("yr", "mo", "dy"),
            List.of("jahr", "monat", "tag"),
            List.of("année", "mois", "jour"),
            List.of("annee", "mois", "jour"),
            List.of("año", "mes", "día"),
            List.of("ano", "mes", "dia"),
            List.of("anno", "mese", "giorno"),
            List.of("год", "месяц", "день"),
            List.of("il", "ay", "gün"),
            List.of("տարի", "ամիս", "օր"));
    /** Names of columns in shapefiles end here. */
    private static final int LONGEST_IN_SHAPEFILE = 10;

    private static final Pattern YEAR = Pattern.compile("[+-]?\\d{1,6}(?:\\.0+)?");
    private static final Pattern SMALL = Pattern.compile("(\\d{1,2})(?:\\.0+)?");
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** @param value of a feature in a column */
    static List<DateParts> of(
            List<String> columns, List<OwnRow> rows, BiFunction<OpenedFeature, Integer, Object> value) {
        List<DateParts> all = new ArrayList<>();
        for (int year = 0; year < columns.size(); year++) {
            for (List<String> words : WORDS) {
                String plain = FieldRole.plain(columns.get(year));
                if (!plain.contains(words.get(0))) {
                    continue;
                }
                int month = find(columns, plain.replace(words.get(0), words.get(1)));
                int day = find(columns, plain.replace(words.get(0), words.get(2)));
                if (month >= 0 && isUpTo(MONTHS, month, rows, value)) {
                    all.add(new DateParts(year, month, day >= 0 && isUpTo(DAYS, day, rows, value) ? day : -1));
                    break;
                }
            }
        }
        return all;
    }

    private static int find(List<String> columns, String plain) {
        for (int i = 0; i < columns.size(); i++) {
            String other = FieldRole.plain(columns.get(i));
            boolean cut = columns.get(i).length() == LONGEST_IN_SHAPEFILE && plain.startsWith(other);
            if (other.equals(plain) || cut) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUpTo(
            int most, int column, List<OwnRow> rows, BiFunction<OpenedFeature, Integer, Object> value) {
        return rows.stream()
                .map(row -> value.apply(row.feature, column))
                .filter(each -> !OwnDate.isMissing(each))
                .allMatch(each -> isNone(each)
                        || small(each).filter(number -> number <= most).isPresent());
    }

    /** What tables hold where a month or day is not known. */
    private static boolean isNone(Object value) {
        return OwnDate.text(value).matches("-\\d+");
    }

    private static Optional<Integer> small(Object value) {
        var m = SMALL.matcher(OwnDate.text(value));
        return m.matches() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
    }

    /** True for the column of a month or day. */
    boolean isSmallPart(int column) {
        return column == month || column == day;
    }

    /** The date as ISO 8601 writes it, as far as it is given; empty where the year is no number, or no month is given. */
    Optional<String> written(Object yearOf, Object monthOf, Object dayOf) {
        String text = OwnDate.isMissing(yearOf) ? "" : OwnDate.text(yearOf);
        Optional<Integer> inYear = OwnDate.isMissing(monthOf) ? Optional.empty() : small(monthOf);
        if (!YEAR.matcher(text).matches() || inYear.filter(number -> number > 0).isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text.replaceFirst("\\.0+$", ""));
        String date = String.format(Locale.ROOT, "%s%04d-%02d", number < 0 ? "-" : "", Math.abs(number), inYear.get());
        Optional<Integer> inMonth = OwnDate.isMissing(dayOf) ? Optional.empty() : small(dayOf);
        return Optional.of(inMonth.filter(each -> each > 0)
                .map(each -> date + String.format(Locale.ROOT, "-%02d", each))
                .orElse(date));
    }
}
