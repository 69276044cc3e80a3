package org.controlatlas.atlas;

import java.io.IOException;
import java.util.List;

/** A data set that cannot be used. Tells all that was found wrong, not only the first thing; nothing was half read. */
public final class DataSetException extends IOException {
    private final transient List<Problem> problems;

    public DataSetException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    public DataSetException(Problem problem) {
        this(List.of(problem));
    }

    /** At least one, in the order found. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String first = problems.get(0).toString();
        int more = problems.size() - 1;
        return more == 0 ? first : first + " (and " + more + (more == 1 ? " more problem)" : " more problems)");
    }
}
