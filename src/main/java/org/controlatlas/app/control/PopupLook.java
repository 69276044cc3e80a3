package org.controlatlas.app.control;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Gives a popup the look of the window that it belongs to: a popup is a window of its own and takes over nothing. */
public final class PopupLook {
    private static final String BOX = "popup-box";

    private PopupLook() {}

    /** To be called each time before the popup is shown, since the theme may have changed meanwhile. */
    public static void dress(Parent box, Node owner) {
        box.getStylesheets().setAll(owner.getScene().getStylesheets());
        box.getStyleClass().setAll(owner.getScene().getRoot().getStyleClass());
        if (!box.getStyleClass().contains(BOX)) {
            box.getStyleClass().add(BOX);
        }
    }
}
