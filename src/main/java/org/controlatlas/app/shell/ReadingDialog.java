package org.controlatlas.app.shell;

import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.controlatlas.app.control.ScrollBox;
import org.controlatlas.app.i18n.Messages;

/** A dialog to read, which scrolls where the window is small. */
final class ReadingDialog {
    private static final double ROOM_AT_THE_SIDES = 80;

    private ReadingDialog() {}

    /**
     * @param header above the content, too; empty if the title stands on the frame alone
     */
    static Alert fill(Alert alert, String title, Optional<String> header, ScrollBox box, Window owner) {
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(header.orElse(null));
        box.setMostIn(owner, ROOM_AT_THE_SIDES);
        alert.getDialogPane().setContent(box);
        WindowStyle.dress(alert.getDialogPane(), owner);
        return alert;
    }

    /** One with a button that closes it. */
    static Alert closing(Messages messages) {
        return new Alert(
                Alert.AlertType.NONE,
                "",
                new ButtonType(messages.get("action.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    }
}
