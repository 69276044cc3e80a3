package org.controlatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.DataSetException;
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
     * @throws CommandFailure if it does not exist
     */
    Optional<Path> chosen() {
        if (path != null && !path.toFile().exists()) {
            throw new CommandFailure(
                    ExitStatus.BAD_DATA,
                    "The data set '" + path + "' does not exist: give --data an existing folder or GeoJSON file.");
        }
        return Optional.ofNullable(path);
    }

    /**
     * Reads the data set.
     *
     * @throws CommandFailure if the path does not exist
     * @throws DataSetException if the data are wrong
     */
    public Atlas read() throws IOException {
        return AtlasReader.read(path());
    }
}
