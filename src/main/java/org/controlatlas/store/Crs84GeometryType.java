package org.controlatlas.store;

import java.util.List;
import org.geotools.api.feature.type.Name;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.type.GeometryTypeImpl;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/**
 * A geometry type in CRS84 that makes the reference system's object when somebody asks for it. Reading does not: it
 * would start GeoTools' referencing with all its units of measure, a third of the time that a small file takes.
 */
final class Crs84GeometryType extends GeometryTypeImpl {
    Crs84GeometryType(Name name, Class<?> binding) {
        super(name, binding, null, false, false, List.of(), null, null);
    }

    @Override
    public synchronized CoordinateReferenceSystem getCoordinateReferenceSystem() {
        if (CRS == null) {
            CRS = DefaultGeographicCRS.WGS84;
        }
        return CRS;
    }

    /** Also equal to the common implementation's type of the same name, binding and reference system. */
    @Override
    public boolean equals(Object other) {
        getCoordinateReferenceSystem();
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        getCoordinateReferenceSystem();
        return super.hashCode();
    }
}
