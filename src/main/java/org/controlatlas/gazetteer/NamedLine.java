package org.controlatlas.gazetteer;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Names;

/**
 * A line with a name: all pieces and all times of it. Pieces of one kind that share their names are one line, since
 * nobody could ask for one of them.
 *
 * @param features at least one
 */
public record NamedLine(String id, Names names, List<LineFeature> features) {
    public NamedLine {
        features = List.copyOf(features);
    }

    /** {@code state-border}, {@code road} … */
    public LineFeature.Kind kind() {
        return features.get(0).kind();
    }

    /** True for a railway or road, whose state the data know. */
    public boolean isLink() {
        return features.stream().anyMatch(feature -> feature.state().isPresent());
    }

    /** The pieces that there are on that day. */
    public List<LineFeature> on(LocalDate day) {
        return features.stream().filter(feature -> feature.time().contains(day)).toList();
    }
}
