package org.controlatlas.app.state;

import java.time.LocalDate;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

    private final BooleanProperty trueTime = new SimpleBooleanProperty(this, "trueTime");
    private final BooleanProperty snaps = new SimpleBooleanProperty(this, "snaps", true);
    private final ReadOnlyObjectWrapper<TimeScale> happenings =
            new ReadOnlyObjectWrapper<>(this, "happenings", TimeScale.TRUE_TIME);
    private final ObjectBinding<TimeScale> scale = Bindings.createObjectBinding(
            () -> trueTime.get() ? TimeScale.TRUE_TIME : happenings.get(), trueTime, happenings);

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
        happenings.set(byHappenings());
        visibleTime.set(open.coverage());
        date.set(asked);
    }

    /** A day with a change of control asks for twice the room of one with an event. */
    private TimeScale byHappenings() {
        TreeMap<Integer, Double> weights = new TreeMap<>();
        open.atlas().events().forEach(event -> weights.put(event.time().startDay(), 1.0));
        open.timeline().changes().stream()
                .filter(change -> change.changesControl() || change.changesOutline())
                .forEach(change -> weights.put(change.day(), 2.0));
        // What holds on the first day is where the story starts.
        weights.remove((int) open.coverage().start());
        return TimeScale.byHappenings(open.coverage(), weights);
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

    /** Whether the timeline gives all days the same room, whatever happened. */
    public BooleanProperty trueTimeProperty() {
        return trueTime;
    }

    /** Whether a dragged thumb stops on changes near it. */
    public BooleanProperty snapsProperty() {
        return snaps;
    }

    /** How much room the timeline gives each day. */
    public ObjectBinding<TimeScale> scaleProperty() {
        return scale;
    }

    /** The days that playback loops over; null for all. */
    public ObjectProperty<ValidTime> loopRangeProperty() {
        return loopRange;
    }
}
