package org.controlatlas.model;

/**
 * The plain form of typed dates and numbers. Spreadsheets, word processors, telephones and web pages put in blanks that do
 * not break, marks that nobody sees, typesetters' hyphens, a minus sign, and digits of other scripts; every reader of a
 * date or a number takes them alike.
 */
public final class PlainSigns {
    private static final char FULL_WIDTH_FIRST = '\uff01';
    private static final char FULL_WIDTH_LAST = '\uff5e';
    private static final char EN_DASH = '\u2013';

    private PlainSigns() {}

    /**
     * The text with ASCII blanks, hyphens, digits and full-width signs, without invisible marks, stripped. A dash stays,
     * since it may part two dates; before a digit at the very beginning it is a minus sign.
     */
    public static String of(String text) {
        if (isAscii(text)) {
            return text.strip();
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> append(plain, sign));
        String stripped = plain.toString().strip();
        return stripped.length() > 1 && stripped.charAt(0) == EN_DASH && isDigit(stripped.charAt(1))
                ? '-' + stripped.substring(1)
                : stripped;
    }

    /** As {@link #of}, for what is no span: every dash is a hyphen or a minus sign. */
    public static String ofOne(String text) {
        return of(text).replace(EN_DASH, '-');
    }

    /** Asked for each value of a file; most are. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder plain, int sign) {
        if (sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST) {
            plain.append((char) (sign - FULL_WIDTH_FIRST + '!'));
            return;
        }
        switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                plain.append(' ');
            case Character.FORMAT -> {
                // A byte order mark, the direction of writing, a blank of no width: nobody sees them.
            }
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append((char) ('0' + Character.digit(sign, 10)));
            default -> plain.appendCodePoint(isHyphen(sign) ? '-' : sign);
        }
    }

    /** A hyphen, one that does not break, a dash as wide as a digit, a small hyphen, a minus sign. */
    private static boolean isHyphen(int sign) {
        return sign == 0x2010 || sign == 0x2011 || sign == 0x2012 || sign == 0xfe63 || sign == 0x2212;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
