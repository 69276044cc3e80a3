package org.controlatlas.app.map;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.controlatlas.model.Event;

/** Which events have a marker on a day. */
final class EventMarkers {
    private final List<Event> events;

    EventMarkers(List<Event> events) {
        this.events = events.stream()
                .sorted(Comparator.comparingInt((Event event) -> event.time().startDay()))
                .toList();
    }

    List<Event> shownAt(LocalDate date) {
        return events.stream().filter(event -> event.time().contains(date)).toList();
    }
}
