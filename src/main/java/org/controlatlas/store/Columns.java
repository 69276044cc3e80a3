package org.controlatlas.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the properties that have occurred so far, each with a place of its own. Not safe between threads. */
public final class Columns {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** The place of the property, given to it now if it has none. */
    public int place(String property) {
        Integer known = places.get(property);
        if (known != null) {
            return known;
        }
        places.put(property, places.size());
        return places.size() - 1;
    }

    /** The place of the property; -1 if it has not occurred. */
    public int find(String property) {
        Integer known = places.get(property);
        return known == null ? -1 : known;
    }

    /** Forgets those that have occurred after the first {@code size}. */
    void cutTo(int size) {
        if (places.size() > size) {
            places.values().removeIf(place -> place >= size);
        }
    }

    /** In order of first occurrence. */
    public List<String> names() {
        return List.copyOf(places.keySet());
    }

    public int size() {
        return places.size();
    }
}
