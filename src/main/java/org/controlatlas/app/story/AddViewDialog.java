package org.controlatlas.app.story;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlatlas.app.i18n.Messages;

/** Asks for the words of a step that shows what the map shows. */
public final class AddViewDialog {
    private static final double WIDTH = 440;
    private static final int ROWS = 6;

    private AddViewDialog() {}

    /**
     * @param style dresses the dialog like the window
     * @param onTold takes what the user wrote
     */
    public static Alert of(Messages messages, Window owner, Consumer<Parent> style, Consumer<StoryAuthor.Told> onTold) {
        ButtonType add = new ButtonType(messages.get("story.add.do"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("action.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, "", add, cancel);
        alert.initOwner(owner);
        alert.setTitle(messages.get("story.add"));
        alert.setHeaderText(null);
        TextField headline = new TextField();
        headline.setId("story-new-headline");
        TextArea words = new TextArea();
        words.setId("story-new-words");
        words.setWrapText(true);
        words.setPrefRowCount(ROWS);
        VBox.setVgrow(words, Priority.ALWAYS);
        TextField question = new TextField();
        question.setId("story-new-question");
        Label what = new Label(messages.get("story.add.what"));
        what.setWrapText(true);
        VBox form = new VBox(
                6,
                what,
                label(messages.get("story.add.headline"), headline),
                headline,
                label(messages.get("story.add.words"), words),
                words,
                label(messages.get("story.add.question"), question),
                question);
        form.setPrefWidth(WIDTH);
        alert.getDialogPane().setContent(form);
        Node button = alert.getDialogPane().lookupButton(add);
        button.setId("story-new-add");
        Runnable check =
                () -> button.setDisable(!told(headline, words, question).isComplete());
        headline.textProperty().addListener(observable -> check.run());
        words.textProperty().addListener(observable -> check.run());
        check.run();
        style.accept(alert.getDialogPane());
        alert.setOnShown(event -> headline.requestFocus());
        alert.setOnHidden(event -> Optional.ofNullable(alert.getResult())
                .filter(add::equals)
                .ifPresent(pressed -> onTold.accept(told(headline, words, question))));
        return alert;
    }

    private static StoryAuthor.Told told(TextField headline, TextArea words, TextField question) {
        return new StoryAuthor.Told(headline.getText(), words.getText(), question.getText());
    }

    private static Label label(String text, Node of) {
        Label label = new Label(text);
        label.setLabelFor(of);
        of.setAccessibleText(text);
        return label;
    }
}
