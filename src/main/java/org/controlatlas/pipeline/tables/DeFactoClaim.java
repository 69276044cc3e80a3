package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who controls a zone in a period, as a claim with the period's own sources and certainty. */
final class DeFactoClaim {
    private final Map<String, String> holders;

    /** @param holders what an actor is called in English, by its id */
    DeFactoClaim(Map<String, String> holders) {
        this.holders = Map.copyOf(holders);
    }

    /** @param period properties of a zone feature */
    ObjectNode of(JsonNode period) {
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.put("zone_id", period.path("zone_id").asText());
        claim.put("start_date", period.path("start_date").asText());
        if (period.hasNonNull("end_date")) {
            claim.put("end_date", period.path("end_date").asText());
        }
        claim.put("kind", "de-facto");
        claim.put("by", period.path("control").asText());
        claim.put("statement", statement(period));
        claim.put("certainty", period.path("certainty").asText());
        claim.set("sources", period.path("sources"));
        return claim;
    }

    private String statement(JsonNode period) {
        String control = period.path("control").asText();
        String keepers = period.path("peacekeepers").asText();
        String with = keepers.isEmpty() ? "" : ", with peacekeepers of " + name(keepers);
        return switch (control) {
            case "contested" -> "The sources disagree on who controls it" + between(period) + with + ".";
            case "unknown" -> "It is not known who controls it" + with + ".";
            case "no-data" -> "No source was read for this period.";
            default -> "Controlled by " + name(control) + with + ".";
        };
    }

    private String between(JsonNode period) {
        List<String> names = new ArrayList<>();
        period.path("contested_by").forEach(actor -> names.add(name(actor.asText())));
        return names.isEmpty() ? "" : ", " + String.join(" or ", names);
    }

    private String name(String actor) {
        return holders.getOrDefault(actor, actor);
    }
}
