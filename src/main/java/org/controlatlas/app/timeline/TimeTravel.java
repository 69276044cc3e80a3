package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.controlatlas.app.state.AtlasViewModel;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;

/** The commands that move the date. Each stops playback and keeps the date in view on the band. */
public final class TimeTravel {
    private final AtlasViewModel model;
    private final ObjectProperty<ChangeScope> scope = new SimpleObjectProperty<>(this, "scope", ChangeScope.ANYWHERE);
    private TimeSteps steps;
    private Envelope[] envelopes = {};

    public TimeTravel(AtlasViewModel model) {
        this.model = model;
        model.atlasProperty().addListener(observable -> readAtlas());
        readAtlas();
        // Whoever moves the date, the thumb does not leave the band while time is zoomed.
        model.dateProperty().addListener((observable, was, now) -> reveal(now));
    }

    private void readAtlas() {
        if (model.timeline() != null) {
            steps = new TimeSteps(model.timeline());
            envelopes = model.timeline().zones().stream().map(Zone::extent).toArray(Envelope[]::new);
        }
    }

    /** Whose changes {@link #change(boolean)} looks for. */
    public ObjectProperty<ChangeScope> scopeProperty() {
        return scope;
    }

    /** A step by the calendar. */
    public void step(Period period, boolean forward) {
        goTo(TimeSteps.step(model.date(), period, forward));
    }

    /** To the next or previous change of the scope; stays where it is when there is none. */
    public void change(boolean forward) {
        change(forward, scope.get());
    }

    public void change(boolean forward, ChangeScope of) {
        if (steps == null) {
            return;
        }
        Optional<LocalDate> day =
                switch (of) {
                    case ANYWHERE -> steps.change(model.date(), forward);
                    case IN_VIEW -> steps.change(model.date(), forward, inView());
                    case SELECTION -> steps.change(model.date(), forward, selected());
                };
        day.filter(this::isCovered).ifPresent(this::goTo);
    }

    private boolean isCovered(LocalDate day) {
        return model.coverage().contains(day.toEpochDay())
                && day.toEpochDay() < model.coverage().end();
    }

    private IntPredicate inView() {
        Envelope view = model.viewportProperty().get().lonLatBounds();
        return zone -> envelopes[zone].intersects(view);
    }

    private IntPredicate selected() {
        OptionalInt index = model.indexOf(model.selectedZoneIdProperty().get());
        return zone -> index.isPresent() && index.getAsInt() == zone;
    }

    /** The first day of the coverage. */
    public void first() {
        goTo(LocalDate.ofEpochDay((long) model.coverage().start()));
    }

    /** The last day that the data knows. */
    public void last() {
        goTo(LocalDate.ofEpochDay((long) model.coverage().end() - 1));
    }

    public void goTo(LocalDate day) {
        if (model.atlas() != null) {
            model.playingProperty().set(false);
            model.dateProperty().set(day);
        }
    }

    /** Scales the stretch of time in view about the date; above 1 shows more. */
    public void zoom(double factor) {
        TimeRange now = model.visibleTimeProperty().get();
        double day = model.date().toEpochDay();
        double anchor = now.contains(day) ? day : (now.start() + now.end()) / 2;
        model.visibleTimeProperty().set(now.zoom(factor, anchor, 10, model.coverage()));
    }

    /** Shows all of time. */
    public void showAll() {
        model.visibleTimeProperty().set(model.coverage());
    }

    /** Shows those days with an eighth of their length on either side. */
    public void show(ValidTime days) {
        TimeRange all = model.coverage();
        double length = Math.max(10, (double) days.endDay() - days.startDay());
        double start = Math.max(all.start(), days.startDay() - length / 8);
        double end = Math.min(all.end(), days.startDay() + length * 9 / 8);
        model.visibleTimeProperty().set(new TimeRange(start, end));
    }

    /** Begins the loop at the date, or ends it there. */
    public void markLoop(boolean start) {
        ValidTime loop = model.loopRangeProperty().get();
        int day = (int) model.date().toEpochDay();
        int from = start || loop == null ? day : Math.min(loop.startDay(), day);
        int to = !start || loop == null ? day + 1 : Math.max(loop.endDay(), day + 1);
        if (start && loop == null) {
            to = (int) model.coverage().end();
        } else if (!start && loop == null) {
            from = (int) model.coverage().start();
        }
        model.loopRangeProperty().set(new ValidTime(from, to));
    }

    private void reveal(LocalDate day) {
        if (model.atlas() != null) {
            TimeRange now = model.visibleTimeProperty().get();
            TimeRange moved = now.reveal(day.toEpochDay(), model.coverage());
            boolean outside = !now.contains(day.toEpochDay());
            if (outside) {
                model.visibleTimeProperty().set(moved);
            }
        }
    }
}
