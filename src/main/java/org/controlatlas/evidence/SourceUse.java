package org.controlatlas.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Claim;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Document;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Source;
import org.controlatlas.model.Zone;

/**
 * What rests on a source: how many statements of each kind refer to it.
 *
 * @param lines borders, railways, roads and other lines
 * @param points points of documents, or documents as such
 */
public record SourceUse(Source source, int periods, int events, int claims, int lines, int points) {
    /** All statements together. */
    public int statements() {
        return periods + events + claims + lines + points;
    }

    /** Every source, in the atlas's order, with the number of selected statements that rest on it. */
    public static List<SourceUse> of(Atlas atlas, StatementScope selection) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        atlas.sources().keySet().forEach(id -> counts.put(id, new int[5]));
        for (Zone zone : atlas.zones()) {
            for (ControlPeriod period : zone.periods()) {
                if (selection.has(zone.id(), period.time())) {
                    count(counts, period.sources(), 0);
                }
            }
        }
        for (Event event : atlas.events()) {
            if (selection.has(event, atlas)) {
                count(counts, event.sources(), 1);
            }
        }
        for (Claim claim : atlas.claims()) {
            if (selection.has(claim.zoneId(), claim.time())) {
                count(counts, claim.sources(), 2);
            }
        }
        for (LineFeature line : atlas.lines()) {
            if (selection.has(line)) {
                count(counts, line.sources(), 3);
            }
        }
        if (selection.isEverything()) {
            atlas.documents().forEach(document -> count(counts, document));
        }
        return counts.entrySet().stream()
                .map(entry -> {
                    int[] n = entry.getValue();
                    return new SourceUse(atlas.sources().get(entry.getKey()), n[0], n[1], n[2], n[3], n[4]);
                })
                .toList();
    }

    private static void count(Map<String, int[]> counts, Document document) {
        count(counts, document.sources(), 4);
        for (AgreementPoint point : document.points()) {
            count(counts, point.sources(), 4);
            point.readings().forEach(reading -> count(counts, reading.sources(), 4));
            point.steps().forEach(step -> count(counts, step.sources(), 4));
        }
    }

    private static void count(Map<String, int[]> counts, Collection<String> ids, int kind) {
        for (String id : ids) {
            int[] of = counts.get(id);
            if (of != null) {
                of[kind]++;
            }
        }
    }
}
