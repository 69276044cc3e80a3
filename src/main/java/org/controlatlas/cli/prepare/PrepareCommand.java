package org.controlatlas.cli.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.CommandRun;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.Streams;
import org.controlatlas.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the program start faster with the Java in use, at the place where it lies. */
@Command(
        name = "prepare",
        header = "Make the program start faster, after a change of Java or place.",
        description = {
            "Makes anew what the program's folder holds to save time: a class-data archive, which is good for the Java that"
                    + " made it and the place where the folder lies, and the bundled atlas's levels of detail. Without them"
                    + " the program works the same and starts slower. Needs the right to write to the folder."
        },
        footer = {"", "@|bold Example:|@", "  control-atlas prepare"})
public final class PrepareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String home = System.getProperty(BundledAtlas.HOME_PROPERTY);
        if (home == null) {
            throw new CommandFailure(ExitStatus.FAILED, Message.of(OptionProblem.ONLY_PACKAGED));
        }
        Streams streams = CommandRun.of(spec).streams();
        List<Message> failures =
                new Preparation(Path.of(home)).run(file -> streams.out().println(file));
        if (!failures.isEmpty()) {
            throw new CommandFailure(ExitStatus.FAILED, Message.joined(" ", failures));
        }
        return ExitStatus.DONE;
    }
}
