package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code claims.csv}: what is said of zones, by selector, spread out to one claim for each zone; and for each zone and
 * period who controls it by the sources of that period.
 */
final class ClaimTable {
    private static final Set<String> KINDS = new LinkedHashSet<>(List.of("designation", "position"));

    private final List<TableRow> rows;

    private ClaimTable(List<TableRow> rows) {
        this.rows = rows;
    }

    static ClaimTable read(TableFolder folder) throws IOException {
        return new ClaimTable(folder.rows("claims.csv"));
    }

    /** @param holders what an actor is called in English, by its id */
    void write(ZoneIndex zones, References references, Map<String, String> holders, Path folder) throws IOException {
        List<ObjectNode> claims = new ArrayList<>();
        DeFactoClaim holding = new DeFactoClaim(holders);
        zones.zones().forEach(zone -> zone.periods().forEach(period -> claims.add(holding.of(period))));
        for (TableRow row : rows) {
            claims.addAll(spread(row, zones, references));
        }
        claims.sort(
                Comparator.comparing((ObjectNode claim) -> claim.path("zone_id").asText())
                        .thenComparing(claim -> claim.path("start_date").asText())
                        .thenComparing(claim -> claim.path("kind").asText())
                        .thenComparing(claim -> claim.path("by").asText()));
        JsonLines.write(folder.resolve("claims.json"), claims);
    }

    private static List<ObjectNode> spread(TableRow row, ZoneIndex zones, References references) {
        checkDates(row);
        String kind = row.word("kind", KINDS);
        String by = row.required("by");
        if (kind.equals("position") && !references.actors().contains(by)) {
            row.problem("by", "No actor '" + by + "'.", "Use an id of actors.json.");
        }
        ZoneSelector selector;
        try {
            selector = ZoneSelector.parse(row.required("selector"));
        } catch (IllegalArgumentException e) {
            row.problem("selector", e.getMessage(), "");
            return List.of();
        }
        String statement = EventTable.sentence(row, "statement");
        String certainty = row.certainty().code();
        List<String> sources = references.sources(row);
        List<ObjectNode> claims = zones.zones().stream()
                .filter(selector::selects)
                .map(zone -> {
                    ObjectNode claim = JsonNodeFactory.instance.objectNode();
                    claim.put("zone_id", zone.id());
                    claim.put("start_date", row.text("start_date"));
                    row.day("end_date").ifPresent(day -> claim.put("end_date", day.toString()));
                    claim.put("kind", kind);
                    claim.put("by", by);
                    claim.put("statement", statement);
                    claim.put("certainty", certainty);
                    ArrayNode ids = claim.putArray("sources");
                    sources.forEach(ids::add);
                    return claim;
                })
                .toList();
        if (claims.isEmpty()) {
            row.problem("selector", "It selects no zone.", "Compare it with the ids in the zone files.");
        }
        return claims;
    }

    private static void checkDates(TableRow row) {
        row.required("start_date");
        Optional<LocalDate> start = row.day("start_date");
        Optional<LocalDate> end = row.day("end_date");
        if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
            row.problem("end_date", "It is not after the start.", "Write the first day on which it no longer held.");
        }
    }
}
