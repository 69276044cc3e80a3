package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code datings.csv}: what is known of one change beyond its day.
 *
 * @param scope id of the zone, settlement or district it holds for, or {@code *}
 * @param date as the history writes it
 * @param event id of the event that the change was part of, or empty
 * @param note one neutral sentence, or empty
 */
record Dating(String scope, String date, Told told, Doubt doubt, String event, List<String> sources, String note) {
    /**
     * @param edtf the date as the sources give it, if the history's own mark is not enough
     * @param announced the day on which the side that gained the ground announced it, or empty: no day of entry
     */
    record Told(String edtf, String announced) {}

    /**
     * @param certainty {@code agreed}, {@code approximate} or {@code disputed}, or empty to follow the history's mark
     * @param certaintyOf {@code control} if it is in doubt who controlled through the whole period, else empty
     */
    record Doubt(String certainty, String certaintyOf) {}

    String edtf() {
        return told.edtf();
    }

    String announced() {
        return told.announced();
    }

    String certainty() {
        return doubt.certainty();
    }

    String certaintyOf() {
        return doubt.certaintyOf();
    }

    static List<Dating> read(Path file) throws IOException {
        return InputTable.read(file).stream().map(Dating::of).toList();
    }

    private static Dating of(Map<String, String> row) {
        String sources = row.get("sources");
        return new Dating(
                row.get("scope"),
                row.get("date"),
                new Told(row.get("edtf"), row.get("announced")),
                new Doubt(row.get("certainty"), row.get("certainty_of")),
                row.get("event"),
                sources.isEmpty() ? List.of() : List.of(sources.split(";")),
                row.get("note"));
    }

    /** The most specific row: zone, then settlement, then district, then any. */
    static Optional<Dating> find(List<Dating> all, ZoneDraft zone, Step step) {
        List<String> scopes = List.of(
                zone.id(),
                zone.principal().map(Settlement::id).orElse(""),
                zone.tag().district(),
                "*");
        for (String scope : scopes) {
            for (Dating dating : all) {
                if (dating.scope().equals(scope) && dating.date().equals(step.text())) {
                    return Optional.of(dating);
                }
            }
        }
        return Optional.empty();
    }
}
