package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while reading goes on. */
final class Problems {
    /** Enough to mend a file by; a file of the wrong kind would otherwise give one for each feature. */
    static final int LIMIT = 200;

    private final List<Problem> found = new ArrayList<>();

    void add(String file, String feature, String field, String sentence, String mend) {
        add(new Problem(file, feature, field, sentence, mend));
    }

    void add(Problem problem) {
        if (found.size() < LIMIT) {
            found.add(problem);
        }
    }

    void addAll(Problems others) {
        others.found.forEach(this::add);
    }

    /** In the order found. */
    List<Problem> all() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void throwIfAny() throws DataSetException {
        if (!found.isEmpty()) {
            throw new DataSetException(found);
        }
    }
}
