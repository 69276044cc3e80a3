package org.controlatlas.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.export.gis.ZoneState;
import org.controlatlas.model.Actor;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Declarations;
import org.controlatlas.model.DeclaredLayer;
import org.controlatlas.model.DeclaredLineKind;
import org.controlatlas.model.Document;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Identities;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineStyle;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;
import org.controlatlas.model.Texts;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes what {@code atlas.json} says of a data set, with the contents of the files that it names in their place: so one
 * file holds all of the data set, and opens as it was.
 */
final class DescriptionJson {
    /** What a layer of the base map holds. */
    private static final Map<String, String> KINDS =
            new TreeMap<>(Map.of("land", "land", "seas", "sea", "lakes", "lake", "rivers", "river"));

    private final JsonGenerator json;
    private final Atlas atlas;
    private final GeoJsonSelection selection;

    DescriptionJson(JsonGenerator json, Atlas atlas, GeoJsonSelection selection) {
        this.json = json;
        this.atlas = atlas;
        this.selection = selection;
    }

    /** @param title instead of the data set's own, in that language */
    void write(Optional<String> title, Language language) throws IOException {
        AtlasInfo info = atlas.info();
        json.writeStartObject();
        json.writeStringField("id", info.id());
        names("title", title.map(text -> new Names(Map.of(language, text))).orElse(info.title()));
        text("version", info.version());
        json.writeStringField("start_date", selection.first().toString());
        json.writeStringField("last_day", selection.last().toString());
        if (info.grain() != TimeGrain.DAY) {
            json.writeStringField("grain", info.grain().code());
        }
        if (selection.goesOn(info)) {
            json.writeBooleanField("open_end", true);
        }
        text("licence", info.licence());
        text("attribution", info.attribution());
        text("disclaimer", info.disclaimer());
        json.writeBooleanField("planar", info.coverageIsPlanar());
        declarations(info.declarations());
        actors();
        sources();
        layers();
        claims();
        documents();
        sentences();
        spans();
        areas();
        identities();
        json.writeEndObject();
    }

