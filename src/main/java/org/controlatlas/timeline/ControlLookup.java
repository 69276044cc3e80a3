package org.controlatlas.timeline;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.controlatlas.model.Control;

/**
 * Finds what belongs to a control for who goes through all ground of a day. Hashing a control costs more than the rest of
 * such a round, and the zones of a data set share a few control objects: so each object is looked up by its value once.
 * For one thread, and for one round.
 */
public final class ControlLookup<V> {
    private final Map<Control, V> known = new IdentityHashMap<>();
    private final Function<Control, V> byValue;
    private Control last;
    private V ofLast;

    /** @param byValue gives equal controls the same answer; not null */
    public ControlLookup(Function<Control, V> byValue) {
        this.byValue = byValue;
    }

    public V of(Control control) {
        if (control != last) {
            ofLast = known.get(control);
            if (ofLast == null) {
                ofLast = byValue.apply(control);
                known.put(control, ofLast);
            }
            last = control;
        }
        return ofLast;
    }
}
