package org.controlatlas.pipeline;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.controlatlas.pipeline.tables.TableBuild;

/** Writes {@code atlas.json}: the hand-kept description in {@code inputs/tables/atlas.json} with the list of files. */
final class AtlasDescription {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AtlasDescription() {}

    static void write(Path inputs, Path geodata, List<String> zoneGroups) throws IOException {
        ObjectNode atlas =
                (ObjectNode) JSON.readTree(inputs.resolve("tables/atlas.json").toFile());
        zoneGroups.forEach(group -> atlas.withArray("zones").add(group + ".geojson"));
        atlas.withArray("lines").add("lines.geojson").add("transport.geojson");
        for (String file : List.of(
                "events.geojson",
                "places.geojson",
                "claims.json",
                "documents.json",
                "texts.json",
                "identities.json",
                "actors.json",
                "sources.json",
                "areas.json")) {
            atlas.put(file.substring(0, file.indexOf('.')), file);
        }
        atlas.put("neighbours", "basemap/neighbours.geojson");
        ObjectNode basemap = atlas.putObject("basemap");
        List.of("land", "seas", "lakes", "rivers")
                .forEach(layer -> basemap.put(layer, "basemap/" + layer + ".geojson"));
        atlas.put("planar", true);
        atlas.set("spans", TableBuild.spans(inputs));
        write(geodata.resolve("atlas.json"), atlas);
    }

    static void write(Path file, JsonNode json) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        Files.writeString(file, JSON.writer(printer).writeValueAsString(json) + "\n", StandardCharsets.UTF_8);
    }
}
