package org.controlatlas.cli.query;

import java.util.regex.Pattern;
import org.controlatlas.message.BadValueException;
import org.controlatlas.model.PlainSigns;

/** Reads degrees as spreadsheets write them: with a decimal point or comma, a degree sign, another minus. */
final class TableNumbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

    private TableNumbers() {}

    /**
     * @throws BadValueException with one sentence if the text is no number
     */
    static double degrees(String column, String text) {
        String plain = PlainSigns.ofOne(text)
                .replaceAll("\\s+", "")
                .replaceFirst("^'", "")
                .replaceFirst("°$", "");
        if (plain.isEmpty()) {
            throw new BadValueException(TableProblem.NO_VALUE, column);
        }
        if (plain.indexOf(',') == plain.lastIndexOf(',') && plain.indexOf('.') < 0) {
            plain = plain.replace(',', '.');
        }
        if (!NUMBER.matcher(plain).matches()) {
            throw new BadValueException(TableProblem.NO_DEGREES, text, column);
        }
        return Double.parseDouble(plain);
    }
}
