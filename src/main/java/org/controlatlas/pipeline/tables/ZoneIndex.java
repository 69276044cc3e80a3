package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The zones as they have been written, for the tables that speak of them: units, groups and histories, no shapes. */
final class ZoneIndex {
    /**
     * @param group file of the zone without its ending
     * @param periods properties of its features, in order of time
     */
    record Zone(String id, String district, String group, List<JsonNode> periods) {
        /** Everybody who controls or contests the zone at some time. */
        Set<String> holders() {
            Set<String> holders = new TreeSet<>();
            for (JsonNode period : periods) {
                holders.add(period.path("control").asText());
                period.path("contested_by").forEach(actor -> holders.add(actor.asText()));
            }
            return holders;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Zone> zones = new LinkedHashMap<>();

    private ZoneIndex() {}

    /** @param groups the zone files without their ending */
    static ZoneIndex read(Path geodata, List<String> groups) throws IOException {
        ZoneIndex index = new ZoneIndex();
        for (String group : groups) {
            JsonNode collection =
                    JSON.readTree(geodata.resolve(group + ".geojson").toFile());
            for (JsonNode feature : collection.path("features")) {
                JsonNode p = feature.path("properties");
                index.zones
                        .computeIfAbsent(
                                p.path("zone_id").asText(),
                                id -> new Zone(id, p.path("district").asText(), group, new ArrayList<>()))
                        .periods()
                        .add(p);
            }
        }
        return index;
    }

    List<Zone> zones() {
        return List.copyOf(zones.values());
    }
}
