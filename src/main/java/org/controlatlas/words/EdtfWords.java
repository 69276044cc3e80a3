package org.controlatlas.words;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;

/**
 * Dates as precise as the sources give them, in words: {@code about 23 October 1993}, {@code summer 1992}, {@code 7–9
 * November 2020}, {@code by May 1992}. Window, pictures and answers all word such dates here. The machine's locale plays no
 * part.
 */
public final class EdtfWords {
    private static final Map<Language, EdtfWords> ALL = new EnumMap<>(Language.class);
    private static final int MONTHS_OF_A_SEASON = 3;
    private static final int DECADE = 10;

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new EdtfWords(new TextTable(EdtfWords.class, "words", language)));
        }
    }

    private final TextTable texts;

    /** The grammatical case of a month, a season or a decade; after "about" and "by" some languages use another. */
    private enum Case {
        PLAIN(""),
        AFTER_PREPOSITION(".after");

        private final String suffix;

        Case(String suffix) {
            this.suffix = suffix;
        }
    }

    private EdtfWords(TextTable texts) {
        this.texts = texts;
    }

    public static EdtfWords in(Language language) {
        return ALL.get(language);
    }

    public String of(Edtf date) {
        return date.precision() == Edtf.Precision.INTERVAL ? interval(date) : single(date, Case.PLAIN);
    }

    /** {@code 25 November 2020}. */
    public String day(LocalDate day) {
        return texts.get("edtf.day", day.getDayOfMonth(), name("edtf.months.day", day.getMonthValue() - 1), year(day));
    }

    /** {@code 1492}, {@code 323 BCE}. */
    public String year(int year) {
        return year > 0 ? texts.get("edtf.ad", year) : texts.get("edtf.bce", Integer.toString(1 - year));
    }

    private String year(LocalDate day) {
        return year(day.getYear());
    }

    private String single(Edtf date, Case place) {
        Case within = date.approximate() ? Case.AFTER_PREPOSITION : place;
        String words =
                switch (date.precision()) {
                    case DAY -> day(middle(date));
                    case MONTH -> isMonth(date) ? month(date.earliest(), within) : season(date, within);
                    case YEAR -> years(date, within);
                    case INTERVAL -> interval(date);
                };
        if (date.approximate()) {
            words = texts.get("edtf.about", words);
        }
        return date.uncertain() ? texts.get("edtf.uncertain", words) : words;
    }

    /** A day in doubt spreads evenly to both sides of the one written. */
    private static LocalDate middle(Edtf date) {
        boolean spread = date.approximate() || date.uncertain();
        return spread ? date.earliest().plusDays(Edtf.SLACK_DAYS) : date.earliest();
    }

    private static boolean isMonth(Edtf date) {
        return date.earliest().getMonth() == date.latest().getMonth();
    }

    private String month(LocalDate day, Case place) {
        return texts.get("edtf.month", name("edtf.months" + place.suffix, day.getMonthValue() - 1), year(day));
    }

    /** The winter of 1992 begins in its December and is that of 1992/93. */
    private String season(Edtf date, Case place) {
        int season = date.earliest().getMonthValue() / MONTHS_OF_A_SEASON - 1;
        int first = date.earliest().getYear();
        int last = date.latest().getYear();
        String year = first == last ? year(first) : winter(first, last);
        return texts.get("edtf.season", name("edtf.seasons" + place.suffix, season), year);
    }

    private String winter(int first, int last) {
        if (first > 0) {
            return texts.get("edtf.ad", first + "/" + last);
        }
        return last > 0 ? year(first) + "/" + year(last) : texts.get("edtf.bce", (1 - first) + "/" + (1 - last));
    }

    private String years(Edtf date, Case place) {
        int first = date.earliest().getYear();
        int last = date.latest().getYear();
        if (first == last) {
            return year(first);
        }
        if (last - first == DECADE - 1 && first > 0) {
            return texts.get("edtf.decade" + place.suffix, first, last);
        }
        return span(first, last);
    }

    /** Two years of one era share its name. */
    private String span(int first, int last) {
        if (first > 0) {
            return texts.get("edtf.ad.span", first, last);
        }
        return last > 0 ? year(first) + " – " + year(last) : texts.get("edtf.bce", (1 - first) + "–" + (1 - last));
    }

    private String interval(Edtf date) {
        String text = date.text();
        int slash = text.indexOf('/');
        if (date.earliest().equals(LocalDate.MIN)) {
            return texts.get("edtf.by", single(Edtf.parse(text.substring(slash + 1)), Case.AFTER_PREPOSITION));
        }
        if (date.latest().equals(LocalDate.MAX)) {
            return texts.get("edtf.not-before", single(Edtf.parse(text.substring(0, slash)), Case.AFTER_PREPOSITION));
        }
        Edtf from = Edtf.parse(text.substring(0, slash));
        Edtf to = Edtf.parse(text.substring(slash + 1));
        boolean alike = from.precision() == to.precision() && from.uncertain() == to.uncertain();
        boolean onlyEnd = to.approximate() && !from.approximate();
        if (!alike || onlyEnd && from.precision() != Edtf.Precision.DAY) {
            return single(from, Case.PLAIN) + " – " + single(to, Case.PLAIN);
        }
        // A doubt is said once: that of the first day before the whole, that of the last day alone before its number.
        String words = onlyEnd
                ? days(plain(from), plain(to), true)
                : range(plain(from), plain(to), from.approximate() ? Case.AFTER_PREPOSITION : Case.PLAIN);
        if (from.approximate()) {
            words = texts.get("edtf.about", words);
        }
        return from.uncertain() ? texts.get("edtf.uncertain", words) : words;
    }

    private static Edtf plain(Edtf date) {
        return Edtf.parse(date.text().replaceAll("[~?%]$", ""));
    }

    /** What both ends have in common is said once, as far as that leaves no doubt. */
    private String range(Edtf from, Edtf to, Case place) {
        if (from.precision() == Edtf.Precision.DAY) {
            return days(from, to, false);
        }
        LocalDate first = from.earliest();
        LocalDate last = to.earliest();
        boolean sameYear = first.getYear() == last.getYear();
        boolean wholeYears = from.precision() == Edtf.Precision.YEAR
                && first.getYear() == from.latest().getYear()
                && last.getYear() == to.latest().getYear();
        if (wholeYears) {
            return sameYear ? single(from, place) : span(first.getYear(), last.getYear());
        }
        if (from.precision() == Edtf.Precision.MONTH && isMonth(from) && isMonth(to) && sameYear) {
            String key = "edtf.months" + place.suffix;
            String months = first.getMonth() == last.getMonth()
                    ? name(key, first.getMonthValue() - 1)
                    : name(key, first.getMonthValue() - 1) + "–" + name(key, last.getMonthValue() - 1);
            return texts.get("edtf.month", months, year(last));
        }
        return single(from, place) + " – " + single(to, place);
    }

    /** @param aboutEnd whether the last day, and only that, is approximate */
    private String days(Edtf from, Edtf to, boolean aboutEnd) {
        LocalDate first = from.earliest();
        LocalDate last = to.earliest();
        String end = Integer.toString(last.getDayOfMonth());
        if (aboutEnd) {
            end = texts.get("edtf.about", end);
        }
        if (first.equals(last)) {
            return aboutEnd ? texts.get("edtf.about", day(last)) : day(last);
        }
        if (first.getYear() != last.getYear()) {
            return day(first) + " – " + (aboutEnd ? texts.get("edtf.about", day(last)) : day(last));
        }
        if (first.getMonth() == last.getMonth()) {
            String days = first.getDayOfMonth() + (aboutEnd ? " – " : "–") + end;
            return texts.get("edtf.day", days, name("edtf.months.day", last.getMonthValue() - 1), year(last));
        }
        return texts.get(
                "edtf.days",
                first.getDayOfMonth(),
                name("edtf.months.day", first.getMonthValue() - 1),
                end,
                name("edtf.months.day", last.getMonthValue() - 1),
                year(last));
    }

    private String name(String key, int index) {
        return List.of(texts.get(key).split(",")).get(index);
    }
}
