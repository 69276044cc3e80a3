package org.controlatlas.app.state;

import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.controlatlas.model.ValidTime;

/**
 * The day that the window shows, and how time passes.
 *
 * <p>The date is always within the atlas's coverage: a day outside is replaced by the nearest one inside, so that no
 * part has to ask.
 */
public final class TimeState {
    private final OpenAtlas open;
    private final ObjectProperty<LocalDate> date = new SimpleObjectProperty<>(this, "date", LocalDate.of(2020, 9, 26)) {
        @Override
        public void set(LocalDate day) {
            super.set(clamp(day));
        }
    };
    private final BooleanProperty peeking = new SimpleBooleanProperty(this, "peeking");
    private final ObjectBinding<LocalDate> shownDate = Bindings.createObjectBinding(
            () -> peeking.get() ? clamp(date.get().minusDays(1)) : date.get(), date, peeking);
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final ObjectProperty<TimeRange> visibleTime =
            new SimpleObjectProperty<>(this, "visibleTime", new TimeRange(0, 1));
    private final ObjectProperty<ValidTime> loopRange = new SimpleObjectProperty<>(this, "loopRange");

    private final CompareState compare = new CompareState(shownDate, this::clamp);

    public TimeState(OpenAtlas open) {
        this.open = open;
    }

    /** Stands still, with the whole of time to play and one day. */
    void rest() {
        compare.end();
        playing.set(false);
        peeking.set(false);
        loopRange.set(null);
    }

    /** Shows the whole coverage of the atlas, and the day asked for or the nearest one in it. */
    void showCoverage(LocalDate asked) {
        visibleTime.set(open.coverage());
        date.set(asked);
    }

    private LocalDate clamp(LocalDate day) {
        if (open.atlas() == null) {
            return day;
        }
        LocalDate first = open.atlas().info().start();
        LocalDate last = open.atlas().info().lastDay();
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /** The slider's day. */
    public ObjectProperty<LocalDate> dateProperty() {
        return date;
    }

    public LocalDate date() {
        return date.get();
    }

    /** While true the map shows the day before {@link #dateProperty()}. */
    public BooleanProperty peekingProperty() {
        return peeking;
    }

    /** The day that map and panel show: the slider's, or the one before while peeking. */
    public ObjectBinding<LocalDate> shownDateProperty() {
        return shownDate;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /** The second of two days shown at once. */
    public CompareState compare() {
        return compare;
    }

    /** What the band shows of time. */
    public ObjectProperty<TimeRange> visibleTimeProperty() {
        return visibleTime;
    }

    /** The days that playback loops over; null for all. */
    public ObjectProperty<ValidTime> loopRangeProperty() {
        return loopRange;
    }
}
