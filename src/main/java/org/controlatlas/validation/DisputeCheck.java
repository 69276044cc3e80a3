package org.controlatlas.validation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;

/** Tells which zones' outlines lie over one another at one time, by more than their accuracy: a remark and no error. */
final class DisputeCheck implements Check {
    @Override
    public String name() {
        return "outlines that overlap are told";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Ground ground = Ground.of(atlas);
        List<Ground.Dispute> disputes = ground.disputes();
        disputes.stream()
                .limit(ReadingCheck.MOST)
                .forEach(dispute -> findings.remark(
                        "",
                        "The outlines of '" + atlas.zones().get(dispute.zoneA()).id() + "' and '"
                                + atlas.zones().get(dispute.zoneB()).id() + "' have "
                                + String.format(Locale.ROOT, "%,.2f km²", ZoneAreas.squareKm(dispute.ground()))
                                + " in common " + times(dispute.times())
                                + ": that ground counts once, and as contested where"
                                + " they name different controllers."));
        if (disputes.size() > ReadingCheck.MOST) {
            findings.remark("", "and " + (disputes.size() - ReadingCheck.MOST) + " more pairs of such outlines.");
        }
        if (ground.isIncomplete()) {
            findings.remark(
                    "",
                    "There is more common ground than was looked for: pictures and areas lack some of it, and show the zone"
                            + " in front there.");
        }
    }

    private static String times(List<ValidTime> times) {
        return times.stream()
                .map(time -> time.equals(ValidTime.ALWAYS)
                        ? "at all times"
                        : time.start().map(start -> "from " + start).orElse("from the beginning")
                                + time.end()
                                        .map(end -> " to " + end.minusDays(1))
                                        .orElse(" on"))
                .limit(3)
                .collect(Collectors.joining(" and "));
    }
}
