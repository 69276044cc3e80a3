package org.controlatlas.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Control;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;

/**
 * What happened to a place, as a sentence without a full stop: {@code Norway takes Bohus (7–9 November 1657)}. The verb
 * depends on the kind of event. Sentences are built so that names stand as the data have them: none is declined, but for
 * the article that some languages put behind a subject.
 */
public final class ChangeWords {
    private static final Map<Language, ChangeWords> ALL = new EnumMap<>(Language.class);
    private static final String VOWELS_WITH_ARTICLE = "աեէիոօւ";

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new ChangeWords(language, new TextTable(ChangeWords.class, "words", language)));
        }
    }

    private final Language language;
    private final TextTable texts;

    private ChangeWords(Language language, TextTable texts) {
        this.language = language;
        this.texts = texts;
    }

    public static ChangeWords in(Language language) {
        return ALL.get(language);
    }

    /**
     * @param place what changed hands, named
     * @param after the state it came into
     * @param names of those who control or contest it, in the order of the data
     * @param kind of the event that brought it about
     */
    public String sentence(String place, Control after, List<String> names, Optional<Event.Kind> kind) {
        if (after instanceof Control.By) {
            return texts.get(verb(kind), subject(names.get(0)), place);
        }
        if (after instanceof Control.Contested) {
            return names.isEmpty()
                    ? texts.get("change.contested.alone", place)
                    : texts.get("change.contested", place, together(names));
        }
        return texts.get("change." + after.code(), place);
    }

    /** Control stays as it was; only the peacekeepers came or left. */
    public String still(String place, String holder) {
        return texts.get("change.still", subject(holder), place);
    }

    /** Behind a sentence of a place that peacekeepers have left. */
    public String peacekeepersLeft() {
        return texts.get("change.peacekeepers-left");
    }

    /** A fight takes, an agreement hands over; of anything else only the outcome is said. */
    private static String verb(Optional<Event.Kind> kind) {
        if (kind.filter(Event.Kind.FIGHTING::equals).isPresent()) {
            return "change.fighting";
        }
        boolean handedOver = kind.filter(each -> each.equals(Event.Kind.HANDOVER) || each.equals(Event.Kind.AGREEMENT))
                .isPresent();
        return handedOver ? "change.handover" : "change.controls";
    }

    private String together(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        int last = names.size() - 1;
        return texts.get("and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** Where the language marks a known subject: {@code -ն} after a vowel, {@code -ը} after a consonant. */
    private String subject(String name) {
        char end = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
        boolean inItsLetters = end >= 'ա' && end <= 'ֆ';
        if (language != Language.HY || !inItsLetters || end == 'ը') {
            return name;
        }
        return name + (VOWELS_WITH_ARTICLE.indexOf(end) >= 0 ? "ն" : "ը");
    }
}
