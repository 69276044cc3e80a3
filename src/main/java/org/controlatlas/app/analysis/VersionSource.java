package org.controlatlas.app.analysis;

import java.io.IOException;
import org.controlatlas.model.Atlas;

/** Reads the open data set as it was known in a version of it. */
@FunctionalInterface
public interface VersionSource {
    /** Not to be asked on the JavaFX thread. */
    Atlas read(String version) throws IOException;
}
