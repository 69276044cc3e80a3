package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a row of {@code settlements.csv} rests on: {@code settlement-sources.csv} gives source ids for a settlement's id
 * or for a phrase in its note.
 */
final class SettlementSources {
    private static final String UNKNOWN = "general-knowledge";

    private final List<Map<String, String>> rows;

    private SettlementSources(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    static SettlementSources read(Path file) throws IOException {
        return new SettlementSources(InputTable.read(file));
    }

    /** At least one source id. */
    Set<String> of(Settlement settlement) {
        Set<String> sources = new LinkedHashSet<>();
        for (Map<String, String> row : rows) {
            boolean applies = row.get("match").equals("id")
                    ? row.get("phrase").equals(settlement.id())
                    : settlement.note().contains(row.get("phrase"));
            if (applies) {
                sources.addAll(List.of(row.get("sources").split(";")));
            }
        }
        if (sources.isEmpty()) {
            sources.add(UNKNOWN);
        }
        return sources;
    }
}
