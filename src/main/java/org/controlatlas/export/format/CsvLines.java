package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.meta.CsvCompanion;
import org.controlatlas.export.text.CsvCell;

/** Writes comma-separated values (RFC 4180, each cell as {@link CsvCell} has it) in UTF-8 without a byte order mark. */
final class CsvLines {
    private final OutputStream out;

    CsvLines(OutputStream out) {
        this.out = out;
    }

    /** The file beside a table that says what it is. */
    static AtomicFile.Part companion(ExportJob job, Path file, String[] columns) {
        Path name = file.getFileName();
        String text = CsvCompanion.text(
                job.metadata(), name == null ? "" : name.toString(), List.of(columns), List.of("area_km2"));
        return new AtomicFile.Part(CsvCompanion.of(file), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void line(String... values) throws IOException {
        String text =
                Arrays.stream(values).map(value -> CsvCell.written(value, ',')).collect(Collectors.joining(","))
                        + "\r\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
