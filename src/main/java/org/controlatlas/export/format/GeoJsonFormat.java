package org.controlatlas.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.controlatlas.export.meta.ExportJson;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlTimeline;

/**
 * The zones and their state on one day, or over a span of time, as GeoJSON (RFC 7946) with the properties of the data
 * format. Two foreign members of the collection, before its features, say what the file is and hold the rest of the data
 * set, so that it opens in this program as it was.
 */
final class GeoJsonFormat implements FormatWriter {
    /** Member that holds the description of the data set with its other parts. */
    static final String DESCRIPTION = "atlas";

    /** Any day of the time. */
    private static int aDay(ValidTime time) {
        return time.startDay() == ValidTime.OPEN_START ? time.endDay() - 1 : time.startDay();
    }

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        Atlas atlas = job.painter().atlas();
        ControlTimeline timeline = job.painter().timeline();
        GeoJsonSelection selection = GeoJsonSelection.of(job.request(), atlas);
        boolean oneDay = job.request().subject() instanceof ExportSubject.At;
        try (JsonGenerator json = ExportJson.FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setCodec(new ObjectMapper(ExportJson.FACTORY));
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeFieldName(FileMetadata.KEY);
            json.writeTree(job.metadata().json());
            json.writeFieldName(DESCRIPTION);
            new DescriptionJson(json, atlas, selection)
                    .write(job.request().title(), job.request().language());
            json.writeArrayFieldStart("features");
            FeatureJson features = new FeatureJson(json);
            int count = timeline.zones().size();
            for (int z = 0; z < count; z++) {
                Zone zone = timeline.zones().get(z);
                List<GeoJsonSelection.Row> rows = selection.hasZone(zone.id()) ? selection.rows(zone) : List.of();
                for (GeoJsonSelection.Row row : rows) {
                    String id = oneDay
                            ? zone.id()
                            : zone.id() + "@"
                                    + row.period()
                                            .time()
                                            .start()
                                            .map(Object::toString)
                                            .orElse("");
                    features.zone(
                            id,
                            zone,
                            row,
                            job.areas().squareKm(z, aDay(row.period().time())));
                }
                progress.step((z + 1.0) / count);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
