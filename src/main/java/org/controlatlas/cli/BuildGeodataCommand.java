package org.controlatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.controlatlas.build.BuildGeodata;
import org.controlatlas.build.BuildReport;
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
        if (!Files.isDirectory(folder.resolve("inputs"))) {
            throw new CommandFailure(
                    ExitStatus.BAD_DATA,
                    "There is no folder '" + folder.resolve("inputs")
                            + "': run this in the project's folder, or name the folder that holds 'inputs'.");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (check) {
            List<String> different = BuildGeodata.check(folder);
            if (!different.isEmpty()) {
                throw new CommandFailure(
                        ExitStatus.BAD_DATA,
                        "A build would change " + String.join(", ", different)
                                + ": run 'control-atlas build-geodata' and look at the difference.");
            }
            out.println("Up to date with its inputs: " + folder);
            return ExitStatus.DONE;
        }
        BuildReport report = BuildGeodata.build(folder);
        int zones = report.groups().values().stream()
                .mapToInt(BuildReport.GroupCounts::zones)
                .sum();
        int periods = report.groups().values().stream()
                .mapToInt(BuildReport.GroupCounts::periods)
                .sum();
        out.println("Wrote " + folder + ": " + zones + " zones, " + periods + " periods, "
                + report.remarks().size() + " remarks; see " + folder.resolve("build-report.md") + ".");
        return ExitStatus.DONE;
    }
}
