package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.ZoneAreas;
import org.locationtech.jts.geom.Geometry;

/**
 * A data set as all analyses read it: its outlines by index, the zone of each, its states by day, areas and edges. Edges
 * are found when first asked for. Safe to share between threads.
 */
public final class Survey {
    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final ZoneAreas areas;
    private final Map<Integer, NamedArea> addresses;
    private Edges edges;

    public Survey(Atlas atlas) {
        this.atlas = atlas;
        this.timeline = new ControlTimeline(atlas.zones());
        this.areas = new ZoneAreas(atlas.zones());
        this.addresses = addresses(atlas);
    }

    /** The smallest area of those that name an address, for each zone that is a whole part of one. */
    private static Map<Integer, NamedArea> addresses(Atlas atlas) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int z = 0; z < atlas.zones().size(); z++) {
            indexes.put(atlas.zones().get(z).id(), z);
        }
        Map<Integer, NamedArea> found = new HashMap<>();
        List<NamedArea> smallFirst = new ArrayList<>(atlas.areas());
        smallFirst.removeIf(area -> !area.kind().isAddress());
        smallFirst.sort(Comparator.comparingDouble(area -> area.extent().getArea()));
        for (NamedArea area : smallFirst) {
            for (NamedArea.Part part : area.parts()) {
                Integer zone = indexes.get(part.zoneId());
                if (part.isWhole() && zone != null) {
                    found.putIfAbsent(zone, area);
                }
            }
        }
        return found;
    }

    public Atlas atlas() {
        return atlas;
    }

    public ControlTimeline timeline() {
        return timeline;
    }

    /** How many outlines there are. */
    int size() {
        return atlas.zones().size();
    }

    Zone zone(int outline) {
        return atlas.zones().get(outline);
    }

    /** In degrees. */
    Geometry outline(int outline) {
        return atlas.zones().get(outline).geometry();
    }

    /** The outlines of a zone, in order of time; none if there is no such zone. */
    List<Integer> outlinesOf(String zoneId) {
        return timeline.indexOf(zoneId).stream().boxed().toList();
    }

    synchronized Edges edges() {
        if (edges == null) {
            edges = Edges.of(atlas.zones(), atlas.lines());
        }
        return edges;
    }

    /** Of what of the outline counts on the day, in km². */
    public double squareKm(int zone, int day) {
        return areas.squareKm(zone);
    }

    /** The area by which a zone is called, such as its district; empty if it has none. */
    Optional<NamedArea> address(int zone) {
        return Optional.ofNullable(addresses.get(zone));
    }

    Optional<ControlPeriod> period(int zone, int day) {
        return timeline.periodAt(zone, day);
    }

    Control control(int zone, int day) {
        return period(zone, day).map(ControlPeriod::control).orElseGet(Control.NoData::new);
    }

    boolean isThere(int zone, int day) {
        return timeline.periodIndex(zone, day) >= 0;
    }

    /** Whether it is not certain who controls the zone on that day, or since when. */
    boolean isDoubtful(int zone, int day) {
        return period(zone, day)
                .filter(period -> period.certaintyOn(day) != Certainty.AGREED)
                .isPresent();
    }

    /**
     * Who else may hold a doubtful zone: all who hold or contest it at any time, or to whom it belongs in law, for who held
     * it before or holds it after is who sources name.
     *
     * @return codes of actors
     */
    Set<String> others(int zone, int day) {
        Set<String> others = new LinkedHashSet<>();
        for (ControlPeriod period : zone(zone).periods()) {
            if (period.control() instanceof Control.By by) {
                others.add(by.actorId());
            } else if (period.control() instanceof Control.Contested contested) {
                others.addAll(contested.actorIds());
            }
            if (period.deJure() != null && !period.deJure().isBlank()) {
                others.add(period.deJure());
            }
        }
        others.remove(control(zone, day).code());
        return others;
    }

    /** How far off the area of some zones may be on that day by their outline, in km²; empty where no accuracy is stated. */
    OptionalDouble edgeError(IntPredicate inside, int day) {
        return edges().errorSquareKm(zone -> isThere(zone, day), inside, zone -> accuracyM(zone, day));
    }

    /** The same for ground of which some is certain and more is possible. */
    OptionalDouble edgeError(IntPredicate certain, IntPredicate possible, int day) {
        IntPredicate there = zone -> isThere(zone, day);
        return Edges.errorSquareKm(edges().mayBound(there, certain, possible), there, zone -> accuracyM(zone, day));
    }

    double accuracyM(int zone, int day) {
        return period(zone, day).map(ControlPeriod::accuracyM).orElse(0);
    }

    static int day(LocalDate date) {
        return ValidTime.dayOf(date);
    }
}
