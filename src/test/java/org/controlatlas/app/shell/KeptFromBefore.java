package org.controlatlas.app.shell;

/** What an earlier session of a user left who was asked for nothing else. */
final class KeptFromBefore {
    private KeptFromBefore() {}

    static Preferences of(
            Preferences.Window window,
            String language,
            String theme,
            boolean reducedMotion,
            boolean panelShown,
            String speed,
            String scope,
            String view) {
        return new Preferences(
                window,
                new Preferences.Look(language, theme, reducedMotion),
                panelShown,
                new Preferences.Playing(speed, scope),
                view,
                false,
                Preferences.Habits.USUAL);
    }
}
