package org.controlatlas.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportProgress;
import org.controlatlas.export.meta.ExportJson;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlTimeline;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The zones and their state on one day as GeoJSON (RFC 7946), with the properties of the data format, so that the file
 * opens in this program again. What the file says of itself is a foreign member of the collection.
 */
final class GeoJsonFormat implements FormatWriter {

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        LocalDate date = job.dates().get(0);
        ControlTimeline timeline = job.painter().timeline();
        Envelope view = job.spec(date).viewport().lonLatBounds();
        try (JsonGenerator json = ExportJson.FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setCodec(new ObjectMapper(ExportJson.FACTORY));
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeFieldName(FileMetadata.KEY);
            json.writeTree(job.metadata().json());
            json.writeArrayFieldStart("features");
            int count = timeline.zones().size();
            for (int z = 0; z < count; z++) {
                Zone zone = timeline.zones().get(z);
                Optional<ControlPeriod> period = timeline.periodAt(z, date);
                if (period.isPresent() && zone.geometry().getEnvelopeInternal().intersects(view)) {
                    json.writeRaw('\n');
                    feature(json, zone, period.get(), job.areas().squareKm(z));
                }
                progress.step((z + 1.0) / count);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void feature(JsonGenerator json, Zone zone, ControlPeriod period, double squareKm)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", zone.id());
        json.writeObjectFieldStart("properties");
        json.writeStringField("zone_id", zone.id());
        for (Language language : Language.values()) {
            String name = zone.names().byLanguage().get(language);
            if (name != null) {
                json.writeStringField(language == Language.EN ? "name" : "name:" + language.tag(), name);
            }
        }
        text(json, "start_date", period.time().start().map(LocalDate::toString));
        text(json, "end_date", period.time().end().map(LocalDate::toString));
        text(json, "start_date:edtf", period.startEdtf().map(Edtf::text));
        text(json, "end_date:edtf", period.endEdtf().map(Edtf::text));
        text(json, "announced", period.announced().map(Edtf::text));
        json.writeStringField("control", period.control().code());
        if (period.control() instanceof Control.Contested contested) {
            texts(json, "contested_by", contested.actorIds());
        }
        text(json, "peacekeepers", period.peacekeepers());
        text(json, "de_jure", Optional.ofNullable(period.deJure()));
        text(json, "status", Optional.ofNullable(period.status()));
        text(json, "access", period.access());
        json.writeStringField("certainty", period.certainty().code());
        json.writeStringField("date_certainty", period.dateCertainty().code());
        text(json, "geometry_source", Optional.ofNullable(period.geometrySource()));
        json.writeNumberField("accuracy_m", period.accuracyM());
        json.writeFieldName("area_km2");
        json.writeNumber(rounded(squareKm, 2));
        text(json, "event", period.startEvent());
        text(json, "note", period.note());
        texts(json, "sources", period.sources());
        json.writeEndObject();
        json.writeFieldName("geometry");
        geometry(json, zone.geometry());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        }
    }

    private static void texts(JsonGenerator json, String key, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void geometry(JsonGenerator json, Geometry geometry) throws IOException {
        boolean multi = geometry.getNumGeometries() > 1;
        json.writeStartObject();
        json.writeStringField("type", multi ? "MultiPolygon" : "Polygon");
        json.writeArrayFieldStart("coordinates");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            if (multi) {
                json.writeStartArray();
            }
            ring(json, polygon.getExteriorRing(), true);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(json, polygon.getInteriorRingN(hole), false);
            }
            if (multi) {
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Right-hand rule: the outside runs counter-clockwise, holes clockwise. */
    private static void ring(JsonGenerator json, LinearRing ring, boolean outside) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean turn = Orientation.isCCW(points) != outside;
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            int at = turn ? points.size() - 1 - i : i;
            json.writeStartArray();
            json.writeNumber(rounded(points.getX(at), 5));
            json.writeNumber(rounded(points.getY(at), 5));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static BigDecimal rounded(double value, int decimals) {
        BigDecimal number = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
