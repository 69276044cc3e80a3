package org.controlatlas.message;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What is to be said, before it is worded.
 *
 * @param values what goes into the text; messages among them are worded in the same language
 */
public record Message(MessageCode code, List<Object> values) implements Serializable {
    /** Of no text. */
    public static final Message EMPTY = plain("");

    public Message {
        values = List.copyOf(values);
    }

    /** @param values none null */
    public static Message of(MessageCode code, Object... values) {
        return new Message(code, List.of(values));
    }

    /** What to do about it. */
    public static Message remedy(MessageCode code, Object... values) {
        return code.englishRemedy().isEmpty() ? EMPTY : of(code.remedy(), values);
    }

    /** Text that is the same in every language: a name, a path, what another program said. */
    public static Message plain(String text) {
        return of(Literal.TEXT, text);
    }

    /** One after the other, with nothing between; each a message or a text that is the same in every language. */
    public static Message sequence(Object... parts) {
        return of(Literal.SEQUENCE, parts);
    }

    /** Behind what is said first and a colon; alone if there is no such thing. */
    public Message after(Message first) {
        return first.isEmpty() ? this : sequence(first, ": ", this);
    }

    /** With the separator between each two. */
    public static Message joined(String separator, List<?> parts) {
        Object[] all = new Object[Math.max(0, 2 * parts.size() - 1)];
        Arrays.fill(all, separator);
        for (int i = 0; i < parts.size(); i++) {
            all[2 * i] = parts.get(i);
        }
        return sequence(all);
    }

    /** The text with its first letter large. */
    public static Message capitalised(Message text) {
        return of(Literal.CAPITALISED, text);
    }

    /** The text without the full stop at its end, to stand within a sentence. */
    public static Message clause(Message text) {
        return of(Literal.CLAUSE, text);
    }

    /** What an exception says, by its code if it has one; what it is called where it says nothing. */
    public static Message of(Throwable failure) {
        if (failure instanceof HasMessage said) {
            return said.message();
        }
        return failure.getMessage() == null
                ? plain(failure.getClass().getSimpleName())
                : SystemFault.of(failure.getMessage());
    }

    public boolean isEmpty() {
        return code == Literal.TEXT && values.get(0).toString().isEmpty()
                || code == Literal.SEQUENCE && values.stream().allMatch(Message::isEmpty);
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Message inner
                ? inner.isEmpty()
                : value.toString().isEmpty();
    }

    /** @param patterns the text of each code in one language */
    public String text(Function<MessageCode, String> patterns) {
        StringBuilder text = new StringBuilder();
        if (code == Literal.SEQUENCE) {
            values.forEach(value -> text.append(text(value, patterns)));
            return text.toString();
        }
        if (code == Literal.CLAUSE) {
            return text(values.get(0), patterns).replaceAll("[.։\\s]+$", "");
        }
        if (code == Literal.CAPITALISED) {
            String whole = text(values.get(0), patterns);
            return whole.isEmpty() ? whole : Character.toUpperCase(whole.charAt(0)) + whole.substring(1);
        }
        String pattern = code == Literal.TEXT ? code.english() : patterns.apply(code);
        for (int i = 0; i < pattern.length(); i++) {
            boolean value = pattern.charAt(i) == '{'
                    && i + 2 < pattern.length()
                    && pattern.charAt(i + 2) == '}'
                    && Character.isDigit(pattern.charAt(i + 1));
            if (value) {
                text.append(text(values.get(pattern.charAt(i + 1) - '0'), patterns));
                i += 2;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return text.toString();
    }

    private static String text(Object value, Function<MessageCode, String> patterns) {
        return value instanceof Message inner ? inner.text(patterns) : value.toString();
    }

    /** In English. */
    @Override
    public String toString() {
        return text(MessageCode::english);
    }

    private enum Literal implements MessageCode {
        TEXT("{0}"),
        SEQUENCE(""),
        CAPITALISED(""),
        CLAUSE("");

        private final String english;

        Literal(String english) {
            this.english = english;
        }

        @Override
        public String english() {
            return english;
        }
    }
}
