package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Document;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Place;
import org.controlatlas.model.Source;
import org.controlatlas.model.Texts;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Geometry;

/** All of a data set but its zones. */
record Context(
        List<Zone> neighbours,
        Map<String, Actor> actors,
        Map<String, Source> sources,
        List<Event> events,
        List<Place> places,
        List<LineFeature> lines,
        List<Claim> claims,
        List<Document> documents,
        List<NamedSpan> spans,
        Map<String, List<Geometry>> basemap,
        Texts texts) {

    /** @param files for this thread */
    static Context read(DataSetFiles set, DataFiles files) throws IOException {
        TableReader tables = new TableReader(files);
        LayerReader layers = new LayerReader(files);
        Path neighbours = set.root().resolve(set.name("neighbours"));
        return new Context(
                Files.isRegularFile(neighbours) ? AtlasReader.zones(files, List.of(neighbours), false) : List.of(),
                tables.actors(set.name("actors")),
                tables.sources(set.name("sources")),
                layers.events(set.name("events")),
                layers.places(set.name("places")),
                layers.lines(set.description().texts("lines")),
                tables.claims(set.name("claims")),
                tables.documents(set.name("documents"), set.name("agreement")),
                TableReader.spans(set.description()),
                layers.basemap(set.basemap()),
                tables.texts(set.name("texts")));
    }
}
