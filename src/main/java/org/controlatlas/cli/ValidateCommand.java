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
import org.controlatlas.cli.option.DataSetProblem;
import org.controlatlas.cli.option.LanguageOption;
import org.controlatlas.cli.option.ReadingOptions;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.ReportWords;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.message.Message;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Validation;
import org.controlatlas.words.MessageWords;
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

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (path != null) {
            DataOption.requireReadable(path, DataSetProblem.NAME_PATH);
        }
        Path dataSet = path == null ? BundledAtlas.locate() : path;
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        MessageWords words = new MessageWords(language.orEnglish());
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
            e.problems().forEach(problem -> print(err, words, Message.of(ReportWords.ERROR, problem.message())));
            int count = e.problems().size();
            print(
                    err,
                    words,
                    count == 1
                            ? Message.of(ReportWords.ONE_ERROR_CANNOT_OPEN, dataSet)
                            : Message.of(ReportWords.ERRORS_CANNOT_OPEN, dataSet, count));
            return ExitStatus.BAD_DATA;
        }
        int told = report.get() == null ? 0 : print(report.get(), out, words);
        findings.lines().forEach(line -> print(out, words, line));
        long remarks = findings.all().stream()
                .filter(finding -> finding.kind() == Findings.Kind.REMARK)
                .peek(finding -> print(out, words, Message.of(ReportWords.REMARK, finding.message())))
                .count();
        findings.errors().forEach(finding -> print(err, words, Message.of(ReportWords.ERROR, finding.message())));
        int errors = findings.errors().size();
        print(out, words, Message.of(ReportWords.SUMMARY, dataSet, errors(errors), remarks(remarks + told)));
        return errors == 0 ? ExitStatus.DONE : ExitStatus.BAD_DATA;
    }

    private static Message errors(int count) {
        return switch (count) {
            case 0 -> Message.of(ReportWords.VALID);
            case 1 -> Message.of(ReportWords.ONE_ERROR);
            default -> Message.of(ReportWords.ERRORS, count);
        };
    }

    private static Message remarks(long count) {
        return count == 1 ? Message.of(ReportWords.ONE_REMARK) : Message.of(ReportWords.REMARKS, count);
    }

    private static void print(PrintWriter out, MessageWords words, Message line) {
        out.println(SafeText.line(words.of(line)));
    }

    /**
     * What became of a data set of one's own.
     *
     * @return how many remarks were printed
     */
    private static int print(ReadingReport report, PrintWriter out, MessageWords words) {
        for (ReadingReport.Choice choice : report.choices()) {
            String examples = String.join(", ", choice.examples());
            print(
                    out,
                    words,
                    choice.features() == 1
                            ? Message.of(ReportWords.FIELD_ONE, choice.role().code(), choice.property(), examples)
                            : Message.of(
                                    ReportWords.FIELD,
                                    choice.role().code(),
                                    choice.property(),
                                    examples,
                                    choice.features()));
        }
        print(out, words, Message.sequence(report.counted(), "."));
        report.mended()
                .forEach((what, count) -> print(
                        out,
                        words,
                        count == 1
                                ? Message.of(ReportWords.MENDED_ONE, what)
                                : Message.of(ReportWords.MENDED, what, count)));
        report.details()
                .forEach(problem -> print(
                        out,
                        words,
                        Message.of(
                                report.isShownAllTheSame(problem) ? ReportWords.NOTED : ReportWords.PASSED,
                                problem.message())));
        if (report.more() > 0) {
            print(out, words, Message.of(ReportWords.AND_MORE, report.more()));
        }
        report.remarkMessages().forEach(remark -> print(out, words, Message.of(ReportWords.REMARK, remark)));
        return report.remarks().size();
    }
}
