package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.model.Identity;

/** {@code identities.csv}: what registers call zones, places and actors, each with the source that says so. */
final class IdentityTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> THINGS = Stream.of(Identity.Thing.values())
            .map(Identity.Thing::code)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final Set<String> REGISTERS = Stream.of(Identity.Register.values())
            .map(Identity.Register::code)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private final List<TableRow> rows;

    private IdentityTable(List<TableRow> rows) {
        this.rows = rows;
    }

    static IdentityTable read(TableFolder folder) throws IOException {
        return new IdentityTable(folder.rows("identities.csv"));
    }

    /** @param folder with the places as they have been written */
    void write(Collection<String> actors, ZoneIndex zones, Path folder) throws IOException {
        Map<Identity.Thing, Set<String>> known = Map.of(
                Identity.Thing.ACTOR,
                Set.copyOf(actors),
                Identity.Thing.ZONE,
                zones.zones().stream().map(ZoneIndex.Zone::id).collect(Collectors.toSet()),
                Identity.Thing.PLACE,
                places(folder));
        List<ObjectNode> written = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TableRow row : rows) {
            String kind = row.word("kind", THINGS);
            String register = row.word("register", REGISTERS);
            String id = row.required("id");
            String value = row.required("value");
            row.required("source");
            Optional<Identity.Thing> thing = Identity.Thing.ofCode(kind);
            if (thing.isPresent() && !known.get(thing.get()).contains(id)) {
                row.problem("id", "There is no " + kind + " '" + id + "'.", "Use an id of the data.");
            }
            Identity.Register.ofCode(register)
                    .filter(each -> !each.hasForm(value))
                    .ifPresent(each -> row.problem(
                            "value", "'" + value + "' is no id of " + each.title() + ".", "Copy it from the source."));
            if (!seen.add(kind + " " + id + " " + register + " " + row.text("start_date"))) {
                row.problem("value", "The register has the thing twice.", "Leave out one of them.");
            }
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("kind", kind).put("id", id).put("register", register).put("value", value);
            row.day("start_date").ifPresent(day -> json.put("start_date", day.toString()));
            row.day("end_date").ifPresent(day -> json.put("end_date", day.toString()));
            json.put("source", row.text("source"));
            written.add(json);
        }
        JsonLines.write(folder.resolve("identities.json"), written);
    }

    private static Set<String> places(Path folder) throws IOException {
        Set<String> ids = new HashSet<>();
        JSON.readTree(folder.resolve("places.geojson").toFile())
                .path("features")
                .forEach(place -> ids.add(place.path("properties").path("id").asText()));
        return ids;
    }
}
