package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Control;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.decor.ControlWords;

/** Areas in km² by controller over time: one line for each date and controller, in alphabetical order. */
final class AreasCsv implements FormatWriter {
    static final String[] HEADER = {"date", "control", "name", "area_km2", "data_set", "data_version", "data_sha256"};

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
        List<LocalDate> dates = job.dates();
        for (int i = 0; i < dates.size(); i++) {
            LocalDate date = dates.get(i);
            Map<String, Double> areas = job.areas().byController(ValidTime.dayOf(date));
            for (Map.Entry<String, Double> area : areas.entrySet()) {
                csv.line(
                        date.toString(),
                        area.getKey(),
                        name(names, area.getKey(), date),
                        String.format(Locale.ROOT, "%.2f", area.getValue()),
                        info.id(),
                        info.version(),
                        info.hash());
            }
            progress.step((i + 1.0) / dates.size());
        }
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
