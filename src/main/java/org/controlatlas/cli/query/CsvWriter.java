package org.controlatlas.cli.query;

import java.io.IOException;
import java.util.List;

/** Writes comma-separated values (RFC 4180), quoting only what needs it. */
public final class CsvWriter {
    private final Appendable out;
    private final char separator;
    private final String lineEnd;

    public CsvWriter(Appendable out, char separator, String lineEnd) {
        this.out = out;
        this.separator = separator;
        this.lineEnd = lineEnd;
    }

    public void row(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.append(separator);
            }
            out.append(field(fields.get(i)));
        }
        out.append(lineEnd);
    }

    private String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
