package org.controlatlas.message;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Messages as lists of texts and back, to be kept in a file. Values come back as texts, which say the same. */
public final class MessageTexts {
    private static final char MESSAGE = 'm';
    private static final char VALUE = 'v';

    private MessageTexts() {}

    public static List<String> of(Message message) {
        List<String> texts = new ArrayList<>();
        add(message, texts);
        return texts;
    }

    private static void add(Message message, List<String> texts) {
        texts.add(MESSAGE + message.code().key());
        texts.add(String.valueOf(message.values().size()));
        for (Object value : message.values()) {
            if (value instanceof Message inner) {
                add(inner, texts);
            } else {
                texts.add(VALUE + value.toString());
            }
        }
    }

    /**
     * @param codes by their keys
     * @throws IllegalArgumentException if the texts are no message, or of a code that is not known
     */
    public static Message read(List<String> texts, Function<String, Optional<? extends MessageCode>> codes) {
        Iterator<String> rest = texts.iterator();
        if (rest.hasNext() && value(rest, codes) instanceof Message message && !rest.hasNext()) {
            return message;
        }
        throw new IllegalArgumentException("No message: " + texts);
    }

    private static Object value(Iterator<String> rest, Function<String, Optional<? extends MessageCode>> codes) {
        String text = rest.next();
        if (text.charAt(0) == VALUE) {
            return text.substring(1);
        }
        String key = text.substring(1);
        MessageCode code = Message.literal(key)
                .or(() -> codes.apply(key))
                .orElseThrow(() -> new IllegalArgumentException("No code '" + key + "'"));
        List<Object> values = new ArrayList<>();
        for (int left = Integer.parseInt(rest.next()); left > 0; left--) {
            values.add(value(rest, codes));
        }
        return new Message(code, values);
    }
}
