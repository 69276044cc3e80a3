package org.controlatlas.atlas;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.MonthNames;

/** How people's own data say how sure something is, in the words of the data format. */
final class CertaintyValues {
    static final String AGREED = "agreed";
    static final String APPROXIMATE = "approximate";
    static final String DISPUTED = "disputed";

    /** Properties that say yes or no, in {@link FieldRole#plain} form. */
    private static final Set<String> QUESTIONS = Set.of("disputed", "isdisputed", "contested", "iscontested");

    private static final Set<String> YES = Set.of("yes", "true", "y", "t", "1", "да", "bəli", "hə", "այո", "ja", "oui");

    private static final Map<String, Set<String>> WORDS = Map.of(
            AGREED,
            Set.of(
                    "agreed",
                    "certain",
                    "sure",
                    "exact",
                    "definite",
                    "confirmed",
                    "undisputed",
                    "точно",
                    "dəqiq",
                    "ճշգրիտ"),
            APPROXIMATE,
            Set.of(
                    "approximate",
                    "approx",
                    "approximately",
                    "uncertain",
                    "unsure",
                    "likely",
                    "probable",
                    "probably",
                    "possible",
                    "inferred",
                    "estimated",
                    "estimate",
                    "приблизительно",
                    "примерно",
                    "təxmini",
                    "մոտավոր"),
            DISPUTED,
            Set.of("disputed", "contested", "claimed", "спорно", "оспаривается", "mübahisəli", "վիճելի"));

    private CertaintyValues() {}

    /** Whether the property asks for yes or no. */
    static boolean isQuestion(String property) {
        return QUESTIONS.contains(FieldRole.plain(property));
    }

    /** The answer to such a question; empty where it is not yes: who says no does not say how sure it is. */
    static Optional<Object> answer(Object value) {
        return YES.contains(MonthNames.folded(OwnDate.text(value))) ? Optional.of(DISPUTED) : Optional.empty();
    }

    /** Historical base maps number the precision of borders: 1 is a guess, 2 about right, 3 set by law. */
    static Object of(Object value) {
        if (value instanceof Number number) {
            return number.intValue() <= 1 ? APPROXIMATE : AGREED;
        }
        if (!(value instanceof String text)) {
            return value;
        }
        String word = MonthNames.folded(text).strip();
        return WORDS.entrySet().stream()
                .filter(each -> each.getValue().contains(word))
                .<Object>map(Map.Entry::getKey)
                .findFirst()
                .orElse(value);
    }
}
