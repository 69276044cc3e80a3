package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.AreaBand;
import org.controlatlas.analysis.AreaHistory;
import org.controlatlas.analysis.MeasuredGround;
import org.controlatlas.analysis.Survey;
import org.controlatlas.app.control.Chosen;
import org.controlatlas.app.control.TextWidths;
import org.controlatlas.app.control.TooltipOnDemand;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.app.timeline.BandLayout;
import org.controlatlas.app.timeline.BandScale;
import org.controlatlas.model.Atlas;

/**
 * Areas by holder over time, stacked, under the timeline and to its scale. What is certain is full, the rest of each
 * figure pale; of the holder under the pointer a line shows how much it may be at most. A drag moves the slider.
 */
public final class AreaChart extends BorderPane {
    private static final double HEIGHT = 96;
    private static final double PALE = 0.45;
    private static final double READOUT = 34;
    private static final double GRID_TEXT = 10;

    /** @param asWished false if the data do not tell the size of what was to be measured: then it is of the whole map */
    private record Measured(Survey survey, AreaHistory history, boolean asWished) {}

    private final OpenAtlas open;
    private final TimeState time;
    private final Selection selection;
    private final Settings settings;
    private final Messages messages;
    private final NewestWins<Measured> measuring;
    private final ComboBox<String> scope = new ComboBox<>();
    private final Label readout = new Label();
    private final Canvas canvas = new Canvas(100, HEIGHT);
    private final Canvas marks = new Canvas(100, HEIGHT);
    private Map<String, String> names = Map.of();
    private Measured measured;
    private String measuredScope;
    private boolean busy;
    private LocalDate pointed;
    private String pointedHolder;

    public AreaChart(
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
        this.messages = settings.messages();
        this.measuring = runner.lane("areas").newestWins();
        setId("areaChart");
        getStyleClass().add("figure-pane");
        readout.setId("areaReadout");
        readout.setMinWidth(0);
        // All holders with their bands, in two lines if need be.
        readout.setWrapText(true);
        readout.getStyleClass().add("small");
        readout.setMaxHeight(READOUT);
        readout.setTooltip(TooltipOnDemand.showing(readout.textProperty()));
        scope.setId("areaScope");
        scope.getStyleClass().add("small");
        scope.accessibleTextProperty().bind(messages.bind("areas.scope"));
        scope.setMinWidth(150);
        scope.setMaxWidth(220);
        scope.setConverter(new Chosen<>(this::nameOf));
        setTop(new FigureHead(messages, "areas.title", "areas.close", panels, scope, readout));
        Pane pane = new Pane(canvas, marks);
        pane.setMinHeight(HEIGHT);
        pane.setPrefHeight(HEIGHT);
        pane.setMinWidth(0);
        pane.widthProperty().addListener(observable -> {
            canvas.setWidth(pane.getWidth());
            marks.setWidth(pane.getWidth());
            draw();
        });
        marks.setOnMouseMoved(this::point);
        marks.setOnMouseExited(event -> {
            pointed = null;
            pointedHolder = null;
            mark();
        });
        marks.setOnMousePressed(this::go);
        marks.setOnMouseDragged(this::go);
        setCenter(pane);
        fillScope();
        scope.valueProperty().addListener(observable -> refresh());
        InvalidationListener redraw = observable -> draw();
        InvalidationListener remark = observable -> mark();
        time.visibleTimeProperty().addListener(redraw);
        time.scaleProperty().addListener(redraw);
        settings.themeProperty().addListener(redraw);
        settings.languageProperty().addListener(observable -> {
            fillScope();
            draw();
        });
        time.shownDateProperty().addListener(remark);
        time.compare().addListener(remark);
        open.atlasProperty().addListener(observable -> {
            measured = null;
            if (!open.isSameDataSet()) {
                scope.setValue(AreaScope.WHOLE);
            }
            fillScope();
            refresh();
        });
        InvalidationListener selected = observable -> {
            if (AreaScope.SELECTED.equals(scope.getValue())) {
                measuredScope = null;
                refresh();
            }
        };
        selection.zoneIdProperty().addListener(selected);
        selection.placeProperty().addListener(selected);
    }

    private void fillScope() {
        String chosen = scope.getValue() == null ? AreaScope.WHOLE : scope.getValue();
        names = open.atlas() == null ? Map.of() : AreaScope.named(open.atlas(), settings.language());
        List<String> ids = new ArrayList<>(List.of(AreaScope.WHOLE, AreaScope.SELECTED));
        ids.addAll(names.keySet());
        scope.getItems().setAll(ids);
        scope.setValue(ids.contains(chosen) ? chosen : AreaScope.WHOLE);
    }

    private String nameOf(String id) {
        if (id.equals(AreaScope.WHOLE)) {
            return messages.get("areas.whole");
        }
        return id.equals(AreaScope.SELECTED) ? messages.get("areas.selection") : names.getOrDefault(id, id);
    }

