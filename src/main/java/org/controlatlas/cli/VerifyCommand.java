package org.controlatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportProgress;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.verify.Verdict;
import org.controlatlas.export.verify.Verifier;
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
            "A table's metadata lie beside it, in FILE-metadata.json."
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
            "  control-atlas verify --data karabakh-1.0.0/ figures/*.pdf"
        })
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that this program has exported.")
    private List<Path> files;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new CommandFailure(ExitStatus.FAILED, "'" + file + "' does not exist or is no file.");
            }
        }
        Atlas atlas = data.read();
        Verifier verifier = new Verifier(new Exporter(atlas, new ControlTimeline(atlas.zones())));
        int status = ExitStatus.DONE;
        for (Path file : files) {
            Verdict verdict = verify(verifier, file);
            spec.commandLine().getOut().println(verdict.sentence());
            // A changed file weighs more than one that cannot be judged.
            status = status == ExitStatus.BAD_DATA || verdict.isGenuine() ? status : status(verdict);
        }
        return status;
    }

    private static Verdict verify(Verifier verifier, Path file) throws IOException {
        try {
            return verifier.verify(file, ExportProgress.NONE);
        } catch (ExportException e) {
            throw new IllegalStateException("A check that nobody cancels was cancelled.", e);
        }
    }

    private static int status(Verdict verdict) {
        return switch (verdict.kind()) {
            case OTHER_DATA, OTHER_PAINTER -> ExitStatus.NOTHING_THERE;
            default -> ExitStatus.BAD_DATA;
        };
    }
}
