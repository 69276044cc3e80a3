package org.controlatlas.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.StackPane;
import org.controlatlas.app.analysis.AreaChart;
import org.controlatlas.app.analysis.AreaSelection;
import org.controlatlas.app.analysis.CompareBar;
import org.controlatlas.app.analysis.LanesPanel;
import org.controlatlas.app.analysis.SideContext;
import org.controlatlas.app.analysis.SidePanel;
import org.controlatlas.app.analysis.VersionSource;
import org.controlatlas.app.analysis.VersionsPanel;
import org.controlatlas.app.analysis.ViewpointsPanel;
import org.controlatlas.app.analysis.WhyPanel;
import org.controlatlas.app.analysis.WordsPanel;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.app.state.MapNotes;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.ReadingState;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.export.figure.LanesFigure;
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
    private final SideContext side;
    private final Asking asking;
    private final Map<AnalysisPanels.Side, SidePanel> sides = new EnumMap<>(AnalysisPanels.Side.class);
    private WordsPanel words;
    private AreaChart areas;
    private LanesPanel lanes;

    /**
     * What the panels use that tell from where, why and since which version.
     *
     * @param versions reads older versions of the open data set
     * @param onReport makes a correction of the place that the panel {@code WHY} tells of
     * @param onSave asks for a file and writes the lanes there
     */
    record Asking(
            MapState map,
            MapNotes notes,
            ReadingState reading,
            VersionSource versions,
            Runnable onReport,
            Consumer<LanesFigure> onSave) {}

    AnalysisParts(SideContext side, Selection selection, Asking asking) {
        this.open = side.open();
        this.time = side.time();
        this.selection = selection;
        this.settings = side.settings();
        this.panels = side.panels();
        this.runner = side.runner();
        this.messages = settings.messages();
        this.side = side;
        this.asking = asking;
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
    Node atTheSide() {
        StackPane place = place();
        panels.sideProperty().addListener((property, was, wanted) -> {
            if (was != null && was != AnalysisPanels.Side.WORDS) {
                sides.get(was).hidden();
            }
            if (wanted == null) {
                place.getChildren().clear();
            } else if (wanted == AnalysisPanels.Side.WORDS) {
                if (words == null) {
                    words = new WordsPanel(open, time, selection, settings, panels, runner);
                }
                place.getChildren().setAll(words);
            } else {
                place.getChildren().setAll(sides.computeIfAbsent(wanted, this::make));
            }
            show(place, wanted != null);
            if (wanted == AnalysisPanels.Side.WORDS) {
                words.shown();
            } else if (wanted != null) {
                sides.get(wanted).shown();
            }
        });
        return place;
    }

    private SidePanel make(AnalysisPanels.Side wanted) {
        return switch (wanted) {
            case WHY -> new WhyPanel(side, asking.notes(), asking.onReport());
            case VIEWPOINTS -> new ViewpointsPanel(side, asking.map(), asking.reading(), this::select);
            case VERSIONS -> new VersionsPanel(side, asking.reading(), asking.versions(), this::select);
            case WORDS -> throw new IllegalArgumentException("The map in words is made by itself.");
        };
    }

    private void select(String id) {
        AreaSelection.select(open, selection, id);
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
                    lanes = new LanesPanel(open, time, selection, settings, panels, runner, asking.onSave());
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
                        item("areas.open", () -> panels.toggle(AnalysisPanels.Figure.AREAS)),
                        item("lanes.open", () -> panels.toggle(AnalysisPanels.Figure.LANES)),
                        item("words.open", () -> panels.toggle(AnalysisPanels.Side.WORDS)),
                        new SeparatorMenuItem(),
                        item("why.open", commands::why),
                        item("viewpoints.open", () -> panels.toggle(AnalysisPanels.Side.VIEWPOINTS)),
                        cautious(),
                        item("versions.open", () -> panels.toggle(AnalysisPanels.Side.VERSIONS)),
                        item("report.open", commands::report));
        button.disableProperty().bind(open.atlasProperty().isNull());
        return button;
    }

    private CheckMenuItem cautious() {
        CheckMenuItem item = new CheckMenuItem();
        item.setId("analysis-cautious");
        item.textProperty().bind(messages.bind("seen.cautious.open"));
        asking.reading()
                .wantedProperty()
                .addListener((property, was, now) -> item.setSelected(now.cautious()));
        item.setOnAction(event -> asking.reading()
                .wantedProperty()
                .set(asking.reading().wanted().withCautious(item.isSelected())));
        return item;
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
        AnalysisPanels.Side shown = panels.sideProperty().get();
        boolean sideSettled = shown == null
                || (shown == AnalysisPanels.Side.WORDS
                        ? words.isSettled()
                        : sides.get(shown).isSettled());
        return sideSettled
                && (panels.figureProperty().get() != AnalysisPanels.Figure.AREAS || areas.isSettled())
                && (panels.figureProperty().get() != AnalysisPanels.Figure.LANES || lanes.isSettled());
    }
}
