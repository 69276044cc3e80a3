package org.controlatlas.app.panel;

import java.util.Set;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.model.Declarations;
import org.controlatlas.words.DataWords;

/** What something with a name is, in a word. */
public final class PlaceKind {
    private static final Set<String> SETTLEMENTS = Set.of("city", "town", "village", "height");
    private static final Set<String> LINKS = Set.of("railway", "road");

    private PlaceKind() {}

    /** {@code village}, {@code district}, {@code road} … */
    public static String words(Entry entry, Declarations declarations, Messages messages) {
        return DataWords.in(messages.language()).kind(declarations.areaKinds(), code(entry));
    }

    /** A word of a data set that the window has no word for is only that kind of thing. */
    private static String code(Entry entry) {
        return switch (entry.kind()) {
            case SETTLEMENT -> SETTLEMENTS.contains(entry.detail()) ? entry.detail() : "other";
            case AREA -> entry.detail();
            case LINK -> LINKS.contains(entry.detail()) ? entry.detail() : "link";
            default -> entry.kind().code();
        };
    }
}
