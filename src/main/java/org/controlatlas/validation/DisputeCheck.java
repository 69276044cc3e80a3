package org.controlatlas.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;

/** Tells which zones' outlines lie over one another at one time, by more than their accuracy: a remark and no error. */
final class DisputeCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.DISPUTES;
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Ground ground = Ground.of(atlas);
        List<Ground.Dispute> disputes = ground.disputes();
        disputes.stream()
                .limit(ReadingCheck.MOST)
                .forEach(dispute -> findings.remark(
                        Message.EMPTY,
                        Message.of(
                                RuleProblem.COMMON_GROUND,
                                atlas.zones().get(dispute.zoneA()).id(),
                                atlas.zones().get(dispute.zoneB()).id(),
                                String.format(Locale.ROOT, "%,.2f km²", ZoneAreas.squareKm(dispute.ground())),
                                times(dispute.times()))));
        if (disputes.size() > ReadingCheck.MOST) {
            findings.remark(
                    Message.EMPTY, Message.of(RuleProblem.MORE_COMMON_GROUND, disputes.size() - ReadingCheck.MOST));
        }
        if (ground.isIncomplete()) {
            findings.remark(Message.EMPTY, Message.of(RuleProblem.GROUND_INCOMPLETE));
        }
    }

    private static Message times(List<ValidTime> times) {
        return times.stream()
                .limit(3)
                .map(DisputeCheck::time)
                .reduce((before, next) -> Message.of(RuleProblem.AND, before, next))
                .orElse(Message.EMPTY);
    }

    private static Message time(ValidTime time) {
        if (time.equals(ValidTime.ALWAYS)) {
            return Message.of(RuleProblem.AT_ALL_TIMES);
        }
        Optional<LocalDate> last = time.end().map(end -> end.minusDays(1));
        if (time.start().isEmpty()) {
            // Open at both ends is at all times.
            return Message.of(RuleProblem.UNTIL, last.orElseThrow());
        }
        LocalDate start = time.start().get();
        return last.map(day -> Message.of(RuleProblem.FROM_TO, start, day))
                .orElse(Message.of(RuleProblem.FROM_ON, start));
    }
}
