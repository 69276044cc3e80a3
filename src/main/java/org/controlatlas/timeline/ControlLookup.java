package org.controlatlas.timeline;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.controlatlas.model.Control;

/**
 * Finds what belongs to a control while all ground of a day is gone through. To hash a control is slow, and the zones of a
 * data set share a few control objects: each object is looked up by its value once. For one thread.
 */
public final class ControlLookup<V> {
    private final Map<Control, V> known = new IdentityHashMap<>();
    private final Function<Control, V> byValue;

    /** @param byValue gives equal controls the same answer; not null */
    public ControlLookup(Function<Control, V> byValue) {
        this.byValue = byValue;
    }

    public V of(Control control) {
        V value = known.get(control);
        if (value == null) {
            value = byValue.apply(control);
            known.put(control, value);
        }
        return value;
    }
}
