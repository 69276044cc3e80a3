package org.controlatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.controlatlas.atlas.InputPath;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.terminal.AnswerLanguage;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.FailureHandler;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.export.verify.Verdict;
import org.controlatlas.export.verify.Verifier;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of exported files whether they are what they claim to be. */
@Command(
        name = "verify",
        header = "Tell whether an exported file is what it claims to be.",
        description = {
            "Reads what a file says of itself, makes it again from that and compares: a changed pixel, word or number"
                    + " is found, and so is another data set.",
            "A table's metadata lie beside it, in FILE-metadata.json; either name stands for both. All files are looked"
                    + " at, and the exit status is that of the worst."
        },
        exitCodeList = {
            "0:each file is what it claims",
            "1:a file cannot be read",
            "2:wrong usage",
            "3:a file was changed, is damaged, or is no export",
            "4:a file was made from another data set than the one here, or drawn by another version of the program"
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas verify map.png",
            "  control-atlas verify --data old-version/ figures/*.pdf"
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that this program has exported.")
    private List<Path> files;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Atlas atlas = data.readForMaps();
        Verifier verifier = new Verifier(new Exporter(atlas, new ControlTimeline(atlas.zones())));
        int worst = ExitStatus.DONE;
        for (Path file : files) {
            worst = worse(worst, status(verifier, file));
        }
        return worst;
    }

    /** Says what came of the one file; the others are looked at whatever it is. */
    private int status(Verifier verifier, Path file) {
        Optional<Message> obstacle = InputPath.fileObstacle(file);
        if (obstacle.isEmpty() && !Files.isRegularFile(file)) {
            obstacle = Optional.of(Message.of(OptionProblem.DEVICE_OR_PIPE));
        }
        if (obstacle.isPresent()) {
            return FailureHandler.report(
                    new CommandFailure(ExitStatus.FAILED, Message.of(OptionProblem.FILE_IS, file, obstacle.get())),
                    spec.commandLine());
        }
        try {
            Verdict verdict = verifier.verify(file, ExportProgress.NONE);
            String said = AnswerLanguage.words(spec.commandLine()).of(verdict.message());
            spec.commandLine().getOut().println(SafeText.line(said));
            return status(verdict);
        } catch (ExportException e) {
            throw new IllegalStateException("A check that nobody cancels was cancelled.", e);
        } catch (IOException | OutOfMemoryError e) {
            return FailureHandler.report(Message.of(OptionProblem.NOT_CHECKED, file), e, spec.commandLine());
        }
    }

    /** A changed file weighs more than one that cannot be read, and that more than one that cannot be judged. */
    private static int worse(int one, int other) {
        List<Integer> weights =
                List.of(ExitStatus.DONE, ExitStatus.NOTHING_THERE, ExitStatus.FAILED, ExitStatus.BAD_DATA);
        return weights.indexOf(one) >= weights.indexOf(other) ? one : other;
    }

    private static int status(Verdict verdict) {
        return switch (verdict.kind()) {
            case GENUINE -> ExitStatus.DONE;
            case OTHER_DATA, OTHER_PAINTER -> ExitStatus.NOTHING_THERE;
            case CHANGED, NO_EXPORT -> ExitStatus.BAD_DATA;
        };
    }
}
