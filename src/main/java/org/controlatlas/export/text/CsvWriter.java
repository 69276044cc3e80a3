package org.controlatlas.export.text;

import java.io.IOException;
import java.util.List;

/**
 * Writes separated values, each cell as {@link CsvCell} has it; for exports and commands alike. Jackson, which reads such tables
 * here, would not do: it leaves a cell that begins or ends with a space bare, and a spreadsheet then takes the space away.
 */
public final class CsvWriter {
    private final Appendable out;
    private final char separator;
    private final String lineEnd;

    public CsvWriter(Appendable out, char separator, String lineEnd) {
        this.out = out;
        this.separator = separator;
        this.lineEnd = lineEnd;
    }

    /** Written in one piece, so that a command that is stopped has printed whole rows. */
    public void row(List<String> fields) throws IOException {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                row.append(separator);
            }
            row.append(CsvCell.written(fields.get(i), separator));
        }
        out.append(row.append(lineEnd));
    }
}
