package org.controlatlas.cli.export;

import java.nio.file.Files;
import java.nio.file.Path;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.Interruption;
import org.controlatlas.cli.terminal.Streams;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.format.ExportJob;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ReadAs;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.text.MissingCharacters;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.DayPicker;

/** Makes files of one data set, read once, with progress on a terminal and an exit status for each kind of failure. */
public final class ExportRun {
    /**
     * One file to be made.
     *
     * @param where begins what is said of it, as "Entry 2 of 'list.yaml': "; empty for a single export
     * @param file null for standard output
     */
    public record Job(String where, Path file, ExportFormat format, ExportOptions options) {}

    private final Atlas atlas;
    private final Exporter exporter;
    private final Streams streams;
    private final Interruption interruption;
    private final boolean replace;

    /** @param replace whether files that are there already may be replaced */
    public ExportRun(Atlas atlas, Streams streams, Interruption interruption, boolean replace) {
        this.atlas = atlas;
        this.exporter = new Exporter(atlas, new ControlTimeline(atlas.zones()));
        this.streams = streams;
        this.interruption = interruption;
        this.replace = replace;
    }

    Exporter exporter() {
        return exporter;
    }

    Interruption interruption() {
        return interruption;
    }

    /** A sentence for the person at the terminal, who gets the files elsewhere. */
    void tell(String sentence) {
        streams.err().println(SafeText.line(sentence));
    }

    boolean replaces() {
        return replace;
    }

    /**
     * Makes the one file.
     *
     * @throws CommandFailure with one sentence
     */
    public void make(Job job) {
        ExportRequest request = request(job);
        boolean[] done = new boolean[1];
        interruption.onStop(() -> interruption.awaitEnd() ? kept(job, done[0]) : unknown(job));
        make(job, request);
        done[0] = true;
    }

    private static String kept(Job job, boolean done) {
        if (job.file() == null) {
            return done ? "the output is whole." : "the output is not whole.";
        }
        if (done) {
            return "'" + job.file() + "' is written.";
        }
        String old = Files.isRegularFile(job.file()) ? "; the old one is as it was." : ".";
        return "'" + job.file() + "' was not written" + old;
    }

    private static String unknown(Job job) {
        return "the export did not end in time; '" + job.file() + "' was not written, but a temporary file may lie"
                + " beside it.";
    }

    /** As understood, so that nothing is made of a list that is wrong. */
    ExportRequest understood(Job job) {
        try {
            ExportRequest request = request(job);
            ExportJob unused = exporter.job(request);
            return request;
        } catch (CommandFailure e) {
            throw new CommandFailure(e.status(), Message.sequence(job.where(), Message.of(e)));
        } catch (ExportException e) {
            throw new CommandFailure(failure(e).status(), Message.sequence(job.where(), Message.of(e)));
        }
    }

    void make(Job job, ExportRequest request) {
        if (!streams.terminal()) {
            write(job, request, new Silent(interruption));
            return;
        }
        String name = job.file() == null ? "export" : job.file().getFileName().toString();
        try (TerminalProgress progress =
                new TerminalProgress(streams.err(), name, interruption::isStopped, System::nanoTime)) {
            write(job, request, progress);
        }
    }

    private record Silent(Interruption interruption) implements ExportProgress {
        @Override
        public void reached(double part) {}

        @Override
        public boolean isCancelled() {
            return interruption.isStopped();
        }
    }

    private void write(Job job, ExportRequest request, ExportProgress progress) {
        try {
            MissingCharacters missing = job.file() == null
                    ? exporter.export(request, streams.bytes(), progress)
                    : exporter.export(request, job.file(), replace, progress);
            if (!missing.isEmpty()) {
                streams.err()
                        .println("control-atlas: " + (job.file() == null ? "The export" : "'" + job.file() + "'")
                                + " has boxes in place of characters that the fonts lack: " + missing.list() + ".");
            }
        } catch (ExportException e) {
            throw failure(e);
        } catch (RuntimeException | Error e) {
            // Java itself fails in places once it is ending, for one when it reads its first font.
            if (progress.isCancelled()) {
                throw failure(ExportException.cancelled());
            }
            throw e;
        }
    }

    private static CommandFailure failure(ExportException e) {
        int status =
                switch (e.kind()) {
                    case BAD_REQUEST -> ExitStatus.USAGE;
                    case NOTHING_THERE -> ExitStatus.NOTHING_THERE;
                    case CANCELLED -> ExitStatus.CANCELLED;
                    default -> ExitStatus.FAILED;
                };
        CommandFailure failure = new CommandFailure(status, Message.of(e));
        failure.initCause(e);
        return failure;
    }

    private ExportRequest request(Job job) {
        try {
            return job.options().request(job.format(), atlas.info(), this::picker);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitStatus.USAGE, Message.of(e));
        }
    }

    private DayPicker picker(ReadAs readAs) {
        try {
            return exporter.picker(readAs);
        } catch (ExportException e) {
            throw failure(e);
        }
    }
}
