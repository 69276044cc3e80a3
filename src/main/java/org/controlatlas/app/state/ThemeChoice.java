package org.controlatlas.app.state;

import java.util.Locale;
import org.controlatlas.render.view.Theme;

/** What the user chose: to follow the system's light or dark mode, or one theme. */
public enum ThemeChoice {
    SYSTEM(null),
    LIGHT(Theme.LIGHT),
    DARK(Theme.DARK),
    COLOUR_BLIND(Theme.COLOUR_BLIND),
    GREY(Theme.GREY);

    private final Theme theme;

    ThemeChoice(Theme theme) {
        this.theme = theme;
    }

    /** The theme drawn with this choice while the system's mode is the given one. */
    public Theme theme(boolean systemIsDark) {
        if (theme != null) {
            return theme;
        }
        return systemIsDark ? Theme.DARK : Theme.LIGHT;
    }

    /** The word in the preferences file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice that fixes that theme; {@link #LIGHT} for themes that are for paper only. */
    public static ThemeChoice of(Theme theme) {
        for (ThemeChoice choice : values()) {
            if (choice.theme == theme) {
                return choice;
            }
        }
        return LIGHT;
    }

    /**
     * @throws IllegalArgumentException if there is no such choice
     */
    public static ThemeChoice ofCode(String code) {
        for (ThemeChoice choice : values()) {
            if (choice.code().equals(code)) {
                return choice;
            }
        }
        throw new IllegalArgumentException(
                "Unknown theme '" + code + "': use system, light, dark, colour-blind or grey.");
    }
}
