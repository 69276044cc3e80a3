package org.controlatlas.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people type it, in any of the four languages: {@code 10th November 2020}, {@code Nov 10, 2020}, {@code
 * 27.9.20}, {@code 2020/11/10}, {@code 10 ноября 2020 г.}, {@code 2020-ci il 10 noyabr}, {@code summer 1992}, {@code 323
 * BCE}, and as data files have it ({@link WrittenDate}). Every word and number of the text must have its part in the date:
 * what is not understood is refused, never passed over.
 *
 * <p>Of two numbers that can both be the month, the first is the day, as all four languages have it. A year of two digits
 * is one from 1950 to 2049. The calendar is the proleptic Gregorian one.
 *
 * @param first first day meant
 * @param precision how much of the calendar the text names; a season is an interval
 */
public record TypedDate(LocalDate first, Edtf.Precision precision) {
    private static final Pattern TOKEN = Pattern.compile("\\d+|\\p{L}[\\p{L}\\p{M}]*|'|[^\\s\\p{L}\\d]");
    /** A number below zero, and no dash between two parts. */
    private static final Pattern SIGNED = Pattern.compile("(?:^|\\s)[-+]\\d");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\s*([./-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,4})");
    private static final Pattern SPACED = Pattern.compile("(\\d{1,2})\\s+(\\d{1,2})\\s+(\\d{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})\\s*[./-]\\s*(\\d{4})");
    private static final Pattern ROMAN =
            Pattern.compile("(\\d{1,2})\\s*[. /-]\\s*([ivx]{1,4})\\s*[. /-]\\s*(\\d{4}|\\d{2})");
    private static final List<String> ROMANS =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    /** Before the first year, in words of the four languages, whole and folded. */
    private static final Pattern BEFORE = Pattern.compile(
            "до\\s*н\\.?\\s*э\\.?|до\\s+нашей\\s+эры|e\\.?\\s*ə\\.?(?:\\s|$)|eramizdan\\s+əvvəl|մ\\.?\\s*թ\\.?\\s*ա\\.?");

    /** Words that belong to a year or day and say no more. */
    private static final Set<String> FILLERS = Set.of(
            "the",
            "of",
            "on",
            "г",
            "гг",
            "год",
            "года",
            "году",
            "го",
            "е",
            "թ",
            "թվական",
            "թվականի",
            "թվականին",
            "ին",
            "il",
            "ili",
            "ilin",
            "ildə",
            "ci",
            "cu",
            "cü",
            "nci",
            "inci",
            "ad",
            "ce",
            "st",
            "nd",
            "rd",
            "th");

