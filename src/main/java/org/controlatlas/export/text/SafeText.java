package org.controlatlas.export.text;

import java.util.function.IntPredicate;

/**
 * Text from data and file names as it may be shown. A terminal obeys characters that nobody sees: escape sequences
 * colour and move what stands there, marks of direction turn names round, a line break forges a line. Such characters are
 * written as {@code \\u001b}; inside a JSON string this means the same character.
 */
public final class SafeText {
    private static final int TAB = '\t';
    private static final int NEW_LINE = '\n';
    private static final int RETURN = '\r';

    private SafeText() {}

    /** One line, or a part of one: line breaks and tabs are written out as well. */
    public static String line(String text) {
        return written(text, SafeText::isHidden);
    }

    /** Several lines: line breaks and tabs stay. */
    public static String lines(String text) {
        return written(text, SafeText::isHiddenInLines);
    }

    /**
     * Whether a terminal acts on the character, or reads what follows in another direction: controls (C0 without tab and
     * line breaks, DEL, C1) and the embeddings, overrides and isolates of the bidirectional algorithm. The same on each
     * Java, so that files may depend on it.
     */
    public static boolean isCommand(int c) {
        return c < ' ' && c != TAB && c != NEW_LINE && c != RETURN
                || c >= 0x7F && c <= 0x9F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    /**
     * Text that any encoding holds: halves of characters are written out. An encoder would put a question mark there
     * without a word.
     */
    public static String whole(String text) {
        return written(text, SafeText::isHalf);
    }

    /** With those characters written out. */
    private static String written(String text, IntPredicate hidden) {
        if (text.codePoints().noneMatch(hidden)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(safe, c, hidden.test(c)));
        return safe.toString();
    }

    /** Of a code point: half of a character without the other half. */
    static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isHidden(int c) {
        return c == TAB || c == NEW_LINE || c == RETURN || isHiddenInLines(c);
    }

    /** Commands, and whatever else has no width and no shape: two names that differ by it look alike. */
    private static boolean isHiddenInLines(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> isCommand(c);
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> isFiller(c);
        };
    }

    /** Letters and marks that are blank by definition. */
    private static boolean isFiller(int c) {
        return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x3164 || c == 0xFFA0;
    }

    private static void append(StringBuilder to, int c, boolean hidden) {
        if (hidden) {
            appendEscaped(to, c);
        } else {
            to.appendCodePoint(c);
        }
    }

    /** As JSON and Java write a character: four hexadecimal digits, twice beyond the first plane. */
    static void appendEscaped(StringBuilder to, int c) {
        for (char unit : Character.toChars(c)) {
            to.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                to.append(Character.forDigit(unit >> shift & 15, 16));
            }
        }
    }
}
