package org.controlatlas.pipeline.tables;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.atlas.Problem;

/** Collects what is wrong in the tables while reading goes on. */
final class ProblemList {
    private final List<Problem> found = new ArrayList<>();

    void add(String file, String feature, String field, String sentence, String mend) {
        found.add(new Problem(file, feature, field, sentence, mend));
    }

    void throwIfAny() throws DataSetException {
        if (!found.isEmpty()) {
            throw new DataSetException(found);
        }
    }
}
