package org.controlatlas.app.analysis;

import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.app.state.Selection;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.model.NamedArea;

/** Selects on the map what a row of a panel tells of. */
public final class AreaSelection {
    private AreaSelection() {}

    /** @param id of a zone or an area; an id that is both means the zone, as everywhere */
    public static void select(OpenAtlas open, Selection selection, String id) {
        if (open.indexOf(id).isPresent()) {
            selection.zoneIdProperty().set(id);
            return;
        }
        open.atlas().areas().stream()
                .filter(area -> area.id().equals(id))
                .findFirst()
                .ifPresent(area -> selection.placeProperty().set(new SelectedPlace.OfArea(entry(area), area)));
    }

    private static Entry entry(NamedArea area) {
        return new Entry(
                Entry.Kind.AREA,
                area.id(),
                area.kind().code(),
                java.util.List.of(area.name()),
                3,
                area.extent().centre(),
                area.extent());
    }
}
