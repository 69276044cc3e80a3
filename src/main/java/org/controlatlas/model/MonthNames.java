package org.controlatlas.model;

import java.text.Normalizer;
import java.time.Month;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names of months and seasons as people write them in the four languages: whole, declined, or shortened to what can mean
 * only one month. Our own table, since Java's differs from one version to another.
 */
public final class MonthNames {
    private static final int LEAST_LETTERS = 3;

    /** The names of each month; for declined names the part before the ending. */
    private static final List<List<String>> NAMES = List.of(
            List.of("january", "yanvar", "հունվար", "январ"),
            List.of("february", "fevral", "փետրվար", "феврал"),
            List.of("march", "mart", "մարտ", "март"),
            List.of("april", "aprel", "ապրիլ", "апрел"),
            List.of("may", "mayıs", "մայիս", "май", "мая", "мае"),
            List.of("june", "iyun", "հունիս", "июн"),
            List.of("july", "iyul", "հուլիս", "июл"),
            List.of("august", "avqust", "օգոստոս", "август"),
            List.of("september", "sentyabr", "սեպտեմբեր", "сентябр"),
            List.of("october", "oktyabr", "հոկտեմբեր", "октябр"),
            List.of("november", "noyabr", "նոյեմբեր", "ноябр"),
            List.of("december", "dekabr", "դեկտեմբեր", "декабр"));

    /** What may stand behind a whole name: the cases in which dates are written. */
    private static final Set<String> ENDINGS =
            Set.of("", "ı", "u", "ın", "in", "un", "da", "ında", "də", "ь", "я", "а", "е", "ի", "ին", "ում");

    /** From spring to winter; winter is that of the year's end. */
    private static final List<List<String>> SEASONS = List.of(
            List.of("spring", "yaz", "yazı", "yazında", "գարուն", "գարնանը", "գարնան", "весна", "весной", "весны"),
            List.of("summer", "yay", "yayı", "yayında", "ամառ", "ամռանը", "ամռան", "лето", "летом", "лета"),
            List.of(
                    "autumn",
                    "fall",
                    "payız",
                    "payızı",
                    "payızında",
                    "աշուն",
                    "աշնանը",
                    "աշնան",
                    "осень",
                    "осенью",
                    "осени"),
            List.of("winter", "qış", "qışı", "qışında", "ձմեռ", "ձմռանը", "ձմռան", "зима", "зимой", "зимы"));

    private static final List<List<String>> FOLDED =
            NAMES.stream().map(MonthNames::allFolded).toList();
    private static final Set<String> FOLDED_ENDINGS = Set.copyOf(allFolded(ENDINGS));
    private static final List<List<String>> FOLDED_SEASONS =
            SEASONS.stream().map(MonthNames::allFolded).toList();

    private MonthNames() {}

    private static List<String> allFolded(Collection<String> names) {
        return names.stream().map(MonthNames::folded).distinct().toList();
    }

    /**
     * The text in small letters for comparing: a capital I with a dot and one without are the same letter to those who
     * type on the other keyboard.
     */
    public static String folded(String text) {
        if (PlainSigns.isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Zs}", " ")
                .toLowerCase(Locale.ROOT)
                .replace("\u0307", "")
                .replace('ı', 'i')
                .replace("եւ", "և");
    }

    /** The month that a word means; empty if it is no month, or could mean several. */
    public static Optional<Month> month(String word) {
        String typed = folded(word);
        EnumSet<Month> meant = EnumSet.noneOf(Month.class);
        for (Month month : Month.values()) {
            for (String name : FOLDED.get(month.ordinal())) {
                if (means(typed, name)) {
                    meant.add(month);
                }
            }
        }
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    private static boolean means(String typed, String name) {
        if (typed.startsWith(name)) {
            return FOLDED_ENDINGS.contains(typed.substring(name.length()));
        }
        return typed.length() >= LEAST_LETTERS && name.startsWith(typed)
                || typed.equals("sept") && name.equals("september");
    }

    /** The first month of the season that a word means: March, June, September or December. */
    public static Optional<Month> season(String word) {
        String typed = folded(word);
        for (int i = 0; i < SEASONS.size(); i++) {
            if (FOLDED_SEASONS.get(i).contains(typed)) {
                return Optional.of(Month.of(3 * i + 3));
            }
        }
        return Optional.empty();
    }
}
