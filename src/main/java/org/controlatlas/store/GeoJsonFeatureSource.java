package org.controlatlas.store;

import java.io.IOException;
import java.nio.file.Path;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;

/**
 * One GeoJSON file as a feature type. The file is scanned once, when its schema or count is first asked for; filters,
 * sorting, limits and subsets of attributes are left to GeoTools, which wraps the reader.
 */
final class GeoJsonFeatureSource extends ContentFeatureSource {
    private final Path file;
    private FileSummary summary;

    GeoJsonFeatureSource(ContentEntry entry, Path file) {
        super(entry, Query.ALL);
        this.file = file;
    }

    private synchronized FileSummary summary() throws IOException {
        if (summary == null) {
            summary = SchemaScan.scan(file, entry.getName());
        }
        return summary;
    }

    @Override
    protected SimpleFeatureType buildFeatureType() throws IOException {
        return summary().type();
    }

    @Override
    protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query) throws IOException {
        return new GeoJsonFeatureReader(file, summary());
    }

    /** Only the count of the whole file is known without reading; -1 lets GeoTools count. */
    @Override
    protected int getCountInternal(Query query) throws IOException {
        return isWholeFile(query) ? summary().count() : -1;
    }

    /** The file's own {@code bbox} answers for the whole file; otherwise the features are read. */
    @Override
    protected ReferencedEnvelope getBoundsInternal(Query query) throws IOException {
        FileSummary known = summary();
        if (isWholeFile(query) && known.bbox() != null) {
            return new ReferencedEnvelope(known.bbox(), DefaultGeographicCRS.WGS84);
        }
        if (!isWholeFile(query)) {
            return null;
        }
        ReferencedEnvelope bounds = new ReferencedEnvelope(DefaultGeographicCRS.WGS84);
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader = getReaderInternal(query)) {
            while (reader.hasNext()) {
                if (reader.next().getDefaultGeometry() instanceof Geometry geometry) {
                    bounds.expandToInclude(geometry.getEnvelopeInternal());
                }
            }
        }
        return bounds;
    }

    private static boolean isWholeFile(Query query) {
        return query.getFilter() == Filter.INCLUDE && query.isMaxFeaturesUnlimited() && query.getStartIndex() == null;
    }
}
