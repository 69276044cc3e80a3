package org.controlatlas.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Further rules for some data sets, such as those that are made from inputs beside them. */
public interface CheckSource {
    /** Empty if the data set is none of those. */
    List<Check> of(Path dataSet) throws IOException;
}
