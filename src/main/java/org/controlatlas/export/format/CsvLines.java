package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes comma-separated values as RFC 4180 has them, in UTF-8 without a byte order mark. */
final class CsvLines {
    private final OutputStream out;

    CsvLines(OutputStream out) {
        this.out = out;
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
