package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.ValidTime;

/** Lets time pass while the state says that it plays. */
public final class Playback {
    /** A longer frame, e.g. after the machine slept, counts as this many seconds. */
    private static final double LONGEST_FRAME_S = 0.25;

    private final OpenAtlas open;
    private final TimeState time;
    private final ObjectProperty<PlaybackSpeed> speed = new SimpleObjectProperty<>(this, "speed", PlaybackSpeed.CHANGE);
    private PlaybackClock clock;
    private long lastNanos;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            double seconds = lastNanos == 0 ? 0 : Math.min(LONGEST_FRAME_S, (now - lastNanos) / 1e9);
            lastNanos = now;
            pass(seconds);
        }
    };

    public Playback(OpenAtlas open, TimeState time) {
        this.open = open;
        this.time = time;
        open.timelineProperty().addListener(observable -> newClock());
        newClock();
        time.playingProperty().addListener((observable, was, plays) -> {
            if (plays) {
                begin();
            } else {
                timer.stop();
            }
        });
    }

    private void newClock() {
        clock = open.timeline() == null ? null : new PlaybackClock(new TimeSteps(open.timeline()));
    }

    public ObjectProperty<PlaybackSpeed> speedProperty() {
        return speed;
    }

    public void toggle() {
        time.playingProperty().set(!time.playingProperty().get() && clock != null);
    }

    private void begin() {
        if (clock == null) {
            time.playingProperty().set(false);
            return;
        }
        clock.reset();
        lastNanos = 0;
        ValidTime range = range();
        // Played to its end already: once more from the start.
        if (time.date().toEpochDay() >= range.endDay() - 1L) {
            time.dateProperty().set(LocalDate.ofEpochDay(range.startDay()));
        }
        timer.start();
    }

    /** Lets so much time pass at once. */
    void pass(double seconds) {
        Optional<LocalDate> next = clock.advance(
                time.date(),
                seconds,
                speed.get(),
                range(),
                time.loopRangeProperty().get() != null);
        if (next.isPresent()) {
            if (!next.get().equals(time.date())) {
                time.dateProperty().set(next.get());
            }
        } else {
            time.playingProperty().set(false);
        }
    }

    private ValidTime range() {
        ValidTime loop = time.loopRangeProperty().get();
        if (loop != null) {
            return loop;
        }
        TimeRange all = open.coverage();
        return new ValidTime((int) all.start(), (int) all.end());
    }
}
