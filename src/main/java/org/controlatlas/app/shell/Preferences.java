package org.controlatlas.app.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What is kept from one session to the next. Codes are as in links and messages; null for what was never chosen.
 *
 * @param language BCP 47 tag
 * @param theme code of a {@link ThemeChoice}
 * @param speed code of a playback speed
 * @param scope code of a change scope
 * @param view link to the last view
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Preferences(
        Window window,
        String language,
        String theme,
        boolean reducedMotion,
        boolean panelShown,
        String speed,
        String scope,
        String view) {
    public static final Preferences NONE = new Preferences(null, null, null, false, true, null, null, null);

    /** Where the window was, in logical pixels of the screen. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Window(double x, double y, double width, double height, boolean maximized) {}
}
