package org.controlatlas.store;

import java.io.IOException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.FilteringFeatureReader;
import org.geotools.data.crs.ReprojectFeatureReader;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.SchemaException;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;

/**
 * One GeoJSON file as a feature type. The store scans the file once, when its schema or count is first asked for;
 * filters, sorting, limits and subsets of attributes are left to GeoTools, which wraps the reader.
 */
final class GeoJsonFeatureSource extends ContentFeatureSource {
    private final GeoJsonFile file;

    GeoJsonFeatureSource(ContentEntry entry, GeoJsonFile file) {
        super(entry, Query.ALL);
        this.file = file;
    }

    @Override
    protected SimpleFeatureType buildFeatureType() throws IOException {
        return file.summary().type();
    }

    /** Not left to GeoTools, which would start its referencing to find out that there is nothing to do. */
    @Override
    protected boolean canReproject() {
        return true;
    }

    /** Filters are in the file's coordinates, so they come before reprojecting. */
    @Override
    protected boolean canFilter(Query query) {
        return query.getCoordinateSystemReproject() != null;
    }

    @Override
    protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query) throws IOException {
        FeatureReader<SimpleFeatureType, SimpleFeature> reader = file.reader();
        CoordinateReferenceSystem target = query.getCoordinateSystemReproject();
        if (target == null) {
            return reader;
        }
        try {
            reader = new FilteringFeatureReader<>(reader, query.getFilter());
            return CRS.equalsIgnoreMetadata(target, DefaultGeographicCRS.WGS84)
                    ? reader
                    : new ReprojectFeatureReader(reader, target);
        } catch (SchemaException | FactoryException e) {
            reader.close();
            throw new IOException(
                    "The features of " + entry.getTypeName() + " cannot be reprojected to " + target.getName() + ".",
                    e);
        }
    }

    /** Before paging, which GeoTools takes into account. Known at once without a filter, otherwise read and counted. */
    @Override
    protected int getCountInternal(Query query) throws IOException {
        if (query.getFilter() == Filter.INCLUDE) {
            return file.summary().count();
        }
        int count = 0;
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                new FilteringFeatureReader<>(file.reader(), query.getFilter())) {
            for (; reader.hasNext(); count++) {
                reader.next();
            }
        }
        return count;
    }

    /** The file's own {@code bbox} answers for the whole file; otherwise the features are read. */
    @Override
    protected ReferencedEnvelope getBoundsInternal(Query query) throws IOException {
        FileSummary summary = file.summary();
        if (isWholeFile(query) && summary.bbox() != null) {
            return new ReferencedEnvelope(summary.bbox(), DefaultGeographicCRS.WGS84);
        }
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader = getReader(query)) {
            ReferencedEnvelope bounds =
                    new ReferencedEnvelope(reader.getFeatureType().getCoordinateReferenceSystem());
            while (reader.hasNext()) {
                if (reader.next().getDefaultGeometry() instanceof Geometry geometry) {
                    bounds.expandToInclude(geometry.getEnvelopeInternal());
                }
            }
            return bounds;
        }
    }

    private static boolean isWholeFile(Query query) {
        return query.getFilter() == Filter.INCLUDE
                && query.isMaxFeaturesUnlimited()
                && query.getStartIndex() == null
                && query.getCoordinateSystemReproject() == null;
    }
}
