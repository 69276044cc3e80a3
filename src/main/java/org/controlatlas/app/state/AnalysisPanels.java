package org.controlatlas.app.state;

import javafx.beans.property.ObjectProperty;
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

    /** What stands in the status panel's place, one at a time. */
    public enum Side {
        /** The map in words. */
        WORDS,
        /** Why a place is coloured so. */
        WHY,
        /** From which viewpoint the map is seen, and where two differ. */
        VIEWPOINTS,
        /** The versions of the data, and what each changed. */
        VERSIONS
    }

    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(this, "figure");
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side");

    /** Null while nothing stands under the timeline. */
    public ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    /** Opens that figure, or closes it if it is open. */
    public void toggle(Figure wanted) {
        figure.set(figure.get() == wanted ? null : wanted);
    }

    /** Null while nothing stands in the status panel's place. */
    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    /** Opens that panel, or closes it if it is open. */
    public void toggle(Side wanted) {
        side.set(side.get() == wanted ? null : wanted);
    }
}
