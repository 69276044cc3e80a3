package org.controlatlas.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes GeoJSON of other kinds of files. */
interface Converter {
    /** The source does not say in which reference system its coordinates are. */
    final class Unreferenced extends IOException {
        private static final long serialVersionUID = 1L;

        Unreferenced(String said) {
            super(said);
        }
    }

    /**
     * Writes a file for each layer of the source, in degrees.
     *
     * @param folder to write into
     * @param asTheyAre whether the coordinates are to be taken for degrees, whatever they are
     * @return the files, named like the layers
     * @throws Unreferenced if they are to be put into degrees, and nothing says what they are
     * @throws IOException if it cannot be done, with what the converter says
     */
    List<Path> convert(Path source, Path folder, boolean asTheyAre) throws IOException;

    /** GDAL's, where it is installed. */
    static Optional<Converter> installed() {
        return Ogr2Ogr.on(System.getenv("PATH")).map(Converter.class::cast);
    }
}
