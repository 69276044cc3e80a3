package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.ControlLane;
import org.controlatlas.analysis.LaneFinder;
import org.controlatlas.analysis.Survey;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.app.timeline.BandScale;
import org.controlatlas.app.timeline.BandTicks;
import org.controlatlas.export.figure.LanesFigure;
import org.controlatlas.export.page.LanesPage;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;

/**
 * A row an area, coloured by who held it over time; only rows in view are drawn. A click goes to the day and selects the
 * area, a drag across moves the day, and with Shift it marks the span that playback loops over.
 */
public final class LanesPanel extends BorderPane {
    private static final double HEIGHT = 150;
    private static final double NAME = 190;
    private static final double ROW = 18;
    private static final double BAR = 13;
    private static final double SCROLLBAR = 28;
    private static final double DOUBT = 0.55;
    private static final double AXIS = 15;
    private static final double LEAST_YEARS = 46;

    private final OpenAtlas open;
    private final TimeState time;
    private final Selection selection;
    private final Settings settings;
    private final Messages messages;
    private final NewestWins<List<ControlLane>> finding;
    private final ListView<ControlLane> list = new ListView<>();
    private final Label readout = new Label();
    private final Canvas years = new Canvas(100, AXIS);
    private HolderColours colours;
    private Object filledFor;
    private boolean busy;
    private double pressedDay;

