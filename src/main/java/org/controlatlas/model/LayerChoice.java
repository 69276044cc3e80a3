package org.controlatlas.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.controlatlas.message.BadValueException;

/** Layers chosen in words: {@code base,control}, or {@code +transport,-places} for what differs from the usual ones. */
public final class LayerChoice {
    private LayerChoice() {}

    /**
     * @param usual codes of the layers that are shown when nobody has chosen
     * @param known codes of all layers, in the order in which a message lists them
     * @throws IllegalArgumentException with one sentence, if there is no such layer or only some words have a sign
     */
    public static Set<String> of(String text, Collection<String> usual, Collection<String> known) {
        boolean relative = isSigned(text.strip());
        Set<String> chosen = new LinkedHashSet<>();
        if (relative) {
            chosen.addAll(usual);
        }
        for (String part : text.split(",", -1)) {
            String word = part.strip();
            if (isSigned(word) != relative) {
                throw new BadValueException(ValueProblem.LAYERS_MIXED, text);
            }
            String code = relative ? word.substring(1).strip() : word;
            if (!known.contains(code)) {
                throw new BadValueException(ValueProblem.UNKNOWN_LAYER, code, String.join(", ", known));
            }
            if (word.startsWith("-")) {
                chosen.remove(code);
            } else {
                chosen.add(code);
            }
        }
        return chosen;
    }

    private static boolean isSigned(String word) {
        return word.startsWith("+") || word.startsWith("-");
    }
}
