package org.controlatlas.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command's output goes.
 *
 * @param out text of standard output
 * @param err text of standard error
 * @param bytes standard output for files; nobody writes to it and to {@code out} in the same command
 * @param terminal whether a person watches, so that progress is worth showing
 */
public record Streams(PrintWriter out, PrintWriter err, OutputStream bytes, boolean terminal) {
    /**
     * The process's own streams. Text goes out in UTF-8 whatever the locale, so that a pipe gets the same bytes on any
     * machine.
     */
    static Streams ofProcess() {
        return new Streams(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                new FileOutputStream(FileDescriptor.out),
                System.console() != null);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
