package org.controlatlas.store;

import java.io.IOException;
import java.nio.file.Path;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;

/** A GeoJSON file that cannot be read. The message names the file, the place in it, what is wrong and how to mend it. */
public final class GeoJsonException extends IOException implements HasMessage {
    private final transient Path file;
    private final transient Message place;
    private final String field;
    private final transient Message problem;
    private final transient Message remedy;

    /**
     * @param place {@code feature 'id'} or {@code feature #3} (counted from 0), or the line and column; empty if it
     *     is the file as a whole
     * @param field the member concerned, e.g. {@code geometry.coordinates}; may be empty
     * @param problem what is wrong, as a sentence without its full stop
     * @param remedy what to do about it, as a sentence
     * @param cause may be null
     */
    GeoJsonException(Path file, Message place, String field, Message problem, Message remedy, Throwable cause) {
        super(message(file, place, field, problem, remedy).toString(), cause);
        this.file = file;
        this.place = place;
        this.field = field;
        this.problem = problem;
        this.remedy = remedy;
    }

    static GeoJsonException of(Path file, Message place, String field, GeoJsonProblem code, Object... values) {
        return new GeoJsonException(file, place, field, Message.of(code, values), Message.remedy(code, values), null);
    }

    private static Message message(Path file, Message place, String field, Message problem, Message remedy) {
        return Message.sequence(
                file,
                place.isEmpty() ? "" : ", ",
                place,
                field.isEmpty() ? "" : ", '" + field + "'",
                ": ",
                problem,
                ". ",
                remedy);
    }

    @Override
    public Message message() {
        return message(file, place, field, problem, remedy);
    }

    public Path file() {
        return file;
    }

    /** The feature, or the line and column; may be empty. */
    public String feature() {
        return place.toString();
    }

    /** As {@link #feature}, to be worded. */
    public Message place() {
        return place;
    }

    public String field() {
        return field;
    }

    /** What is wrong, without its full stop. */
    public String problem() {
        return problem.toString();
    }

    /** What to do about it. */
    public String mend() {
        return remedy.toString();
    }

    /** As {@link #problem}, to be worded. */
    public Message what() {
        return problem;
    }

    /** As {@link #mend}, to be worded. */
    public Message remedy() {
        return remedy;
    }
}
