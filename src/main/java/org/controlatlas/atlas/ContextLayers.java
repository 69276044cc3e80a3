package org.controlatlas.atlas;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Actor;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Document;
import org.controlatlas.model.Event;
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
        Texts texts) {

    /** @param files for this thread */
    static ContextLayers read(DataSetFiles set, DataFiles files) throws IOException {
        TableReader tables = new TableReader(files);
        LayerReader layers = new LayerReader(files);
        return new ContextLayers(
                AtlasReader.neighbours(files, set.part("neighbours")),
                tables.actors(set.part("actors")),
                tables.sources(set.part("sources")),
                layers.events(set.part("events")),
                layers.places(set.part("places")),
                layers.lines(set.lines()),
                tables.claims(set.part("claims")),
                tables.documents(set.part("documents"), set.part("agreement")),
                TableReader.spans(set.description()),
                AreaRow.read(files, set.part("areas")),
                layers.basemap(set.basemap()),
                tables.texts(set.part("texts")));
    }
}
