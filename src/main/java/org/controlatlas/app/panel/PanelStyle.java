package org.controlatlas.app.panel;

import java.util.Objects;

/** Where the panels' style sheet lies. */
public final class PanelStyle {
    private static final String SHEET = "/org/controlatlas/app/panel.css";

    private PanelStyle() {}

    /** To be added to a panel, or to a popup that shows parts of one. */
    public static String sheet() {
        return Objects.requireNonNull(PanelStyle.class.getResource(SHEET)).toExternalForm();
    }
}
