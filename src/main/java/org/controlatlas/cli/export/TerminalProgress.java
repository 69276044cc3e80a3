package org.controlatlas.cli.export;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.text.SafeText;

/** A line on the terminal that tells how far an export is and how long it still takes; written over, then removed. */
final class TerminalProgress implements ExportProgress, AutoCloseable {
    /** Nothing is shown for work that is done before anybody could read it. */
    private static final long QUIET_NANOS = 500_000_000L;

    private static final long REDRAW_NANOS = 100_000_000L;

    private final PrintWriter terminal;
    private final String what;
    private final BooleanSupplier cancelled;
    private final LongSupplier clock;
    private final long start;
    private long drawn;
    private int width;

    /**
     * @param what is being made, commonly the file's name
     * @param clock nanoseconds, as of {@link System#nanoTime}
     */
    public TerminalProgress(PrintWriter terminal, String what, BooleanSupplier cancelled, LongSupplier clock) {
        this.terminal = terminal;
        this.what = SafeText.line(what);
        this.cancelled = cancelled;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.drawn = start + QUIET_NANOS - REDRAW_NANOS;
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    @Override
    public void reached(double part) {
        long now = clock.getAsLong();
        if (now - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = now;
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%s: %3.0f %%", what, part * 100));
        if (part > 0.02) {
            line.append(", ")
                    .append(left((now - start) / 1e9 * (1 - part) / part))
                    .append(" left");
        }
        line.append(" (Ctrl+C cancels)");
        draw(line.toString());
    }

    private static String left(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    private void draw(String line) {
        terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        terminal.flush();
        width = line.length();
    }

    /** Removes the line. */
    @Override
    public void close() {
        if (width > 0) {
            draw("");
            terminal.print("\r");
            terminal.flush();
        }
    }
}
