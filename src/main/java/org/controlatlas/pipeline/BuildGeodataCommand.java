package org.controlatlas.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.controlatlas.atlas.InputPath;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.CommandRun;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.files.Staging;
import org.controlatlas.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the geodata from its inputs. */
@Command(
        name = "build-geodata",
        header = "Make the atlas's geodata from its inputs.",
        description = {
            "Reads FOLDER/inputs (geometry and hand-kept tables) and writes the data set into FOLDER, all of it or nothing.",
            "The same inputs give the same bytes on every machine."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas build-geodata",
            "  control-atlas build-geodata --check geodata"
        })
public final class BuildGeodataCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = "geodata",
            description = "The folder that holds 'inputs'. Default: geodata.")
    private Path folder;

    @Option(names = "--check", description = "Write nothing; exit with 3 if a build would change a file, and name it.")
    private boolean check;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path inputs = folder.resolve("inputs");
        Optional<Message> obstacle = InputPath.obstacle(inputs);
        if (obstacle.isPresent() || !Files.isDirectory(inputs)) {
            throw new CommandFailure(
                    ExitStatus.BAD_DATA,
                    "The folder '" + inputs + "' "
                            + obstacle.map(Message::toString).orElse("is no folder")
                            + ": run this in the project's folder, or name the folder that holds 'inputs'.");
        }
        return check ? check() : build();
    }

    private int check() throws IOException {
        try (Staging staging = Staging.aside(folder)) {
            CommandRun.of(spec).interruption().onStop(() -> {
                staging.cancel();
                return Message.plain("it is not known whether '" + folder + "' is up to date; it is as it was.");
            });
            List<String> different = BuildGeodata.check(folder, staging);
            if (!different.isEmpty()) {
                throw new CommandFailure(
                        ExitStatus.BAD_DATA,
                        "A build would change " + String.join(", ", different)
                                + ": run 'control-atlas build-geodata' and look at the difference.");
            }
            say("Up to date with its inputs: " + folder);
            return ExitStatus.DONE;
        }
    }

    private int build() throws IOException {
        try (Staging staging = Staging.beside(folder)) {
            CommandRun.of(spec)
                    .interruption()
                    .onStop(() -> Message.plain(
                            "'" + folder + "' is " + (staging.cancel() ? "as it was." : "written whole.")));
            BuildReport report = BuildGeodata.build(folder, staging);
            int zones = report.groups().values().stream()
                    .mapToInt(BuildReport.GroupCounts::zones)
                    .sum();
            int periods = report.groups().values().stream()
                    .mapToInt(BuildReport.GroupCounts::periods)
                    .sum();
            say("Wrote " + folder + ": " + zones + " zones, " + periods + " periods, "
                    + report.remarks().size() + " remarks; see " + folder.resolve("build-report.md") + ".");
            return ExitStatus.DONE;
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(SafeText.line(line));
    }
}
