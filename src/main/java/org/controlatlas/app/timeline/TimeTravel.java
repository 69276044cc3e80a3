package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;

/** The commands that move the date. Each stops playback and keeps the date in view on the band. */
public final class TimeTravel {
    private final OpenAtlas open;
    private final TimeState time;
    private final MapState mapState;
    private final Selection selection;
    private final ObjectProperty<ChangeScope> scope = new SimpleObjectProperty<>(this, "scope", ChangeScope.ANYWHERE);
    private TimeSteps steps;
    private Envelope[] envelopes = {};

    public TimeTravel(OpenAtlas open, TimeState time, MapState mapState, Selection selection) {
        this.open = open;
        this.time = time;
        this.mapState = mapState;
        this.selection = selection;
        open.atlasProperty().addListener(observable -> readAtlas());
        readAtlas();
        // Whoever moves the date, the thumb does not leave the band while time is zoomed.
        time.dateProperty().addListener((observable, was, now) -> reveal(now));
    }

    private void readAtlas() {
        if (open.timeline() != null) {
            steps = new TimeSteps(open.timeline());
            envelopes = open.timeline().zones().stream().map(Zone::extent).toArray(Envelope[]::new);
        }
    }

    /** Whose changes {@link #change(boolean)} looks for. */
    public ObjectProperty<ChangeScope> scopeProperty() {
        return scope;
    }

    /** A step by the calendar. */
    public void step(Period period, boolean forward) {
        goTo(TimeSteps.step(time.date(), period, forward));
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
                    case ANYWHERE -> steps.change(time.date(), forward);
                    case IN_VIEW -> steps.change(time.date(), forward, inView());
                    case SELECTION -> steps.change(time.date(), forward, selected());
                };
        day.filter(this::isCovered).ifPresent(this::goTo);
    }

    private boolean isCovered(LocalDate day) {
        return open.coverage().contains(day.toEpochDay())
                && day.toEpochDay() < open.coverage().end();
    }

    private IntPredicate inView() {
        Envelope view = mapState.viewportProperty().get().lonLatBounds();
        return zone -> envelopes[zone].intersects(view);
    }

    private IntPredicate selected() {
        OptionalInt index = open.indexOf(selection.zoneIdProperty().get());
        return zone -> index.isPresent() && index.getAsInt() == zone;
    }

    /** The first day of the coverage. */
    public void first() {
        goTo(LocalDate.ofEpochDay((long) open.coverage().start()));
    }

    /** The last day that the data knows. */
    public void last() {
        goTo(LocalDate.ofEpochDay((long) open.coverage().end() - 1));
    }

    public void goTo(LocalDate day) {
        if (open.atlas() != null) {
            time.playingProperty().set(false);
            time.dateProperty().set(day);
        }
    }

    /** Scales the stretch of time in view about the date; above 1 shows more. */
    public void zoom(double factor) {
        TimeRange now = time.visibleTimeProperty().get();
        double day = time.date().toEpochDay();
        double anchor = now.contains(day) ? day : (now.start() + now.end()) / 2;
        time.visibleTimeProperty().set(time.scaleProperty().get().zoom(now, factor, anchor, 10, open.coverage()));
    }

    /** Shows all of time. */
    public void showAll() {
        time.visibleTimeProperty().set(open.coverage());
    }

    /** Shows those days with an eighth of their length on either side. */
    public void show(ValidTime days) {
        TimeRange all = open.coverage();
        double length = Math.max(10, (double) days.endDay() - days.startDay());
        double start = Math.max(all.start(), days.startDay() - length / 8);
        double end = Math.min(all.end(), days.startDay() + length * 9 / 8);
        time.visibleTimeProperty().set(new TimeRange(start, end));
    }

    /** Begins the loop at the date, or ends it there. */
    public void markLoop(boolean start) {
        ValidTime loop = time.loopRangeProperty().get();
        int day = (int) time.date().toEpochDay();
        int from = start || loop == null ? day : Math.min(loop.startDay(), day);
        int to = !start || loop == null ? day + 1 : Math.max(loop.endDay(), day + 1);
        if (start && loop == null) {
            to = (int) open.coverage().end();
        } else if (!start && loop == null) {
            from = (int) open.coverage().start();
        }
        time.loopRangeProperty().set(new ValidTime(from, to));
    }

    private void reveal(LocalDate day) {
        if (open.atlas() != null) {
            TimeRange now = time.visibleTimeProperty().get();
            if (!now.contains(day.toEpochDay())) {
                time.visibleTimeProperty()
                        .set(time.scaleProperty().get().reveal(now, day.toEpochDay(), open.coverage()));
            }
        }
    }
}
