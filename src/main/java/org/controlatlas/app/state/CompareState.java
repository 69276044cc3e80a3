package org.controlatlas.app.state;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.controlatlas.render.view.CompareMode;

/**
 * The second of two days that are shown at once, and how. The first side shows this day, the second side that of the
 * slider. Without a mode there is one map and one day.
 */
public final class CompareState {
    /** Of two pictures, which. */
    public enum Side {
        /** At the left: {@link CompareState#dateProperty()}. */
        FIRST,
        /** At the right: the slider's day. */
        SECOND
    }

    private static final double MIDDLE = 0.5;

    private final ObservableValue<LocalDate> shown;
    private final ObjectProperty<CompareMode> mode = new SimpleObjectProperty<>(this, "mode");
    private final ObjectProperty<LocalDate> date;
    private final DoubleProperty divider = new SimpleDoubleProperty(this, "divider", MIDDLE) {
        @Override
        public void set(double part) {
            super.set(Math.max(0, Math.min(1, part)));
        }
    };
    private final DoubleProperty dividerAtRest = new SimpleDoubleProperty(this, "dividerAtRest", MIDDLE);
    private final ObjectProperty<Side> asked = new SimpleObjectProperty<>(this, "asked", Side.SECOND);
    private final ObjectBinding<LocalDate> answered;

    /**
     * @param shown the day of the second side
     * @param clamp the nearest day that the data cover
     */
    CompareState(ObservableValue<LocalDate> shown, UnaryOperator<LocalDate> clamp) {
        this.shown = shown;
        this.date = new SimpleObjectProperty<>(this, "date", LocalDate.EPOCH) {
            @Override
            public void set(LocalDate day) {
                super.set(clamp.apply(day));
            }
        };
        this.answered = Bindings.createObjectBinding(() -> dateOf(asked.get()), mode, asked, date, shown);
        mode.addListener((property, was, now) -> asked.set(Side.SECOND));
    }

    /** Shows one map of one day. */
    public void end() {
        mode.set(null);
    }

    /** Null while there is one day only. */
    public ObjectProperty<CompareMode> modeProperty() {
        return mode;
    }

    public Optional<CompareMode> mode() {
        return Optional.ofNullable(mode.get());
    }

    /** Whether there are two pictures, each with a day of its own. */
    public boolean isTwoPictures() {
        return mode.get() == CompareMode.SWIPE || mode.get() == CompareMode.SIDE_BY_SIDE;
    }

    /** The day of the first side. */
    public ObjectProperty<LocalDate> dateProperty() {
        return date;
    }

    /** Which part of the map's width lies at the left of the divider, 0–1. */
    public DoubleProperty dividerProperty() {
        return divider;
    }

    /** Where the divider was when it last stood still; names keep clear of it there. */
    public ReadOnlyDoubleProperty dividerAtRestProperty() {
        return dividerAtRest;
    }

    /** The divider is no longer being dragged. */
    public void restDivider() {
        dividerAtRest.set(divider.get());
    }

    /** A divider that nobody has moved yet goes to that part of the map's width. */
    public void beginDividerAt(double part) {
        if (divider.get() == MIDDLE) {
            divider.set(part);
        }
        restDivider();
    }

    /** The side on which somebody last asked for something. */
    public ObjectProperty<Side> askedProperty() {
        return asked;
    }

    /** The day of a side. */
    public LocalDate dateOf(Side side) {
        return side == Side.FIRST && isTwoPictures() ? date.get() : shown.getValue();
    }

    /** The day for which a click is answered. */
    public ObservableValue<LocalDate> answeredProperty() {
        return answered;
    }

    /** The earlier of the two days. */
    public LocalDate earlier() {
        return date.get().isBefore(shown.getValue()) ? date.get() : shown.getValue();
    }

    /** The later of the two days. */
    public LocalDate later() {
        return date.get().isBefore(shown.getValue()) ? shown.getValue() : date.get();
    }

    /** Tells the listener when another mode or first day is wanted. */
    public void addListener(InvalidationListener listener) {
        mode.addListener(listener);
        date.addListener(listener);
    }
}
