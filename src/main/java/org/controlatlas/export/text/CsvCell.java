package org.controlatlas.export.text;

import java.util.regex.Pattern;

/**
 * One cell of comma-separated values (RFC 4180), made harmless for spreadsheets, which take a cell that begins with
 * {@code =} and its like for a formula and run it. Such a cell gets an apostrophe before it, as is usual; reading takes
 * it off, so that what is written and read again is the same.
 */
public final class CsvCell {
    private static final char MARK = '\'';

    /** What spreadsheets begin a formula with, also in its wide form, and what they pass over before one. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");

    private CsvCell() {}

    /**
     * The cell as it stands in a file, in quotation marks where they are needed. Characters that a terminal would obey, and
     * halves of characters, are written as {@code \\u001b}.
     *
     * @param separator between cells
     */
    public static String written(String value, char separator) {
        String cell = withoutCommands(SafeText.whole(isFormula(value) ? MARK + value : value));
        boolean special = cell.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                || !cell.equals(cell.strip());
        return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /**
     * What a cell means that {@link #written} has made.
     *
     * @param cell without its quotation marks
     */
    public static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == MARK && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** A cell that has the mark already counts, too: it gets a second one, and reading takes off only that. */
    private static boolean isFormula(String value) {
        int start = 0;
        while (start < value.length() && value.charAt(start) == MARK) {
            start++;
        }
        // A single sign computes nothing: people write it for "none".
        return value.length() - start > 1
                && STARTS.indexOf(value.charAt(start)) >= 0
                && !NEGATIVE_NUMBER.matcher(value.substring(start)).matches();
    }

    private static String withoutCommands(String value) {
        if (value.chars().noneMatch(c -> c == '\r' || SafeText.isCommand(c))) {
            return value;
        }
        StringBuilder cell = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            // Windows ends lines within cells by CR LF; a CR alone takes a terminal back to the line's beginning.
            boolean alone = c == '\r' && (i + 1 == value.length() || value.charAt(i + 1) != '\n');
            if (alone || SafeText.isCommand(c)) {
                SafeText.appendEscaped(cell, c);
            } else {
                cell.append(c);
            }
        }
        return cell.toString();
    }
}
