package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.controlatlas.analysis.Difference.AreaChange;
import org.controlatlas.analysis.Difference.Net;
import org.controlatlas.analysis.Difference.Passage;
import org.controlatlas.message.BadValueException;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Names;
import org.controlatlas.model.Zone;

/**
 * Finds what changed hands between two days. Ground is compared, not rows: a zone that is there on both days by its two
 * controllers; zones that are there on one day only, or that overlap others, by laying them upon those of the other day.
 * Safe to share between threads.
 */
public final class DifferenceFinder {
    private final Survey ground;
    private final Map<String, Event> events = new HashMap<>();
    private final Map<String, List<Claim>> designations = new HashMap<>();

    public DifferenceFinder(Survey ground) {
        this.ground = ground;
        ground.atlas().events().forEach(event -> events.put(event.id(), event));
        for (Claim claim : ground.atlas().claims()) {
            if (claim.kind().equals(Claim.Kind.DESIGNATION)) {
                designations
                        .computeIfAbsent(claim.zoneId(), id -> new ArrayList<>())
                        .add(claim);
            }
        }
    }

    private record Pair(Control from, Control to) {}

    private record Found(Comparison comparison, Map<Pair, List<GroundChange>> byPair) {}

    /** What changed hands, and where it lies. */
    public record Located(Difference difference, List<ChangedGround> ground) {}

    /**
     * @param from the earlier day
     * @param to the later day
     * @throws IllegalArgumentException if the second is not the later
     */
    public Difference between(LocalDate from, LocalDate to) {
        return difference(from, to, found(from, to));
    }

    /**
     * Where what {@link #between} tells lies, each pair of holders as one piece without the lines of zones.
     *
     * @throws IllegalArgumentException as there
     */
    public List<ChangedGround> ground(LocalDate from, LocalDate to) {
        return ground(found(from, to));
    }

    /**
     * Both, by one comparison.
     *
     * @throws IllegalArgumentException as there
     */
    public Located located(LocalDate from, LocalDate to) {
        Found found = found(from, to);
        return new Located(difference(from, to, found), ground(found));
    }

