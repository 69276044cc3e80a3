package org.controlatlas.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.export.gis.When;
import org.controlatlas.export.gis.ZoneState;
import org.controlatlas.export.meta.ExportJson;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.model.Actor;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Identity;
import org.controlatlas.model.Language;
import org.controlatlas.model.Source;
import org.controlatlas.model.ValidTime;

/**
 * The zones in the Linked Places format 1.2: one place a zone, with its names, its outlines and who controlled it, each
 * with its {@code when}.
 *
 * @see <a href="https://github.com/LinkedPasts/linked-places-format">Linked Places format</a>
 */
final class LinkedPlacesFormat implements FormatWriter {
    private static final String CONTEXT =
            "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        Map<String, List<ZoneState>> zones = new LinkedHashMap<>();
        GeoJsonSelection.forEach(
                job, progress, state -> zones.computeIfAbsent(state.zone().id(), id -> new ArrayList<>())
                        .add(state));
        try (JsonGenerator json = ExportJson.FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setCodec(new ObjectMapper(ExportJson.FACTORY));
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeStringField("@context", CONTEXT);
            json.writeFieldName(FileMetadata.KEY);
            json.writeTree(job.metadata().json());
            json.writeArrayFieldStart("features");
            for (List<ZoneState> states : zones.values()) {
                json.writeRaw('\n');
                new Place(json, job, states).write();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** One zone's feature. */
    private record Place(JsonGenerator json, ExportJob job, List<ZoneState> states) {
        void write() throws IOException {
            ZoneState last = states.get(states.size() - 1);
            String id = last.zone().id();
            json.writeStartObject();
            json.writeStringField("@id", job.painter().atlas().info().id() + ":" + id);
            json.writeStringField("type", "Feature");
            json.writeObjectFieldStart("properties");
            json.writeStringField("title", last.names().in(job.request().language()));
            json.writeStringField("zone_id", id);
            json.writeStringField("group", last.zone().group());
            json.writeEndObject();
            names();
            types();
            geometry();
            relations();
            links(last);
            json.writeEndObject();
        }

        private void names() throws IOException {
            Set<String> written = new LinkedHashSet<>();
            json.writeArrayFieldStart("names");
            for (ZoneState state : states) {
                for (Language language : Language.values()) {
                    String name = state.names().byLanguage().get(language);
                    if (name != null && written.add(language.tag() + " " + name)) {
                        json.writeStartObject();
                        json.writeStringField("toponym", name);
                        json.writeStringField("lang", language.tag());
                        json.writeEndObject();
                    }
                }
            }
            json.writeEndArray();
        }

        private void types() throws IOException {
            json.writeArrayFieldStart("types");
            json.writeStartObject();
            json.writeStringField("label", "territory");
            json.writeEndObject();
            json.writeEndArray();
        }

        /** One outline for each stretch of time, or the only one that there is. */
        private void geometry() throws IOException {
            json.writeObjectFieldStart("geometry");
            json.writeStringField("type", "GeometryCollection");
            json.writeArrayFieldStart("geometries");
            for (int i = 0; i < states.size(); i++) {
                ZoneState state = states.get(i);
                if (i > 0 && states.get(i - 1).geometry() == state.geometry()) {
                    continue;
                }
                int last = i;
                while (last + 1 < states.size() && states.get(last + 1).geometry() == state.geometry()) {
                    last++;
                }
                ControlPeriod from = state.period();
                ControlPeriod to = states.get(last).period();
                ValidTime time = new ValidTime(from.time().startDay(), to.time().endDay());
                GeoJsonGeometry.write(
                        json, state.geometry(), () -> When.write(json, time, from.startEdtf(), to.endEdtf()));
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        /** Who controlled it when, by which sources. */
        private void relations() throws IOException {
            json.writeArrayFieldStart("relations");
            for (ZoneState state : states) {
                List<String> holders = state.period().control().named();
                for (String holder : holders) {
                    json.writeStartObject();
                    json.writeStringField("relationType", holders.size() > 1 ? "contested by" : "controlled by");
                    json.writeStringField(
                            "relationTo", job.painter().atlas().info().id() + ":" + holder);
                    json.writeStringField("label", name(holder, state));
                    holder(holder, state);
                    When.write(
                            json,
                            state.period().time(),
                            state.period().startEdtf(),
                            state.period().endEdtf());
                    json.writeStringField("certainty", certainty(state));
                    citations(state);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }

        /** Whoever controls the place, in registers. */
        private void holder(String id, ZoneState state) throws IOException {
            List<Identity> identities = job.painter()
                    .atlas()
                    .identities()
                    .of(
                            Identity.Thing.ACTOR,
                            id,
                            GeoJsonSelection.aDay(state.period().time()));
            if (!identities.isEmpty()) {
                json.writeArrayFieldStart("sameAs");
                for (Identity identity : identities) {
                    json.writeString(identity.address());
                }
                json.writeEndArray();
            }
        }

        /** The same place in registers. */
        private void links(ZoneState state) throws IOException {
            List<Identity> identities = job.painter()
                    .atlas()
                    .identities()
                    .of(
                            Identity.Thing.ZONE,
                            state.zone().id(),
                            GeoJsonSelection.aDay(state.period().time()));
            if (identities.isEmpty()) {
                return;
            }
            json.writeArrayFieldStart("links");
            for (Identity identity : identities) {
                json.writeStartObject();
                json.writeStringField("type", "exactMatch");
                json.writeStringField("identifier", identity.address());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        /** The format's own three words. */
        private static String certainty(ZoneState state) {
            return switch (state.period().certainty()) {
                case AGREED -> "certain";
                case APPROXIMATE -> "less-certain";
                case DISPUTED -> "uncertain";
            };
        }

        private void citations(ZoneState state) throws IOException {
            json.writeArrayFieldStart("citations");
            for (String id : state.period().sources()) {
                Optional<Source> source =
                        Optional.ofNullable(job.painter().atlas().sources().get(id));
                json.writeStartObject();
                json.writeStringField("label", source.map(Source::title).orElse(id));
                String address = source.flatMap(Source::address).orElse("");
                if (!address.isEmpty()) {
                    json.writeStringField("@id", address);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private String name(String id, ZoneState state) {
            Actor actor = job.painter().atlas().actors().get(id);
            return actor == null
                    ? id
                    : actor.namesIn(state.period().time()).in(job.request().language());
        }
    }
}
