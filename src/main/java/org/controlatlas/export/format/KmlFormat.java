package org.controlatlas.export.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.export.gis.Kml;
import org.controlatlas.export.gis.ZoneState;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.page.MapSources;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.text.ListText;
import org.controlatlas.export.text.Xml;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Identity;
import org.controlatlas.model.Language;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.view.Theme;
import org.controlatlas.words.CertaintyWords;

/**
 * The zones on one day, or over a span of time, as KML with time spans. A globe has no patterns: contested ground has the
 * first contestant's fill and the second one's line, and what is not agreed stands in words.
 */
final class KmlFormat implements FormatWriter {
    private static final int FILL_OPACITY = 0xB0;
    private static final int LINE_RGB = 0x5A5A5A;

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        List<ZoneState> states = new ArrayList<>();
        GeoJsonSelection.forEach(job, progress, states::add);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new Document(new Kml(writer), job.painter().atlas(), job.request().language()).write(job, states);
        writer.flush();
    }

    /** One file. */
    private record Document(Kml kml, Atlas atlas, Language language) {
        void write(ExportJob job, List<ZoneState> states) throws IOException {
            FileMetadata metadata = job.metadata();
            if (job.story().isPresent()) {
                kml.begin(
                        "kml",
                        "xmlns",
                        "http://www.opengis.net/kml/2.2",
                        "xmlns:gx",
                        KmlTour.NAMESPACE,
                        "xmlns:ca",
                        FileMetadata.NAMESPACE);
            } else {
                kml.begin("kml", "xmlns", "http://www.opengis.net/kml/2.2", "xmlns:ca", FileMetadata.NAMESPACE);
            }
            kml.begin("Document");
            kml.text("name", job.title());
            kml.text(
                    "description",
                    metadata.notes().viewpoint() + ", " + metadata.dateText() + ". "
                            + metadata.notes().disclaimer() + " "
                            + metadata.dataSet().attribution() + " "
                            + metadata.dataSet().licence());
            styles(states);
            kml.begin("ExtendedData").text("ca:export", metadata.jsonText()).end();
            Map<String, List<ZoneState>> groups = new LinkedHashMap<>();
            states.forEach(state -> groups.computeIfAbsent(state.zone().group(), group -> new ArrayList<>())
                    .add(state));
            for (Map.Entry<String, List<ZoneState>> group : groups.entrySet()) {
                kml.begin("Folder").text("name", group.getKey());
                for (ZoneState state : group.getValue()) {
                    placemark(state);
                }
                kml.end();
            }
            if (job.story().isPresent()) {
                new KmlTour(kml, job.story().get(), atlas).write();
            }
            kml.end().end();
        }

        private void styles(List<ZoneState> states) throws IOException {
            ControlStyles styles = new ControlStyles(
                    Theme.LIGHT, atlas.actors(), atlas.info().reading().cautious());
            Set<String> written = new LinkedHashSet<>();
            for (ZoneState state : states) {
                ControlPeriod period = state.period();
                if (!written.add(style(period))) {
                    continue;
                }
                List<String> contestants = contestants(period);
                int line = contestants.size() > 1 ? styles.fill(contestants.get(1)) : LINE_RGB;
                Optional<Integer> fill = styles.style(period).map(style -> style.rgb());
                kml.begin("Style", "id", style(period));
                kml.begin("LineStyle")
                        .text("color", Kml.colour(line, 0xFF))
                        .text("width", contestants.size() > 1 ? "4" : "1")
                        .end();
                kml.begin("PolyStyle")
                        .text("color", Kml.colour(fill.orElse(0), fill.isPresent() ? FILL_OPACITY : 0))
                        .end();
                kml.end();
            }
        }

        private static List<String> contestants(ControlPeriod period) {
            return period.control() instanceof Control.Contested contested ? contested.asNamed() : List.of();
        }

        /** An id that XML allows: whatever is no letter or digit stands as its number. */
        private static String style(ControlPeriod period) {
            StringBuilder id = new StringBuilder("state");
            for (String part :
                    contestants(period).isEmpty() ? List.of(period.control().code()) : contestants(period)) {
                id.append('.');
                part.chars()
                        .forEach(c -> id.append(
                                c < 128 && Character.isLetterOrDigit(c)
                                        ? Character.toString(c)
                                        : "_" + Integer.toHexString(c)));
            }
            return id.toString();
        }

        private void placemark(ZoneState state) throws IOException {
            ControlPeriod period = state.period();
            kml.begin("Placemark");
            kml.text("name", state.names().in(language));
            kml.text("description", description(period));
            kml.timeSpan(period.time());
            kml.text("styleUrl", "#" + style(period));
            kml.begin("ExtendedData");
            kml.data("id", state.id());
            kml.data("zone_id", state.zone().id());
            period.time().start().ifPresent(start -> data("start_date", start.toString()));
            period.time().end().ifPresent(end -> data("end_date", end.toString()));
            period.startEdtf().ifPresent(edtf -> data("start_date:edtf", edtf.text()));
            period.endEdtf().ifPresent(edtf -> data("end_date:edtf", edtf.text()));
            kml.data("control", period.control().code());
            if (!contestants(period).isEmpty()) {
                kml.data("contested_by", ListText.of(contestants(period)));
            }
            period.peacekeepers().ifPresent(id -> data("peacekeepers", id));
            if (period.deJure() != null) {
                kml.data("de_jure", period.deJure());
            }
            int day = GeoJsonSelection.aDay(period.time());
            identity("", Identity.Thing.ZONE, state.zone().id(), day);
            if (period.control().named().size() == 1) {
                identity(
                        "control_",
                        Identity.Thing.ACTOR,
                        period.control().named().get(0),
                        day);
            }
            kml.data("certainty", period.certainty().code());
            kml.data("date_certainty", period.dateCertainty().code());
            if (period.accuracyM() > 0) {
                kml.data("accuracy_m", Integer.toString(period.accuracyM()));
            }
            kml.data("area_km2", Xml.number(state.squareKm()));
            kml.data("sources", ListText.of(period.sources()));
            kml.end();
            kml.geometry(state.geometry());
            kml.end();
        }

        private void identity(String prefix, Identity.Thing thing, String id, int day) throws IOException {
            for (Identity identity : atlas.identities().of(thing, id, day)) {
                kml.data(prefix + identity.register().code(), identity.id());
            }
        }

        private void data(String name, String value) {
            try {
                kml.data(name, value);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        /** Who, how sure, and by which sources; shown as HTML by globes, so each part is escaped once more. */
        private String description(ControlPeriod period) {
            List<String> lines = new ArrayList<>();
            lines.add(String.join(
                    " | ",
                    period.control().named().stream()
                            .map(id -> name(id, period))
                            .toList()));
            period.peacekeepers().ifPresent(id -> lines.add(name(id, period)));
            lines.addAll(CertaintyWords.in(language).doubts(period));
            period.note().ifPresent(lines::add);
            lines.addAll(
                    atlas.sources().isEmpty()
                            ? period.sources()
                            : MapSources.lines(atlas, new LinkedHashSet<>(period.sources())));
            return String.join("<br>", lines.stream().map(Xml::text).toList());
        }

        private String name(String id, ControlPeriod period) {
            Actor actor = atlas.actors().get(id);
            return actor == null ? id : actor.namesIn(period.time()).in(language);
        }
    }
}