    private Found found(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new BadValueException(GroundProblem.EARLIER_FIRST, to, from);
        }
        Comparison comparison = new Comparison(ground, Survey.day(from), Survey.day(to));
        Map<Pair, List<GroundChange>> byPair = new LinkedHashMap<>();
        for (GroundChange change : comparison.changes()) {
            byPair.computeIfAbsent(new Pair(change.from(), change.to()), pair -> new ArrayList<>())
                    .add(change);
        }
        return new Found(comparison, byPair);
    }

    private Difference difference(LocalDate from, LocalDate to, Found found) {
        Comparison comparison = found.comparison();
        Map<Pair, List<GroundChange>> byPair = found.byPair();
        List<Passage> passages = passages(byPair, comparison);
        List<AreaChange> rows = new ArrayList<>();
        for (Passage passage : passages) {
            rows.addAll(rows(passage, byPair.get(new Pair(passage.from(), passage.to())), comparison));
        }
        rows.sort(Comparator.comparingDouble((AreaChange row) -> row.passage().squareKm())
                .reversed()
                .thenComparing(AreaChange::areaId));
        return new Difference(from, to, rows, passages, net(passages, found), comparison.apart());
    }

    private List<ChangedGround> ground(Found found) {
        return found.byPair().entrySet().stream()
                .map(entry -> new ChangedGround(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        Overlay.union(entry.getValue().stream()
                                .map(change -> change.cut().orElseGet(() -> ground.outline(change.named())))
                                .toList())))
                .toList();
    }

    private static List<Passage> passages(Map<Pair, List<GroundChange>> byPair, Comparison comparison) {
        List<Passage> passages = new ArrayList<>();
        byPair.forEach((pair, changes) -> passages.add(new Passage(
                pair.from(), pair.to(), Hundredths.of(sum(changes)), Hundredths.of(comparison.error(changes)))));
        passages.sort(Comparator.comparingDouble(Passage::squareKm)
                .reversed()
                .thenComparing(passage -> passage.from().code())
                .thenComparing(passage -> passage.to().code()));
        return passages;
    }

    private static double sum(List<GroundChange> changes) {
        return changes.stream().mapToDouble(GroundChange::squareKm).sum();
    }

    private List<AreaChange> rows(Passage passage, List<GroundChange> changes, Comparison comparison) {
        Map<String, List<GroundChange>> byArea = new LinkedHashMap<>();
        changes.forEach(change ->
                byArea.computeIfAbsent(areaId(change), id -> new ArrayList<>()).add(change));
        double[] figures = Hundredths.together(
                byArea.values().stream().map(DifferenceFinder::sum).toList());
        List<AreaChange> rows = new ArrayList<>();
        int next = 0;
        for (Map.Entry<String, List<GroundChange>> entry : byArea.entrySet()) {
            List<GroundChange> part = entry.getValue();
            Passage share =
                    new Passage(passage.from(), passage.to(), figures[next++], Hundredths.of(comparison.error(part)));
            rows.add(row(entry.getKey(), share, part, comparison));
        }
        return rows;
    }

    private AreaChange row(String areaId, Passage passage, List<GroundChange> changes, Comparison comparison) {
        Set<String> zones = new TreeSet<>();
        Set<String> causes = new LinkedHashSet<>();
        Set<String> instruments = new TreeSet<>();
        Set<String> sources = new LinkedHashSet<>();
        for (GroundChange change : changes) {
            for (int zone : change.zones()) {
                zones.add(ground.zone(zone).id());
                for (ControlPeriod period : comparison.begun(zone)) {
                    period.startEvent().ifPresent(causes::add);
                    sources.addAll(period.sources());
                }
                designations.getOrDefault(ground.zone(zone).id(), List.of()).stream()
                        .filter(claim -> comparison.isBetween(claim.time().startDay()))
                        .forEach(claim -> instruments.add(claim.by()));
            }
        }
        causes.stream()
                .filter(events::containsKey)
                .forEach(id -> sources.addAll(events.get(id).sources()));
        List<String> inTime = new ArrayList<>(causes);
        inTime.sort(Comparator.comparingInt((String id) ->
                        events.containsKey(id) ? events.get(id).time().startDay() : Integer.MAX_VALUE)
                .thenComparing(id -> id));
        return new AreaChange(
                name(changes.get(0)),
                areaId,
                List.copyOf(zones),
                passage,
                inTime,
                List.copyOf(instruments),
                SourceWeight.sorted(sources, ground.atlas().sources()));
    }

    private String areaId(GroundChange change) {
        int zone = change.named();
        return ground.address(zone).map(NamedArea::id).orElse(ground.zone(zone).id());
    }

    private Names name(GroundChange change) {
        Zone zone = ground.zone(change.named());
        return ground.address(change.named()).map(NamedArea::name).orElse(zone.names());
    }

    private static List<Net> net(List<Passage> passages, Found found) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Passage passage : passages) {
            long hundredths = Math.round(passage.squareKm() * 100);
            sums.computeIfAbsent(passage.to().code(), code -> new long[2])[0] += hundredths;
            sums.computeIfAbsent(passage.from().code(), code -> new long[2])[1] += hundredths;
        }
        List<Net> net = new ArrayList<>();
        sums.forEach((code, both) -> net.add(new Net(
                code,
                both[0] / 100.0,
                error(found, change -> change.to().code().equals(code)),
                both[1] / 100.0,
                error(found, change -> change.from().code().equals(code)))));
        return net;
    }

    private static OptionalDouble error(Found found, Predicate<GroundChange> which) {
        List<GroundChange> changes = found.byPair().values().stream()
                .flatMap(List::stream)
                .filter(which)
                .toList();
        return changes.isEmpty()
                ? OptionalDouble.of(0)
                : Hundredths.of(found.comparison().error(changes));
    }
}
