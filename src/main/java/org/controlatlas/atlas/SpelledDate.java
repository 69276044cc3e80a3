package org.controlatlas.atlas;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates that ISO 8601 would write otherwise: with the digits of other scripts, with words for the year or the century, or
 * with zeros for what is not known.
 */
final class SpelledDate {
    /** As Wikidata and databases write a date of which only the year, or the month, is known. */
    private static final Pattern ZEROS = Pattern.compile("([+-]?\\d{4,6})-(\\d{2})-00(?:[T ].*)?");
    /** With East Asian signs for year, month and day. */
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{1,4})[年년]\\s*(?:(\\d{1,2})[月월]\\s*(?:(\\d{1,2})[日일])?)?");
    /** With a word for the year, as some write behind it. */
    private static final Pattern YEAR_WITH_WORD =
            Pattern.compile("(\\d{3,4})(?:\\s*(?:г\\.?|год|года|թ\\.?|թվական)|-c[iıuü] il)");

    private static final Pattern CENTURY = Pattern.compile("(?i)(\\d{1,2})(?:st|nd|rd|th)? (?:century|cent\\.|c\\.)");

    private SpelledDate() {}

    /** The same as ISO 8601 or EDTF write it; what is no such date stays as it is. */
    static String plain(String written) {
        String text = digits(spaced(written));
        Matcher zeros = ZEROS.matcher(text);
        if (zeros.matches()) {
            return zeros.group(2).equals("00") ? zeros.group(1) : zeros.group(1) + "-" + zeros.group(2);
        }
        Matcher asian = EAST_ASIAN.matcher(text);
        if (asian.matches()) {
            return padded(asian.group(1), 4)
                    + (asian.group(2) == null ? "" : "-" + padded(asian.group(2), 2))
                    + (asian.group(3) == null ? "" : "-" + padded(asian.group(3), 2));
        }
        Matcher word = YEAR_WITH_WORD.matcher(text);
        if (word.matches()) {
            return word.group(1);
        }
        Matcher century = CENTURY.matcher(text);
        return century.matches() && !century.group(1).matches("0+")
                ? padded(String.valueOf(Integer.parseInt(century.group(1)) - 1), 2) + "XX"
                : text;
    }

    /** With plain blanks, hyphens and minus signs for those that spreadsheets and word processors put in; stripped. */
    static String spaced(String text) {
        return text.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2010', '-')
                .replace('\u2011', '-')
                .replace('\u2212', '-')
                .strip();
    }

    private static String digits(String text) {
        if (text.chars().allMatch(sign -> sign < 0x80)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(sign -> plain.appendCodePoint(
                        Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER
                                ? '0' + Character.digit(sign, 10)
                                : sign));
        return plain.toString();
    }

    private static String padded(String digits, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", Integer.valueOf(digits));
    }
}
