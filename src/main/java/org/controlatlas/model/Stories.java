package org.controlatlas.model;

import java.util.List;
import java.util.function.Supplier;
import org.controlatlas.message.Message;

/** The stories of a data set, read when somebody first asks for them: the first picture does not wait for words. */
public final class Stories {
    public static final Stories NONE = new Stories(() -> new Read(List.of(), List.of()));

    /**
     * What was read.
     *
     * @param stories in order of their ids; none where one is damaged
     * @param problems what is wrong, a sentence each with file, line and remedy
     */
    public record Read(List<Story> stories, List<Message> problems) {
        public Read {
            stories = List.copyOf(stories);
            problems = List.copyOf(problems);
        }
    }

    private final Supplier<Read> source;
    private Read read;

    /** @param source reads them; asked once */
    public Stories(Supplier<Read> source) {
        this.source = source;
    }

    public List<Story> list() {
        return read().stories();
    }

    public List<Message> problems() {
        return read().problems();
    }

    /** Stories and problems at once. */
    public synchronized Read read() {
        if (read == null) {
            read = source.get();
        }
        return read;
    }
}
