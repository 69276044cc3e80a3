package org.controlatlas.pipeline.check;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Subject;

/** The atlas holds what it promises: names in four languages, enough events, each with its place. */
final class CompletenessCheck implements Check {
    static final int EVENTS = 90;

    @Override
    public String name() {
        return "every zone has four names, every event a place, and there are at least " + EVENTS + " events";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Map<String, int[]> groups = new TreeMap<>();
        for (Zone zone : atlas.zones()) {
            int[] counts = groups.computeIfAbsent(zone.group(), g -> new int[3]);
            counts[0]++;
            counts[1] += zone.periods().size();
            counts[2] += Math.max(0, zone.periods().size() - 1);
            if (!zone.names().isComplete()) {
                findings.error(name(), Subject.of(zone), "name", "A name in one of the four languages is missing.");
            }
        }
        findings.line(String.format(Locale.ROOT, "%-18s %6s %8s %8s", "group", "zones", "periods", "changes"));
        groups.forEach((group, counts) ->
                findings.line(String.format(Locale.ROOT, "%-18s %6d %8d %8d", group, counts[0], counts[1], counts[2])));
        for (Event event : atlas.events()) {
            if (event.location() == null
                    || event.location().isEmpty()
                    || event.place().isEmpty()) {
                findings.error(name(), Subject.of(event), "place", "The event has no place.");
            }
            if (!event.names().isComplete()) {
                findings.error(name(), Subject.of(event), "name", "A name in one of the four languages is missing.");
            }
        }
        if (atlas.events().size() < EVENTS) {
            findings.error(name(), "There are " + atlas.events().size() + " events; " + EVENTS + " are promised.");
        }
        findings.line("Events " + atlas.events().size() + ", places "
                + atlas.places().size() + ", lines "
                + atlas.lines().size() + ", claims " + atlas.claims().size() + ", documents "
                + atlas.documents().size() + ", sources " + atlas.sources().size() + ".");
    }
}
