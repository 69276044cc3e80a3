package org.controlatlas.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Event;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/**
 * Each zone's history covers the whole coverage without gap; each ISO day lies within its EDTF date. That periods are
 * in order and do not overlap is held by {@link Zone} itself.
 */
final class HistoryCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.HISTORIES;
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        int start = (int) atlas.info().start().toEpochDay();
        for (Zone zone : atlas.zones()) {
            List<ControlPeriod> periods = zone.periods();
            if (periods.isEmpty()) {
                findings.error(name(), Subject.of(zone), "", RuleProblem.NO_PERIOD);
                continue;
            }
            if (periods.get(0).time().startDay() > start) {
                findings.error(name(), Subject.of(zone, periods.get(0)), "start_date", RuleProblem.FIRST_PERIOD_LATE);
            }
            if (periods.get(periods.size() - 1).time().endDay() != ValidTime.OPEN_END) {
                findings.error(name(), Subject.of(zone), "end_date", RuleProblem.LAST_PERIOD_ENDS);
            }
            for (int i = 1; i < periods.size(); i++) {
                if (periods.get(i - 1).time().endDay() != periods.get(i).time().startDay()) {
                    findings.error(
                            name(),
                            Subject.of(zone, periods.get(i)),
                            "start_date",
                            RuleProblem.DAYS_WITHOUT_PERIOD,
                            periods.get(i - 1).time());
                }
            }
            for (ControlPeriod period : periods) {
                Subject subject = Subject.of(zone, period);
                within(subject, period.time().startDay(), period.startEdtf(), "start_date", findings);
                within(subject, period.time().endDay(), period.endEdtf(), "end_date", findings);
            }
        }
        for (Event event : atlas.events()) {
            within(Subject.of(event), event.time().startDay(), event.dateEdtf(), "start_date", findings);
        }
    }

    private void within(Subject subject, int day, Optional<Edtf> edtf, String field, Findings findings) {
        boolean open = day == ValidTime.OPEN_START || day == ValidTime.OPEN_END;
        if (edtf.isPresent() && (open || !edtf.get().admits(LocalDate.ofEpochDay(day)))) {
            findings.error(
                    name(),
                    subject,
                    field + ":edtf",
                    open
                            ? Message.of(
                                    RuleProblem.EDTF_ADMITS_NO_OPEN, edtf.get().text(), field)
                            : Message.of(
                                    RuleProblem.EDTF_ADMITS_NOT, edtf.get().text(), field, LocalDate.ofEpochDay(day)));
        }
    }
}
