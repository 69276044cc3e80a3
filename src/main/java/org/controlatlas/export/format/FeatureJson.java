package org.controlatlas.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.export.gis.When;
import org.controlatlas.export.gis.ZoneState;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Event;
import org.controlatlas.model.Identities;
import org.controlatlas.model.Identity;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.LinkState;
import org.controlatlas.model.Names;
import org.controlatlas.model.Place;
import org.controlatlas.model.Seam;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/** Writes features with the properties of the data format (docs/data-format.md), which the program reads again. */
final class FeatureJson {
    private final JsonGenerator json;
    private final Identities identities;

    FeatureJson(JsonGenerator json, Identities identities) {
        this.json = json;
        this.identities = identities;
    }

    /**
     * A stretch of a zone's time in which control, outline and name are the same. Its time stands also as GeoJSON-T has it.
     */
    void zone(ZoneState state) throws IOException {
        ControlPeriod period = state.period();
        Zone zone = state.zone();
        begin();
        json.writeStringField("id", state.id());
        When.write(json, period.time(), period.startEdtf(), period.endEdtf());
        json.writeObjectFieldStart("properties");
        json.writeStringField("zone_id", zone.id());
        json.writeStringField("group", zone.group());
        names("name", state.names());
        time(period.time());
        text("start_date:edtf", period.startEdtf().map(Edtf::text));
        text("end_date:edtf", period.endEdtf().map(Edtf::text));
        text("announced", period.announced().map(Edtf::text));
        json.writeStringField("control", period.control().code());
        if (period.control() instanceof Control.Contested contested) {
            // As the data name them: the order says where on the ground each one's bands lie.
            texts("contested_by", contested.asNamed());
        }
        text("peacekeepers", period.peacekeepers());
        text("de_jure", Optional.ofNullable(period.deJure()));
        text("status", Optional.ofNullable(period.status()).map(ControlPeriod.Status::code));
        text("access", period.access().map(LinkState::code));
        json.writeStringField("certainty", period.certainty().code());
        json.writeStringField("date_certainty", period.dateCertainty().code());
        text("geometry_source", Optional.of(period.geometrySource().code()));
        accuracy(period.accuracyM());
        json.writeFieldName("area_km2");
        GeoJsonGeometry.number(json, state.squareKm(), 2);
        text("event", period.startEvent());
        text("note", period.note());
        texts("sources", period.sources());
        int day = GeoJsonSelection.aDay(period.time());
        identity("", Identity.Thing.ZONE, zone.id(), day);
        if (period.control().named().size() == 1) {
            identity("control_", Identity.Thing.ACTOR, period.control().named().get(0), day);
        }
        end(state.geometry());
    }

    /** One naming period of a place. */
    void place(Place place, org.controlatlas.model.Actor.DatedNames dated) throws IOException {
        begin();
        json.writeObjectFieldStart("properties");
        json.writeStringField("id", place.id());
        json.writeStringField("kind", place.kind().code());
        json.writeNumberField("rank", place.rank());
        names("name", dated.names());
        time(dated.time());
        accuracy(place.accuracyM());
        texts("sources", place.sources());
        identity("", Identity.Thing.PLACE, place.id(), GeoJsonSelection.aDay(dated.time()));
        end(place.location());
    }

    /** None where it is not stated: 0 would tell other programs that the outline is exact. */
    private void accuracy(int metres) throws IOException {
        if (metres > 0) {
            json.writeNumberField("accuracy_m", metres);
        }
    }

    void event(Event event) throws IOException {
        begin();
        json.writeObjectFieldStart("properties");
        json.writeStringField("id", event.id());
        names("name", event.names());
        time(event.time());
        text("start_date:edtf", event.dateEdtf().map(Edtf::text));
        json.writeStringField("kind", event.kind().code());
        names("place", event.place());
        json.writeStringField("summary", event.summary());
        json.writeStringField("certainty", event.certainty().code());
        json.writeArrayFieldStart("agreement_points");
        for (int point : event.agreementPoints()) {
            json.writeNumber(point);
        }
        json.writeEndArray();
        if (!event.lossOf().isEmpty()) {
            texts("loss_of", event.lossOf());
        }
        texts("sources", event.sources());
        end(event.location());
    }

    void line(LineFeature line) throws IOException {
        begin();
        json.writeObjectFieldStart("properties");
        json.writeStringField("id", line.id());
        json.writeStringField("kind", line.kind().code());
        names("name", line.names());
        time(line.time());
        text("state", line.state().map(LinkState::code));
        json.writeBooleanField("sketch", line.sketch());
        accuracy(line.accuracyM());
        text("note", line.note());
        texts("sources", line.sources());
        end(line.geometry());
    }

    void basemap(String kind, BasemapFeature feature) throws IOException {
        begin();
        json.writeObjectFieldStart("properties");
        json.writeStringField("kind", kind);
        names("name", feature.names());
        end(feature.geometry());
    }

    private void begin() throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
    }

    private void end(org.locationtech.jts.geom.Geometry geometry) throws IOException {
        json.writeEndObject();
        json.writeFieldName("geometry");
        GeoJsonGeometry.write(json, Seam.usual(geometry));
        json.writeEndObject();
    }

    /** {@code name}, {@code name:az}, …: what there is of them. */
    private void names(String field, Names names) throws IOException {
        for (Language language : Language.values()) {
            String name = names.byLanguage().get(language);
            if (name != null) {
                json.writeStringField(language == Language.EN ? field : field + ":" + language.tag(), name);
            }
        }
    }

    /** What registers call the thing on that day. */
    private void identity(String prefix, Identity.Thing thing, String id, int day) throws IOException {
        for (Identity identity : identities.of(thing, id, day)) {
            json.writeStringField(prefix + identity.register().code(), identity.id());
        }
    }

    private void time(ValidTime time) throws IOException {
        text("start_date", time.start().map(LocalDate::toString));
        text("end_date", time.end().map(LocalDate::toString));
    }

    private void text(String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        }
    }

    private void texts(String key, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
