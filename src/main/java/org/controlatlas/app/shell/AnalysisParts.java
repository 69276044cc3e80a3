package org.controlatlas.app.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.StackPane;
import org.controlatlas.app.analysis.AreaChart;
import org.controlatlas.app.analysis.CompareBar;
import org.controlatlas.app.analysis.LanesPanel;
import org.controlatlas.app.analysis.WordsPanel;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.render.view.CompareMode;

/** The places of what compares, measures and describes. Each part is made when it is first wanted. */
final class AnalysisParts {
    private final OpenAtlas open;
    private final TimeState time;
    private final Selection selection;
    private final Settings settings;
    private final AnalysisPanels panels;
    private final TaskRunner runner;
    private final Messages messages;
    private WordsPanel words;
    private AreaChart areas;
    private LanesPanel lanes;

    AnalysisParts(
            OpenAtlas open,
            TimeState time,
            Selection selection,
            Settings settings,
            AnalysisPanels panels,
            TaskRunner runner) {
        this.open = open;
        this.time = time;
        this.selection = selection;
        this.settings = settings;
        this.panels = panels;
        this.runner = runner;
        this.messages = settings.messages();
    }

    /** Above the map. */
    Node compareBar() {
        StackPane place = place();
        time.compare().modeProperty().addListener((property, was, mode) -> {
            if (mode != null && place.getChildren().isEmpty()) {
                place.getChildren().add(new CompareBar(open, time, settings, runner));
            }
            show(place, mode != null);
        });
        return place;
    }

    /** At the right of the map. */
    Node words() {
        StackPane place = place();
        panels.wordsShownProperty().addListener((property, was, wanted) -> {
            if (wanted && words == null) {
                words = new WordsPanel(open, time, selection, settings, panels, runner);
                place.getChildren().add(words);
            }
            show(place, wanted);
            if (wanted) {
                words.shown();
            }
        });
        return place;
    }

    /** Under the timeline. */
    Node figures() {
        StackPane place = place();
        panels.figureProperty().addListener((property, was, figure) -> {
            if (figure == AnalysisPanels.Figure.AREAS) {
                if (areas == null) {
                    areas = new AreaChart(open, time, selection, settings, panels, runner);
                }
                place.getChildren().setAll(areas);
                areas.refresh();
            } else if (figure == AnalysisPanels.Figure.LANES) {
                if (lanes == null) {
                    lanes = new LanesPanel(open, time, selection, settings, panels, runner);
                }
                place.getChildren().setAll(lanes);
                lanes.refresh();
            } else {
                place.getChildren().clear();
            }
            show(place, figure != null);
        });
        return place;
    }

    private static StackPane place() {
        StackPane place = new StackPane();
        show(place, false);
        return place;
    }

    private static void show(Node place, boolean wanted) {
        place.setVisible(wanted);
        place.setManaged(wanted);
    }

    MenuButton menu(WindowCommands commands) {
        MenuButton button = IconButton.menu(messages, "analysis", "fth-bar-chart-2", "analysis.open");
        for (CompareMode mode : CompareMode.values()) {
            button.getItems().add(item("compare." + mode.code(), () -> commands.compare(Optional.of(mode))));
        }
        MenuItem story = item("story.open", commands::story);
        story.visibleProperty().bind(commands.hasStory());
        button.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        story,
                        item("story.add", commands::addToStory),
                        item("story.file", commands::openStory),
                        new SeparatorMenuItem(),
                        item("areas.open", () -> panels.toggle(AnalysisPanels.Figure.AREAS)),
                        item("lanes.open", () -> panels.toggle(AnalysisPanels.Figure.LANES)),
                        item("words.open", () -> panels.wordsShownProperty()
                                .set(!panels.wordsShownProperty().get())));
        button.disableProperty().bind(open.atlasProperty().isNull());
        return button;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("analysis-" + key.replace('.', '-'));
        item.textProperty().bind(messages.bind(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** True when what is open shows what the state says. */
    boolean isSettled() {
        return (!panels.wordsShownProperty().get() || words.isSettled())
                && (panels.figureProperty().get() != AnalysisPanels.Figure.AREAS || areas.isSettled())
                && (panels.figureProperty().get() != AnalysisPanels.Figure.LANES || lanes.isSettled());
    }
}
