package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.ZoneErrors;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.model.Zone;
import org.controlatlas.viewpoint.ViewpointDifference;

/**
 * The ground on which two viewpoints differ on a day, in words: what the command {@code viewpoints --compare} tells. Knows
 * no control.
 *
 * @param rows the largest first
 * @param size of the rows together, with its error
 * @param untold says how much ground there is of which only one of them says anything; empty if there is none
 */
record ViewpointsModel(
        LocalDate date, Viewpoint one, Viewpoint other, List<Row> rows, String size, Optional<String> untold) {
    /**
     * @param one who owns the ground by the first viewpoint, in words
     * @param size of the ground with its error
     */
    record Row(String zoneId, String name, String one, String other, String size) {}

    ViewpointsModel {
        rows = List.copyOf(rows);
    }

    /**
     * To be asked off the JavaFX thread.
     *
     * @param errors of the atlas as it was read
     */
    static ViewpointsModel of(ZoneErrors errors, Viewpoint one, Viewpoint other, LocalDate date, Language language) {
        Atlas atlas = errors.atlas();
        ViewpointDifference found = ViewpointDifference.between(atlas, one, other, date);
        AnalysisWords words = new AnalysisWords(atlas, language);
        List<Row> rows = found.rows().stream()
                .map(row -> new Row(
                        row.zone().id(),
                        row.zone().namesAt((int) date.toEpochDay()).in(language),
                        words.owners(row.one(), date),
                        words.owners(row.other(), date),
                        words.size(row.squareKm(), errors.of(List.of(row.zone().id()), date))))
                .toList();
        return new ViewpointsModel(
                date,
                one,
                other,
                rows,
                words.size(
                        found.squareKm(),
                        errors.of(
                                found.rows().stream()
                                        .map(row -> row.zone().id())
                                        .toList(),
                                date)),
                found.untold().isEmpty()
                        ? Optional.empty()
                        : Optional.of(words.untold(words.size(
                                found.untoldSquareKm(),
                                errors.of(found.untold().stream().map(Zone::id).toList(), date)))));
    }
}
