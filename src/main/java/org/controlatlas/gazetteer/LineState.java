package org.controlatlas.gazetteer;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.LinkState;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.Holder;
import org.controlatlas.timeline.Shares;

/**
 * The state of a line on a day.
 *
 * @param features its pieces on that day; none on a day on which there is no such line
 * @param kilometres their length
 * @param holders who controls the ground on its two sides, the longest stretch first; each side counts half
 */
public record LineState(
        NamedLine line, LocalDate date, List<LineFeature> features, double kilometres, List<Holder> holders) {
    public LineState {
        features = List.copyOf(features);
        holders = List.copyOf(holders);
    }

    /** The code of the controller of all ground along it, or {@link Shares#MIXED}. */
    public String controller() {
        return Shares.controller(holders);
    }

    /** Empty for a line that is no link of transport. */
    public Optional<LinkState> state() {
        return features.stream().flatMap(feature -> feature.state().stream()).findFirst();
    }

    public boolean isSketch() {
        return features.stream().anyMatch(LineFeature::sketch);
    }

    /** Error in metres of its least exact piece. */
    public int accuracyM() {
        return features.stream().mapToInt(LineFeature::accuracyM).max().orElse(0);
    }

    public Optional<String> note() {
        return features.stream().flatMap(feature -> feature.note().stream()).findFirst();
    }

    /** The span in which all of the day's pieces are as they are on that day. */
    public ValidTime time() {
        int start = features.stream().mapToInt(f -> f.time().startDay()).max().orElse(ValidTime.OPEN_START);
        int end = features.stream().mapToInt(f -> f.time().endDay()).min().orElse(ValidTime.OPEN_END);
        return new ValidTime(start, end);
    }

    public List<String> sources() {
        Set<String> ids = new LinkedHashSet<>();
        features.forEach(feature -> ids.addAll(feature.sources()));
        return List.copyOf(ids);
    }
}
