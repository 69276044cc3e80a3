package org.controlatlas.app.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlatlas.app.control.Icon;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;

/** One sentence over the map that stays until it is closed or replaced, for what must not interrupt. */
final class NoticeBar extends HBox {
    private final Label sentence = new Label();

    public NoticeBar(Messages messages) {
        getStyleClass().add("notice");
        setId("notice");
        setAccessibleRole(AccessibleRole.TEXT);
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = IconButton.button(messages, "notice-close", "fth-x", "notice.close", this::hide);
        getChildren().addAll(new Icon("fth-info"), sentence, close);
        setMaxHeight(USE_PREF_SIZE);
        hide();
    }

    public void show(String text) {
        sentence.setText(text);
        setAccessibleText(text);
        setVisible(true);
        setManaged(true);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }

    /** The sentence shown; empty when none is. */
    public String text() {
        return isVisible() ? sentence.getText() : "";
    }
}
