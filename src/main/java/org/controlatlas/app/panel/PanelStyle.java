package org.controlatlas.app.panel;

import java.util.Objects;

/** Where the panels' style sheet lies. */
final class PanelStyle {
    private static final String SHEET = "/org/controlatlas/app/panel.css";

    private PanelStyle() {}

    static String sheet() {
        return Objects.requireNonNull(PanelStyle.class.getResource(SHEET)).toExternalForm();
    }
}
