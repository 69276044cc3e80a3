package org.controlatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a data set against every rule it must keep. */
@Command(
        name = "validate",
        header = "Check a data set and print what was measured.",
        description = {
            "Checks the schema, histories, references, geometry, the coverage on every day of change and, where the"
                    + " data set has 'inputs', its settlements, published areas and completeness.",
            "Each broken rule is one sentence on standard error that names the file, feature and field; then the exit"
                    + " status is 3."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas validate geodata",
            "  control-atlas validate my-borders.geojson"
        })
final class ValidateCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "A data set: a folder or a GeoJSON file. Default: the bundled atlas.")
    private Path path;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (path != null) {
            DataOption.requireReadable(path, "name a folder or GeoJSON file that you can read.");
        }
        Path dataSet = path == null ? BundledAtlas.locate() : path;
        Findings findings = Validation.run(dataSet);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        findings.tables().forEach(line -> out.println(SafeText.line(line)));
        long remarks = findings.all().stream()
                .filter(finding -> finding.kind() == Findings.Kind.REMARK)
                .peek(finding -> out.println(SafeText.line("remark " + finding.text())))
                .count();
        findings.errors().forEach(finding -> err.println(SafeText.line("error  " + finding.text())));
        int errors = findings.errors().size();
        out.println(SafeText.line(
                dataSet + ": " + (errors == 0 ? "valid" : errors + " errors") + ", " + remarks + " remarks."));
        return errors == 0 ? ExitStatus.DONE : ExitStatus.BAD_DATA;
    }
}
