package org.controlatlas.atlas;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Basis;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ControlPeriod.Dates;
import org.controlatlas.model.ControlPeriod.Status;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.LinkState;
import org.controlatlas.model.OutlineSource;

/**
 * Reads a zone feature's properties as a period of control. A large data set has few different states, outlines and
 * lists of sources in a hundred thousand rows, so each is made once and shared. They are looked up by lists of the
 * values that make them, not as records: Java links the hash of a record at its first use, which would slow the start.
 * Contested control also needs it: it equals one that names the same actors in another order, but is drawn otherwise.
 * One instance serves one data set and one thread.
 */
final class ControlPeriodReader {
    private final Map<List<?>, ControlPeriod.State> states = new HashMap<>();
    private final Map<List<?>, ControlPeriod.Outline> outlines = new HashMap<>();
    private final Map<List<?>, ControlPeriod.Doubt> doubts = new HashMap<>();
    private final Map<List<String>, Basis> bases = new HashMap<>();

    ControlPeriod read(CheckedFields row, String zoneId) {
        String code = row.required("control");
        List<String> contestants = row.texts("contested_by");
        Optional<Edtf> start = row.edtf("start_date:edtf");
        return new ControlPeriod(
                zoneId,
                row.time(),
                dates(start, row.edtf("end_date:edtf"), row.edtf("announced"), row.text("event")),
                state(
                        code,
                        contestants,
                        row.text("peacekeepers"),
                        row.text("de_jure", null),
                        row.text("status"),
                        row.text("access")),
                doubt(PeriodCertainty.read(row, start)),
                outline(row.text("geometry_source"), row.integer("accuracy_m", 0)),
                basis(row.text("note"), row.texts("sources")));
    }

    private static Dates dates(
            Optional<Edtf> start, Optional<Edtf> end, Optional<Edtf> announced, Optional<String> event) {
        boolean told = start.isPresent() || end.isPresent() || announced.isPresent() || event.isPresent();
        return told ? new Dates(start, end, announced, event) : Dates.UNTOLD;
    }

    private ControlPeriod.State state(
            String code,
            List<String> contestants,
            Optional<String> peacekeepers,
            String deJure,
            Optional<String> status,
            Optional<String> access) {
        List<Object> values = Arrays.asList(code, contestants, peacekeepers, deJure, status, access);
        ControlPeriod.State known = states.get(values);
        if (known == null) {
            Control control = code.isEmpty() ? new Control.NoData() : Control.ofCode(code, contestants);
            known = new ControlPeriod.State(
                    control,
                    peacekeepers,
                    deJure,
                    status.map(Status::new).orElseGet(() -> derivedStatus(control, deJure)),
                    access.map(LinkState::new));
            states.put(values, known);
        }
        return known;
    }

    private ControlPeriod.Doubt doubt(ControlPeriod.Doubt read) {
        return doubts.computeIfAbsent(List.of(read.control(), read.date()), values -> read);
    }

    private ControlPeriod.Outline outline(Optional<String> source, int accuracyM) {
        List<Object> values = List.of(source, accuracyM);
        ControlPeriod.Outline known = outlines.get(values);
        if (known == null) {
            known = new ControlPeriod.Outline(source.map(OutlineSource::new).orElse(OutlineSource.UNSTATED), accuracyM);
            outlines.put(values, known);
        }
        return known;
    }

    /** A basis with a note is not shared: notes seldom repeat. */
    private Basis basis(Optional<String> note, List<String> sources) {
        return note.isPresent() ? new Basis(note, sources) : bases.computeIfAbsent(sources, Basis::new);
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
