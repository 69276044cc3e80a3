package org.controlatlas.cli.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.CommandRun;
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
import org.controlatlas.model.Language;
import org.controlatlas.render.text.MissingCharacters;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.DayPicker;
import org.controlatlas.words.MessageWords;

/** Makes files of one data set, read once, with progress on a terminal and an exit status for each kind of failure. */
public final class ExportRun {
    /**
     * One file to be made.
     *
     * @param where begins what is said of it, as "Entry 2 of 'list.yaml'"; empty for a single export
     * @param file null for standard output
     */
    public record Job(Message where, Path file, ExportFormat format, ExportOptions options) {}

    private final Atlas atlas;
    private final Exporter exporter;
    private final Streams streams;
    private final Interruption interruption;
    private final boolean replace;
    private final Optional<Language> beforeName;
    private final MessageWords words;

    /**
     * @param replace whether files that are there already may be replaced
     * @param beforeName the language that was asked for before the command's name
     * @param words what the person at the terminal is told in
     */
    public ExportRun(Atlas atlas, CommandRun run, boolean replace, Optional<Language> beforeName, MessageWords words) {
        this.words = words;
        this.beforeName = beforeName;
        this.atlas = atlas;
        this.exporter = new Exporter(atlas, new ControlTimeline(atlas.zones()));
        this.streams = run.streams();
        this.interruption = run.interruption();
        this.replace = replace;
    }

    Exporter exporter() {
        return exporter;
    }

    Interruption interruption() {
        return interruption;
    }

    /** A sentence for the person at the terminal, who gets the files elsewhere. */
    void tell(Message sentence) {
        streams.err().println(SafeText.line(words.of(sentence)));
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

    private static Message kept(Job job, boolean done) {
        if (job.file() == null) {
            return Message.of(done ? ListProblem.OUTPUT_WHOLE : ListProblem.OUTPUT_NOT_WHOLE);
        }
        if (done) {
            return Message.of(ListProblem.FILE_WRITTEN, job.file());
        }
        boolean old = Files.isRegularFile(job.file());
        return Message.of(old ? ListProblem.OLD_FILE_STAYS : ListProblem.FILE_NOT_WRITTEN, job.file());
    }

    static Message unknown(Job job) {
        return job.file() == null
                ? Message.of(ListProblem.OUTPUT_NOT_WHOLE)
                : Message.of(ListProblem.NOT_ENDED, job.file());
    }

    /** As understood, so that nothing is made of a list that is wrong. */
    ExportRequest understood(Job job) {
        try {
            ExportRequest request = request(job);
            ExportJob unused = exporter.job(request);
            return request;
        } catch (CommandFailure e) {
            throw new CommandFailure(e.status(), Message.of(e).after(job.where()));
        } catch (ExportException e) {
            throw new CommandFailure(failure(e).status(), Message.of(e).after(job.where()));
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
                Message file =
                        job.file() == null ? Message.of(ListProblem.THE_EXPORT) : Message.plain("'" + job.file() + "'");
                tell(Message.sequence("control-atlas: ", Message.of(ListProblem.BOXES, file, missing.list())));
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
            return job.options().request(job.format(), atlas.info(), beforeName, this::picker);
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
