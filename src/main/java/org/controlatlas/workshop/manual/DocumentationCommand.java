package org.controlatlas.workshop.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.controlatlas.cli.ControlAtlas;
import org.controlatlas.cli.terminal.CommandRun;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.TextFile;
import org.controlatlas.message.Message;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes manual pages, completion for bash and zsh, and the reference page. */
@Command(
        name = "documentation",
        hidden = true,
        header = "Write manual pages, shell completion and the reference page.",
        footer = {"", "@|bold Example:|@", "  control-atlas documentation target/control-atlas/share"})
final class DocumentationCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where to write; made if it is not there.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandRun.of(spec)
                .interruption()
                .onStop(() -> Message.plain("each file written is whole, the others are missing or as they were."));
        // With every command: the parser that called this one has no other.
        CommandLine root = ControlAtlas.commandLine(CommandRun.of(spec).streams());
        Path manual = Files.createDirectories(folder.resolve("man").resolve("man1"));
        write(manual, ManPage.fileName(root), ManPage.of(root));
        for (CommandLine command : root.getSubcommands().values()) {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                write(manual, ManPage.fileName(command), ManPage.of(command));
            }
        }
        Path completion = Files.createDirectories(folder.resolve("completion"));
        String name = root.getCommandName();
        write(completion, name + "-completion.bash", AutoComplete.bash(name, root));
        write(Files.createDirectories(folder.resolve("doc")), "cli.md", ReferencePage.of(root));
        return ExitStatus.DONE;
    }

    private static void write(Path folder, String name, String text) {
        TextFile.write(folder.resolve(name), text);
    }
}