    /** Nothing for a data set that declares nothing. */
    private void declarations(Declarations declared) throws IOException {
        if (!declared.layers().isEmpty()) {
            json.writeArrayFieldStart("layers");
            for (DeclaredLayer layer : declared.layers()) {
                json.writeStartObject();
                json.writeStringField("id", layer.id());
                names("name", layer.names());
                json.writeBooleanField("shown", layer.isShown());
                json.writeBooleanField("small_maps", layer.isForSmallMaps());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!declared.lineKinds().isEmpty()) {
            json.writeArrayFieldStart("line_kinds");
            for (DeclaredLineKind kind : declared.lineKinds()) {
                lineKind(kind);
            }
            json.writeEndArray();
        }
        words("area_kinds", declared.areaKinds());
        words("event_kinds", declared.eventKinds());
        words("outlines", declared.outlines());
        sides(declared.sides());
        viewpoints(declared.viewpoints());
    }

    private void viewpoints(List<Viewpoint> viewpoints) throws IOException {
        if (viewpoints.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("viewpoints");
        for (Viewpoint viewpoint : viewpoints) {
            json.writeStartObject();
            json.writeStringField("id", viewpoint.id());
            json.writeStringField("kind", viewpoint.kind().code());
            names("name", viewpoint.names());
            json.writeStringField("author", viewpoint.author());
            if (viewpoint.by().isPresent()) {
                json.writeStringField("by", viewpoint.by().get());
                json.writeArrayFieldStart("statements");
                for (Map.Entry<String, String> said : viewpoint.statements().entrySet()) {
                    json.writeStartObject();
                    json.writeStringField("statement", said.getKey());
                    json.writeStringField("holder", said.getValue());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeArrayFieldStart("sources");
            for (String source : viewpoint.sources()) {
                json.writeString(source);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void lineKind(DeclaredLineKind kind) throws IOException {
        LineStyle style = kind.style();
        json.writeStartObject();
        json.writeStringField("id", kind.id());
        json.writeStringField("layer", kind.layer());
        names("name", kind.names());
        if (style.rgb().isPresent()) {
            json.writeStringField("color", String.format("#%06X", style.rgb().getAsInt()));
        }
        json.writeNumberField("width", style.width());
        json.writeArrayFieldStart("dash");
        for (double length : style.dashes()) {
            json.writeNumber(length);
        }
        json.writeEndArray();
        json.writeStringField("cap", style.hasRoundEnds() ? "round" : "butt");
        json.writeNumberField("opacity", style.opacity());
        json.writeNumberField("order", kind.order());
        json.writeEndObject();
    }

    private void sides(Map<String, Names> sides) throws IOException {
        if (sides.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("source_sides");
        for (Map.Entry<String, Names> side : sides.entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", side.getKey());
            Optional<String> party = atlas.sources().values().stream()
                    .map(Source::side)
                    .filter(known -> known.code().equals(side.getKey()))
                    .findFirst()
                    .flatMap(Source.Side::party);
            if (party.isPresent()) {
                json.writeStringField("party", party.get());
            }
            names("name", side.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void words(String field, Map<String, Names> words) throws IOException {
        if (!words.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (Map.Entry<String, Names> word : words.entrySet()) {
                json.writeStartObject();
                json.writeStringField("id", word.getKey());
                names("name", word.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void actors() throws IOException {
        json.writeArrayFieldStart("actors");
        for (Actor actor : atlas.actors().values()) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("id", actor.id());
            json.writeStringField("kind", actor.kind().code());
            json.writeStringField("color", String.format("#%06X", actor.rgb()));
            json.writeArrayFieldStart("names");
            for (Actor.DatedNames dated : actor.names()) {
                json.writeStartObject();
                time(dated.time());
                names("name", dated.names());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void sources() throws IOException {
        json.writeArrayFieldStart("sources");
        for (var source : atlas.sources().values()) {
            json.writeRaw('\n');
            json.writePOJO(source.csl());
        }
        json.writeEndArray();
    }

    private void layers() throws IOException {
        FeatureJson features = new FeatureJson(json, atlas.identities());
        json.writeArrayFieldStart("lines");
        collection(atlas.lines().stream().filter(selection::has).toList(), features::line);
        json.writeEndArray();
        json.writeFieldName("events");
        collection(atlas.events().stream().filter(selection::has).toList(), features::event);
        json.writeFieldName("places");
        collection(atlas.places().stream().filter(selection::has).toList(), place -> {
            for (Actor.DatedNames dated : place.names()) {
                features.place(place, dated);
            }
        });
        json.writeFieldName("neighbours");
        collection(atlas.neighbours(), zone -> neighbour(features, zone));
        json.writeObjectFieldStart("basemap");
        Map<String, List<BasemapFeature>> basemap = WorldBasemap.isUnder(atlas) ? Map.of() : atlas.basemap();
        for (Map.Entry<String, String> layer : KINDS.entrySet()) {
            List<BasemapFeature> there = basemap.getOrDefault(layer.getKey(), List.of());
            if (!there.isEmpty()) {
                json.writeFieldName(layer.getKey());
                collection(there, feature -> features.basemap(layer.getValue(), feature));
            }
        }
        json.writeEndObject();
    }

    private static void neighbour(FeatureJson features, Zone zone) throws IOException {
        for (var period : zone.periods()) {
            features.zone(new ZoneState(zone.id(), zone, period, zone.geometry(), zone.names(), 0));
        }
    }

    private interface Written<T> {
        void write(T item) throws IOException;
    }

    private <T> void collection(List<T> items, Written<T> each) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        for (T item : items) {
            each.write(item);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void claims() throws IOException {
        json.writeArrayFieldStart("claims");
        for (Claim claim : atlas.claims()) {
            if (selection.hasZone(claim.zoneId())) {
                json.writeRaw('\n');
                json.writeStartObject();
                json.writeStringField("zone_id", claim.zoneId());
                time(claim.time());
                json.writeStringField("kind", claim.kind().code());
                json.writeStringField("by", claim.by());
                json.writeStringField("statement", claim.statement());
                json.writeStringField("certainty", claim.certainty().code());
                texts("sources", claim.sources());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void documents() throws IOException {
        json.writeArrayFieldStart("documents");
        for (Document document : atlas.documents()) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("id", document.id());
            names("title", document.title());
            text("date", document.date().map(LocalDate::toString).orElse(""));
            texts("parties", document.parties());
            json.writeStringField("checked", checked(document.checked()));
            texts("sources", document.sources());
            json.writeArrayFieldStart("points");
            for (AgreementPoint point : document.points()) {
                point(point);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void point(AgreementPoint point) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeNumberField("number", point.number());
        names("title", point.title());
        names("text", point.text());
        text("deadline:edtf", point.deadline().map(Edtf::text).orElse(""));
        json.writeArrayFieldStart("steps");
        for (AgreementPoint.Step step : point.steps()) {
            json.writeStartObject();
            json.writeStringField("from", step.from().toString());
            json.writeStringField("state", step.state().code());
            names("done", step.done());
            names("outstanding", step.outstanding());
            texts("events", step.events());
            texts("sources", step.sources());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("readings");
        for (AgreementPoint.Reading reading : point.readings()) {
            json.writeStartObject();
            json.writeStringField("by", reading.by());
            names("statement", reading.statement());
            texts("sources", reading.sources());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("sources", point.sources());
        json.writeEndObject();
    }

    private void sentences() throws IOException {
        json.writeArrayFieldStart("texts");
        for (Texts.Entry entry : atlas.texts().all()) {
            json.writeRaw('\n');
            json.writeStartObject();
            for (Map.Entry<Language, String> words : entry.words().byLanguage().entrySet()) {
                json.writeStringField(words.getKey().tag(), words.getValue());
            }
            json.writeStringField("checked", checked(entry.checked()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Nothing for a data set in which registers have no part. */
    private void identities() throws IOException {
        List<Identities.Entry> entries = atlas.identities().all().stream()
                .filter(entry -> switch (entry.thing()) {
                    case ZONE -> selection.hasZone(entry.id());
                    case PLACE -> selection.hasPlace(entry.id());
                    case ACTOR -> true;
                })
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("identities");
        for (Identities.Entry entry : entries) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("kind", entry.thing().code());
            json.writeStringField("id", entry.id());
            json.writeStringField("register", entry.identity().register().code());
            json.writeStringField("value", entry.identity().id());
            time(entry.identity().time());
            text("source", entry.identity().source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String checked(Set<Language> languages) {
        return languages.isEmpty()
                ? "no"
                : languages.stream().sorted().map(Language::tag).collect(Collectors.joining(" "));
    }

    private void spans() throws IOException {
        json.writeArrayFieldStart("spans");
        for (NamedSpan span : atlas.spans()) {
            json.writeStartObject();
            json.writeStringField("id", span.id());
            json.writeStringField("kind", span.kind().code());
            names("name", span.names());
            time(span.time());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void areas() throws IOException {
        json.writeArrayFieldStart("areas");
        for (NamedArea area : atlas.areas()) {
            if (selection.has(area)) {
                json.writeRaw('\n');
                area(area);
            }
        }
        json.writeEndArray();
    }

    private void area(NamedArea area) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", area.id());
        json.writeStringField("kind", area.kind().code());
        names("name", area.name());
        if (area.knownTo().isPresent()) {
            json.writeStringField("known_to", area.knownTo().get().toString());
        }
        json.writeArrayFieldStart("also");
        for (Names other : area.names().subList(1, area.names().size())) {
            names(other);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("parts");
        for (NamedArea.Part part : area.parts()) {
            json.writeStartObject();
            json.writeStringField("zone_id", part.zoneId());
            time(part.time());
            if (part.squareKm().isPresent()) {
                json.writeFieldName("area_km2");
                GeoJsonGeometry.number(json, BigDecimal.valueOf(part.squareKm().getAsDouble()));
            } else if (!part.isWhole()) {
                json.writeBooleanField("whole", false);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        // In one order: that of a set changes from run to run.
        texts("places", selection.places(area).sorted().toList());
        numbers("at", area.location().getX(), area.location().getY());
        Envelope extent = area.extent();
        numbers("extent", extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
        json.writeEndObject();
    }

    private void numbers(String field, double... values) throws IOException {
        json.writeArrayFieldStart(field);
        for (double value : values) {
            GeoJsonGeometry.number(json, BigDecimal.valueOf(value));
        }
        json.writeEndArray();
    }

    private void names(String field, Names names) throws IOException {
        json.writeFieldName(field);
        names(names);
    }

    private void names(Names names) throws IOException {
        json.writeStartObject();
        for (Map.Entry<Language, String> name : names.byLanguage().entrySet()) {
            json.writeStringField(name.getKey().tag(), name.getValue());
        }
        json.writeEndObject();
    }

    private void time(ValidTime time) throws IOException {
        text("start_date", time.start().map(LocalDate::toString).orElse(""));
        text("end_date", time.end().map(LocalDate::toString).orElse(""));
    }

    private void text(String field, String value) throws IOException {
        if (!value.isBlank()) {
            json.writeStringField(field, value);
        }
    }

    private void texts(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
