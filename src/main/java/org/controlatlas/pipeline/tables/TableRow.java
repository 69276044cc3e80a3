package org.controlatlas.pipeline.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Names;

/**
 * A row of a hand-kept CSV table. What is wrong in a cell goes to the problems and a harmless value comes back, so that
 * one reading finds all errors.
 *
 * @param file name of the table
 * @param label what the row is called in errors: its id, or its line
 */
record TableRow(String file, String label, Map<String, String> cells, ProblemList problems) {
    /** The cell's text, empty if there is none. */
    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "The cell is empty.", "Fill it in.");
        }
        return text;
    }

    /** The parts of a cell separated by semicolons. */
    List<String> list(String column) {
        return Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    String word(String column, Set<String> allowed) {
        String word = text(column);
        if (!allowed.contains(word)) {
            problem(column, "'" + word + "' is none of " + String.join(", ", allowed) + ".", "Use one of them.");
        }
        return word;
    }

    Certainty certainty() {
        try {
            return Certainty.ofCode(text("certainty"));
        } catch (IllegalArgumentException e) {
            problem("certainty", e.getMessage(), "");
            return Certainty.DISPUTED;
        }
    }

    Optional<LocalDate> day(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            problem(column, "'" + text + "' is no day of the calendar.", "Write it as 2020-11-10.");
            return Optional.empty();
        }
    }

    /** A day and the EDTF that is the truth about it; the day must lie within. */
    LocalDate dated(String dayColumn, String edtfColumn) {
        LocalDate day = day(dayColumn).orElse(LocalDate.EPOCH);
        required(dayColumn);
        try {
            if (!Edtf.parse(required(edtfColumn)).admits(day)) {
                problem(
                        edtfColumn,
                        "The day " + day + " does not lie within " + text(edtfColumn) + ".",
                        "Correct either.");
            }
        } catch (IllegalArgumentException e) {
            problem(edtfColumn, e.getMessage(), "");
        }
        return day;
    }

    /** The names in columns {@code prefix_en} to {@code prefix_ru}; all four must be there. */
    Names names(String prefix) {
        return Names.of(
                required(prefix + "_en"), required(prefix + "_az"), required(prefix + "_hy"), required(prefix + "_ru"));
    }

    double degrees(String column, double limit) {
        try {
            double degrees = Double.parseDouble(required(column));
            if (Math.abs(degrees) <= limit) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of range
        }
        problem(column, "'" + text(column) + "' is no angle within ±" + (int) limit + "°.", "Write decimal degrees.");
        return 0;
    }

    void problem(String column, String sentence, String mend) {
        problems.add(file, label, column, sentence, mend);
    }
}
