package org.controlatlas.app.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is selected, one thing at a time, and what is under the pointer. */
public final class Selection {
    private final StringProperty zoneId = new SimpleStringProperty(this, "zoneId");
    private final ObjectProperty<SelectedPlace> place = new SimpleObjectProperty<>(this, "place");
    private final StringProperty hoveredZoneId = new SimpleStringProperty(this, "hoveredZoneId");

    public Selection() {
        zoneId.addListener((observable, was, now) -> place.set(now == null ? place.get() : null));
        place.addListener((observable, was, now) -> zoneId.set(now == null ? zoneId.get() : null));
    }

    /** Null when no zone is selected. */
    public StringProperty zoneIdProperty() {
        return zoneId;
    }

    /** An area or a line; null when none is selected. With it no zone is, and the other way round. */
    public ObjectProperty<SelectedPlace> placeProperty() {
        return place;
    }

    public boolean isEmpty() {
        return zoneId.get() == null && place.get() == null;
    }

    /** Selects nothing. */
    public void clear() {
        zoneId.set(null);
        place.set(null);
    }

    /** Null when the pointer is over no zone. */
    public StringProperty hoveredZoneIdProperty() {
        return hoveredZoneId;
    }
}
