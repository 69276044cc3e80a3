package org.controlatlas.atlas;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Declarations;
import org.controlatlas.model.DeclaredLineKind;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Source;
import org.controlatlas.model.Zone;

/**
 * All of a data set but its zones.
 *
 * @param layers without named areas, which are told when the zones are known
 */
record ContextLayers(
        List<Zone> neighbours,
        Atlas.Layers layers,
        Atlas.Accounts accounts,
        List<AreaRow> areas,
        Declarations declarations) {

    /** @param files for this thread */
    static ContextLayers read(DataSetFiles set, DataFiles files) throws IOException {
        TableReader tables = new TableReader(files);
        LayerReader layers = new LayerReader(files);
        Declarations declarations = DeclarationReader.read(set.description());
        Map<String, Actor> actors = tables.actors(set.part("actors"));
        return new ContextLayers(
                AtlasReader.neighbours(files, set.part("neighbours")),
                new Atlas.Layers(
                        layers.events(set.part("events")),
                        layers.places(set.part("places")),
                        inDrawingOrder(layers.lines(set.lines()), declarations),
                        List.of(),
                        layers.basemap(set.basemap())),
                new Atlas.Accounts(
                        actors,
                        tables.sources(set.part("sources"), sides(actors, declarations, set.description())),
                        tables.claims(set.part("claims")),
                        tables.documents(set.part("documents"), set.part("agreement")),
                        TableReader.spans(set.description()),
                        tables.texts(set.part("texts")),
                        tables.identities(set.part("identities"))),
                AreaRow.read(files, set.part("areas"), declarations.areaKinds().keySet()),
                declarations);
    }

    /** Whose account a source may be: of the actors, of the sides that are declared, and of those without a name. */
    private static List<Source.Side> sides(
            Map<String, Actor> actors, Declarations declarations, CheckedFields description) {
        Map<String, String> parties = new HashMap<>();
        for (CheckedFields row : description.rows("source_sides")) {
            row.text("party").ifPresent(party -> parties.put(row.text("id", ""), party));
        }
        List<Source.Side> sides = new ArrayList<>(List.of(Source.Side.MIXED, Source.Side.NEUTRAL));
        declarations
                .sides()
                .forEach((code, names) -> sides.add(new Source.Side(code, names, party(code, parties, actors))));
        actors.values()
                .forEach(actor -> sides.add(
                        new Source.Side(actor.id(), actor.namesAt(LocalDate.MAX), party(actor.id(), parties, actors))));
        return sides;
    }

    /** The party that is declared; else an actor who is a party is one of its own. */
    private static Optional<String> party(String side, Map<String, String> declared, Map<String, Actor> actors) {
        Optional<String> own = Optional.ofNullable(actors.get(side))
                .filter(actor -> actor.kind() == Actor.Kind.PARTY)
                .map(Actor::id);
        return Optional.ofNullable(declared.get(side)).or(() -> own);
    }

    /** By the declared order of their kinds, and else as in their files. */
    private static List<LineFeature> inDrawingOrder(List<LineFeature> lines, Declarations declarations) {
        List<LineFeature> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(line ->
                declarations.lineKind(line.kind()).map(DeclaredLineKind::order).orElse(0)));
        return sorted;
    }
}
