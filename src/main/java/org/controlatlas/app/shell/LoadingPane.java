package org.controlatlas.app.shell;

import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlatlas.app.i18n.Messages;

/** Says that a data set is being read and lets one give up; appears only if that takes more than a moment. */
final class LoadingPane extends VBox {
    private static final double WIDEST = 420;

    private final Messages messages;
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private final PauseTransition moment = new PauseTransition(Duration.millis(400));

    LoadingPane(Messages messages) {
        this.messages = messages;
        setId("loading");
        getStyleClass().add("loading");
        setAlignment(Pos.CENTER);
        text.setWrapText(true);
        text.setMaxWidth(WIDEST);
        bar.setPrefWidth(260);
        bar.accessibleTextProperty().bind(text.textProperty());
        cancel.setId("loading-cancel");
        cancel.textProperty().bind(messages.bind("action.cancel"));
        getChildren().addAll(text, bar, cancel);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        moment.setOnFinished(event -> setVisible(true));
    }

    void setOnCancel(Runnable action) {
        cancel.setOnAction(event -> action.run());
    }

    void show(Path path, ReadOnlyDoubleProperty progress) {
        bar.progressProperty().bind(progress);
        text.setText(messages.get("open.reading", String.valueOf(path.getFileName())));
        moment.playFromStart();
    }

    void hide() {
        moment.stop();
        setVisible(false);
    }
}
