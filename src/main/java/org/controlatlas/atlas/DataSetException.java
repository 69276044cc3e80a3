package org.controlatlas.atlas;

import java.io.IOException;
import java.util.List;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;

/** A data set that cannot be used. Tells all that was found wrong, not only the first thing; nothing was half read. */
public final class DataSetException extends IOException implements HasMessage {
    private final transient List<Problem> problems;

    public DataSetException(List<Problem> problems) {
        super(message(problems).toString());
        this.problems = List.copyOf(problems);
    }

    public DataSetException(Problem problem) {
        this(List.of(problem));
    }

    /** At least one, in the order found. */
    public List<Problem> problems() {
        return problems;
    }

    /** The first problem, and how many more there are. */
    @Override
    public Message message() {
        return message(problems);
    }

    private static Message message(List<Problem> problems) {
        Message first = problems.get(0).message();
        int more = problems.size() - 1;
        if (more == 0) {
            return first;
        }
        return more == 1
                ? Message.of(ReadingProblem.AND_ONE_MORE, first)
                : Message.of(ReadingProblem.AND_MORE, first, more);
    }
}
