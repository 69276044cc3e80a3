package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.export.gis.GeoPackage;
import org.controlatlas.export.gis.QgisStyle;
import org.controlatlas.export.gis.ZoneState;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.text.ListText;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.LinkState;

/** The zones on one day, or over a span of time, as one table of a GeoPackage, with their style for QGIS in it. */
final class GeoPackageFormat implements FormatWriter {
    private static final String TABLE = "zones";

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        List<ZoneState> states = new ArrayList<>();
        GeoJsonSelection.forEach(job, progress, states::add);
        boolean days = states.stream()
                .flatMap(state -> Stream.of(
                        state.period().time().start(), state.period().time().end()))
                .flatMap(Optional::stream)
                .allMatch(day -> day.getYear() >= 1 && day.getYear() <= 9999);
        try (GeoPackage made = new GeoPackage(TABLE, columns(days))) {
            for (ZoneState state : states) {
                made.row(state.geometry(), values(state));
            }
            String style = new QgisStyle(
                            job.painter().atlas(), job.request().language(), QgisStyle.Container.GEOPACKAGE)
                    .text(states.stream().map(ZoneState::period).toList());
            out.write(made.finish(
                    job.title(), FileMetadata.NAMESPACE, job.metadata().jsonText(), style));
        }
    }

    /** @param days whether all dates are of years that its type of dates can hold; others are written as text */
    private static List<GeoPackage.Column> columns(boolean days) {
        GeoPackage.Type date = days ? GeoPackage.Type.DATE : GeoPackage.Type.TEXT;
        List<GeoPackage.Column> columns = new ArrayList<>();
        for (String name : List.of("id", "zone_id", "area")) {
            columns.add(new GeoPackage.Column(name, GeoPackage.Type.TEXT));
        }
        for (Language language : Language.values()) {
            columns.add(new GeoPackage.Column(
                    language == Language.EN ? "name" : "name_" + language.tag(), GeoPackage.Type.TEXT));
        }
        columns.add(new GeoPackage.Column("start_date", date));
        columns.add(new GeoPackage.Column("end_date", date));
        for (String name : List.of(
                "start_date_edtf",
                "end_date_edtf",
                "control",
                "contested_by",
                "peacekeepers",
                "de_jure",
                "status",
                "access",
                "certainty",
                "date_certainty",
                "geometry_source")) {
            columns.add(new GeoPackage.Column(name, GeoPackage.Type.TEXT));
        }
        columns.add(new GeoPackage.Column("accuracy_m", GeoPackage.Type.INTEGER));
        columns.add(new GeoPackage.Column("area_km2", GeoPackage.Type.REAL));
        for (String name : List.of("event", "note", "sources")) {
            columns.add(new GeoPackage.Column(name, GeoPackage.Type.TEXT));
        }
        return columns;
    }

    private static Object[] values(ZoneState state) {
        ControlPeriod period = state.period();
        List<Object> values = new ArrayList<>();
        values.add(state.id());
        values.add(state.zone().id());
        values.add(state.zone().group());
        for (Language language : Language.values()) {
            values.add(state.names().byLanguage().get(language));
        }
        values.add(period.time().start().map(LocalDate::toString).orElse(null));
        values.add(period.time().end().map(LocalDate::toString).orElse(null));
        values.add(period.startEdtf().map(Edtf::text).orElse(null));
        values.add(period.endEdtf().map(Edtf::text).orElse(null));
        values.add(period.control().code());
        values.add(period.control() instanceof Control.Contested contested ? ListText.of(contested.asNamed()) : null);
        values.add(period.peacekeepers().orElse(null));
        values.add(period.deJure());
        values.add(period.status().code());
        values.add(period.access().map(LinkState::code).orElse(null));
        values.add(period.certainty().code());
        values.add(period.dateCertainty().code());
        values.add(period.geometrySource().code());
        values.add(period.accuracyM() > 0 ? period.accuracyM() : null);
        values.add(Math.round(state.squareKm() * 100) / 100.0);
        values.add(period.startEvent().orElse(null));
        values.add(period.note().orElse(null));
        values.add(ListText.of(period.sources()));
        return values.toArray();
    }
}
