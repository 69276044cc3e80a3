package org.controlatlas.cli.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.export.text.CsvCell;

/**
 * Reads comma-separated values (RFC 4180) row by row: quoted fields may hold separators, quotes and line breaks; a
 * byte order mark and empty lines are skipped; lines may end in LF, CRLF or CR. The separator is what the first line
 * uses: comma, semicolon or tab.
 */
final class CsvReader {
    private final BufferedReader in;
    private char separator = ',';
    private String lineEnd = "\n";
    private int line = 1;
    private int rowLine;

    CsvReader(Reader reader) throws IOException {
        this.in = new BufferedReader(reader, 1 << 16);
        in.mark(1 << 15);
        int first = in.read();
        if (first != '\uFEFF') {
            in.reset();
        }
        sniff();
    }

    private void sniff() throws IOException {
        in.mark(1 << 15);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        int c = in.read();
        for (int i = 1; i < 1 << 15 && c >= 0 && c != '\n' && c != '\r'; i++) {
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
            c = in.read();
        }
        if (c == '\r' && in.read() == '\n') {
            lineEnd = "\r\n";
        }
        if (commas == 0) {
            separator = tabs > semicolons ? '\t' : semicolons > 0 ? ';' : ',';
        }
        in.reset();
    }

    char separator() {
        return separator;
    }

    /** LF, or CRLF if the first line ends so. */
    String lineEnd() {
        return lineEnd;
    }

    /** Line of the file, from 1, on which the last row read begins. */
    int rowLine() {
        return rowLine;
    }

    /**
     * The next row's fields; null at the end.
     *
     * @throws IOException if a quoted field is never closed
     */
    List<String> next() throws IOException {
        int c = in.read();
        while (c == '\n' || c == '\r') {
            line += c == '\n' ? 1 : 0;
            c = in.read();
        }
        if (c < 0) {
            return null;
        }
        rowLine = line;
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        while (true) {
            if (c == '"' && field.isEmpty()) {
                c = quoted(field);
            }
            while (c >= 0 && c != separator && c != '\n' && c != '\r') {
                field.append((char) c);
                c = in.read();
            }
            fields.add(CsvCell.read(field.toString()));
            field.setLength(0);
            if (c != separator) {
                line += c == '\n' ? 1 : 0;
                return fields;
            }
            c = in.read();
        }
    }

    private int quoted(StringBuilder field) throws IOException {
        while (true) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("line " + rowLine + " opens a quotation mark that is never closed");
            }
            if (c == '"') {
                c = in.read();
                if (c != '"') {
                    return c;
                }
            }
            line += c == '\n' ? 1 : 0;
            field.append((char) c);
        }
    }
}
