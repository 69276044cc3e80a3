package org.controlatlas.app.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Texts;

/** The keys, and what the data set says of itself. */
final class HelpDialog {
    private HelpDialog() {}

    static Alert of(AtlasViewModel model, Window owner) {
        Messages messages = model.messages();
        GridPane keys = new GridPane();
        keys.setHgap(18);
        keys.setVgap(5);
        int row = 0;
        for (String[] key : Shortcuts.KEYS) {
            Label name = new Label(key[0]);
            name.getStyleClass().add("key");
            keys.addRow(row++, name, new Label(messages.get(key[1])));
        }
        VBox content = new VBox(14, keys);
        if (model.atlas() != null) {
            AtlasInfo info = model.atlas().info();
            Texts texts = model.atlas().texts();
            content.getChildren().add(paragraph(texts.in(info.disclaimer(), model.language())));
            if (texts.isUnchecked(info.disclaimer(), model.language())) {
                content.getChildren().add(paragraph(messages.get("text.unchecked")));
            }
            content.getChildren()
                    .add(paragraph(messages.get(
                            "help.data",
                            info.title().in(model.language()),
                            info.version(),
                            info.hash().substring(0, Math.min(12, info.hash().length())),
                            messages.dates().longDate(info.lastDay()))));
            content.getChildren().add(paragraph(info.attribution()));
        }
        ButtonType close = new ButtonType(messages.get("action.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, "", close);
        alert.initOwner(owner);
        alert.setTitle(messages.get("help.title"));
        alert.setHeaderText(null);
        alert.getDialogPane().setContent(content);
        alert.getDialogPane().setMinWidth(560);
        WindowStyle.dress(alert.getDialogPane(), owner);
        return alert;
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(560);
        label.getStyleClass().add("small");
        return label;
    }
}
