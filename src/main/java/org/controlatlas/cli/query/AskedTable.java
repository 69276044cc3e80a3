package org.controlatlas.cli.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as text, with what its first lines say of it.
 *
 * @param separatorLine the line {@code sep=;} with which spreadsheets begin a table, as it stands; else empty
 * @param lineEnd LF, CRLF or CR, as the first line ends
 * @param columns by the header
 * @param rows all behind the header
 */
record AskedTable(
        String separatorLine, char separator, String lineEnd, TableColumns columns, List<TableRows.Row> rows) {
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** Empty if the text has no header. */
    static Optional<AskedTable> of(String text) throws IOException {
        String first = TableRows.line(text, 1);
        Matcher said = SEPARATOR_LINE.matcher(first.strip());
        boolean says = said.matches();
        int from = says ? 2 : 1;
        char separator = says ? said.group(1).charAt(0) : bestSeparator(text, from);
        TableRows rows = new TableRows(text, separator, from);
        TableRows.Row header = rows.next();
        if (header == null) {
            return Optional.empty();
        }
        List<TableRows.Row> all = new ArrayList<>();
        for (TableRows.Row row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return Optional.of(
                new AskedTable(says ? first : "", separator, lineEnd(text), new TableColumns(header.fields()), all));
    }

    /** The one by which the most columns of the header are known, of equal ones the one that makes the most. */
    private static char bestSeparator(String text, int from) throws IOException {
        char best = SEPARATORS[0];
        int mostKnown = -1;
        int mostFields = 0;
        for (char separator : SEPARATORS) {
            TableRows.Row header = new TableRows(text, separator, from).next();
            if (header != null) {
                int known = new TableColumns(header.fields()).known();
                int fields = header.fields().size();
                if (known > mostKnown || known == mostKnown && fields > mostFields) {
                    best = separator;
                    mostKnown = known;
                    mostFields = fields;
                }
            }
        }
        return best;
    }

    private static String lineEnd(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '\r') {
            return text.startsWith("\r\n", end) ? "\r\n" : "\r";
        }
        return "\n";
    }
}
