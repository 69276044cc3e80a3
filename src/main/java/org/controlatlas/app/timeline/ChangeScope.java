package org.controlatlas.app.timeline;

import java.util.Locale;

/** Whose changes a step to the next change looks for. */
public enum ChangeScope {
    ANYWHERE,
    IN_VIEW,
    SELECTION;

    /** The word in messages and preferences: {@code in-view}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
