package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.paint.Color;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.state.TimeScale;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;

/**
 * A slider over days that shows where things happened. The thumb is a day; the band shows a stretch of the coverage that
 * wheel, pinch and drag change. Style class {@code timeline-band}; its colours are the {@code -band-*} properties below.
 *
 * <p>Dragging in the lanes moves the thumb, which snaps to changes within a few pixels unless Alt is down; dragging the
 * axis moves time; Shift and drag marks the stretch that playback loops over, a double click there unmarks it.
 */
public class TimelineBand extends Control {
    private static final StyleablePropertyFactory<TimelineBand> FACTORY =
            new StyleablePropertyFactory<>(Control.getClassCssMetaData());

    private final Map<BandColour, StyleableProperty<Color>> colours = new EnumMap<>(BandColour.class);
    private final ObjectProperty<TimeRange> coverage =
            new SimpleObjectProperty<>(this, "coverage", new TimeRange(0, 1));
    private final ObjectProperty<TimeRange> visibleTime =
            new SimpleObjectProperty<>(this, "visibleTime", new TimeRange(0, 1));
    private final ObjectProperty<TimeScale> scale = new SimpleObjectProperty<>(this, "scale", TimeScale.TRUE_TIME);
    private final ObjectProperty<LocalDate> date = new SimpleObjectProperty<>(this, "date", LocalDate.EPOCH);
    private final ObjectProperty<LocalDate> otherDate = new SimpleObjectProperty<>(this, "otherDate");
    private final ObjectProperty<ValidTime> loopRange = new SimpleObjectProperty<>(this, "loopRange");
    private final ObjectProperty<BandContent> content = new SimpleObjectProperty<>(this, "content", BandContent.EMPTY);
    private final ObjectProperty<DateWords> words =
            new SimpleObjectProperty<>(this, "words", DateWords.of(Language.EN));
    private final ObjectProperty<BandTeller> teller =
            new SimpleObjectProperty<>(this, "teller", (from, to) -> Optional.empty());
    private final BooleanProperty snaps = new SimpleBooleanProperty(this, "snaps", true);
    private final BooleanProperty scrubbing = new SimpleBooleanProperty(this, "scrubbing");

    public TimelineBand() {
        getStyleClass().add("timeline-band");
        for (BandColour colour : BandColour.values()) {
            String property = colour.property();
            colours.put(
                    colour,
                    FACTORY.createStyleableColorProperty(
                            this, property.substring(1), property, band -> band.colours.get(colour), colour.initial()));
        }
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        date.addListener(observable -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
    }

    /** What is written on it at present; nothing before it has been laid out. */
    public List<BandText> texts() {
        return getSkin() instanceof TimelineBandSkin skin ? skin.texts() : List.of();
    }

    /** The colour in force. */
    Color colour(BandColour colour) {
        return colours.get(colour).getValue();
    }

    /** Tells whenever a style sheet changes a colour. */
    void onColourChange(InvalidationListener listener) {
        colours.values().forEach(colour -> ((Observable) colour).addListener(listener));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TimelineBandSkin(this);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) date.get().toEpochDay();
            case MIN_VALUE -> coverage.get().start();
            case MAX_VALUE -> coverage.get().end() - 1;
            case TEXT -> getAccessibleText() + ": " + words.get().longDate(date.get());
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> moveTo(date.get().toEpochDay() + 1);
            case DECREMENT, BLOCK_DECREMENT -> moveTo(date.get().toEpochDay() - 1);
            case SET_VALUE -> moveTo(Math.round((Double) parameters[0]));
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    /** Puts the thumb on that epoch day, or the nearest one of the coverage. */
    void moveTo(long day) {
        date.set(covered(day));
    }

    /** Puts the second thumb there, if there is one. */
    void moveOtherTo(long day) {
        if (otherDate.get() != null) {
            otherDate.set(covered(day));
        }
    }

    private LocalDate covered(long day) {
        double last = coverage.get().end() - 1;
        return LocalDate.ofEpochDay((long) Math.max(coverage.get().start(), Math.min(last, day)));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    /** All days that there are. */
    public ObjectProperty<TimeRange> coverageProperty() {
        return coverage;
    }

    /** The days in view. */
    public ObjectProperty<TimeRange> visibleTimeProperty() {
        return visibleTime;
    }

    /** How much room each day has. */
    public ObjectProperty<TimeScale> scaleProperty() {
        return scale;
    }

    /** What is said of the dots and bars of some days. */
    public ObjectProperty<BandTeller> tellerProperty() {
        return teller;
    }

    /** Whether the thumb stops on changes near it. */
    public BooleanProperty snapsProperty() {
        return snaps;
    }

    /** The thumb. */
    public ObjectProperty<LocalDate> dateProperty() {
        return date;
    }

    /** A second thumb; null for none. */
    public ObjectProperty<LocalDate> otherDateProperty() {
        return otherDate;
    }

    /** The days marked for looping; null for none. */
    public ObjectProperty<ValidTime> loopRangeProperty() {
        return loopRange;
    }

    public ObjectProperty<BandContent> contentProperty() {
        return content;
    }

    /** How dates are written. */
    public ObjectProperty<DateWords> wordsProperty() {
        return words;
    }

    /** True while the thumb is being dragged. */
    public BooleanProperty scrubbingProperty() {
        return scrubbing;
    }
}
