package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.pipeline.zones.BuildRules;

/** Makes the files of the atlas that come from hand-kept tables. The same tables give the same bytes. */
public final class TableBuild {
    private TableBuild() {}

    /**
     * Writes {@code events.geojson}, {@code transport.geojson}, {@code claims.json}, {@code documents.json}, {@code
     * texts.json}, {@code identities.json}, {@code actors.json} and {@code sources.json}. The zone files must be there already, since claims speak of them.
     *
     * @param inputs the folder {@code inputs}
     * @param geodata the folder to write to
     * @param rules what else is known of the conflict
     * @throws DataSetException with all that is wrong in the tables; the files are then not to be used
     */
    public static void write(Path inputs, Path geodata, BuildRules rules) throws IOException {
        ProblemList problems = new ProblemList();
        TableFolder folder = new TableFolder(inputs.resolve("tables"), problems);
        ActorTable actors = ActorTable.read(folder);
        SourceTable sources = SourceTable.read(folder, actors.ids());
        EventTable events = EventTable.read(folder);
        References references = new References(sources.ids(), actors.ids(), events.ids());
        sources.write(geodata);
        actors.write(geodata);
        DocumentTable documents = DocumentTable.read(folder);
        events.write(references, documents.pointsOfTheFirst(), geodata);
        documents.write(references, geodata);
        TextTable.read(folder).write(geodata);
        TransportTable.read(folder, inputs.resolve("geometry")).write(references, geodata);
        ZoneIndex zones = ZoneIndex.read(geodata, rules.coverage().groups());
        IdentityTable.read(folder).write(actors.ids(), zones, geodata);
        ClaimTable.read(folder).write(zones, references, rules.control().holders(), geodata);
        problems.throwIfAny();
    }

    /**
     * The named spans of time, as {@code atlas.json} holds them.
     *
     * @param inputs the folder {@code inputs}
     * @throws DataSetException with all that is wrong in the table
     */
    public static ArrayNode spans(Path inputs) throws IOException {
        ProblemList problems = new ProblemList();
        ArrayNode spans = SpanTable.read(new TableFolder(inputs.resolve("tables"), problems));
        problems.throwIfAny();
        return spans;
    }

    /**
     * What each version of the data changed.
     *
     * @param inputs the folder {@code inputs}
     * @throws DataSetException with all that is wrong in the tables
     */
    public static JsonNode versions(Path inputs) throws IOException {
        ProblemList problems = new ProblemList();
        JsonNode versions = VersionTable.read(new TableFolder(inputs.resolve("tables"), problems))
                .json();
        problems.throwIfAny();
        return versions;
    }
}
