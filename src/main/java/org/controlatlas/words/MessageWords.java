package org.controlatlas.words;

import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import org.controlatlas.model.Language;

/** Words messages in one language. The English of a code stands at the code; the bundles {@code problems_*} have the others. */
public final class MessageWords {
    private final Language language;
    /** Read when there is something to say. */
    private TextTable texts;

    public MessageWords(Language language) {
        this.language = language;
    }

    public String of(Message message) {
        return message.text(this::pattern);
    }

    /** What an exception says; in English if it has no code. */
    public String of(Throwable failure) {
        return of(Message.of(failure));
    }

    private synchronized String pattern(MessageCode code) {
        String english = code.english();
        if (language == Language.EN || english.isEmpty()) {
            return english;
        }
        if (texts == null) {
            texts = new TextTable(MessageWords.class, "problems", language);
        }
        return texts.get(code.key());
    }
}
