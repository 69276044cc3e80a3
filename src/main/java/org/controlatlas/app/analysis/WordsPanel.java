package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlatlas.analysis.Survey;
import org.controlatlas.app.control.AtRest;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;

/** The map in words, beside the map: a list that the arrow keys walk; Enter or a click selects on the map. */
public final class WordsPanel extends BorderPane {
    private final OpenAtlas open;
    private final TimeState time;
    private final Settings settings;
    private final NewestWins<List<WordsModel.Line>> describing;
    private final ListView<WordsModel.Line> list = new ListView<>();
    private Consumer<String> onChosen = id -> {};
    private boolean settled;

    public WordsPanel(
            OpenAtlas open,
            TimeState time,
            Selection selection,
            Settings settings,
            AnalysisPanels panels,
            TaskRunner runner) {
        this.open = open;
        this.time = time;
        this.settings = settings;
        this.describing = runner.lane("words").newestWins();
        Messages messages = settings.messages();
        setId("wordsPanel");
        getStyleClass().addAll("status-panel", "words-panel");
        Label title = new Label();
        title.getStyleClass().add("status-name");
        title.textProperty().bind(messages.bind("words.open"));
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                8, title, IconButton.button(messages, "words-close", "fth-x", "words.close", () -> panels.sideProperty()
                        .set(null)));
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("agreement-head");
        setTop(head);
        list.setId("wordsList");
        list.accessibleTextProperty().bind(messages.bind("words.open"));
        list.setCellFactory(view -> new LineCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                panels.sideProperty().set(null);
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> choose());
        setCenter(list);
        onChosen = id -> AreaSelection.select(open, selection, id);
        AtRest soon = new AtRest(this::refresh);
        InvalidationListener changed = observable -> {
            settled = false;
            soon.changed();
        };
        time.compare().answeredProperty().addListener(changed);
        settings.languageProperty().addListener(changed);
        open.atlasProperty().addListener(changed);
        refresh();
    }

    private void choose() {
        WordsModel.Line line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            line.areaId().ifPresent(onChosen);
        }
    }

    private void refresh() {
        if (open.atlas() == null || getScene() == null && !list.getItems().isEmpty()) {
            return;
        }
        Atlas atlas = open.painter().atlas();
        LocalDate date = time.compare().answeredProperty().getValue();
        Language language = settings.language();
        describing.ask(progress -> WordsModel.lines(Survey.of(atlas), date, language), lines -> {
            int at = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(lines);
            settled = true;
            if (at >= 0 && at < lines.size()) {
                list.getSelectionModel().select(at);
            }
        });
    }

    /** True when it tells of the day shown. */
    public boolean isSettled() {
        return settled;
    }

    /** Tells of the day shown after it was away. */
    public void shown() {
        refresh();
        list.requestFocus();
    }
}
