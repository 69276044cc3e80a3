package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportProgress;
import org.controlatlas.export.page.PageTexts;
import org.controlatlas.model.Actor;
import org.controlatlas.model.AtlasInfo;

/** Areas in km² by controller over time: one line for each date and controller, in alphabetical order. */
final class AreasCsv implements FormatWriter {
    static final String[] HEADER = {"date", "control", "name", "area_km2", "data_set", "data_version", "data_sha256"};

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        CsvLines csv = new CsvLines(out);
        csv.line(HEADER);
        AtlasInfo info = job.painter().atlas().info();
        List<LocalDate> dates = job.dates();
        for (int i = 0; i < dates.size(); i++) {
            LocalDate date = dates.get(i);
            Map<String, Double> areas =
                    job.areas().byController(job.painter().timeline().at(date));
            for (Map.Entry<String, Double> area : areas.entrySet()) {
                csv.line(
                        date.toString(),
                        area.getKey(),
                        name(job, area.getKey(), date),
                        String.format(Locale.ROOT, "%.2f", area.getValue()),
                        info.id(),
                        info.version(),
                        info.hash());
            }
            progress.step((i + 1.0) / dates.size());
        }
    }

    private static String name(ExportJob job, String code, LocalDate date) {
        Actor actor = job.painter().atlas().actors().get(code);
        if (actor != null) {
            return actor.namesAt(date).in(job.request().language());
        }
        PageTexts texts = PageTexts.of(job.request().language());
        return switch (code) {
            case "contested" -> texts.get("contested.unnamed");
            case "unknown", "no-data" -> texts.get(code);
            default -> code;
        };
    }
}
