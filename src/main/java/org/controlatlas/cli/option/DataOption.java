package org.controlatlas.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.atlas.InputPath;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.model.Atlas;
import picocli.CommandLine.Option;

/** Which data set a command works on. */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "A data set of your own: a folder or a GeoJSON file. Default: the bundled atlas.")
    private Path path;

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
        chosen.ifPresent(asked -> requireReadable(asked, "give --data a folder or GeoJSON file that you can read."));
        return chosen;
    }

    /** @param remedy the end of the sentence if the data set is not there or may not be read */
    public static void requireReadable(Path dataSet, String remedy) {
        InputPath.obstacle(dataSet).ifPresent(why -> {
            throw new CommandFailure(ExitStatus.BAD_DATA, "The data set '" + dataSet + "' " + why + "; " + remedy);
        });
    }

    /**
     * Reads the data set.
     *
     * @throws CommandFailure if the path does not exist or may not be read
     * @throws DataSetException if the data are wrong
     */
    public Atlas read() throws IOException {
        return AtlasReader.read(path());
    }

    /** As {@link #read}, to be drawn: data without a base map lie on the world's. */
    public Atlas readForMaps() throws IOException {
        return WorldBasemap.under(read());
    }
}
