package org.controlatlas.cli.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;

/**
 * An answer as a JSON object. {@code valid_from} is the first day of the state, {@code valid_to} the first day after
 * it; null is an open end. {@code contested_by} is there only where {@code controller} is {@code contested}.
 */
public final class AnswerJson {
    private AnswerJson() {}

    /** @param place the matched place's name; null when the question was a point */
    public static String of(Answer answer, String place) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));
            write(json, answer, place);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Answer answer, String place) throws IOException {
        ControlPeriod period = answer.period();
        json.writeStartObject();
        json.writeStringField("date", answer.date().toString());
        json.writeStringField("place", place);
        json.writeNumberField("lon", answer.lon());
        json.writeNumberField("lat", answer.lat());
        json.writeStringField("zone_id", answer.zone().id());
        json.writeStringField("zone_name", answer.zoneName());
        json.writeStringField("controller", answer.controller());
        json.writeStringField("controller_name", answer.controllerName());
        if (period.control() instanceof Control.Contested contested) {
            strings(json, "contested_by", contested.actorIds());
        }
        json.writeStringField("peacekeepers", period.peacekeepers().orElse(null));
        json.writeStringField("de_jure", period.deJure());
        json.writeStringField("status", period.status());
        json.writeStringField("certainty", period.certainty().code());
        json.writeStringField("valid_from", day(period.time().start()));
        json.writeStringField("valid_to", day(period.time().end()));
        strings(json, "sources", answer.sources());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
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
