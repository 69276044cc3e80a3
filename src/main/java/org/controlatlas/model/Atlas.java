package org.controlatlas.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A whole data set in memory. Immutable; safe to share between threads. Equal to itself only: to compare all that is in
 * two of them would take longer than reading them.
 *
 * @param areas named areas that zones make up
 * @param documents with dated points, the main one first
 * @param basemap context by layer: {@code land}, {@code seas}, {@code lakes}, {@code rivers}; seas are not drawn, the
 *     rest of the sheet is, but have names
 * @param neighbours zones of the states around, each with one open period; never counted in areas
 * @param texts the sentences in other languages
 * @param stories told on its map
 * @param identities what registers call its zones, places and actors
 * @param remarks what is to be known of how it was read; {@code validate} and the window tell it
 */
public record Atlas(
        AtlasInfo info,
        List<Zone> zones,
        List<Zone> neighbours,
        Map<String, Actor> actors,
        Map<String, Source> sources,
        List<Event> events,
        List<Place> places,
        List<LineFeature> lines,
        List<Claim> claims,
        List<Document> documents,
        List<NamedSpan> spans,
        List<NamedArea> areas,
        Map<String, List<BasemapFeature>> basemap,
        Texts texts,
        List<DataRemark> remarks,
        Stories stories,
        Identities identities) {
    public Atlas {
        zones = List.copyOf(zones);
        neighbours = List.copyOf(neighbours);
        actors = Collections.unmodifiableMap(new LinkedHashMap<>(actors));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        events = List.copyOf(events);
        places = List.copyOf(places);
        lines = List.copyOf(lines);
        claims = List.copyOf(claims);
        documents = List.copyOf(documents);
        spans = List.copyOf(spans);
        areas = List.copyOf(areas);
        basemap = Map.copyOf(basemap);
        remarks = List.copyOf(remarks);
    }

    /** A data set whose sentences are told in English only. */
    public Atlas(
            AtlasInfo info,
            List<Zone> zones,
            List<Zone> neighbours,
            Map<String, Actor> actors,
            Map<String, Source> sources,
            List<Event> events,
            List<Place> places,
            List<LineFeature> lines,
            List<Claim> claims,
            List<Document> documents,
            List<NamedSpan> spans,
            List<NamedArea> areas,
            Map<String, List<BasemapFeature>> basemap) {
        this(
                info,
                zones,
                neighbours,
                actors,
                sources,
                events,
                places,
                lines,
                claims,
                documents,
                spans,
                areas,
                basemap,
                Texts.NONE,
                List.of(),
                Stories.NONE,
                Identities.NONE);
    }

    /** A data set that names no areas and whose sentences are told in English only. */
    public Atlas(
            AtlasInfo info,
            List<Zone> zones,
            List<Zone> neighbours,
            Map<String, Actor> actors,
            Map<String, Source> sources,
            List<Event> events,
            List<Place> places,
            List<LineFeature> lines,
            List<Claim> claims,
            List<Document> documents,
            List<NamedSpan> spans,
            Map<String, List<BasemapFeature>> basemap) {
        this(
                info,
                zones,
                neighbours,
                actors,
                sources,
                events,
                places,
                lines,
                claims,
                documents,
                spans,
                List.of(),
                basemap);
    }

    /** The same data on another base map. */
    public Atlas withBasemap(Map<String, List<BasemapFeature>> other) {
        return with(info, zones, other);
    }

    /** The same data, read so. */
    public Atlas read(Reading reading, List<Zone> seen) {
        return with(info.with(reading), seen, basemap);
    }

    private Atlas with(AtlasInfo otherInfo, List<Zone> otherZones, Map<String, List<BasemapFeature>> otherBasemap) {
        return new Atlas(
                otherInfo,
                otherZones,
                neighbours,
                actors,
                sources,
                events,
                places,
                lines,
                claims,
                documents,
                spans,
                areas,
                otherBasemap,
                texts,
                remarks,
                stories,
                identities);
    }

    /** Ids of the sources of those events, each once, in the order of the data set's events. */
    public Set<String> sourcesOfEvents(Collection<String> ids) {
        Set<String> told = new LinkedHashSet<>();
        events.stream().filter(event -> ids.contains(event.id())).forEach(event -> told.addAll(event.sources()));
        return told;
    }

    /** The points of the first document, to which events refer by number; none where there is no document. */
    public List<AgreementPoint> agreement() {
        return documents.isEmpty() ? List.of() : documents.get(0).points();
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
