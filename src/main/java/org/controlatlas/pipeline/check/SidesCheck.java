package org.controlatlas.pipeline.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Source;
import org.controlatlas.model.Zone;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Subject;

/**
 * Counts whose sources the atlas rests on, and remarks on what is disputed and yet told by the sources of one side only.
 * A one-sided statement is not wrong; a reader should know of it.
 */
final class SidesCheck implements Check {
    private final Parties parties;

    SidesCheck(Parties parties) {
        this.parties = parties;
    }

    @Override
    public String name() {
        return "what is disputed is told by more than one side";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        TreeMap<String, int[]> counts = new TreeMap<>();
        for (Zone zone : atlas.zones()) {
            for (ControlPeriod period : zone.periods()) {
                String side = count(atlas, period.sources(), counts, 0);
                boolean oneSided = side.endsWith("only");
                if (period.certainty().or(period.dateCertainty()) == Certainty.DISPUTED && oneSided) {
                    findings.remark(
                            name(),
                            Subject.of(zone, period),
                            "sources",
                            "The period or its date is disputed, and its sources are of one side.");
                }
            }
        }
        for (Event event : atlas.events()) {
            boolean oneSided = count(atlas, event.sources(), counts, 1).endsWith("only");
            if (event.certainty() == Certainty.DISPUTED && oneSided) {
                findings.remark(
                        name(),
                        Subject.of(event),
                        "sources",
                        "The event is disputed, and its sources are of one side.");
            }
        }
        findings.line(String.format(Locale.ROOT, "%-28s %8s %8s", "sources of", "periods", "events"));
        counts.forEach((side, n) -> findings.line(String.format(Locale.ROOT, "%-28s %8d %8d", side, n[0], n[1])));
    }

    private String count(Atlas atlas, List<String> ids, TreeMap<String, int[]> counts, int column) {
        Set<String> sides = new TreeSet<>();
        for (String id : ids) {
            Source source = atlas.sources().get(id);
            if (source != null && tellsOfControl(source)) {
                sides.add(source.side().code());
            }
        }
        String side = side(sides);
        counts.computeIfAbsent(side, s -> new int[2])[column]++;
        return side;
    }

    /** Where a line runs, and what nobody is quoted for, is no side's account. */
    private static boolean tellsOfControl(Source source) {
        return source.tells() && source.kind() != Source.Kind.GENERAL_KNOWLEDGE;
    }

    private String side(Set<String> sides) {
        String whose =
                switch (parties.of(sides)) {
                    case BOTH -> "both sides";
                    case NEITHER -> "neither side";
                    case FIRST -> "the " + parties.first() + " side";
                    case SECOND -> "the " + parties.second() + " side";
                };
        return switch (parties.of(sides)) {
            case BOTH, NEITHER -> whose;
            default -> whose + (parties.hasOthers(sides) ? " and others" : " only");
        };
    }
}
