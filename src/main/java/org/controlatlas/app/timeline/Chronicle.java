package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.Change;
import org.controlatlas.timeline.ControlTimeline;

/**
 * Everything that happened, in order of time: changes of control and events, told together. Zones that change alike on
 * the same day through the same event are one entry, so that a day with forty zones reads as a line or a few.
 */
public final class Chronicle {
    private final List<ChangeEntry> entries;

    /** What makes changes of a day one entry. */
    private record Key(int day, Optional<String> event, String control, Optional<String> peacekeepers, String group) {}

    private Chronicle(List<ChangeEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static Chronicle of(Atlas atlas, ControlTimeline timeline) {
        Map<String, Event> events = new HashMap<>();
        atlas.events().forEach(event -> events.put(event.id(), event));
        Map<Key, List<Change>> groups = new LinkedHashMap<>();
        for (Change change : timeline.changes()) {
            // What holds on the first day is not a change but where the story starts; what ends after the last is not
            // told.
            if (change.changesControl()
                    && change.day() > atlas.info().start().toEpochDay()
                    && change.day() <= atlas.info().lastDay().toEpochDay()) {
                groups.computeIfAbsent(key(change), k -> new ArrayList<>()).add(change);
            }
        }
        List<ChangeEntry> entries = new ArrayList<>();
        Set<String> told = new HashSet<>();
        groups.forEach((key, changes) -> {
            Optional<Event> event = key.event().map(events::get);
            event.ifPresent(known -> told.add(known.id()));
            List<Zone> zones = changes.stream().map(Change::zone).toList();
            entries.add(new ChangeEntry(
                    LocalDate.ofEpochDay(key.day()), zones, changes.get(0).after(), event));
        });
        for (Event event : atlas.events()) {
            Optional<LocalDate> start = event.time().start();
            if (start.isPresent() && !told.contains(event.id())) {
                entries.add(new ChangeEntry(start.get(), List.of(), Optional.empty(), Optional.of(event)));
            }
        }
        // A stable sort: on one day changes come before events, those that an event made before others, each in the
        // order of the data.
        entries.sort(Comparator.comparing(ChangeEntry::date)
                .thenComparing(entry -> !entry.changesMap())
                .thenComparing(entry -> entry.event().isEmpty()));
        return new Chronicle(entries);
    }

    private static Key key(Change change) {
        Optional<ControlPeriod> after = change.after();
        Optional<String> event = after.flatMap(ControlPeriod::startEvent);
        return new Key(
                change.day(),
                event,
                after.map(period -> period.control().code()).orElse(""),
                after.flatMap(ControlPeriod::peacekeepers),
                event.isPresent() ? "" : change.zone().group());
    }

    /** All entries, ascending by day. */
    public List<ChangeEntry> entries() {
        return entries;
    }

    /** The entries on days in {@code (after, upTo]}. */
    public List<ChangeEntry> between(LocalDate after, LocalDate upTo) {
        int from = firstAfter(after);
        return entries.subList(from, Math.max(from, firstAfter(upTo)));
    }

    /** The entries of the latest day that has any, not later than the given one; empty before the first. */
    public List<ChangeEntry> latest(LocalDate date) {
        int to = firstAfter(date);
        return to == 0
                ? List.of()
                : entries.subList(firstAfter(entries.get(to - 1).date().minusDays(1)), to);
    }

    /** Position of the first entry later than the day; the number of entries if there is none. */
    public int firstAfter(LocalDate date) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).date().isAfter(date)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
