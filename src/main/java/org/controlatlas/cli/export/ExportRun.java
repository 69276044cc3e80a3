package org.controlatlas.cli.export;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.cli.CommandFailure;
import org.controlatlas.cli.ExitStatus;
import org.controlatlas.cli.Streams;
import org.controlatlas.export.ExportArea;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportFormat;
import org.controlatlas.export.ExportProgress;
import org.controlatlas.export.ExportRequest;
import org.controlatlas.export.ExportSubject;
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
     */
    public record Job(Path file, ExportFormat format, ExportOptions options) {}

    private final Atlas atlas;
    private final Streams streams;
    private final boolean replace;

    /** @param replace whether files that are there already may be replaced */
    public ExportRun(Atlas atlas, Streams streams, boolean replace) {
        this.atlas = atlas;
        this.streams = streams;
        this.replace = replace;
    }

    /** All requests are understood before the first file is made. */
    public void make(List<Job> jobs) {
        List<ExportRequest> requests = jobs.stream().map(this::request).toList();
        Exporter exporter = new Exporter(atlas, new ControlTimeline(atlas.zones()));
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
                    case CANCELLED -> ExitStatus.CANCELLED;
                    default -> ExitStatus.FAILED;
                };
        CommandFailure failure = new CommandFailure(status, e.getMessage());
        failure.initCause(e);
        return failure;
    }

    private ExportRequest request(Job job) {
        ExportRequest request;
        try {
            request = job.options().request(job.format(), atlas.info());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitStatus.USAGE, e.getMessage());
        }
        dates(request.subject())
                .forEach(date -> CommandFailure.ifNothingThere(atlas.info().outside(date)));
        if (request.area() instanceof ExportArea.OfZone zone) {
            requireZone(zone.id(), true);
        }
        if (request.subject() instanceof ExportSubject.Dossier dossier) {
            requireZone(dossier.zoneId(), false);
        }
        request.selectedZone().ifPresent(id -> requireZone(id, false));
        return request;
    }

    private static Stream<LocalDate> dates(ExportSubject subject) {
        if (subject instanceof ExportSubject.At at) {
            return Stream.of(at.date());
        }
        if (subject instanceof ExportSubject.SideBySide two) {
            return Stream.of(two.left(), two.right());
        }
        if (subject instanceof ExportSubject.Sheet sheet) {
            return sheet.dates().stream();
        }
        if (subject instanceof ExportSubject.Span span) {
            return Stream.of(span.first(), span.last());
        }
        return Stream.of(((ExportSubject.Dossier) subject).date());
    }

    private void requireZone(String id, boolean orGroup) {
        boolean known = atlas.zones().stream()
                .anyMatch(
                        zone -> zone.id().equals(id) || orGroup && zone.group().equals(id));
        if (!known) {
            throw new CommandFailure(
                    ExitStatus.NOTHING_THERE,
                    (orGroup ? "There is no zone and no group of zones '" : "There is no zone '") + id
                            + "': 'control-atlas query --place NAME' tells a place's zone.");
        }
    }
}