    /**
     * @return empty if the text is no date, no day of the calendar, or holds more than a date
     */
    public static Optional<TypedDate> parse(String text) {
        String typed =
                MonthNames.folded(PlainSigns.ofOne(text)).replace('․', '.').replace('։', '.');
        typed = typed.replaceAll("(?<=[\\d\\p{L}])[.,]$", "").strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<TypedDate> inNumbers = inNumbers(typed);
            if (inNumbers.isPresent()) {
                return inNumbers;
            }
            Optional<TypedDate> inWords = inWords(typed);
            return inWords.isPresent() ? inWords : written(typed);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<TypedDate> inNumbers(String typed) {
        Matcher m = NUMBERS.matcher(typed);
        if (m.matches()) {
            return numbers(
                    m.group(1),
                    Integer.parseInt(m.group(3)),
                    m.group(4),
                    m.group(2).equals("/"));
        }
        m = SPACED.matcher(typed);
        if (m.matches()) {
            return numbers(m.group(1), Integer.parseInt(m.group(2)), m.group(3), false);
        }
        m = ROMAN.matcher(typed);
        if (m.matches() && ROMANS.contains(m.group(2))) {
            return day(year(m.group(3)), ROMANS.indexOf(m.group(2)) + 1, Integer.parseInt(m.group(1)));
        }
        m = MONTH_YEAR.matcher(typed);
        return m.matches() ? month(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1))) : Optional.empty();
    }

    /** @param slashes as those write who put the month first; so it is read where nothing else is possible */
    private static Optional<TypedDate> numbers(String left, int middle, String right, boolean slashes) {
        if (left.length() == 4) {
            return right.length() <= 2
                    ? day(Integer.parseInt(left), middle, Integer.parseInt(right))
                    : Optional.empty();
        }
        if (left.length() > 2 || right.length() == 3 || right.length() == 1) {
            return Optional.empty();
        }
        int first = Integer.parseInt(left);
        return slashes && middle > 12 ? day(year(right), first, middle) : day(year(right), middle, first);
    }

    private static Optional<TypedDate> day(int year, int month, int day) {
        return Optional.of(new TypedDate(LocalDate.of(year, month, day), Edtf.Precision.DAY));
    }

    private static Optional<TypedDate> month(int year, int month) {
        return Optional.of(new TypedDate(YearMonth.of(year, month).atDay(1), Edtf.Precision.MONTH));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    /** One month by name, at most one day and one year, in any order, and nothing else. */
    private static Optional<TypedDate> inWords(String typed) {
        List<String> numbers = new ArrayList<>();
        Optional<Month> month = Optional.empty();
        Optional<Month> season = Optional.empty();
        boolean shortYear = false;
        if (SIGNED.matcher(typed).find()) {
            return Optional.empty();
        }
        Matcher token = TOKEN.matcher(typed);
        while (token.find()) {
            String part = token.group();
            if (Character.isDigit(part.charAt(0))) {
                numbers.add(part);
            } else if (part.equals("'") || part.equals("’")) {
                shortYear = true;
            } else if (Character.isLetter(part.charAt(0))) {
                Optional<Month> named = MonthNames.month(part);
                Optional<Month> within = MonthNames.season(part);
                if (named.isPresent() && month.isEmpty()) {
                    month = named;
                } else if (within.isPresent() && season.isEmpty()) {
                    season = within;
                } else if (!FILLERS.contains(part) && !FILLERS.contains(MonthNames.folded(part))) {
                    return Optional.empty();
                }
            } else if (!".,-/".contains(part)) {
                return Optional.empty();
            }
        }
        if (season.isPresent()) {
            return month.isEmpty() && numbers.size() == 1 && numbers.get(0).length() == 4
                    ? Optional.of(new TypedDate(
                            LocalDate.of(Integer.parseInt(numbers.get(0)), season.get(), 1), Edtf.Precision.INTERVAL))
                    : Optional.empty();
        }
        if (month.isEmpty()) {
            return numbers.size() == 1 && numbers.get(0).length() == 4 && typed.startsWith(numbers.get(0))
                    ? Optional.of(
                            new TypedDate(LocalDate.of(Integer.parseInt(numbers.get(0)), 1, 1), Edtf.Precision.YEAR))
                    : Optional.empty();
        }
        return named(numbers, month.get(), shortYear);
    }

    private static Optional<TypedDate> named(List<String> numbers, Month month, boolean shortYear) {
        if (numbers.size() == 1) {
            // A short number alone could be the day or the year.
            return numbers.get(0).length() == 4
                    ? month(Integer.parseInt(numbers.get(0)), month.getValue())
                    : shortYear && numbers.get(0).length() == 2
                            ? month(year(numbers.get(0)), month.getValue())
                            : Optional.empty();
        }
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        String one = numbers.get(0);
        String other = numbers.get(1);
        boolean yearFirst = one.length() == 4;
        String year = yearFirst ? one : other;
        String day = yearFirst ? other : one;
        return day.length() <= 2 && (year.length() == 4 || year.length() == 2)
                ? day(year(year), month.getValue(), Integer.parseInt(day))
                : Optional.empty();
    }

    /** As data files write it: with a sign, an era, or a year of another length than four digits. */
    private static Optional<TypedDate> written(String typed) {
        Matcher before = BEFORE.matcher(typed);
        String date = before.find()
                ? (typed.substring(0, before.start()) + " " + typed.substring(before.end())).strip() + " bce"
                : typed;
        if (date.matches("\\d{1,3}")) {
            // More likely the beginning of a day than a year.
            return Optional.empty();
        }
        try {
            WrittenDate read = WrittenDate.parse(date.toUpperCase(Locale.ROOT));
            return read.edtf().isPresent()
                    ? Optional.empty()
                    : Optional.of(new TypedDate(read.first(), read.precision()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
