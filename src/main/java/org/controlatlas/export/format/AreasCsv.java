package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.controlatlas.analysis.AreaBand;
import org.controlatlas.analysis.AreaSeries;
import org.controlatlas.analysis.MeasuredGround;
import org.controlatlas.analysis.Survey;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Control;
import org.controlatlas.render.decor.ControlWords;

/**
 * Areas in km² by controller over time, each with its low and high figure: one line for each date and controller, in
 * alphabetical order.
 */
final class AreasCsv implements FormatWriter {
    static final String[] HEADER = {
        "date", "control", "name", "area_km2", "low_km2", "high_km2", "data_set", "data_version", "data_sha256"
    };

    @Override
    public Optional<AtomicFile.Part> companion(ExportJob job, Path file) {
        return Optional.of(CsvLines.companion(job, file, HEADER));
    }

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        CsvLines csv = new CsvLines(out);
        csv.line(HEADER);
        ControlWords names =
                new ControlWords(job.painter().atlas(), job.request().language());
        AtlasInfo info = job.painter().atlas().info();
        Survey survey = Survey.of(job.painter().atlas());
        AreaSeries areas = new AreaSeries(survey, MeasuredGround.all(survey));
        List<LocalDate> dates = job.dates();
        for (int i = 0; i < dates.size(); i++) {
            LocalDate date = dates.get(i);
            for (AreaBand each : areas.on(date)) {
                AreaBand area = each.toHundredths();
                // Who may hold something and holds nothing is of interest over time, as in `areas`.
                if (dates.size() == 1 && area.squareKm() == 0) {
                    continue;
                }
                csv.line(
                        date.toString(),
                        area.controller(),
                        name(names, area.controller(), date),
                        figure(area.squareKm()),
                        figure(area.lowSquareKm()),
                        figure(area.highSquareKm()),
                        info.id(),
                        info.version(),
                        info.hash());
            }
            progress.step((i + 1.0) / dates.size());
        }
    }

    private static String figure(double squareKm) {
        return String.format(Locale.ROOT, "%.2f", squareKm);
    }

    private static String name(ControlWords names, String code, LocalDate date) {
        return switch (code) {
            case "contested" -> names.of(new Control.Contested(List.of()), List.of(date));
            case "unknown" -> names.of(new Control.Unknown(), List.of(date));
            case "no-data" -> names.of(new Control.NoData(), List.of(date));
            default -> names.actor(code, List.of(date));
        };
    }
}
