package org.controlatlas.cli.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.cli.CommandFailure;
import org.controlatlas.cli.ExitStatus;
import org.controlatlas.cli.Streams;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportFormat;
import org.controlatlas.export.ExportProgress;
import org.controlatlas.export.ExportRequest;
import org.controlatlas.export.Exporter;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.text.MissingCharacters;
import org.controlatlas.timeline.ControlTimeline;

/** Makes files of one data set, read once, with progress on a terminal and an exit status for each kind of failure. */
public final class ExportRun {
    /**
     * One file to be made.
     *
     * @param file null for standard output
     * @param where begins messages about it: which entry of a batch it is; empty for the only one
     */
    public record Job(Path file, ExportFormat format, ExportOptions options, String where) {}

    private final Atlas atlas;
    private final Streams streams;
    private final boolean replace;

    /** @param replace whether files that are there already may be replaced */
    public ExportRun(Atlas atlas, Streams streams, boolean replace) {
        this.atlas = atlas;
        this.streams = streams;
        this.replace = replace;
    }

    /** All requests are understood, and found to show something, before the first file is made. */
    public void make(List<Job> jobs) {
        Exporter exporter = new Exporter(atlas, new ControlTimeline(atlas.zones()));
        List<ExportRequest> requests = new ArrayList<>();
        for (Job job : jobs) {
            requests.add(request(exporter, job));
        }
        try (InterruptHook interrupt = new InterruptHook()) {
            for (int i = 0; i < jobs.size(); i++) {
                make(exporter, jobs.get(i), requests.get(i), interrupt);
            }
        }
    }

    private void make(Exporter exporter, Job job, ExportRequest request, InterruptHook interrupt) {
        if (!streams.terminal()) {
            write(exporter, job, request, new Silent(interrupt));
            return;
        }
        String name = job.file() == null ? "export" : job.file().getFileName().toString();
        try (TerminalProgress progress =
                new TerminalProgress(streams.err(), name, interrupt::isCancelled, System::nanoTime)) {
            write(exporter, job, request, progress);
        }
    }

    private record Silent(InterruptHook interrupt) implements ExportProgress {
        @Override
        public void reached(double part) {}

        @Override
        public boolean isCancelled() {
            return interrupt.isCancelled();
        }
    }

    private void write(Exporter exporter, Job job, ExportRequest request, ExportProgress progress) {
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
            throw failure(e, job);
        } catch (RuntimeException | Error e) {
            // Java itself fails in places once it is ending, for one when it reads its first font.
            if (progress.isCancelled()) {
                throw failure(ExportException.cancelled(), job);
            }
            throw e;
        }
    }

    private static CommandFailure failure(ExportException e, Job job) {
        int status =
                switch (e.kind()) {
                    case BAD_REQUEST -> ExitStatus.USAGE;
                    case NOTHING_THERE -> ExitStatus.NOTHING_THERE;
                    case CANCELLED -> ExitStatus.CANCELLED;
                    default -> ExitStatus.FAILED;
                };
        CommandFailure failure = new CommandFailure(status, job.where() + e.getMessage());
        failure.initCause(e);
        return failure;
    }

    private ExportRequest request(Exporter exporter, Job job) {
        try {
            ExportRequest request = job.options().request(job.format(), atlas.info());
            exporter.job(request);
            return request;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitStatus.USAGE, job.where() + e.getMessage());
        } catch (ExportException e) {
            throw failure(e, job);
        }
    }
}
