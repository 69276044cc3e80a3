package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;

/**
 * One thing wrong in a data set.
 *
 * @param file the file, as it was named; empty if it is about the set as a whole
 * @param place {@code feature 'id'} or {@code entry #3}; may be empty
 * @param field the property concerned; may be empty
 * @param what is wrong
 * @param remedy what to do about it; may be empty
 */
public record Problem(String file, Message place, String field, Message what, Message remedy) implements HasMessage {
    /** Of texts that are the same in every language. */
    public Problem(String file, String feature, String field, String sentence, String mend) {
        this(file, Message.plain(feature), field, Message.plain(sentence), Message.plain(mend));
    }

    /** What the code says, with its remedy. */
    public static Problem of(String file, Message place, String field, MessageCode code, Object... values) {
        return new Problem(file, place, field, Message.of(code, values), Message.remedy(code, values));
    }

    /** The place in the file, in English. */
    public String feature() {
        return place.toString();
    }

    /** What is wrong, in English. */
    public String sentence() {
        return what.toString();
    }

    /** What to do about it, in English. */
    public String mend() {
        return remedy.toString();
    }

    /** The place, what is wrong and what to do about it. */
    @Override
    public Message message() {
        List<Object> where = new ArrayList<>();
        if (!file.isEmpty()) {
            where.add(file);
        }
        if (!place.isEmpty()) {
            where.add(place);
        }
        if (!field.isEmpty()) {
            where.add("'" + field + "'");
        }
        return Message.sequence(
                Message.joined(", ", where), where.isEmpty() ? "" : ": ", what, remedy.isEmpty() ? "" : " ", remedy);
    }

    @Override
    public String toString() {
        return message().toString();
    }
}
