package org.controlatlas.app.state;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.locationtech.jts.geom.Coordinate;

/** What panels mark on the map beside the picture: ground that a point of a document is about, and what decided a colour. */
public final class MapNotes {
    /**
     * A place that somebody asks about.
     *
     * @param at where, in degrees
     * @param decider the settlement that decided, if one did
     * @param other the nearest settlement of another holder, if there is one
     */
    public record Spot(Coordinate at, Optional<Coordinate> decider, Optional<Coordinate> other) {}

    private final ObjectProperty<Coordinate> asked = new SimpleObjectProperty<>(this, "asked");
    private final ObjectProperty<Spot> spot = new SimpleObjectProperty<>(this, "spot");
    private final ObjectProperty<Set<String>> lit = new SimpleObjectProperty<>(this, "lit", Set.of());

    /** Where somebody asked last why the map is coloured so, in degrees; null before the first question. */
    public ObjectProperty<Coordinate> askedProperty() {
        return asked;
    }

    /** The place that the answer marks on the map; null for none. */
    public ObjectProperty<Spot> spotProperty() {
        return spot;
    }

    /** Ids of the zones that are lit up; an immutable set. */
    public ObjectProperty<Set<String>> litProperty() {
        return lit;
    }
}
