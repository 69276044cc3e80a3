package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;

/** Collects what is wrong while reading goes on. */
final class Problems {
    /** Enough to mend a file by; a file of the wrong kind would otherwise give one for each feature. */
    static final int LIMIT = 200;

    private final List<Problem> found = new ArrayList<>();

    void add(String file, Message feature, String field, MessageCode code, Object... values) {
        add(Problem.of(file, feature, field, code, values));
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
