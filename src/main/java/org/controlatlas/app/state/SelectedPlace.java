package org.controlatlas.app.state;

import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.NamedLine;
import org.controlatlas.model.NamedArea;

/** Something with a name that is selected and is no zone. */
public sealed interface SelectedPlace {
    Entry entry();

    /** Ground that zones make up. */
    record OfArea(Entry entry, NamedArea area) implements SelectedPlace {}

    /** A line, a railway or a road. */
    record OfLine(Entry entry, NamedLine line) implements SelectedPlace {}
}
