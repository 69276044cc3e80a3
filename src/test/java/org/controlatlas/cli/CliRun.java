package org.controlatlas.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One command line run through the real parser.
 *
 * @param status exit status
 * @param out text that went to standard output
 * @param err what went to standard error
 * @param bytes files that went to standard output
 */
record CliRun(int status, String out, String err, byte[] bytes) {
    static CliRun of(String... args) {
        return of(false, args);
    }

    /** @param terminal whether a person is taken to watch */
    static CliRun of(boolean terminal, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = ControlAtlas.run(new Streams(new PrintWriter(out), new PrintWriter(err), bytes, terminal), args);
        return new CliRun(status, out.toString(), err.toString(), bytes.toByteArray());
    }

    /** Streams that keep nothing. */
    static Streams nowhere() {
        return new Streams(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                OutputStream.nullOutputStream(),
                false);
    }
}
