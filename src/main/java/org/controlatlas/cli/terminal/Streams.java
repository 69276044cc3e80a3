package org.controlatlas.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * Where a command's output goes. Text passes {@link TextOutput}, whatever writer is given.
 *
 * @param out text of standard output; throws {@link OutputFailure}
 * @param err text of standard error
 * @param bytes standard output for files; nobody writes to it and to {@code out} in the same command
 * @param terminal whether a person watches, so that progress is worth showing
 */
public record Streams(PrintWriter out, PrintWriter err, OutputStream bytes, boolean terminal) {
    private static final int BUFFER_BYTES = 1 << 16;

    public Streams {
        out = out instanceof TextOutput ? out : TextOutput.strict(out);
        err = err instanceof TextOutput ? err : TextOutput.lenient(err);
        bytes = bytes instanceof StrictBytes ? bytes : new StrictBytes(bytes);
    }

    /** Text in UTF-8. */
    public static Streams of(OutputStream out, OutputStream err, OutputStream bytes, boolean terminal) {
        return new Streams(
                TextOutput.strict(TextOutput.utf8(out)), TextOutput.lenient(TextOutput.utf8(err)), bytes, terminal);
    }

    /** The process's own streams. */
    public static Streams ofProcess() {
        StandardStream out = StandardStream.out();
        StandardStream err = StandardStream.err();
        return of(
                out, err, new BufferedOutputStream(out, BUFFER_BYTES), System.console() != null && err.mayBeTerminal());
    }

    /**
     * Lets out all that was printed.
     *
     * @throws OutputFailure if standard output cannot take it
     */
    public void flush() throws OutputFailure {
        out.flush();
        try {
            bytes.flush();
        } catch (IOException e) {
            throw new OutputFailure(e);
        }
        err.flush();
    }

    /** Whether something printed has not arrived, although nothing was thrown in the end. */
    public boolean hasFailed() {
        return ((TextOutput) out).hasFailed() || ((TextOutput) err).hasFailed() || ((StrictBytes) bytes).failed;
    }

    /** Throws {@link OutputFailure} where others throw what a library might take for its own trouble. */
    private static final class StrictBytes extends OutputStream {
        private final OutputStream to;
        private boolean failed;

        StrictBytes(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            try {
                to.write(bytes, from, count);
            } catch (IOException e) {
                throw failure(e);
            }
        }

        @Override
        public void flush() {
            if (failed) {
                return;
            }
            try {
                to.flush();
            } catch (IOException e) {
                throw failure(e);
            }
        }

        private OutputFailure failure(IOException e) {
            failed = true;
            return new OutputFailure(e);
        }
    }
}
