package org.controlatlas.export.gis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.ValidTime;

/**
 * The member {@code when} of GeoJSON-T and of the Linked Places format. Its ends are days that belong to the time: the
 * last day is the one before {@link ValidTime#end()}. A day that is only about right is given as the span in which it
 * lies.
 *
 * @see <a href="https://github.com/LinkedPasts/linked-places-format">Linked Places format 1.2</a>
 */
public final class When {
    private When() {}

    /** Writes the member; nothing for a time without ends. */
    public static void write(JsonGenerator json, ValidTime time, Optional<Edtf> start, Optional<Edtf> end)
            throws IOException {
        if (time.start().isEmpty() && time.end().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("when");
        json.writeArrayFieldStart("timespans");
        json.writeStartObject();
        if (time.start().isPresent()) {
            end(json, "start", time.start().get(), start, 0);
        }
        if (time.end().isPresent()) {
            end(json, "end", time.end().get().minusDays(1), end, 1);
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** @param before by how many days the end of a time lies before the day on which the next one starts */
    private static void end(JsonGenerator json, String name, LocalDate day, Optional<Edtf> said, int before)
            throws IOException {
        json.writeObjectFieldStart(name);
        Optional<LocalDate> earliest = said.map(Edtf::earliest).filter(date -> !date.equals(LocalDate.MIN));
        Optional<LocalDate> latest = said.map(Edtf::latest).filter(date -> !date.equals(LocalDate.MAX));
        if (said.isEmpty() || earliest.equals(latest)) {
            json.writeStringField("in", day.toString());
        } else {
            if (earliest.isPresent()) {
                json.writeStringField(
                        "earliest", earliest.get().minusDays(before).toString());
            }
            if (latest.isPresent()) {
                json.writeStringField("latest", latest.get().minusDays(before).toString());
            }
        }
        json.writeEndObject();
    }
}
