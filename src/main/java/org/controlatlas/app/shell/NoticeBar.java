package org.controlatlas.app.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.controlatlas.app.control.Icon;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.Settings;

/**
 * One sentence over the map, for what must not interrupt. It goes when there was time to read it, unless the pointer is on
 * it, something can be done about it, or motion is reduced, which those choose who need their time.
 */
final class NoticeBar extends HBox {
    private static final Duration SHORTEST = Duration.seconds(6);
    /** Slow readers take that long for a letter. */
    private static final Duration A_LETTER = Duration.millis(80);

    private final Label sentence = new Label();
    private final Hyperlink more = new Hyperlink();
    private final Settings settings;
    private final PauseTransition reading = new PauseTransition();

    public NoticeBar(Settings settings) {
        this.settings = settings;
        Messages messages = settings.messages();
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
        reading.setOnFinished(event -> hide());
        setOnMouseEntered(event -> reading.stop());
        setOnMouseExited(event -> letGo());
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
        letGo();
    }

    /** Begins the time after which it goes. */
    private void letGo() {
        reading.stop();
        if (isVisible()
                && !more.isVisible()
                && !settings.reducedMotionProperty().get()) {
            reading.setDuration(
                    SHORTEST.add(A_LETTER.multiply(sentence.getText().length())));
            reading.playFromStart();
        }
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
        letGo();
    }

    public void hide() {
        reading.stop();
        setVisible(false);
        setManaged(false);
    }

    /** The sentence shown; empty when none is. */
    public String text() {
        return isVisible() ? sentence.getText() : "";
    }
}
