package org.controlatlas.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.atlas.DataVersions;
import org.controlatlas.atlas.InputPath;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.atlas.ReadingChoices;
import org.controlatlas.atlas.ReadingReport;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.cli.terminal.AnswerLanguage;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which data set a command works on. */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "PATH",
            description =
                    "A data set of your own: a file (GeoJSON, CSV, a ZIP of them …) or a folder. Default: the bundled atlas.")
    private Path path;

    @Mixin
    private ReadingOptions reading;

    private CommandSpec command;

    @Spec(Spec.Target.MIXEE)
    void command(CommandSpec spec) {
        command = spec;
    }

    /** The folder or file to read. */
    public Path path() throws DataSetException {
        return chosen().isPresent() ? chosen().get() : BundledAtlas.locate();
    }

    /**
     * What the user chose; empty for the bundled atlas.
     *
     * @throws CommandFailure if it does not exist or may not be read
     */
    public Optional<Path> chosen() {
        Optional<Path> chosen = Optional.ofNullable(path);
        chosen.ifPresent(asked -> requireReadable(asked, DataSetProblem.GIVE_DATA));
        return chosen;
    }

    /** @param otherwise said if the data set is not there or may not be read */
    public static void requireReadable(Path dataSet, DataSetProblem otherwise) {
        InputPath.obstacle(dataSet).ifPresent(why -> {
            throw new CommandFailure(ExitStatus.BAD_DATA, Message.of(otherwise, dataSet, why));
        });
    }

    /** What is said of the data set. */
    public ReadingChoices choices() {
        return reading.choices();
    }

    /** The version of the data that was asked for, else the other, as of a link. */
    public Optional<String> versionElse(Optional<String> other) {
        return choices().version().or(() -> other);
    }

    /**
     * Reads the data set in the version that was asked for; says on standard error in one line what of it is not shown.
     *
     * @throws CommandFailure if the path does not exist or may not be read
     * @throws DataSetException if the data are wrong
     */
    public Atlas read() throws IOException {
        return read(choices().version());
    }

    /**
     * As {@link #read()}.
     *
     * @param version empty for the newest
     */
    public Atlas read(Optional<String> version) throws IOException {
        if (path == null && !choices().ofVersion(Optional.empty()).equals(ReadingChoices.NONE)) {
            throw new CommandFailure(ExitStatus.USAGE, Message.of(DataSetProblem.NAME_WITH_DATA));
        }
        if (path == null && version.isEmpty()) {
            return BundledAtlas.read();
        }
        requireVersion(path(), version);
        return AtlasReader.read(path(), choices().ofVersion(version), new LoadListener() {
            @Override
            public void progress(double fraction, String file) {}

            @Override
            public void report(ReadingReport report) {
                if (report.nameless() > 0
                        || report.passedOverCount() > 0
                        || report.more() > 0
                        || !report.details().isEmpty()) {
                    Message told = Message.of(DataSetProblem.NOT_SHOWN, report.source(), report.counted());
                    String words = AnswerLanguage.words(command.commandLine()).of(told);
                    command.commandLine().getErr().println(SafeText.line(command.qualifiedName() + ": " + words));
                }
            }
        });
    }

    /**
     * @param dataSet what is to be read
     * @throws CommandFailure if the data set does not have the version that was asked for
     */
    public void requireVersion(Path dataSet) throws IOException {
        requireVersion(dataSet, choices().version());
    }

    private static void requireVersion(Path dataSet, Optional<String> version) throws IOException {
        if (version.isPresent()) {
            DataVersions versions = DataVersions.of(dataSet);
            if (versions.find(version.get()).isEmpty()) {
                throw new CommandFailure(ExitStatus.NOTHING_THERE, versions.unknown(version.get()));
            }
        }
    }

    /** As {@link #read}, to be drawn: data without a base map lie on the world's. */
    public Atlas readForMaps() throws IOException {
        return readForMaps(choices().version());
    }

    /**
     * As {@link #readForMaps()}.
     *
     * @param version empty for the newest
     */
    public Atlas readForMaps(Optional<String> version) throws IOException {
        WorldBasemap.expect(path());
        return WorldBasemap.under(read(version));
    }
}
