package org.controlatlas.build.check;

import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/**
 * Each zone's history covers the whole coverage without gap; each ISO day lies within its EDTF date. That periods are
 * in order and do not overlap is held by {@link Zone} itself.
 */
final class HistoryCheck implements Check {
    @Override
    public String name() {
        return "histories have no gap, and each day lies within its EDTF date";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        int start = (int) atlas.info().start().toEpochDay();
        for (Zone zone : atlas.zones()) {
            List<ControlPeriod> periods = zone.periods();
            if (periods.isEmpty()) {
                findings.error(name(), "Zone '" + zone.id() + "' has no period.");
                continue;
            }
            if (periods.get(0).time().startDay() > start) {
                findings.error(
                        name(),
                        "Zone '" + zone.id() + "' begins after the coverage does, on "
                                + periods.get(0).time() + ".");
            }
            if (periods.get(periods.size() - 1).time().endDay() != ValidTime.OPEN_END) {
                findings.error(name(), "Zone '" + zone.id() + "': the last period has an end_date; leave it open.");
            }
            for (int i = 1; i < periods.size(); i++) {
                if (periods.get(i - 1).time().endDay() != periods.get(i).time().startDay()) {
                    findings.error(
                            name(),
                            "Zone '" + zone.id() + "' has days without a period between "
                                    + periods.get(i - 1).time() + " and "
                                    + periods.get(i).time() + ".");
                }
            }
            for (ControlPeriod period : periods) {
                within(zone, period.time().startDay(), period.startEdtf(), "start_date", findings);
                within(zone, period.time().endDay(), period.endEdtf(), "end_date", findings);
            }
        }
    }

    private void within(Zone zone, int day, Optional<Edtf> edtf, String field, Findings findings) {
        boolean open = day == ValidTime.OPEN_START || day == ValidTime.OPEN_END;
        if (edtf.isPresent() && (open || !edtf.get().admits(java.time.LocalDate.ofEpochDay(day)))) {
            findings.error(
                    name(),
                    "Zone '" + zone.id() + "': " + field + " "
                            + (open ? "is open" : java.time.LocalDate.ofEpochDay(day)) + " but " + field + ":edtf is "
                            + edtf.get().text() + ".");
        }
    }
}
