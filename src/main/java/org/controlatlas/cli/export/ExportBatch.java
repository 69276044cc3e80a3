package org.controlatlas.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.meta.CsvCompanion;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.verify.Verifier;
import org.controlatlas.message.Message;

/**
 * Makes the exports of a list. An entry that fails is named, and the others are made. A file that is there already is
 * kept if its metadata say that it is this export of the same data, so that an interrupted list continues where it
 * stopped; another file in its place is a failure, unless files may be replaced, in which case all are made.
 */
public final class ExportBatch {
    private final Function<ExportRun.Job, ExportRun> runs;
    private final BiConsumer<Message, Throwable> complaints;
    private int failed;
    private volatile int made;
    private int kept;

    /**
     * @param runs what makes a job: there is one for each version of the data
     * @param complaints is given where an export stands in the list and why it was not made
     */
    public ExportBatch(Function<ExportRun.Job, ExportRun> runs, BiConsumer<Message, Throwable> complaints) {
        this.runs = runs;
        this.complaints = complaints;
    }

    /**
     * All entries are understood before the first file is made.
     *
     * @return exit status
     * @throws CommandFailure if an entry makes no sense
     */
    public int make(List<ExportRun.Job> jobs) {
        requireOwnFiles(jobs);
        List<ExportRequest> requests =
                jobs.stream().map(job -> runs.apply(job).understood(job)).toList();
        // Of all versions alike: where it writes, and whether it is to stop.
        ExportRun run = runs.apply(jobs.get(0));
        run.interruption().onStop(() -> {
            boolean ended = run.interruption().awaitEnd();
            return Message.of(
                    ended ? ListProblem.BATCH_STOPPED : ListProblem.BATCH_NOT_ENDED, made + kept, jobs.size());
        });
        for (int i = 0; i < jobs.size() && !run.interruption().isStopped(); i++) {
            make(runs.apply(jobs.get(i)), jobs.get(i), requests.get(i));
        }
        if (kept + failed > 0 && !run.interruption().isStopped()) {
            run.tell(summary(jobs.size()));
        }
        return failed == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private void make(ExportRun run, ExportRun.Job job, ExportRequest request) {
        try {
            if (!run.replaces() && isThere(run, job.file(), request)) {
                kept++;
                return;
            }
            run.make(job, request);
            made++;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            failed++;
            complaints.accept(job.where(), e);
        }
    }

    private static boolean isThere(ExportRun run, Path file, ExportRequest request) {
        try {
            Verifier verifier = new Verifier(run.exporter());
            return Files.isRegularFile(file)
                    && verifier.isSaidToBe(request, file)
                    && (!isTable(request)
                            || verifier.verify(file, ExportProgress.NONE).isGenuine());
        } catch (IOException | ExportException e) {
            return false;
        }
    }

    /** The metadata file of a table does not prove that the table is unchanged; but a table is quickly made again. */
    private static boolean isTable(ExportRequest request) {
        return request.format().isTable();
    }

    /** Two exports to one file would leave the second alone. */
    private static void requireOwnFiles(List<ExportRun.Job> jobs) {
        Map<Path, ExportRun.Job> owners = new HashMap<>();
        for (ExportRun.Job job : jobs) {
            Path file = job.file().toAbsolutePath().normalize();
            for (Path written : List.of(file, CsvCompanion.of(file))) {
                ExportRun.Job other = owners.putIfAbsent(written, job);
                if (other != null && !other.equals(job)) {
                    throw new CommandFailure(
                            ExitStatus.USAGE,
                            Message.of(ListProblem.WRITTEN_TWICE, job.file()).after(job.where()));
                }
            }
        }
    }

    private Message summary(int all) {
        List<Message> words = new ArrayList<>();
        words.add(Message.of(ListProblem.MADE, made, all));
        if (kept > 0) {
            words.add(Message.of(ListProblem.KEPT, kept));
        }
        if (failed > 0) {
            words.add(Message.of(ListProblem.FAILED, failed));
        }
        return Message.sequence(Message.joined("; ", words), ".");
    }
}