    public LanesPanel(
            OpenAtlas open,
            TimeState time,
            Selection selection,
            Settings settings,
            AnalysisPanels panels,
            TaskRunner runner,
            Consumer<LanesFigure> onSave) {
        this.open = open;
        this.time = time;
        this.selection = selection;
        this.settings = settings;
        this.messages = settings.messages();
        this.finding = runner.lane("lanes").newestWins();
        setId("lanesPanel");
        getStyleClass().add("figure-pane");
        readout.setId("laneReadout");
        readout.setMinWidth(0);
        Button save = IconButton.button(
                messages, "lanes-export", "fth-download", "lanes.export", () -> onSave.accept(figure()));
        setTop(new VBox(new FigureHead(messages, "lanes.title", "lanes.close", panels, readout, save), years));
        list.setId("lanesList");
        list.accessibleTextProperty().bind(messages.bind("lanes.title"));
        list.setFixedCellSize(ROW);
        list.setMinHeight(HEIGHT);
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(view -> new LaneCell());
        list.setOnKeyPressed(event -> {
            ControlLane lane = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && lane != null) {
                AreaSelection.select(open, selection, lane.id());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                panels.figureProperty().set(null);
                event.consume();
            }
        });
        setCenter(list);
        InvalidationListener redraw = observable -> redraw();
        time.visibleTimeProperty().addListener(redraw);
        time.scaleProperty().addListener(redraw);
        time.shownDateProperty().addListener(redraw);
        time.loopRangeProperty().addListener(redraw);
        time.compare().addListener(redraw);
        settings.languageProperty().addListener(redraw);
        settings.themeProperty().addListener(redraw);
        list.widthProperty().addListener(redraw);
        open.atlasProperty().addListener(observable -> refresh());
    }

    /** Finds the lanes, if that has not been done for the data set. */
    public void refresh() {
        if (open.atlas() == null || filledFor == open.atlas()) {
            return;
        }
        filledFor = open.atlas();
        busy = true;
        list.getItems().clear();
        Atlas atlas = open.painter().atlas();
        finding.ask(progress -> new LaneFinder(Survey.of(atlas)).lanes(), lanes -> {
            busy = false;
            list.getItems().setAll(lanes);
            redraw();
        });
    }

    /** The lanes of the time in view as a picture, in the window's theme and language. */
    private LanesFigure figure() {
        TimeRange seen = time.visibleTimeProperty().get();
        int first = (int) Math.floor(Math.max(open.coverage().start(), seen.start()));
        int end = (int) Math.ceil(Math.min(open.coverage().end(), seen.end()));
        Language language = settings.language();
        List<LanesPage.Row> rows = lanes().stream()
                .map(lane -> new LanesPage.Row(
                        lane.name().in(language),
                        lane.group(),
                        lane.stretches().stream()
                                .map(stretch -> new LanesPage.Stretch(
                                        new ValidTime(stretch.startDay(), stretch.endDay()),
                                        stretch.control(),
                                        stretch.shared(),
                                        stretch.doubtful()))
                                .toList()))
                .toList();
        return new LanesFigure(
                open.atlas(),
                rows,
                new ValidTime(first, Math.max(first + 1, end)),
                settings.themeProperty().get(),
                language);
    }

    /** True when the lanes are those of the data set. */
    public boolean isSettled() {
        return !busy;
    }

    /** The rows. */
    public List<ControlLane> lanes() {
        return List.copyOf(list.getItems());
    }

    private void redraw() {
        if (open.atlas() == null) {
            return;
        }
        colours = new HolderColours(settings.themeProperty().get(), open.atlas().actors());
        axis();
        list.lookupAll(".lane-cell").forEach(cell -> ((LaneCell) cell).draw());
    }

    /** Years above the lanes, which begin right of the names and so stand to a scale of their own. */
    private void axis() {
        BandScale scale = scale();
        double left = NAME;
        years.setWidth(left + scale.width() + SCROLLBAR);
        GraphicsContext g = years.getGraphicsContext2D();
        g.clearRect(0, 0, years.getWidth(), AXIS);
        Color ink = settings.themeProperty().get().isDark() ? Color.gray(0.75) : Color.gray(0.35);
        g.setFill(ink);
        g.setStroke(ink);
        g.setFont(years(11));
        DateWords words = messages.dates();
        for (int year : BandTicks.years(scale, words)) {
            double x = scale.x(LocalDate.of(year, 1, 1).toEpochDay());
            if (x < scale.width() - LEAST_YEARS / 2) {
                g.strokeLine(left + x + 0.5, AXIS - 4, left + x + 0.5, AXIS);
                g.fillText(words.year(year), left + x + 3, AXIS - 4);
            }
        }
    }

    private static Font years(double size) {
        return Font.font(Font.getDefault().getFamily(), size);
    }

    private BandScale scale() {
        return new BandScale(
                time.visibleTimeProperty().get(),
                0,
                Math.max(20, list.getWidth() - NAME - SCROLLBAR),
                time.scaleProperty().get());
    }

    private void tell(ControlLane lane, long day) {
        AnalysisWords words = new AnalysisWords(open.atlas(), settings.language());
        ControlLane.Stretch stretch = lane.at((int) day);
        LocalDate date = LocalDate.ofEpochDay(day);
        readout.setText(messages.dates().shortDate(date) + " · "
                + messages.get(
                        "areas.share", lane.name().in(settings.language()), words.control(stretch.control(), date)));
    }

    private final class LaneCell extends ListCell<ControlLane> {
        private static final Border GROUP = new Border(
                new BorderStroke(Color.gray(0.5), BorderStrokeStyle.SOLID, null, new BorderWidths(1, 0, 0, 0)));

        private final Label name = new Label();
        private final Canvas canvas = new Canvas(100, BAR);
        private final HBox row = new HBox(6, name, canvas);

        LaneCell() {
            getStyleClass().add("lane-cell");
            setPrefWidth(0);
            setStyle("-fx-padding: 1px 4px 1px 8px;");
            name.setPrefWidth(NAME - 20);
            name.setMinWidth(NAME - 20);
            name.setTextOverrun(OverrunStyle.ELLIPSIS);
            name.setStyle("-fx-font-size: 0.85em;");
            canvas.setOnMousePressed(event -> {
                pressedDay = scale().day(event.getX());
                list.getSelectionModel().select(getItem());
                if (!event.isShiftDown()) {
                    AreaSelection.select(open, selection, getItem().id());
                    go(event);
                }
                event.consume();
            });
            canvas.setOnMouseDragged(event -> {
                if (event.isShiftDown()) {
                    brush(event);
                } else {
                    go(event);
                }
                event.consume();
            });
            canvas.setOnMouseMoved(event -> {
                if (getItem() != null) {
                    tell(getItem(), day(event));
                }
            });
            name.setOnMouseClicked(event -> {
                if (getItem() != null) {
                    AreaSelection.select(open, selection, getItem().id());
                }
            });
        }

        private long day(MouseEvent event) {
            long first = (long) open.coverage().start();
            long last = (long) open.coverage().end() - 1;
            return Math.max(first, Math.min(last, (long) Math.floor(scale().day(event.getX()))));
        }

        private void go(MouseEvent event) {
            time.playingProperty().set(false);
            time.dateProperty().set(LocalDate.ofEpochDay(day(event)));
            tell(getItem(), day(event));
        }

        private void brush(MouseEvent event) {
            int now = (int) day(event);
            int from = (int) Math.floor(Math.min(pressedDay, now));
            int to = (int) Math.floor(Math.max(pressedDay, now)) + 1;
            time.loopRangeProperty()
                    .set(new ValidTime(Math.max((int) open.coverage().start(), from), to));
        }

        @Override
        protected void updateItem(ControlLane lane, boolean empty) {
            super.updateItem(lane, empty);
            setText(null);
            setGraphic(empty || lane == null ? null : row);
            draw();
        }

        void draw() {
            ControlLane lane = getItem();
            if (lane == null || isEmpty() || open.atlas() == null || colours == null) {
                return;
            }
            int above = getIndex() - 1;
            boolean begins = above >= 0
                    && above < list.getItems().size()
                    && !list.getItems().get(above).group().equals(lane.group());
            setBorder(begins ? GROUP : null);
            name.setText(lane.name().in(settings.language()));
            BandScale scale = scale();
            canvas.setWidth(scale.width());
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.clearRect(0, 0, scale.width(), BAR);
            boolean dark = settings.themeProperty().get().isDark();
            Color ink = dark ? Color.WHITE : Color.gray(0.1);
            for (ControlLane.Stretch stretch : lane.stretches()) {
                double from = Math.max(0, scale.x(stretch.startDay()));
                double to = Math.min(scale.width(), scale.x(stretch.endDay()));
                if (to > from) {
                    stretch(g, stretch, from, to);
                }
            }
            loop(g, scale, ink);
            mark(g, scale, time.shownDateProperty().get(), ink);
            time.compare()
                    .mode()
                    .ifPresent(
                            mode -> mark(g, scale, time.compare().dateProperty().get(), Color.gray(0.5)));
        }

        /** Where nothing is known a thin dotted line runs; what is doubtful is pale; what is shared has a second rim. */
        private void stretch(GraphicsContext g, ControlLane.Stretch stretch, double from, double to) {
            Color colour = colours.of(stretch.control()).orElse(null);
            if (colour == null) {
                g.setStroke(Color.gray(0.55));
                g.setLineWidth(1);
                g.setLineDashes(2, 4);
                g.strokeLine(from, BAR / 2, to, BAR / 2);
                g.setLineDashes();
                return;
            }
            g.setFill(stretch.doubtful() ? colour.deriveColor(0, 1, 1, DOUBT) : colour);
            g.fillRect(from, 0, Math.max(1, to - from), BAR);
            if (stretch.shared()) {
                g.setFill(Color.gray(0.45));
                g.fillRect(from, BAR - 2, Math.max(1, to - from), 2);
            }
        }

        private void loop(GraphicsContext g, BandScale scale, Color ink) {
            ValidTime loop = time.loopRangeProperty().get();
            if (loop != null) {
                g.setStroke(ink);
                g.setLineWidth(1);
                g.strokeRect(
                        scale.x(loop.startDay()),
                        0.5,
                        Math.max(1, scale.x(loop.endDay()) - scale.x(loop.startDay())),
                        BAR - 1);
            }
        }

        private void mark(GraphicsContext g, BandScale scale, LocalDate day, Color colour) {
            double x = scale.thumbX(day.toEpochDay());
            if (x >= 0 && x <= scale.width()) {
                g.setStroke(colour);
                g.setLineWidth(2);
                g.strokeLine(x, 0, x, BAR);
            }
        }
    }
}
