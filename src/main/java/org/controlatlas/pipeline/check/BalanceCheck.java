package org.controlatlas.pipeline.check;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Event;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.Findings;

/**
 * Tells the losses of both sides alike: of people, homes or ground. No event is left out to make the numbers fit; a side
 * whose losses are told much less often is a gap to be filled.
 */
final class BalanceCheck implements Check {
    /** The smaller number of events has at least this share of the larger. */
    private static final double SHARE = 0.6;

    private final Parties parties;

    BalanceCheck(Parties parties) {
        this.parties = parties;
    }

    @Override
    public String name() {
        return "the losses of both sides are told alike";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Map<String, EnumMap<Parties.Share, Integer>> kinds = new TreeMap<>();
        EnumMap<Parties.Share, Integer> all = new EnumMap<>(Parties.Share.class);
        for (Event event : atlas.events()) {
            Parties.Share loss = parties.of(event.lossOf());
            kinds.computeIfAbsent(event.kind().code(), k -> new EnumMap<>(Parties.Share.class))
                    .merge(loss, 1, Integer::sum);
            all.merge(loss, 1, Integer::sum);
        }
        findings.line(String.format(
                Locale.ROOT,
                "%-16s %10s %12s %6s %8s",
                "events by loss",
                parties.first(),
                parties.second(),
                "both",
                "neither"));
        kinds.forEach((kind, counts) -> findings.line(line(kind, counts)));
        findings.line(line("all", all));
        int first = all.getOrDefault(Parties.Share.FIRST, 0);
        int second = all.getOrDefault(Parties.Share.SECOND, 0);
        if (Math.min(first, second) < SHARE * Math.max(first, second)) {
            findings.error(
                    name(),
                    String.format(
                            Locale.ROOT,
                            "%d events tell of a loss of the %s side and %d of one of the %s side; at least %.0f %% are promised.",
                            first,
                            parties.first(),
                            second,
                            parties.second(),
                            100 * SHARE));
        }
    }

    private static String line(String kind, EnumMap<Parties.Share, Integer> counts) {
        return String.format(
                Locale.ROOT,
                "%-16s %10d %12d %6d %8d",
                kind,
                counts.getOrDefault(Parties.Share.FIRST, 0),
                counts.getOrDefault(Parties.Share.SECOND, 0),
                counts.getOrDefault(Parties.Share.BOTH, 0),
                counts.getOrDefault(Parties.Share.NEITHER, 0));
    }
}
