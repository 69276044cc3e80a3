package org.controlatlas.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.gis.QgisStyle;
import org.controlatlas.export.meta.ExportJson;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;

/**
 * The zones and their state on one day, or over a span of time, as GeoJSON (RFC 7946) with the properties of the data
 * format. Two foreign members of the collection, before its features, say what the file is and hold the rest of the data
 * set, so that it opens in this program as it was.
 */
final class GeoJsonFormat implements FormatWriter {
    /** Member that holds the description of the data set with its other parts. */
    static final String DESCRIPTION = "atlas";

    /** How QGIS is to show the file, which it looks for beside it. */
    @Override
    public Optional<AtomicFile.Part> companion(ExportJob job, Path file) {
        Atlas atlas = job.painter().atlas();
        GeoJsonSelection selection = GeoJsonSelection.of(job.request(), atlas);
        List<ControlPeriod> periods =
                atlas.zones().stream().flatMap(selection::featurePeriods).toList();
        String style = new QgisStyle(atlas, job.request().language(), QgisStyle.Container.GEOJSON).text(periods);
        return Optional.of(
                new AtomicFile.Part(QgisStyle.beside(file), out -> out.write(style.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        Atlas atlas = job.painter().atlas();
        GeoJsonSelection selection = GeoJsonSelection.of(job.request(), atlas);
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
            FeatureJson features = new FeatureJson(json, atlas.identities());
            GeoJsonSelection.forEach(job, progress, features::zone);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
