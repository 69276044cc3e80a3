package org.controlatlas.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Claim;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Event;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Source;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/**
 * The day up to which something is known of an area: what comes later was not found, and may have happened all the same.
 * It is the day that the data set states, else the newest of the dates that speak of the area: when its periods begin and
 * end, when its outline moves, of its claims and events, and when their sources appeared. Of a date such as 2026 only the
 * first day counts. Immutable.
 */
public final class KnownTo {
    /** By identity, as atlases are equal; kept as long as the atlas is. */
    private static final Map<Atlas, KnownTo> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final List<NamedArea> areas;
    private final Map<String, LocalDate> zones = new HashMap<>();
    private final LocalDate last;

    /** The day of a place, and the area whose day it is; the place's own zone if there is no area. */
    public record Known(LocalDate day, Optional<NamedArea> area) {}

    /** Made once for each atlas, from all its periods, claims and events: some milliseconds for each hundred zones. */
    public static KnownTo of(Atlas atlas) {
        return KNOWN.computeIfAbsent(atlas, KnownTo::new);
    }

    private KnownTo(Atlas atlas) {
        this.areas = List.copyOf(atlas.areas());
        this.last = atlas.info().lastDay();
        for (Zone zone : atlas.zones()) {
            zone.outlines().forEach(outline -> note(zone.id(), outline.time().start()));
            for (ControlPeriod period : zone.periods()) {
                note(zone.id(), period.startEdtf().map(Edtf::earliest).or(() -> period.time()
                        .start()));
                note(zone.id(), period.endEdtf().map(Edtf::earliest).or(() -> period.time()
                        .end()
                        .map(this::withinData)));
                noteSources(zone.id(), period.sources(), atlas);
            }
        }
        for (Claim claim : atlas.claims()) {
            note(claim.zoneId(), claim.time().start());
            noteSources(claim.zoneId(), claim.sources(), atlas);
        }
        for (Event event : atlas.events()) {
            zoneOf(event, atlas).ifPresent(zone -> {
                note(zone, event.dateEdtf().map(Edtf::earliest).or(() -> event.time()
                        .start()));
                noteSources(zone, event.sources(), atlas);
            });
        }
    }

    /** The zone whose outline covered the place when it happened. */
    static Optional<String> zoneOf(Event event, Atlas atlas) {
        int day = event.time().startDay();
        return atlas.zones().stream()
                .filter(zone -> zone.outlineAt(day)
                        .map(DatedOutline::geometry)
                        .filter(outline -> outline.getEnvelopeInternal()
                                        .covers(event.location().getCoordinate())
                                && outline.covers(event.location()))
                        .isPresent())
                .map(Zone::id)
                .findFirst();
    }

    private void noteSources(String zone, Collection<String> ids, Atlas atlas) {
        ids.stream()
                .map(atlas.sources()::get)
                .filter(Objects::nonNull)
                .forEach(source -> note(zone, published(source)));
    }

    /** A period that ends with the data is known to hold on their last day. */
    private LocalDate withinData(LocalDate end) {
        return end.equals(last.plusDays(1)) ? last : end;
    }

    /** What lies after the data's last day is announced or planned, and not known; nor is an open start or end. */
    private void note(String zone, Optional<LocalDate> day) {
        day.filter(d -> !d.isAfter(last) && !d.equals(LocalDate.MIN))
                .ifPresent(d -> zones.merge(zone, d, (a, b) -> a.isAfter(b) ? a : b));
    }

    /** When the source appeared, as exactly as it says: {@code 2020}, {@code 2020-11} or a day. */
    public static Optional<String> date(Source source) {
        int[] parts = parts(source);
        return parts.length == 0
                ? Optional.empty()
                : Optional.of(IntStream.range(0, Math.min(3, parts.length))
                        .mapToObj(i -> String.format(Locale.ROOT, i == 0 ? "%04d" : "%02d", parts[i]))
                        .collect(Collectors.joining("-")));
    }

    /** The first day on which the source can have appeared. */
    static Optional<LocalDate> published(Source source) {
        int[] parts = parts(source);
        try {
            return parts.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.of(parts[0], parts.length > 1 ? parts[1] : 1, parts.length > 2 ? parts[2] : 1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Year, month and day, as many as there are; none if that is no date. */
    private static int[] parts(Source source) {
        boolean isDated = source.csl().get("issued") instanceof Map<?, ?> issued
                && issued.get("date-parts") instanceof List<?> ranges
                && !ranges.isEmpty()
                && ranges.get(0) instanceof List<?>;
        if (!isDated) {
            return new int[0];
        }
        List<?> parts = (List<?>) ((List<?>) ((Map<?, ?>) source.csl().get("issued")).get("date-parts")).get(0);
        return parts.stream().allMatch(part -> String.valueOf(part).matches("\\d{1,4}"))
                ? parts.stream()
                        .mapToInt(part -> Integer.parseInt(part.toString()))
                        .toArray()
                : new int[0];
    }

    /** If an area is only an outline within a larger zone, nothing is known of the area alone. */
    public Optional<LocalDate> of(NamedArea area) {
        return area.knownTo().or(() -> area.parts().stream()
                .filter(Part::isWhole)
                .flatMap(part -> Stream.ofNullable(zones.get(part.zoneId())))
                .max(Comparator.naturalOrder()));
    }

    /** For a zone's ground on a day: what is known of the smallest area that would name this ground. */
    public Optional<Known> at(String zoneId, LocalDate date) {
        Optional<NamedArea> area = areas.stream()
                .filter(each -> each.kind().isAddress() && holds(each, zoneId, ValidTime.dayOf(date)))
                .min(Comparator.comparingDouble(each -> each.extent().getArea()));
        return area.flatMap(this::of).map(day -> new Known(day, area)).or(() -> Optional.ofNullable(zones.get(zoneId))
                .map(day -> new Known(day, Optional.empty())));
    }

    private static boolean holds(NamedArea area, String zoneId, int day) {
        return area.parts().stream()
                .anyMatch(part -> part.isWhole()
                        && part.zoneId().equals(zoneId)
                        && part.time().contains(day));
    }

    /** The newest day of all; empty for data without dates. */
    public Optional<LocalDate> newest() {
        return Stream.concat(zones.values().stream(), areas.stream().flatMap(area -> area.knownTo().stream()))
                .max(Comparator.naturalOrder());
    }
}
