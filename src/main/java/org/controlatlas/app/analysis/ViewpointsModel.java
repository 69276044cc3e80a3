package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.viewpoint.ViewpointDifference;

/**
 * The ground on which two viewpoints differ on a day, in words: what the command {@code viewpoints --compare} tells. Knows
 * no control.
 *
 * @param rows the largest first
 */
record ViewpointsModel(LocalDate date, Viewpoint one, Viewpoint other, List<Row> rows, double squareKm, double untold) {
    /** @param one who owns the ground by the first viewpoint, in words */
    record Row(String zoneId, String name, String one, String other, double squareKm) {}

    ViewpointsModel {
        rows = List.copyOf(rows);
    }

    /**
     * To be asked off the JavaFX thread.
     *
     * @param atlas as it was read
     */
    static ViewpointsModel of(Atlas atlas, Viewpoint one, Viewpoint other, LocalDate date, Language language) {
        ViewpointDifference found = ViewpointDifference.between(atlas, one, other, date);
        AnalysisWords words = new AnalysisWords(atlas, language);
        List<Row> rows = found.rows().stream()
                .map(row -> new Row(
                        row.zone().id(),
                        row.zone().namesAt((int) date.toEpochDay()).in(language),
                        owners(row.one(), words, date),
                        owners(row.other(), words, date),
                        row.squareKm()))
                .toList();
        return new ViewpointsModel(date, one, other, rows, found.squareKm(), found.untoldSquareKm());
    }

    private static String owners(String ids, AnalysisWords words, LocalDate date) {
        return Arrays.stream(ids.split("\\|"))
                .map(id -> words.code(id, date))
                .collect(Collectors.joining(", "));
    }
}
