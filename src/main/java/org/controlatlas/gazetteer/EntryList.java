package org.controlatlas.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.Event;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Names;
import org.controlatlas.model.Place;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Everything in a data set that has a name, as entries of the gazetteer. */
final class EntryList {
    private static final int MIDDLE_RANK = 3;
    private static final int SMALLEST_RANK = 5;
    /** Events of the same name within this distance of one another happened at one place; degrees. */
    private static final double ONE_PLACE = 0.05;

    private final List<Entry> entries = new ArrayList<>();

    private EntryList() {}

    static List<Entry> of(Atlas atlas, Collection<NamedArea> areas, Collection<NamedLine> lines) {
        EntryList list = new EntryList();
        atlas.places().forEach(list::add);
        atlas.zones().forEach(zone -> list.add(Entry.Kind.ZONE, zone, allNames(zone), SMALLEST_RANK));
        areas.forEach(list::add);
        lines.forEach(list::add);
        atlas.events().forEach(list::add);
        atlas.neighbours().forEach(state -> list.add(Entry.Kind.STATE, state, stateNames(state, atlas), MIDDLE_RANK));
        return list.entries;
    }

    private void add(Place place) {
        List<Names> names = place.names().stream()
                .map(Actor.DatedNames::names)
                .filter(each -> !each.isEmpty())
                .toList();
        if (!names.isEmpty()) {
            point(Entry.Kind.SETTLEMENT, place.id(), place.kind().code(), names, place.rank(), place.location());
        }
    }

    private void point(Entry.Kind kind, String id, String detail, List<Names> names, int rank, Geometry point) {
        Coordinate at = point.getCoordinate();
        entries.add(new Entry(kind, id, detail, names, rank, at, new Envelope(at)));
    }

    private void add(Entry.Kind kind, Zone zone, List<Names> names, int rank) {
        if (!zone.names().isEmpty() && !zone.geometry().isEmpty()) {
            entries.add(new Entry(
                    kind,
                    zone.id(),
                    "",
                    names,
                    rank,
                    zone.geometry().getInteriorPoint().getCoordinate(),
                    zone.extent()));
        }
    }

    /** Former names first, each once; the last one is what it is called now. */
    private static List<Names> allNames(Zone zone) {
        Set<Names> names = new LinkedHashSet<>();
        zone.naming().forEach(dated -> {
            names.remove(dated.names());
            names.add(dated.names());
        });
        return List.copyOf(names);
    }

    private void add(NamedArea area) {
        List<Names> ownLast = new ArrayList<>(area.names());
        Collections.rotate(ownLast, -1);
        entries.add(new Entry(
                Entry.Kind.AREA, area.id(), area.kind().code(), ownLast, MIDDLE_RANK, area.location(), area.extent()));
    }

    private void add(NamedLine line) {
        entries.add(entry(line));
    }

    static Entry entry(NamedLine line) {
        Envelope extent = new Envelope();
        line.features()
                .forEach(feature -> extent.expandToInclude(feature.geometry().getEnvelopeInternal()));
        Coordinate[] longest = line.features().stream()
                .map(feature -> feature.geometry().getCoordinates())
                .max((a, b) -> Integer.compare(a.length, b.length))
                .orElseThrow();
        return new Entry(
                line.isLink() ? Entry.Kind.LINK : Entry.Kind.LINE,
                line.id(),
                line.kind().code(),
                List.of(line.names()),
                MIDDLE_RANK,
                longest[longest.length / 2],
                extent);
    }

    /** Events at one place make one entry, under the first one's id. */
    private void add(Event event) {
        Coordinate at = event.location().getCoordinate();
        boolean known = entries.stream()
                .anyMatch(entry -> entry.kind() == Entry.Kind.EVENT_PLACE
                        && entry.name().equals(event.place())
                        && entry.location().distance(at) <= ONE_PLACE);
        if (!known && !event.place().isEmpty()) {
            point(Entry.Kind.EVENT_PLACE, event.id(), "", List.of(event.place()), SMALLEST_RANK, event.location());
        }
    }

    /** The state's own names, and all names that its controller ever had. */
    private static List<Names> stateNames(Zone state, Atlas atlas) {
        Set<Names> names = new LinkedHashSet<>();
        state.periods().forEach(period -> {
            Actor actor =
                    period.control() instanceof Control.By by ? atlas.actors().get(by.actorId()) : null;
            if (actor != null) {
                actor.names().forEach(dated -> names.add(dated.names()));
            }
        });
        names.remove(state.names());
        names.add(state.names());
        return List.copyOf(names);
    }
}
