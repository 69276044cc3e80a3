package org.controlatlas.app.shell;

import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.stage.Window;
import org.controlatlas.app.i18n.Messages;

/** Lists what is wrong with a data set, as text that can be copied. */
final class ProblemDialog {
    private ProblemDialog() {}

    static Alert of(Messages messages, Window owner, List<String> problems) {
        TextArea list = new TextArea(String.join("\n\n", problems));
        list.setId("problems");
        list.setEditable(false);
        list.setWrapText(true);
        list.setPrefSize(620, 260);
        list.setAccessibleText(messages.get("open.problems"));
        ButtonType close = new ButtonType(messages.get("action.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.ERROR, "", close);
        alert.initOwner(owner);
        alert.setTitle(messages.get("open.problems"));
        alert.setHeaderText(messages.get("open.failed", problems.size()));
        alert.getDialogPane().setContent(list);
        WindowStyle.dress(alert.getDialogPane(), owner);
        return alert;
    }
}
