package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.meta.CsvCompanion;
import org.controlatlas.export.text.CsvWriter;

/** Writes a table in UTF-8 without a byte order mark, its lines ended as RFC 4180 has it. */
final class CsvLines {
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();
    private final CsvWriter csv = new CsvWriter(line, ',', "\r\n");

    CsvLines(OutputStream out) {
        this.out = out;
    }

    /** The file beside a table that says what it is. */
    static AtomicFile.Part companion(ExportJob job, Path file, String[] columns) {
        Path name = file.getFileName();
        String text = CsvCompanion.text(
                job.metadata(),
                name == null ? "" : name.toString(),
                List.of(columns),
                List.of("area_km2", "error_km2", "low_km2", "high_km2"));
        return new AtomicFile.Part(CsvCompanion.of(file), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void line(String... values) throws IOException {
        line.setLength(0);
        csv.row(List.of(values));
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }
}
