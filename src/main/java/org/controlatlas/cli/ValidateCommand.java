package org.controlatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.atlas.ReadingReport;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.option.ReadingOptions;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            description =
                    "A data set: a folder, or a file (GeoJSON, CSV, a ZIP of them …). Default: the bundled atlas.")
    private Path path;

    @Mixin
    private ReadingOptions reading;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (path != null) {
            DataOption.requireReadable(path, "name a folder or file that you can read.");
        }
        Path dataSet = path == null ? BundledAtlas.locate() : path;
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        AtomicReference<ReadingReport> report = new AtomicReference<>();
        Findings findings;
        try {
            findings = Validation.run(dataSet, reading.choices(), new LoadListener() {
                @Override
                public void progress(double fraction, String file) {}

                @Override
                public void report(ReadingReport told) {
                    report.set(told);
                }
            });
        } catch (DataSetException e) {
            e.problems().forEach(problem -> err.println(SafeText.line("error  " + problem)));
            err.println(SafeText.line(e.problems().size() + (e.problems().size() == 1 ? " error" : " errors") + " in "
                    + dataSet + ": it cannot be opened."));
            return ExitStatus.BAD_DATA;
        }
        int told = report.get() == null ? 0 : print(report.get(), out);
        findings.tables().forEach(line -> out.println(SafeText.line(line)));
        long remarks = findings.all().stream()
                .filter(finding -> finding.kind() == Findings.Kind.REMARK)
                .peek(finding -> out.println(SafeText.line("remark " + finding.text())))
                .count();
        findings.errors().forEach(finding -> err.println(SafeText.line("error  " + finding.text())));
        int errors = findings.errors().size();
        out.println(
                SafeText.line(dataSet + ": " + (errors == 0 ? "valid" : errors + (errors == 1 ? " error" : " errors"))
                        + ", " + (remarks + told) + (remarks + told == 1 ? " remark." : " remarks.")));
        return errors == 0 ? ExitStatus.DONE : ExitStatus.BAD_DATA;
    }

    /**
     * What became of a data set of one's own.
     *
     * @return how many remarks were printed
     */
    private static int print(ReadingReport report, PrintWriter out) {
        for (ReadingReport.Choice choice : report.choices()) {
            out.println(SafeText.line("field  " + choice.role().code() + ": '" + choice.property() + "' ("
                    + choice.features() + (choice.features() == 1 ? " feature: " : " features: ")
                    + String.join(", ", choice.examples()) + ")"));
        }
        out.println(SafeText.line(report.counted() + "."));
        report.mended()
                .forEach((what, count) -> out.println(
                        SafeText.line("mended " + what + " (" + count + (count == 1 ? " feature)" : " features)"))));
        report.details()
                .forEach(problem -> out.println(
                        SafeText.line((report.isShownAllTheSame(problem) ? "noted  " : "passed ") + problem)));
        if (report.more() > 0) {
            out.println("and " + report.more() + " more.");
        }
        report.remarks().forEach(remark -> out.println(SafeText.line("remark " + remark)));
        return report.remarks().size();
    }
}
