package org.controlatlas.cli.query;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.controlatlas.export.text.CsvCell;

/**
 * The rows of a table with separators, one after the other. Quoted fields may hold separators, quotation marks and line
 * breaks; lines may end in LF, CRLF or CR; empty lines are passed over. A quotation mark that is never closed spoils its
 * own line only, whose fields are then what stands between the separators.
 */
final class TableRows {
    private static final CsvFactory CSV = new CsvFactory();

    /**
     * @param line of the file, from 1, on which it begins
     * @param isOpen true if it has a quotation mark that is never closed
     */
    record Row(int line, List<String> fields, boolean isOpen) {
        /** True if there is nothing in it but separators. */
        boolean isEmpty() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    private final String text;
    private final char separator;
    /** Where the lines begin, and the end of the text. */
    private final int[] lines;
    /** Index of the line that {@link #parser} began at. */
    private int base;
    /** Index of the line on which the next row begins. */
    private int next;

    private CsvParser parser;

    /** @param firstLine of the text, from 1, that is to be read */
    TableRows(String text, char separator, int firstLine) throws IOException {
        this.text = text;
        this.separator = separator;
        this.lines = lines(text);
        from(firstLine - 1);
    }

    private void from(int line) throws IOException {
        base = line;
        next = line;
        parser = CSV.createParser(text.substring(lines[Math.min(line, lines.length - 1)]));
        parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        parser.nextToken();
    }

    private static int[] lines(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !pair) {
                starts.add(i + 1);
            }
        }
        if (starts.get(starts.size() - 1) != text.length()) {
            starts.add(text.length());
        }
        return starts.stream().mapToInt(start -> start).toArray();
    }

    /** The text of a line, from 1, without its end. */
    static String line(String text, int line) {
        int[] starts = lines(text);
        return line < starts.length
                ? text.substring(starts[line - 1], starts[line]).replaceAll("[\r\n]+$", "")
                : "";
    }

    /** Null at the end. */
    Row next() throws IOException {
        Row row = read();
        while (row != null && row.fields().size() == 1 && row.fields().get(0).isBlank() && !row.isOpen()) {
            row = read();
        }
        return row;
    }

    private Row read() throws IOException {
        int line = next;
        if (line >= lines.length - 1 || parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        List<String> fields = new ArrayList<>();
        try {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                fields.add(CsvCell.read(parser.getText()));
            }
        } catch (JsonParseException e) {
            String raw = text.substring(lines[line], lines[line + 1]).replaceAll("[\r\n]+$", "");
            from(line + 1);
            return new Row(line + 1, List.of(raw.split(Pattern.quote(String.valueOf(separator)), -1)), true);
        }
        next = base + Math.max(line + 1 - base, parser.currentLocation().getLineNr() - 1);
        return new Row(line + 1, fields, false);
    }
}
