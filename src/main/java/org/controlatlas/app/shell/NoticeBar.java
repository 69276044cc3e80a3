package org.controlatlas.app.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlatlas.app.control.Icon;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;

/** One sentence over the map that stays until it is closed or replaced, for what must not interrupt. */
final class NoticeBar extends HBox {
    private final Label sentence = new Label();
    private final Hyperlink more = new Hyperlink();

    public NoticeBar(Messages messages) {
        getStyleClass().add("notice");
        setId("notice");
        setAccessibleRole(AccessibleRole.TEXT);
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = IconButton.button(messages, "notice-close", "fth-x", "notice.close", this::hide);
        getChildren().addAll(new Icon("fth-info"), sentence, more, close);
        more.setId("notice-more");
        more.setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        hide();
    }

    public void show(String text) {
        show(text, "", () -> {});
    }

    /** Puts a sentence behind those shown, if any. */
    public void add(String text) {
        if (!isVisible()) {
            show(text);
            return;
        }
        sentence.setText(sentence.getText() + " " + text);
        setAccessibleText(sentence.getText());
    }

    /**
     * @param word of a link that does something about it; empty for none
     */
    public void show(String text, String word, Runnable action) {
        sentence.setText(text);
        setAccessibleText(text);
        more.setText(word);
        more.setOnAction(event -> action.run());
        more.setVisible(!word.isEmpty());
        more.setManaged(!word.isEmpty());
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
