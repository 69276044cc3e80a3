package org.controlatlas.store;

import java.nio.file.Path;
import org.geotools.api.feature.simple.SimpleFeature;

/** Gives the features that the scan kept, in the file's order; each time as objects of their own, with shared geometry. */
final class KeptFeatureReader extends FileFeatureReader {
    private final FileSummary summary;
    private final FeatureBuilder features;
    private int index;

    KeptFeatureReader(Path file, FileSummary summary) {
        super(summary.type());
        this.summary = summary;
        this.features = new FeatureBuilder(file, summary);
    }

    @Override
    boolean advance() {
        return index < summary.kept().size();
    }

    @Override
    SimpleFeature take() {
        KeptFeatures.Kept kept = summary.kept().get(index);
        return features.feature(kept.values().clone(), kept.geometry(), kept.id(), index++);
    }
}
