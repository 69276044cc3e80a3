package org.controlatlas.cli.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.SourceDetails;
import org.controlatlas.evidence.KnownTo;
import org.controlatlas.gazetteer.LineState;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.LinkState;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.AreaState;
import org.controlatlas.timeline.Holder;

/**
 * An answer as a JSON object. {@code valid_from} is the first day of the state, {@code valid_to} the first day after
 * it; null is an open end. {@code known_to} is the day after which nothing was found. {@code contested_by} is there only where {@code controller} is {@code contested}.
 */
public final class AnswerJson {
    private final JsonGenerator json;
    private final Atlas atlas;
    private final ActorNames names;
    private final KnownTo known;
    private final boolean cautious;

    private AnswerJson(JsonGenerator json, Atlas atlas, Language language) {
        this.json = json;
        this.atlas = atlas;
        this.known = KnownTo.of(atlas);
        this.cautious = atlas.info().reading().cautious();
        this.names = new ActorNames(atlas, language);
    }

    public static String of(PlaceAnswer answer, AskedPlace asked, Atlas atlas, Language language) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            AnswerJson writer = new AnswerJson(json, atlas, language);
            json.writeStartObject();
            for (Map.Entry<String, String> field :
                    new AnswerReading(atlas, language).fields().entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            if (answer instanceof PlaceAnswer.OfPoint point) {
                writer.point(point.answer(), asked);
            } else if (answer instanceof PlaceAnswer.OfArea area) {
                writer.area(area.state(), asked);
            } else if (answer instanceof PlaceAnswer.OfLine line) {
                writer.line(line.state(), asked);
            }
            if (!asked.alsoCalled().isEmpty()) {
                json.writeFieldName("also_called");
                candidates(json, asked.alsoCalled());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    /** A list of what a name may stand for. */
    public static String of(List<Candidate> candidates) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            candidates(json, candidates);
        }
        return text.toString();
    }

    private static JsonGenerator generator(StringWriter text) throws IOException {
        return new JsonFactory()
                .createGenerator(text)
                .setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }

