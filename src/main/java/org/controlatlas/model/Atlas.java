package org.controlatlas.model;

import java.util.List;
import java.util.Map;

/**
 * A whole data set in memory. Immutable; safe to share between threads. Equal to itself only: to compare all that is in
 * two of them would take longer than reading them.
 *
 * @param areas named areas that zones make up
 * @param basemap context by layer: {@code land}, {@code seas}, {@code lakes}, {@code rivers}; seas are not drawn, the
 *     rest of the sheet is, but have names
 * @param neighbours zones of the states around, each with one open period; never counted in areas
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
        List<AgreementPoint> agreement,
        List<NamedSpan> spans,
        List<NamedArea> areas,
        Map<String, List<BasemapFeature>> basemap) {
    public Atlas {
        zones = List.copyOf(zones);
        neighbours = List.copyOf(neighbours);
        actors = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(actors));
        sources = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sources));
        events = List.copyOf(events);
        places = List.copyOf(places);
        lines = List.copyOf(lines);
        claims = List.copyOf(claims);
        agreement = List.copyOf(agreement);
        spans = List.copyOf(spans);
        areas = List.copyOf(areas);
        basemap = Map.copyOf(basemap);
    }

    /** A data set that names no areas. */
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
            List<AgreementPoint> agreement,
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
                agreement,
                spans,
                List.of(),
                basemap);
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
