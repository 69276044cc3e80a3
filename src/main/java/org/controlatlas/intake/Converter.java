package org.controlatlas.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes GeoJSON of other kinds of files. */
interface Converter {
    /**
     * Writes a file for each layer of the source, in degrees.
     *
     * @param folder to write into
     * @return the files, named like the layers
     * @throws IOException if it cannot be done, with what the converter says
     */
    List<Path> convert(Path source, Path folder) throws IOException;

    /** GDAL's, where it is installed. */
    static Optional<Converter> installed() {
        return Ogr2Ogr.on(System.getenv("PATH")).map(Converter.class::cast);
    }
}
