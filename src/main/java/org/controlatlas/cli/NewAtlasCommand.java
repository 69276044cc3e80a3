package org.controlatlas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a small data set that somebody can begin with. */
@Command(
        name = "new-atlas",
        header = "Write a small data set to begin your own with.",
        description = {
            "Writes a table, a description and an explanation of both into a new folder. The data set opens, is valid and can"
                    + " be exported as it is. docs/own-data.md leads on from there."
        },
        footer = {"", "@|bold Example:|@", "  control-atlas new-atlas my-atlas"})
final class NewAtlasCommand implements Callable<Integer> {
    private static final List<String> FILES = List.of("README.txt", "atlas.json", "borders.csv");

    @Parameters(paramLabel = "FOLDER", description = "The folder to make; it must be new or empty.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new CommandFailure(ExitStatus.FAILED, Message.of(OptionProblem.FOLDER_NOT_EMPTY, folder));
        }
        Files.createDirectories(folder);
        for (String file : FILES) {
            try (InputStream in = NewAtlasCommand.class.getResourceAsStream("newatlas/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
            spec.commandLine()
                    .getOut()
                    .println(SafeText.line(folder.resolve(file).toString()));
        }
        return ExitStatus.DONE;
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }
}
