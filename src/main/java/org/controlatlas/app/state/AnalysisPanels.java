package org.controlatlas.app.state;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which of the panels that measure and describe are open. */
public final class AnalysisPanels {
    /** What stands under the timeline, one at a time. */
    public enum Figure {
        /** Areas over time. */
        AREAS,
        /** A row an area, coloured by holder over time. */
        LANES
    }

    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(this, "figure");
    private final BooleanProperty wordsShown = new SimpleBooleanProperty(this, "wordsShown");

    /** Null while nothing stands under the timeline. */
    public ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    /** Opens that figure, or closes it if it is open. */
    public void toggle(Figure wanted) {
        figure.set(figure.get() == wanted ? null : wanted);
    }

    /** Whether the map in words is open; it then stands in the status panel's place. */
    public BooleanProperty wordsShownProperty() {
        return wordsShown;
    }
}
