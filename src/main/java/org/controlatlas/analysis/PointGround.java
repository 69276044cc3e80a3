package org.controlatlas.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.controlatlas.gazetteer.ZoneLookup;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Document;
import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;

/** The ground that a point of a document is about: where its events changed who controls what, or else where they happened. */
public final class PointGround {
    private final Atlas atlas;
    private ZoneLookup lookup;

    public PointGround(Atlas atlas) {
        this.atlas = atlas;
    }

    /** The events of a point: those that its steps name and, of the first document, those that name the point. */
    public static List<Event> events(Atlas atlas, Document document, AgreementPoint point) {
        boolean first = document.equals(atlas.documents().get(0));
        return atlas.events().stream()
                .filter(event -> first && event.agreementPoints().contains(point.number())
                        || point.steps().stream().anyMatch(step -> step.events().contains(event.id())))
                .sorted(java.util.Comparator.comparingInt(event -> event.time().startDay()))
                .toList();
    }

    /** @return ids of zones; none where no event of the point has a place on the map */
    public Set<String> zones(Document document, AgreementPoint point) {
        List<Event> events = events(atlas, document, point);
        Set<String> ids =
                new LinkedHashSet<>(events.stream().map(Event::id).toList());
        Set<String> zones = new LinkedHashSet<>();
        for (Zone zone : atlas.zones()) {
            if (zone.periods().stream()
                    .anyMatch(period -> period.startEvent().filter(ids::contains).isPresent())) {
                zones.add(zone.id());
            }
        }
        if (zones.isEmpty()) {
            lookup = lookup == null ? new ZoneLookup(atlas) : lookup;
            for (Event event : events) {
                if (event.location() != null && !event.location().isEmpty()) {
                    lookup.at(
                                    event.location().getX(),
                                    event.location().getY(),
                                    event.time().nearest(atlas.info().lastDay()))
                            .ifPresent(spot -> zones.add(spot.zone().id()));
                }
            }
        }
        return zones;
    }
}
