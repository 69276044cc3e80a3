package org.controlatlas.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import org.controlatlas.model.Language;

/** Words messages in one language. The English of a code stands at the code; the bundles {@code problems_*} have the others. */
public final class MessageWords {
    private static final Map<Language, TextTable> TEXTS = new EnumMap<>(Language.class);

    private final Language language;

    public MessageWords(Language language) {
        this.language = language;
    }

    public String of(Message message) {
        return message.text(this::pattern);
    }

    public List<String> all(List<Message> messages) {
        return messages.stream().map(this::of).toList();
    }

    /** What an exception says; in English if it has no code. */
    public String of(Throwable failure) {
        return of(Message.of(failure));
    }

    private String pattern(MessageCode code) {
        String english = code.english();
        return language == Language.EN || english.isEmpty()
                ? english
                : table(language).get(code.key());
    }

    /** Read once, when there is something to say. */
    private static synchronized TextTable table(Language language) {
        return TEXTS.computeIfAbsent(language, key -> new TextTable(MessageWords.class, "problems", key));
    }
}
