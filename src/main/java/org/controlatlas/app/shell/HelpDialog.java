package org.controlatlas.app.shell;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.controlatlas.app.control.ScrollBox;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Texts;

/** Lists the keys and describes the data set. */
final class HelpDialog {
    private static final double WIDTH = 800;

    private HelpDialog() {}

    static Alert of(OpenAtlas open, Settings settings, Window owner) {
        Messages messages = settings.messages();
        TextColumn content = new TextColumn(14, keys(messages));
        if (open.atlas() != null) {
            AtlasInfo info = open.atlas().info();
            Texts texts = open.atlas().texts();
            content.getChildren().add(paragraph(texts.in(info.disclaimer(), settings.language())));
            if (texts.isUnchecked(info.disclaimer(), settings.language())) {
                content.getChildren().add(paragraph(messages.get("text.unchecked")));
            }
            content.getChildren()
                    .add(paragraph(messages.get(
                            "help.data",
                            info.title().in(settings.language()),
                            info.version(),
                            info.hash().substring(0, Math.min(12, info.hash().length())),
                            messages.dates().longDate(info.lastDay()))));
            content.getChildren().add(paragraph(info.attribution()));
        }
        return ReadingDialog.fill(
                ReadingDialog.closing(messages),
                messages.get("help.open"),
                Optional.empty(),
                new ScrollBox(WIDTH, content),
                owner);
    }

    /** In two columns, each key with what it does. */
    private static GridPane keys(Messages messages) {
        GridPane keys = new GridPane();
        keys.setHgap(14);
        keys.setVgap(6);
        int rows = (Shortcuts.KEYS.length + 1) / 2;
        for (int i = 0; i < Shortcuts.KEYS.length; i++) {
            Label name = new Label(Shortcuts.KEYS[i][0]);
            name.getStyleClass().add("key");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label action = new Label(messages.get(Shortcuts.KEYS[i][1]));
            action.setWrapText(true);
            GridPane.setHgrow(action, Priority.ALWAYS);
            GridPane.setValignment(name, VPos.TOP);
            GridPane.setValignment(action, VPos.TOP);
            keys.add(name, 2 * (i / rows), i % rows);
            keys.add(action, 2 * (i / rows) + 1, i % rows);
        }
        return keys;
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("small");
        return label;
    }
}
