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
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Declarations;
import org.controlatlas.model.DeclaredLineKind;
import org.controlatlas.model.Document;
import org.controlatlas.model.Event;
import org.controlatlas.model.Identities;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Place;
import org.controlatlas.model.Source;
import org.controlatlas.model.Texts;
import org.controlatlas.model.Zone;

/** All of a data set but its zones. */
record ContextLayers(
        List<Zone> neighbours,
        Map<String, Actor> actors,
        Map<String, Source> sources,
        List<Event> events,
        List<Place> places,
        List<LineFeature> lines,
        List<Claim> claims,
        List<Document> documents,
        List<NamedSpan> spans,
        List<AreaRow> areas,
        Map<String, List<BasemapFeature>> basemap,
        Texts texts,
        Identities identities,
        Declarations declarations) {

    /** @param files for this thread */
    static ContextLayers read(DataSetFiles set, DataFiles files) throws IOException {
        TableReader tables = new TableReader(files);
        LayerReader layers = new LayerReader(files);
        Declarations declarations = DeclarationReader.read(set.description());
        Map<String, Actor> actors = tables.actors(set.part("actors"));
        return new ContextLayers(
                AtlasReader.neighbours(files, set.part("neighbours")),
                actors,
                tables.sources(set.part("sources"), sides(actors, declarations, set.description())),
                layers.events(set.part("events")),
                layers.places(set.part("places")),
                inDrawingOrder(layers.lines(set.lines()), declarations),
                tables.claims(set.part("claims")),
                tables.documents(set.part("documents"), set.part("agreement")),
                TableReader.spans(set.description()),
                AreaRow.read(files, set.part("areas"), declarations.areaKinds().keySet()),
                layers.basemap(set.basemap()),
                tables.texts(set.part("texts")),
                tables.identities(set.part("identities")),
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
                .filter(actor -> actor.kind().equals("party"))
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
