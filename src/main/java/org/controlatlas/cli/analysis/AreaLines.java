package org.controlatlas.cli.analysis;

import java.io.PrintWriter;
import java.util.List;
import org.controlatlas.cli.terminal.Answers;

/** Rows with an area at the end, as lines of text: columns below one another, the units of the areas, too. */
final class AreaLines {
    /** A longer name moves what follows it in its own line alone. */
    private static final int WIDEST = 100;

    private static final char UNIT = '²';

    private AreaLines() {}

    /** @param rows all with as many cells; the last one is an area with its unit and its error */
    static void print(List<List<String>> rows, PrintWriter out) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, width(row, i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String space = " ".repeat(Math.max(0, widths[i] - width(row, i)));
                boolean last = i == columns - 1;
                line.append(last ? space + row.get(i) : row.get(i) + space + "  ");
            }
            Answers.line(out, 0, line.toString());
        }
    }

    /** What is to be made equally wide: of the area what stands before its unit. */
    private static int width(List<String> row, int column) {
        String cell = row.get(column);
        int end = column == row.size() - 1 ? cell.indexOf(UNIT) : -1;
        return cell.codePointCount(0, end < 0 ? cell.length() : end);
    }
}
