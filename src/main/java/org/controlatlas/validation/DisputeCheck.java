package org.controlatlas.validation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Language;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;

/**
 * Tells which zones' outlines lie over one another at one time, by more than their accuracy, those with most common ground
 * first: a remark and no error.
 */
final class DisputeCheck implements RuleCheck {
    /** In km²; below it two decimals show nothing. */
    private static final double LEAST = 0.005;

    @Override
    public Rule rule() {
        return Rule.DISPUTES;
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Ground ground = Ground.of(atlas);
        record Common(Ground.Dispute dispute, double squareKm) {}
        List<Common> disputes = ground.disputes().stream()
                .map(dispute -> new Common(dispute, ZoneAreas.squareKm(dispute.ground())))
                .sorted(Comparator.comparingDouble(Common::squareKm).reversed())
                .toList();
        for (Common common : disputes.subList(0, Math.min(ReadingCheck.MOST, disputes.size()))) {
            Zone a = atlas.zones().get(common.dispute.zoneA());
            Zone b = atlas.zones().get(common.dispute.zoneB());
            findings.remark(
                    Message.EMPTY,
                    Message.of(
                            RuleProblem.COMMON_GROUND,
                            called(a, b),
                            called(b, a),
                            size(common.squareKm),
                            times(common.dispute.times(), atlas.info())));
        }
        if (disputes.size() > ReadingCheck.MOST) {
            findings.remark(
                    Message.EMPTY, Message.of(RuleProblem.MORE_COMMON_GROUND, disputes.size() - ReadingCheck.MOST));
        }
        if (ground.isIncomplete()) {
            findings.remark(Message.EMPTY, Message.of(RuleProblem.GROUND_INCOMPLETE));
        }
    }

    /** By its name as on the map, and by its id, too, where the other one bears the same. */
    private static String called(Zone zone, Zone other) {
        String name = zone.names().in(Language.EN);
        return name.equals(other.names().in(Language.EN)) ? name + ", " + zone.id() : name;
    }

    private static String size(double squareKm) {
        return squareKm < LEAST ? "< 0.01 km²" : String.format(Locale.ROOT, "%,.2f km²", squareKm);
    }

    private static Message times(List<ValidTime> times, AtlasInfo info) {
        return times.stream()
                .limit(3)
                .map(time -> time(time, info))
                .reduce((before, next) -> Message.of(RuleProblem.AND, before, next))
                .orElse(Message.EMPTY);
    }

    private static Message time(ValidTime time, AtlasInfo info) {
        if (time.equals(ValidTime.ALWAYS)) {
            return Message.of(RuleProblem.AT_ALL_TIMES);
        }
        Optional<LocalDate> last = time.end().map(end -> end.minusDays(1));
        if (time.start().isEmpty()) {
            // Open at both ends is at all times.
            return Message.of(RuleProblem.UNTIL, info.shown(last.orElseThrow()));
        }
        Message start = info.shown(time.start().get());
        if (last.isEmpty()) {
            return Message.of(RuleProblem.FROM_ON, start);
        }
        Message end = info.shown(last.get());
        if (start.equals(end)) {
            return Message.of(info.grain() == TimeGrain.YEAR ? RuleProblem.IN_YEAR : RuleProblem.ON_DAY, start);
        }
        return Message.of(RuleProblem.FROM_TO, start, end);
    }
}
