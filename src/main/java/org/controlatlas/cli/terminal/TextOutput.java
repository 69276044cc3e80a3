package org.controlatlas.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.controlatlas.export.text.SafeText;

/**
 * Text on its way to a terminal or a pipe. Nothing that a terminal would obey passes ({@link SafeText}), whatever a
 * command prints; and no failure to write is lost.
 */
final class TextOutput extends PrintWriter {
    private final Filter filter;

    private TextOutput(Filter filter) {
        super(filter, true);
        this.filter = filter;
    }

    /** Throws {@link OutputFailure} as soon as something cannot be written. */
    static TextOutput strict(Writer to) {
        return new TextOutput(new Filter(to, true));
    }

    /** Keeps a failure for {@link #checkError}. */
    static TextOutput lenient(Writer to) {
        return new TextOutput(new Filter(to, false));
    }

    /** In UTF-8 whatever the locale, so that a pipe gets the same bytes on any machine. */
    static Writer utf8(OutputStream to) {
        return new OutputStreamWriter(to, StandardCharsets.UTF_8);
    }

    /** Lets out what has been printed and nothing after it; waits for a line that is being printed. */
    long closeAfterWholeLine() {
        synchronized (lock) {
            try {
                filter.flush();
            } catch (IOException | OutputFailure e) {
                // The command that prints is told of it.
            }
            filter.isShut = true;
            return filter.lines;
        }
    }

    private static final class Filter extends Writer {
        private final Writer to;
        private final boolean strict;
        private char held;
        private long lines;
        private boolean failed;
        private boolean isShut;

        Filter(Writer to, boolean strict) {
            this.to = to;
            this.strict = strict;
        }

        @Override
        public void write(char[] chars, int from, int count) throws IOException {
            if (count == 0 || failed || isShut) {
                return;
            }
            String text = new String(chars, from, count);
            if (held != 0) {
                text = held + text;
                held = 0;
            }
            char last = text.charAt(text.length() - 1);
            if (Character.isHighSurrogate(last)) {
                // The other half of the character comes next.
                held = last;
                text = text.substring(0, text.length() - 1);
            }
            lines += text.chars().filter(c -> c == '\n').count();
            try {
                to.write(SafeText.lines(text));
            } catch (IOException e) {
                throw failure(e);
            }
        }

        @Override
        public void flush() throws IOException {
            if (failed || isShut) {
                return;
            }
            try {
                to.flush();
            } catch (IOException e) {
                throw failure(e);
            }
            // A writer that keeps its failures to itself.
            if (to instanceof PrintWriter printer && printer.checkError()) {
                throw failure(new IOException());
            }
        }

        /** Told once: what comes after it would fail for the same reason. */
        private IOException failure(IOException e) {
            failed = true;
            if (strict) {
                throw new OutputFailure(e);
            }
            return e;
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }

    /** Whether anything could not be written, also if somebody has caught what was thrown. */
    boolean hasFailed() {
        return checkError() || filter.failed;
    }
}
