package org.controlatlas.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/**
 * A whole data set in memory. Immutable; safe to share between threads. Equal to itself only: to compare all that is in
 * two of them would take longer than reading them.
 *
 * @param neighbours zones of the states around, each with one open period; never counted in areas
 * @param layers what lies on the map beside the zones
 * @param accounts who is spoken of, and what is said
 * @param stories told on its map
 * @param remarks what is to be known of how it was read; {@code validate} and the window tell it
 */
public record Atlas(
        AtlasInfo info,
        List<Zone> zones,
        List<Zone> neighbours,
        Layers layers,
        Accounts accounts,
        Stories stories,
        List<DataRemark> remarks) {
    /**
     * What lies on the map beside the zones.
     *
     * @param areas named areas that zones make up
     * @param basemap context by layer: {@code land}, {@code seas}, {@code lakes}, {@code rivers}; seas are not drawn, the
     *     rest of the sheet is, but have names
     */
    public record Layers(
            List<Event> events,
            List<Place> places,
            List<LineFeature> lines,
            List<NamedArea> areas,
            Map<String, List<BasemapFeature>> basemap) {
        public static final Layers NONE = new Layers(List.of(), List.of(), List.of(), List.of(), Map.of());

        public Layers {
            events = List.copyOf(events);
            places = List.copyOf(places);
            lines = List.copyOf(lines);
            areas = List.copyOf(areas);
            basemap = Map.copyOf(basemap);
        }

        /** The same with named areas, which can be told only when the zones are known. */
        public Layers withAreas(List<NamedArea> other) {
            return new Layers(events, places, lines, other, basemap);
        }

        Layers withBasemap(Map<String, List<BasemapFeature>> other) {
            return new Layers(events, places, lines, areas, other);
        }
    }

    /**
     * Who is spoken of, and what is said.
     *
     * @param documents with dated points, the main one first
     * @param texts the sentences in other languages
     * @param identities what registers call its zones, places and actors
     */
    public record Accounts(
            Map<String, Actor> actors,
            Map<String, Source> sources,
            List<Claim> claims,
            List<Document> documents,
            List<NamedSpan> spans,
            Texts texts,
            Identities identities) {
        public Accounts {
            actors = Collections.unmodifiableMap(new LinkedHashMap<>(actors));
            sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
            claims = List.copyOf(claims);
            documents = List.copyOf(documents);
            spans = List.copyOf(spans);
        }

        /** The same with others to speak of. */
        public Accounts with(Map<String, Actor> otherActors, Map<String, Source> otherSources) {
            return new Accounts(otherActors, otherSources, claims, documents, spans, texts, identities);
        }
    }

    public Atlas {
        zones = List.copyOf(zones);
        neighbours = List.copyOf(neighbours);
        remarks = List.copyOf(remarks);
    }

    public List<Event> events() {
        return layers.events();
    }

    public List<Place> places() {
        return layers.places();
    }

    public List<LineFeature> lines() {
        return layers.lines();
    }

    public List<NamedArea> areas() {
        return layers.areas();
    }

    public Map<String, List<BasemapFeature>> basemap() {
        return layers.basemap();
    }

    public Map<String, Actor> actors() {
        return accounts.actors();
    }

    public Map<String, Source> sources() {
        return accounts.sources();
    }

    public List<Claim> claims() {
        return accounts.claims();
    }

    public List<Document> documents() {
        return accounts.documents();
    }

    public List<NamedSpan> spans() {
        return accounts.spans();
    }

    public Texts texts() {
        return accounts.texts();
    }

    public Identities identities() {
        return accounts.identities();
    }

    /** The same data on another base map. */
    public Atlas withBasemap(Map<String, List<BasemapFeature>> other) {
        return new Atlas(info, zones, neighbours, layers.withBasemap(other), accounts, stories, remarks);
    }

    /** The same data, read so. */
    public Atlas read(Reading reading, List<Zone> seen) {
        return new Atlas(info.with(reading), seen, neighbours, layers, accounts, stories, remarks);
    }

    /**
     * Where anybody is said to hold ground at some time, in degrees: what the first view shows. Of ground without data alone
     * all of it.
     */
    public Envelope heldExtent() {
        Envelope held = new Envelope();
        zones.stream()
                .filter(zone ->
                        zone.periods().stream().anyMatch(period -> !(period.control() instanceof Control.NoData)))
                .forEach(zone -> held.expandToInclude(zone.extent()));
        return held.isNull() ? new Envelope(info.extent()) : held;
    }

    /** Ids of the sources of those events, each once, in the order of the data set's events. */
    public Set<String> sourcesOfEvents(Collection<String> ids) {
        Set<String> told = new LinkedHashSet<>();
        events().stream().filter(event -> ids.contains(event.id())).forEach(event -> told.addAll(event.sources()));
        return told;
    }

    /** The points of the first document, to which events refer by number; none where there is no document. */
    public List<AgreementPoint> agreement() {
        return documents().isEmpty() ? List.of() : documents().get(0).points();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
