package org.controlatlas.atlas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/** The actors of a data set that does not list them: one for each value, in alphabetical order. */
final class DerivedActors {
    private DerivedActors() {}

    /**
     * @param colours of those that have one of their own, as 0xRRGGBB
     * @param names of those that have names in several languages
     * @param kept where colours found before may be
     */
    static Map<String, Actor> of(
            List<Zone> zones, Map<String, Integer> colours, Map<String, Names> names, Optional<KeptColours> kept) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        List<String> ids = List.copyOf(mentioned(zones));
        Supplier<Map<String, Integer>> finding = () -> NeighbourColours.of(ids, Neighbourhood.of(zones, ids), colours);
        Map<String, Integer> all = kept.map(known -> known.get(ids, finding)).orElseGet(finding);
        for (String id : ids) {
            Names own = names.getOrDefault(id, Names.english(id));
            actors.put(
                    id,
                    new Actor(id, Actor.Kind.PARTY, all.get(id), List.of(new Actor.DatedNames(own, ValidTime.ALWAYS))));
        }
        return actors;
    }

    private static TreeSet<String> mentioned(List<Zone> zones) {
        TreeSet<String> ids = new TreeSet<>();
        for (Zone zone : zones) {
            for (ControlPeriod period : zone.periods()) {
                eachMentioned(period, ids::add);
            }
        }
        return ids;
    }

    /** The property in which a period names an actor. */
    static String field(ControlPeriod period, String id) {
        if (period.control() instanceof Control.Contested contested
                && contested.actorIds().contains(id)) {
            return "contested_by";
        }
        if (period.peacekeepers().filter(id::equals).isPresent()) {
            return "peacekeepers";
        }
        return period.control().code().equals(id) ? "control" : "de_jure";
    }

    /** Ids of all actors whom a period names; one may come several times. */
    static void eachMentioned(ControlPeriod period, Consumer<String> sink) {
        period.control().actorIds().forEach(sink);
        period.peacekeepers().ifPresent(sink);
        if (period.deJure() != null) {
            sink.accept(period.deJure());
        }
    }
}
