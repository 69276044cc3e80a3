package org.controlatlas.render.view;

import java.util.Locale;
import java.util.Optional;

/** How two days are shown at once. */
public enum CompareMode {
    /** One map; at the left of a divider that is dragged it shows the one day, at the right the other. */
    SWIPE,
    /** Two maps that move together. */
    SIDE_BY_SIDE,
    /** The ground that passed from one holder to another. */
    DIFFERENCE;

    /** The word in links and messages: {@code side-by-side}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CompareMode> ofCode(String code) {
        for (CompareMode mode : values()) {
            if (mode.code().equals(code)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
