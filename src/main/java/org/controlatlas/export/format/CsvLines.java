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

/** Writes comma-separated values as RFC 4180 has them, in UTF-8 without a byte order mark. */
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
        String text = Arrays.stream(values).map(CsvLines::quoted).collect(Collectors.joining(",")) + "\r\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String value) {
        boolean special = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !value.equals(value.strip());
        return special ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