    private static void candidates(JsonGenerator json, List<Candidate> candidates) throws IOException {
        json.writeStartArray();
        for (Candidate candidate : candidates) {
            json.writeStartObject();
            json.writeStringField("kind", candidate.kind());
            json.writeStringField("type", candidate.type().isEmpty() ? null : candidate.type());
            json.writeStringField("id", candidate.id());
            json.writeStringField("name", candidate.name());
            json.writeStringField(
                    "district", candidate.address().stream().findFirst().orElse(null));
            json.writeArrayFieldStart("lies_in");
            for (String around : candidate.address()) {
                json.writeString(around);
            }
            json.writeEndArray();
            json.writeNumberField("lon", candidate.lon());
            json.writeNumberField("lat", candidate.lat());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void head(LocalDate date, AskedPlace asked) throws IOException {
        json.writeStringField("date", date.toString());
        json.writeStringField("place", asked.name());
        json.writeStringField("place_kind", asked.kind());
    }

    private void point(Answer answer, AskedPlace asked) throws IOException {
        ControlPeriod period = answer.period();
        head(answer.date(), asked);
        json.writeNumberField("lon", answer.at().lon());
        json.writeNumberField("lat", answer.at().lat());
        if (asked.isApproximate()) {
            json.writeBooleanField("position_is_approximate", true);
        }
        json.writeStringField("zone_id", answer.zone().id());
        json.writeStringField("zone_name", answer.zoneName());
        if (!answer.others().isEmpty()) {
            strings("also_in_zones", answer.others().stream().map(Zone::id).toList());
        }
        json.writeStringField("controller", answer.controller());
        json.writeStringField("controller_name", answer.controllerName());
        contestants(period.control());
        json.writeStringField("peacekeepers", period.peacekeepers().orElse(null));
        json.writeStringField("de_jure", period.deJure());
        json.writeStringField("status", period.status().code());
        json.writeStringField("certainty", answer.certainty().code());
        json.writeStringField("date_certainty", answer.dateCertainty().code());
        if (cautious) {
            json.writeBooleanField("certain", answer.isCertain());
        }
        times(period.time());
        knownTo(known.at(answer.zone().id(), answer.date()).map(KnownTo.Known::day));
        sources(answer.sources());
    }

    private void area(AreaState state, AskedPlace asked) throws IOException {
        head(state.date(), asked);
        json.writeStringField("area_id", state.area().id());
        json.writeStringField("area_kind", state.area().kind().code());
        json.writeNumberField("lon", state.area().location().x);
        json.writeNumberField("lat", state.area().location().y);
        json.writeStringField("controller", state.controller());
        json.writeStringField("controller_name", names.of(state.holders(), state.date()));
        holders(state.holders(), "area_km2", state.date());
        number("area_km2", state.squareKm(), 2);
        number("error_km2", AreaError.of(state, atlas), 2);
        json.writeBooleanField("area_is_estimated", state.estimated());
        json.writeStringField(
                "peacekeepers", state.peacekeepers().isEmpty() ? null : String.join(", ", state.peacekeepers()));
        json.writeStringField("certainty", state.certainty().code());
        json.writeStringField("date_certainty", state.dateCertainty().code());
        if (cautious) {
            json.writeBooleanField("certain", state.isCertain());
        }
        number("uncertain_km2", OptionalDouble.of(state.uncertainSquareKm()), 2);
        times(state.time());
        knownTo(known.of(state.area()));
        strings(
                "zones",
                state.parts().stream().map(part -> part.period().zoneId()).toList());
        sources(state.sources());
    }

    private void line(LineState state, AskedPlace asked) throws IOException {
        head(state.date(), asked);
        json.writeStringField("line_id", state.line().id());
        json.writeStringField("line_kind", state.line().kind().code());
        json.writeStringField("state", state.state().map(LinkState::code).orElse(null));
        number("length_km", OptionalDouble.of(state.kilometres()), 1);
        json.writeStringField("controller", state.controller());
        json.writeStringField("controller_name", names.of(state.holders(), state.date()));
        holders(state.holders(), "length_km", state.date());
        json.writeBooleanField("sketch", state.isSketch());
        json.writeNumberField("accuracy_m", state.accuracyM());
        json.writeStringField("note", state.note().orElse(null));
        times(state.time());
        sources(state.sources());
    }

    private void knownTo(Optional<LocalDate> day) throws IOException {
        json.writeStringField("known_to", day.map(LocalDate::toString).orElse(null));
    }

    private void holders(List<Holder> holders, String size, LocalDate date) throws IOException {
        json.writeArrayFieldStart("controllers");
        for (Holder holder : holders) {
            json.writeStartObject();
            json.writeStringField("controller", holder.control().code());
            json.writeStringField("controller_name", names.of(holder.control(), date));
            contestants(holder.control());
            number(size, holder.size(), 2);
            number("share", OptionalDouble.of(holder.share()), 4);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void contestants(Control control) throws IOException {
        if (control instanceof Control.Contested contested) {
            strings("contested_by", contested.actorIds());
        }
    }

    private void number(String field, OptionalDouble value, int decimals) throws IOException {
        if (value.isPresent()) {
            BigDecimal rounded = BigDecimal.valueOf(value.getAsDouble()).setScale(decimals, RoundingMode.HALF_UP);
            json.writeNumberField(field, rounded.doubleValue());
        } else {
            json.writeNullField(field);
        }
    }

    private void times(ValidTime time) throws IOException {
        json.writeStringField("valid_from", day(time.start()));
        json.writeStringField("valid_to", day(time.end()));
    }

    private void sources(List<String> ids) throws IOException {
        strings("sources", ids);
        json.writeArrayFieldStart(SourceDetails.FIELD);
        for (String id : ids) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : SourceDetails.of(id, atlas).entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static String day(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}
