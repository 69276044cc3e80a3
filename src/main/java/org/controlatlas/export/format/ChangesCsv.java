package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.controlatlas.analysis.Survey;
import org.controlatlas.analysis.ZoneErrors;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.text.ListText;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.timeline.Change;

/** The changes of a span, one a line, in order of day and zone; each line names the data set, so that it can be cited. */
final class ChangesCsv implements FormatWriter {
    static final String[] HEADER = {
        "date",
        "date_edtf",
        "zone_id",
        "zone",
        "before",
        "before_contested_by",
        "before_peacekeepers",
        "after",
        "after_contested_by",
        "after_peacekeepers",
        "certainty",
        "date_certainty",
        "event",
        "area_km2",
        "error_km2",
        "sources",
        "data_set",
        "data_version",
        "data_sha256"
    };

    @Override
    public Optional<AtomicFile.Part> companion(ExportJob job, Path file) {
        return Optional.of(CsvLines.companion(job, file, HEADER));
    }

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        CsvLines csv = new CsvLines(out);
        csv.line(HEADER);
        ZoneErrors errors = new ZoneErrors(Survey.of(job.painter().atlas()));
        AtlasInfo info = job.painter().atlas().info();
        // A change on the first day belongs to the span; what holds before it is the state before.
        List<Change> changes = job.painter()
                .timeline()
                .changes(
                        job.dates().get(0).minusDays(1),
                        job.dates().get(job.dates().size() - 1));
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            csv.line(
                    change.date().toString(),
                    edtf(change),
                    change.zone().id(),
                    change.zone().namesAt(change.day()).in(job.request().language()),
                    text(change.before(), period -> period.control().code()),
                    text(change.before(), ChangesCsv::contestants),
                    text(change.before(), period -> period.peacekeepers().orElse("")),
                    text(change.after(), period -> period.control().code()),
                    text(change.after(), ChangesCsv::contestants),
                    text(change.after(), period -> period.peacekeepers().orElse("")),
                    text(change.after(), period -> period.certainty().code()),
                    text(change.after(), period -> period.dateCertainty().code()),
                    text(change.after(), period -> period.startEvent().orElse("")),
                    String.format(Locale.ROOT, "%.2f", job.areas().squareKm(change)),
                    error(errors, change),
                    text(change.after(), period -> ListText.of(period.sources())),
                    info.id(),
                    info.version(),
                    info.hash());
            if (i % 256 == 0) {
                progress.step((double) i / changes.size());
            }
        }
        progress.step(1);
    }

    private static String error(ZoneErrors errors, Change change) {
        OptionalDouble error = errors.of(List.of(change.zone().id()), LocalDate.ofEpochDay(change.groundDay()));
        return error.isPresent() ? String.format(Locale.ROOT, "%.2f", error.getAsDouble()) : "";
    }

    private static String edtf(Change change) {
        return change.after()
                .flatMap(ControlPeriod::startEdtf)
                .or(() -> change.before().flatMap(ControlPeriod::endEdtf))
                .map(Edtf::text)
                .orElse("");
    }

    private static String contestants(ControlPeriod period) {
        return period.control() instanceof Control.Contested contested ? ListText.of(contested.actorIds()) : "";
    }

    private static String text(Optional<ControlPeriod> period, Function<ControlPeriod, String> part) {
        return period.map(part).orElse("");
    }
}
