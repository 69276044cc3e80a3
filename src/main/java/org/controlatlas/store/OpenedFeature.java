package org.controlatlas.store;

import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a file of anybody's, as it stands there.
 *
 * @param number its place in the file, from 1
 * @param id as given, as text; null if there is none
 * @param columns which value stands where; shared by all features of a reading
 * @param values by column; texts, numbers, flags, null, and compact JSON text for lists and objects
 * @param geometry null if there is none
 * @param repairs what had to be done to it
 */
public record OpenedFeature(
        int number, String id, Columns columns, Object[] values, Geometry geometry, Set<Repair> repairs) {
    /** The value of a property; null if there is none. */
    public Object value(String property) {
        int column = columns.find(property);
        return column < 0 || column >= values.length ? null : values[column];
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
