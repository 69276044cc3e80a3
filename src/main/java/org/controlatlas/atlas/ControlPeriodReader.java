package org.controlatlas.atlas;

import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;

/** A zone feature's properties as a period of control. */
final class ControlPeriodReader {
    private ControlPeriodReader() {}

    static ControlPeriod read(CheckedFields row, String zoneId) {
        String code = row.required("control");
        List<String> contestants = row.texts("contested_by");
        Control control = code.isEmpty() ? new Control.NoData() : Control.ofCode(code, contestants);
        String deJure = row.text("de_jure", null);
        Optional<Edtf> start = row.edtf("start_date:edtf");
        PeriodCertainty certainty = PeriodCertainty.read(row, start);
        return new ControlPeriod(
                zoneId,
                row.time(),
                start,
                row.edtf("end_date:edtf"),
                row.edtf("announced"),
                control,
                row.text("peacekeepers"),
                deJure,
                row.text("status", derivedStatus(control, deJure)),
                certainty.control(),
                certainty.date(),
                row.text("geometry_source", ""),
                row.integer("accuracy_m", 0),
                row.text("access"),
                row.text("event"),
                row.text("note"),
                row.texts("sources"));
    }

    /** The same period of another zone. */
    static ControlPeriod withZone(ControlPeriod period, String zoneId) {
        if (period.zoneId().equals(zoneId)) {
            return period;
        }
        return new ControlPeriod(
                zoneId,
                period.time(),
                period.startEdtf(),
                period.endEdtf(),
                period.announced(),
                period.control(),
                period.peacekeepers(),
                period.deJure(),
                period.status(),
                period.certainty(),
                period.dateCertainty(),
                period.geometrySource(),
                period.accuracyM(),
                period.access(),
                period.startEvent(),
                period.note(),
                period.sources());
    }

    private static String derivedStatus(Control control, String deJure) {
        if (control instanceof Control.By by) {
            return Optional.ofNullable(deJure)
                    .map(d -> d.equals(by.actorId()) ? "own" : "held")
                    .orElse("own");
        }
        return control instanceof Control.Contested ? "contested" : "unknown";
    }
}
