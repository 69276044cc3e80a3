package org.controlatlas.app.panel;

import java.time.LocalDate;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.Theme;

/** All periods of one zone on a line, in the map's colours; a click or drag goes to that day. */
final class PeriodBar extends Region {
    private static final double HEIGHT = 14;

    private final OpenAtlas open;
    private final TimeState time;
    private final Settings settings;
    private Zone zone;
    private final Canvas canvas = new Canvas();
    private final Rectangle mark = new Rectangle(3, HEIGHT + 6);

    PeriodBar(OpenAtlas open, TimeState time, Settings settings) {
        this.open = open;
        this.time = time;
        this.settings = settings;
        getStyleClass().add("period-bar");
        setId("periodBar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(settings.messages().bind("status.history"));
        mark.getStyleClass().add("period-bar-mark");
        mark.setMouseTransparent(true);
        getChildren().addAll(canvas, (Node) mark);
        setOnMousePressed(e -> goTo(e.getX()));
        setOnMouseDragged(e -> goTo(e.getX()));
    }

    void show(Zone newZone) {
        zone = newZone;
        requestLayout();
    }

    void showDate(LocalDate date) {
        mark.setX(Math.round(x(date.toEpochDay() + 0.5) - 1.5));
        mark.setY(-1);
    }

    private void goTo(double x) {
        double first = first();
        double part = Math.max(0, Math.min(1, x / Math.max(1, getWidth())));
        time.dateProperty().set(LocalDate.ofEpochDay((long) Math.floor(first + part * (last() - first))));
    }

    private double first() {
        return open.atlas().info().start().toEpochDay();
    }

    private double last() {
        return open.atlas().info().lastDay().toEpochDay() + 1;
    }

    private double x(double day) {
        double part = (day - first()) / Math.max(1, last() - first());
        return Math.max(0, Math.min(1, part)) * getWidth();
    }

    @Override
    protected void layoutChildren() {
        if (zone == null) {
            return;
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(HEIGHT + 4);
        paint();
        showDate(time.compare().answeredProperty().getValue());
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        Theme theme = settings.themeProperty().get();
        g.clearRect(0, 0, getWidth(), HEIGHT + 4);
        g.setFill(rgb(theme.land()));
        g.fillRect(0, 2, getWidth(), HEIGHT);
        for (ControlPeriod period : zone.periods()) {
            double from = x(period.time().startDay());
            double to = x(period.time().endDay());
            paint(g, period, from, Math.max(1.5, to - from), theme);
        }
    }

    private void paint(GraphicsContext g, ControlPeriod period, double from, double width, Theme theme) {
        int n = 0;
        for (String id : period.control().actorIds()) {
            Actor actor = open.atlas().actors().get(id);
            if (actor != null) {
                g.setFill(rgb(theme.fill(actor)));
                // Those who contest it share the height.
                boolean shared = period.control() instanceof Control.Contested;
                g.fillRect(from, 2 + (shared ? n * HEIGHT / 2 : 0), width, shared ? HEIGHT / 2 : HEIGHT);
                n++;
            }
        }
        g.setStroke(rgb(theme.ink()).deriveColor(0, 1, 1, 0.35));
        g.strokeLine(Math.round(from) + 0.5, 2, Math.round(from) + 0.5, 2 + HEIGHT);
    }

    private static Color rgb(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT + 4;
    }
}
