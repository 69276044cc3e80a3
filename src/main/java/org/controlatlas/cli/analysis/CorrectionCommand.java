package org.controlatlas.cli.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.controlatlas.analysis.Reason;
import org.controlatlas.analysis.ReasonFinder;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.option.DateOption;
import org.controlatlas.cli.option.LanguageOption;
import org.controlatlas.cli.option.LonLat;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.correction.CorrectionException;
import org.controlatlas.correction.Packet;
import org.controlatlas.correction.PacketMaker;
import org.controlatlas.correction.Proposal;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a correction packet. */
@Command(
        name = "correction",
        header = "Report a mistake: make one file with a proposed correction.",
        description = {
            "Writes a ZIP file with what is shown at a point on a day and why, the proposed value, a place for the source,"
                    + " the row to change, pictures before and after, and what 'validate' says of it.",
            "Fields to propose: control, contested_by, peacekeepers, certainty, start_date, end_date, name, note. An empty"
                    + " value takes a field out."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas correction --at 46.75,39.76 --date 1992-06-01 --propose control=unknown --output fix.zip",
            "  control-atlas correction --at 46.75,39.76 --date 2000-01-01 --propose start_date=1992-05-09 --source 'TITLE,"
                    + " DATE' --output fix.zip"
        })
public final class CorrectionCommand implements Callable<Integer> {
    @Option(
            names = "--at",
            required = true,
            paramLabel = "LON,LAT",
            converter = LonLat.Converter.class,
            description = "A point in degrees, longitude first.")
    private LonLat at;

    @Mixin
    private DateOption date;

    @Option(
            names = "--propose",
            required = true,
            paramLabel = "FIELD=VALUE",
            description = "What should stand in the row; may be given several times.")
    private List<String> propose;

    @Option(names = "--source", paramLabel = "TEXT", description = "Who says so: title, publisher, date, address.")
    private String source = "";

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The ZIP file to write.")
    private Path output;

    @Option(names = "--overwrite", description = "Replace the file if it is there already.")
    private boolean overwrite;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (data.choices().version().isPresent()) {
            throw new CommandFailure(ExitStatus.USAGE, Message.of(OptionProblem.NEWEST_VERSION));
        }
        if (Files.exists(output) && !overwrite) {
            throw new CommandFailure(ExitStatus.FAILED, Message.of(OptionProblem.FILE_THERE, output));
        }
        Atlas atlas = data.read();
        LocalDate day = date.on(atlas);
        Reason reason = new ReasonFinder(atlas)
                .at(at.lon(), at.lat(), day)
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.NOTHING_THERE, Message.of(OptionProblem.NO_ROW_AT_POINT, at.lon(), at.lat(), day)));
        Proposal proposal = proposal(atlas);
        try {
            Map<String, byte[]> entries =
                    new PacketMaker(data.path(), atlas, language.orEnglish()).make(reason, proposal, source);
            new AtomicFile(() -> false)
                    .write(List.of(new AtomicFile.Part(output, out -> Packet.write(entries, out))), overwrite);
        } catch (CorrectionException e) {
            throw new CommandFailure(ExitStatus.BAD_DATA, Message.of(e));
        } catch (ExportException e) {
            throw new CommandFailure(ExitStatus.FAILED, Message.of(e));
        }
        spec.commandLine().getOut().println(SafeText.line(output.toString()));
        return ExitStatus.DONE;
    }

    private Proposal proposal(Atlas atlas) {
        try {
            return Proposal.parse(propose, atlas);
        } catch (CorrectionException e) {
            throw new CommandFailure(ExitStatus.USAGE, Message.of(e));
        }
    }
}
