package org.controlatlas.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.controlatlas.cli.terminal.Streams;

/**
 * One command line run through the real parser.
 *
 * @param status exit status
 * @param out text that went to standard output
 * @param err what went to standard error
 * @param bytes files that went to standard output
 */
public record CliRun(int status, String out, String err, byte[] bytes) {
    public static CliRun of(String... args) {
        return of(false, args);
    }

    /** @param terminal whether a person is taken to watch */
    public static CliRun of(boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = ControlAtlas.run(Streams.of(out, err, bytes, terminal), args);
        return new CliRun(
                status,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8),
                bytes.toByteArray());
    }

    /** Streams that keep nothing. */
    public static Streams nowhere() {
        return new Streams(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                OutputStream.nullOutputStream(),
                false);
    }
}
