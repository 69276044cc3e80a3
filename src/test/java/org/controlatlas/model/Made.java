package org.controlatlas.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Records as a file would hold them: a row of plain values, with the words of the data. */
public final class Made {
    private Made() {}

    public static ControlPeriod period(
            String zoneId,
            ValidTime time,
            Optional<Edtf> startEdtf,
            Optional<Edtf> endEdtf,
            Control control,
            Optional<String> peacekeepers,
            String deJure,
            String status,
            Certainty certainty,
            Certainty dateCertainty,
            String geometrySource,
            int accuracyM,
            Optional<String> access,
            Optional<String> startEvent,
            Optional<String> note,
            List<String> sources) {
        return new ControlPeriod(
                zoneId,
                time,
                new ControlPeriod.Dates(startEdtf, endEdtf, Optional.empty(), startEvent),
                new ControlPeriod.State(
                        control, peacekeepers, deJure, new ControlPeriod.Status(status), access.map(LinkState::new)),
                new ControlPeriod.Doubt(certainty, dateCertainty),
                new ControlPeriod.Outline(new OutlineSource(geometrySource), accuracyM),
                new Basis(note, sources));
    }

    /** Agreed, of exact dates, within a border, with nothing else told of it. */
    public static ControlPeriod period(String zoneId, ValidTime time, Control control, String deJure) {
        return period(
                zoneId,
                time,
                Optional.empty(),
                Optional.empty(),
                control,
                Optional.empty(),
                deJure,
                "own",
                Certainty.AGREED,
                Certainty.AGREED,
                "border",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The date as certain as it is exact. */
    public static ControlPeriod period(
            String zoneId,
            ValidTime time,
            Optional<Edtf> startEdtf,
            Optional<Edtf> endEdtf,
            Control control,
            Optional<String> peacekeepers,
            String deJure,
            String status,
            Certainty certainty,
            String geometrySource,
            int accuracyM,
            Optional<String> access,
            Optional<String> startEvent,
            Optional<String> note,
            List<String> sources) {
        return period(
                zoneId,
                time,
                startEdtf,
                endEdtf,
                control,
                peacekeepers,
                deJure,
                status,
                certainty,
                ControlPeriod.certaintyOf(startEdtf),
                geometrySource,
                accuracyM,
                access,
                startEvent,
                note,
                sources);
    }

    public static Event event(
            String id,
            Names names,
            ValidTime time,
            Optional<Edtf> dateEdtf,
            String kind,
            Names place,
            Point location,
            String summary,
            Certainty certainty,
            List<Integer> agreementPoints,
            List<String> lossOf,
            List<String> sources) {
        return new Event(
                id,
                names,
                new Event.When(time, dateEdtf),
                new Event.Kind(kind),
                new Event.Where(place, location),
                new Event.Account(summary, certainty, agreementPoints, lossOf),
                sources);
    }

    public static LineFeature line(
            String id,
            Names names,
            String kind,
            ValidTime time,
            Optional<String> state,
            boolean sketch,
            int accuracyM,
            Geometry geometry,
            Optional<String> note,
            List<String> sources) {
        return new LineFeature(
                id,
                names,
                new LineFeature.Kind(kind),
                time,
                state.map(LinkState::new),
                new LineFeature.Course(geometry, sketch, accuracyM),
                new Basis(note, sources));
    }

    public static NamedArea area(
            String id,
            NamedArea.Kind kind,
            List<Names> names,
            List<NamedArea.Part> parts,
            Set<String> placeIds,
            Coordinate location,
            Envelope extent) {
        return new NamedArea(id, kind, names, parts, placeIds, new NamedArea.Where(location, extent), Optional.empty());
    }

    public static Place place(
            String id,
            String kind,
            int rank,
            List<Actor.DatedNames> names,
            Point location,
            int accuracyM,
            List<String> sources) {
        return new Place(id, new Place.Kind(kind), rank, names, location, accuracyM, sources);
    }

    public static Claim claim(
            String zoneId,
            ValidTime time,
            String kind,
            String by,
            String statement,
            Certainty certainty,
            List<String> sources) {
        return new Claim(zoneId, time, new Claim.Kind(kind), by, statement, certainty, sources);
    }

    public static Actor actor(String id, String kind, int rgb, List<Actor.DatedNames> names) {
        return new Actor(id, Actor.Kind.ofCode(kind).orElseThrow(), rgb, names);
    }

    public static AgreementPoint.Step step(
            LocalDate from, String state, Names done, Names outstanding, List<String> events, List<String> sources) {
        return new AgreementPoint.Step(from, new AgreementPoint.State(state), done, outstanding, events, sources);
    }

    public static NamedSpan span(String id, Names names, String kind, ValidTime time) {
        return new NamedSpan(id, names, new NamedSpan.Kind(kind), time);
    }

    /** Of a data set that declares nothing of its own, of days, that ends with its last day. */
    public static AtlasInfo info(
            String id,
            Names title,
            String version,
            LocalDate start,
            LocalDate lastDay,
            Envelope extent,
            String licence,
            String attribution,
            String disclaimer,
            Fingerprint fingerprint,
            boolean coverageIsPlanar) {
        return info(
                id,
                title,
                version,
                start,
                lastDay,
                extent,
                licence,
                attribution,
                disclaimer,
                fingerprint,
                coverageIsPlanar,
                Declarations.NONE);
    }

    public static AtlasInfo info(
            String id,
            Names title,
            String version,
            LocalDate start,
            LocalDate lastDay,
            Envelope extent,
            String licence,
            String attribution,
            String disclaimer,
            Fingerprint fingerprint,
            boolean coverageIsPlanar,
            Declarations declarations) {
        return new AtlasInfo(
                new AtlasInfo.Imprint(id, title, version, licence, attribution, disclaimer),
                new AtlasInfo.Days(start, lastDay),
                extent,
                coverageIsPlanar,
                fingerprint,
                declarations,
                Reading.USUAL);
    }

    /** Of zones alone, from the first day of 1970 to the last of 2029. */
    public static Atlas atlas(List<Zone> zones, boolean planar) {
        Envelope extent = new Envelope();
        zones.forEach(zone -> extent.expandToInclude(zone.extent()));
        AtlasInfo info = info(
                "made",
                Names.english("Made"),
                "1",
                LocalDate.of(1970, 1, 1),
                LocalDate.of(2029, 12, 31),
                extent,
                "",
                "",
                "",
                Fingerprint.of(""),
                planar);
        return atlas(
                info, zones, List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), Map.of());
    }

    /** Names no areas, and tells its sentences in English only. */
    public static Atlas atlas(
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
        return atlas(
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

    /** Tells its sentences in English only. */
    public static Atlas atlas(
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
        return new Atlas(
                info,
                zones,
                neighbours,
                new Atlas.Layers(events, places, lines, areas, basemap),
                new Atlas.Accounts(actors, sources, claims, documents, spans, Texts.NONE, Identities.NONE),
                Stories.NONE,
                List.of());
    }
}
