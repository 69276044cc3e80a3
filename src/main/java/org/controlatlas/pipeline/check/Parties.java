package org.controlatlas.pipeline.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.pipeline.zones.BuildRules;

/** The two sides of the conflict, which the checks hold to the same measure. */
record Parties(List<BuildRules.Party> parties) {
    /** Whom something is of. */
    enum Share {
        FIRST,
        SECOND,
        BOTH,
        NEITHER
    }

    Parties {
        parties = List.copyOf(parties);
        if (parties.size() != 2) {
            throw new IllegalArgumentException(
                    "build.json, 'control.parties': there are " + parties.size() + " parties; name two.");
        }
    }

    /** In English, before "side". */
    String first() {
        return parties.get(0).name();
    }

    String second() {
        return parties.get(1).name();
    }

    /** @param actors ids of actors, or codes of sources' sides */
    Share of(Collection<String> actors) {
        boolean one = has(0, actors);
        boolean two = has(1, actors);
        return one && two ? Share.BOTH : one ? Share.FIRST : two ? Share.SECOND : Share.NEITHER;
    }

    /** Whether one of them belongs to neither party. */
    boolean hasOthers(Collection<String> actors) {
        Set<String> ours =
                parties.stream().flatMap(party -> party.actors().stream()).collect(Collectors.toSet());
        return actors.stream().anyMatch(actor -> !ours.contains(actor));
    }

    private boolean has(int party, Collection<String> actors) {
        return actors.stream().anyMatch(parties.get(party).actors()::contains);
    }
}
