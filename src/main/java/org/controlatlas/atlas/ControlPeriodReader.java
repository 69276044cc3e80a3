package org.controlatlas.atlas;

import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Basis;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ControlPeriod.Status;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.LinkState;
import org.controlatlas.model.OutlineSource;

/** A zone feature's properties as a period of control. */
final class ControlPeriodReader {
    private ControlPeriodReader() {}

    static ControlPeriod read(CheckedFields row, String zoneId) {
        String code = row.required("control");
        List<String> contestants = row.texts("contested_by");
        Control control = code.isEmpty() ? new Control.NoData() : Control.ofCode(code, contestants);
        String deJure = row.text("de_jure", null);
        Optional<Edtf> start = row.edtf("start_date:edtf");
        return new ControlPeriod(
                zoneId,
                row.time(),
                new ControlPeriod.Dates(start, row.edtf("end_date:edtf"), row.edtf("announced"), row.text("event")),
                new ControlPeriod.State(
                        control,
                        row.text("peacekeepers"),
                        deJure,
                        row.text("status").map(Status::new).orElseGet(() -> derivedStatus(control, deJure)),
                        row.text("access").map(LinkState::new)),
                PeriodCertainty.read(row, start),
                new ControlPeriod.Outline(
                        row.text("geometry_source").map(OutlineSource::new).orElse(OutlineSource.UNSTATED),
                        row.integer("accuracy_m", 0)),
                new Basis(row.text("note"), row.texts("sources")));
    }

    private static Status derivedStatus(Control control, String deJure) {
        if (control instanceof Control.By by) {
            return Optional.ofNullable(deJure)
                    .map(d -> d.equals(by.actorId()) ? Status.OWN : Status.HELD)
                    .orElse(Status.OWN);
        }
        return control instanceof Control.Contested ? Status.CONTESTED : Status.UNKNOWN;
    }
}
