package org.controlatlas.pipeline.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> ARMENIAN = Set.of("armenia", "nagorno-karabakh");
    private static final Set<String> AZERBAIJANI = Set.of("azerbaijan");

    private enum Loss {
        ARMENIAN,
        AZERBAIJANI,
        BOTH,
        NEITHER
    }

    @Override
    public String name() {
        return "the losses of both sides are told alike";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Map<String, EnumMap<Loss, Integer>> kinds = new TreeMap<>();
        EnumMap<Loss, Integer> all = new EnumMap<>(Loss.class);
        for (Event event : atlas.events()) {
            Loss loss = loss(event.lossOf());
            kinds.computeIfAbsent(event.kind(), k -> new EnumMap<>(Loss.class)).merge(loss, 1, Integer::sum);
            all.merge(loss, 1, Integer::sum);
        }
        findings.line(String.format(
                Locale.ROOT,
                "%-16s %10s %12s %6s %8s",
                "events by loss",
                "Armenian",
                "Azerbaijani",
                "both",
                "neither"));
        kinds.forEach((kind, counts) -> findings.line(line(kind, counts)));
        findings.line(line("all", all));
        int armenian = all.getOrDefault(Loss.ARMENIAN, 0);
        int azerbaijani = all.getOrDefault(Loss.AZERBAIJANI, 0);
        if (Math.min(armenian, azerbaijani) < SHARE * Math.max(armenian, azerbaijani)) {
            findings.error(
                    name(),
                    String.format(
                            Locale.ROOT,
                            "%d events tell of an Armenian loss and %d of an Azerbaijani one; at least %.0f %% are promised.",
                            armenian,
                            azerbaijani,
                            100 * SHARE));
        }
    }

    private static String line(String kind, EnumMap<Loss, Integer> counts) {
        return String.format(
                Locale.ROOT,
                "%-16s %10d %12d %6d %8d",
                kind,
                counts.getOrDefault(Loss.ARMENIAN, 0),
                counts.getOrDefault(Loss.AZERBAIJANI, 0),
                counts.getOrDefault(Loss.BOTH, 0),
                counts.getOrDefault(Loss.NEITHER, 0));
    }

    private static Loss loss(List<String> actors) {
        boolean armenian = actors.stream().anyMatch(ARMENIAN::contains);
        boolean azerbaijani = actors.stream().anyMatch(AZERBAIJANI::contains);
        if (armenian && azerbaijani) {
            return Loss.BOTH;
        }
        if (armenian) {
            return Loss.ARMENIAN;
        }
        return azerbaijani ? Loss.AZERBAIJANI : Loss.NEITHER;
    }
}