    private List<String> ids() {
        String chosen = scope.getValue();
        return AreaScope.SELECTED.equals(chosen)
                ? AreaScope.selected(selection).stream().toList()
                : chosen.equals(AreaScope.WHOLE) ? List.of() : List.of(chosen);
    }

    /** Measures what is wanted, if that has not been done. */
    public void refresh() {
        if (open.atlas() == null || scope.getValue() == null) {
            return;
        }
        List<String> ids = ids();
        String wanted = String.join("\n", ids);
        if (measured != null && wanted.equals(measuredScope)) {
            draw();
            return;
        }
        measuredScope = wanted;
        busy = true;
        Atlas atlas = open.painter().atlas();
        measuring.ask(progress -> measure(Survey.of(atlas), ids), found -> {
            busy = !wanted.equals(measuredScope);
            measured = found;
            draw();
        });
    }

    private static Measured measure(Survey survey, List<String> ids) {
        if (!ids.isEmpty()) {
            try {
                return new Measured(survey, AreaHistory.of(survey, MeasuredGround.of(survey, ids)), true);
            } catch (IllegalArgumentException notMeasured) {
                return new Measured(survey, AreaHistory.of(survey, MeasuredGround.all(survey)), false);
            }
        }
        return new Measured(survey, AreaHistory.of(survey, MeasuredGround.all(survey)), true);
    }

    /** What it shows; null while that is being measured. */
    public AreaHistory history() {
        return measured == null ? null : measured.history();
    }

    /** True when nothing is being measured. */
    public boolean isSettled() {
        return !busy;
    }

