package org.controlatlas.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.controlatlas.app.i18n.Messages;

/**
 * The ticker's text for a day, cut to the available space: as many whole entries as fit and the number of the others;
 * a single entry that is too long is shortened. Knows no control.
 */
final class TickerLines {
    /**
     * What is shown.
     *
     * @param cut true if not even the gist fits, so that its end will be missing
     */
    record Shown(String words, boolean cut) {}

    private final ChangeText text;
    private final Messages messages;
    private final List<ChangeEntry> entries;
    private final List<String> whole;

    /** @param entries of one day: its date stands on the first line only */
    TickerLines(ChangeText text, Messages messages, List<ChangeEntry> entries) {
        this.text = text;
        this.messages = messages;
        this.entries = entries;
        this.whole = new ArrayList<>();
        for (ChangeEntry entry : entries) {
            whole.add(whole.isEmpty() ? text.line(entry) : text.body(entry));
        }
    }

    /** Every entry in full, a line each. */
    String whole() {
        return String.join("\n", whole);
    }

    /**
     * @param most lines that there are at most
     * @param fits whether there is room for such words, with the line breaks that they have and those they need
     */
    Shown fit(int most, Predicate<String> fits) {
        for (int shown = Math.min(most, whole.size()); shown > 0; shown--) {
            String words = first(shown);
            if (fits.test(words)) {
                return new Shown(words, false);
            }
        }
        if (entries.isEmpty()) {
            return new Shown("", false);
        }
        String gist = withMore(text.gist(entries.get(0)), 1);
        return new Shown(gist, !fits.test(gist));
    }

    private String first(int shown) {
        return withMore(String.join("\n", whole.subList(0, shown)), shown);
    }

    private String withMore(String words, int shown) {
        int left = whole.size() - shown;
        return left == 0 ? words : messages.get("ticker.and-more", words, left);
    }
}