    private BandScale scale() {
        return new BandScale(
                time.visibleTimeProperty().get(),
                BandLayout.SIDE,
                Math.max(1, canvas.getWidth() - 2 * BandLayout.SIDE),
                time.scaleProperty().get());
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), HEIGHT);
        if (measured == null || measured.survey().atlas() != open.atlas()) {
            return;
        }
        AreaHistory history = measured.history();
        HolderColours colours =
                new HolderColours(settings.themeProperty().get(), open.atlas().actors());
        List<String> order = history.controllers();
        BandScale scale = scale();
        double top = Math.max(1e-9, history.mostSquareKm());
        List<AreaHistory.Step> steps = history.steps();
        g.save();
        g.beginPath();
        g.rect(BandLayout.SIDE, 0, scale.width(), HEIGHT);
        g.clip();
        for (int i = 0; i < steps.size(); i++) {
            double from = Math.round(scale.x(steps.get(i).from().toEpochDay()));
            double to = Math.round(scale.x(
                    i + 1 < steps.size()
                            ? steps.get(i + 1).from().toEpochDay()
                            : open.coverage().end()));
            if (to == from || to < BandLayout.SIDE || from > BandLayout.SIDE + scale.width()) {
                continue;
            }
            double base = 0;
            for (String holder : order) {
                AreaBand band = band(steps.get(i), holder);
                if (band == null) {
                    continue;
                }
                Color colour = colours.of(holder);
                double width = to - from;
                // What is certain at the bottom of the holder's layer, what is not above it.
                fill(g, colour, from, width, base / top, (base + band.lowSquareKm()) / top);
                fill(
                        g,
                        colour.deriveColor(0, 1, 1, PALE),
                        from,
                        width,
                        (base + band.lowSquareKm()) / top,
                        (base + band.squareKm()) / top);
                base += band.squareKm();
            }
        }
        g.restore();
        grid(g, scale, top);
        mark();
    }

    /** Round figures of the scale, so that a height can be read without the pointer. */
    private void grid(GraphicsContext g, BandScale scale, double top) {
        boolean dark = settings.themeProperty().get().isDark();
        double step = AreaGrid.step(top);
        int decimals = step < 1 ? 2 : 0;
        g.setFont(TextWidths.of(GRID_TEXT).font());
        g.setTextBaseline(VPos.BOTTOM);
        for (double value = step; value < top; value += step) {
            double y = Math.round(HEIGHT * (1 - value / top)) + 0.5;
            g.setStroke(dark ? Color.gray(1, 0.35) : Color.gray(0, 0.25));
            g.setLineWidth(1);
            g.strokeLine(BandLayout.SIDE, y, BandLayout.SIDE + scale.width(), y);
            if (y > GRID_TEXT + 2) {
                String words = messages.number(value, decimals);
                g.setFill(dark ? Color.gray(0, 0.6) : Color.gray(1, 0.7));
                g.fillRoundRect(
                        BandLayout.SIDE + 2,
                        y - GRID_TEXT - 4,
                        TextWidths.of(GRID_TEXT).width(words) + 6,
                        GRID_TEXT + 3,
                        4,
                        4);
                g.setFill(dark ? Color.WHITE : Color.gray(0.1));
                g.fillText(words, BandLayout.SIDE + 5, y - 2);
            }
        }
    }

    private static void fill(GraphicsContext g, Color colour, double x, double width, double from, double to) {
        g.setFill(colour);
        g.fillRect(x, HEIGHT * (1 - to), width, HEIGHT * (to - from));
    }

    private static AreaBand band(AreaHistory.Step step, String holder) {
        for (AreaBand band : step.bands()) {
            if (band.controller().equals(holder)) {
                return band;
            }
        }
        return null;
    }

    /** The days and, of the holder under the pointer, the most it may be. */
    private void mark() {
        GraphicsContext g = marks.getGraphicsContext2D();
        g.clearRect(0, 0, marks.getWidth(), HEIGHT);
        if (measured == null || open.atlas() == null || measured.survey().atlas() != open.atlas()) {
            readout.setText("");
            return;
        }
        boolean dark = settings.themeProperty().get().isDark();
        Color ink = dark ? Color.WHITE : Color.gray(0.1);
        BandScale scale = scale();
        if (pointedHolder != null) {
            range(g, scale, ink);
        }
        line(g, scale, time.shownDateProperty().get(), ink, 2);
        time.compare()
                .mode()
                .ifPresent(mode -> line(g, scale, time.compare().dateProperty().get(), Color.gray(0.5), 2));
        if (pointed != null) {
            line(g, scale, pointed, ink.deriveColor(0, 1, 1, 0.5), 1);
        }
        LocalDate day = pointed == null ? time.shownDateProperty().get() : pointed;
        readout.setText(words(day));
    }

    private void range(GraphicsContext g, BandScale scale, Color ink) {
        AreaHistory history = measured.history();
        List<String> order = history.controllers();
        double top = Math.max(1e-9, history.mostSquareKm());
        g.setStroke(ink);
        g.setLineWidth(1.2);
        g.setLineDashes(4, 3);
        List<AreaHistory.Step> steps = history.steps();
        for (int i = 0; i < steps.size(); i++) {
            double base = 0;
            for (String holder : order) {
                AreaBand band = band(steps.get(i), holder);
                if (holder.equals(pointedHolder)) {
                    double most = Math.min(top, base + (band == null ? 0 : band.highSquareKm()));
                    double y = Math.max(1, HEIGHT * (1 - most / top));
                    double end = i + 1 < steps.size()
                            ? steps.get(i + 1).from().toEpochDay()
                            : open.coverage().end();
                    double from = Math.max(
                            BandLayout.SIDE, scale.x(steps.get(i).from().toEpochDay()));
                    double to = Math.min(BandLayout.SIDE + scale.width(), scale.x(end));
                    if (to > from && band != null) {
                        g.strokeLine(from, y, to, y);
                    }
                }
                base += band == null ? 0 : band.squareKm();
            }
        }
        g.setLineDashes();
    }

    private static void line(GraphicsContext g, BandScale scale, LocalDate day, Color colour, double width) {
        double x = scale.thumbX(day.toEpochDay());
        if (x >= scale.left() && x <= scale.left() + scale.width()) {
            g.setStroke(colour);
            g.setLineWidth(width);
            g.strokeLine(x, 0, x, HEIGHT);
        }
    }

    private String words(LocalDate day) {
        AnalysisWords words = new AnalysisWords(open.atlas(), settings.language());
        AreaHistory.Step step = measured.history().at(day);
        List<String> shares = new ArrayList<>();
        for (String holder : measured.history().controllers()) {
            AreaBand band = band(step, holder);
            if (band != null && (pointedHolder == null || pointedHolder.equals(holder))) {
                String size = words.shortBand(band);
                shares.add(messages.get("areas.share", words.code(holder, day), size));
            }
        }
        String told = messages.dates().shortDate(day) + " · " + String.join(" · ", shares);
        return what().map(note -> note + " · " + told).orElse(told);
    }

    /** What is measured, where that is not what the choice says. */
    private Optional<String> what() {
        if (!measured.asWished()) {
            return Optional.of(messages.get("areas.unmeasured"));
        }
        boolean nothing = AreaScope.SELECTED.equals(scope.getValue()) && ids().isEmpty();
        return nothing ? Optional.of(messages.get("areas.nothing")) : Optional.empty();
    }

    private void point(MouseEvent event) {
        if (measured == null) {
            return;
        }
        pointed = day(event);
        AreaHistory history = measured.history();
        AreaHistory.Step step = history.at(pointed);
        double at = (1 - event.getY() / HEIGHT) * history.mostSquareKm();
        double base = 0;
        pointedHolder = null;
        for (String holder : history.controllers()) {
            AreaBand band = band(step, holder);
            double size = band == null ? 0 : band.squareKm();
            if (at >= base && at < base + size) {
                pointedHolder = holder;
            }
            base += size;
        }
        mark();
    }

    private LocalDate day(MouseEvent event) {
        long first = (long) open.coverage().start();
        long last = (long) open.coverage().end() - 1;
        return LocalDate.ofEpochDay(Math.max(first, Math.min(last, (long) Math.floor(scale().day(event.getX())))));
    }

    private void go(MouseEvent event) {
        if (open.atlas() != null) {
            time.playingProperty().set(false);
            point(event);
            time.dateProperty().set(day(event));
        }
    }
}
