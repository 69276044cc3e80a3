package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Source;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.PictureContents;
import org.controlatlas.render.view.PictureSpec;

/**
 * The sources of what maps show, those first that tell most of it: of the latest changes, of much ground, of what more
 * than a side says. Weak sources and those without an address come last, and each publication comes once before any comes
 * twice.
 */
record CitedSources(List<Source> ranked) {
    /** Days after which a change counts half as much. */
    private static final double HALF_LIFE = 365;

    /** That one line can name. */
    private static final int MOST_NAMES = 12;

    /** What an event counts that has a mark on the map. */
    private static final double EVENT = 1;

    CitedSources {
        ranked = List.copyOf(ranked);
    }

    static CitedSources none() {
        return new CitedSources(List.of());
    }

    int count() {
        return ranked.size();
    }

    /** Names of those who published them, each once, at least one. */
    List<String> publications() {
        List<String> names = ranked.stream()
                .map(SourceText::publication)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        return names.isEmpty() ? List.of(SourceText.title(ranked.get(0))) : names;
    }

    static CitedSources of(MapPainter painter, List<PictureSpec> maps) {
        Map<String, Double> weights = new TreeMap<>();
        for (PictureSpec map : maps) {
            PictureContents seen = painter.contents(map);
            seen.zones().forEach(zone -> add(weights, zone.period().sources(), weight(zone.period(), map.date())));
            seen.lines().forEach(line -> add(weights, line.sources(), 0));
            seen.events().forEach(mark -> add(weights, mark.event().sources(), EVENT));
        }
        return ranked(painter.atlas().sources(), weights);
    }

    /** Of a zone's history, told on a day. */
    static CitedSources of(Map<String, Source> known, List<ControlPeriod> periods, LocalDate date) {
        Map<String, Double> weights = new TreeMap<>();
        periods.forEach(period -> add(weights, period.sources(), weight(period, date)));
        return ranked(known, weights);
    }

    private static CitedSources ranked(Map<String, Source> known, Map<String, Double> weights) {
        List<Source> found = new ArrayList<>();
        Map<String, Double> worth = new HashMap<>();
        weights.forEach((id, weight) -> {
            Source source = known.get(id);
            if (source != null) {
                found.add(source);
                worth.put(id, weight * trust(source));
            }
        });
        found.sort(Comparator.comparingDouble((Source source) -> -worth.get(source.id()))
                .thenComparing(Source::title)
                .thenComparing(Source::id));
        return new CitedSources(eachOnceFirst(found));
    }

    private static void add(Map<String, Double> weights, List<String> ids, double weight) {
        ids.forEach(id -> weights.merge(id, weight, Double::sum));
    }

    private static double weight(ControlPeriod period, LocalDate date) {
        Optional<LocalDate> start = period.time().start();
        double days =
                start.map(day -> (double) date.toEpochDay() - day.toEpochDay()).orElse(100 * HALF_LIFE);
        return StrictMath.pow(0.5, Math.max(0, days) / HALF_LIFE);
    }

    /** How much a reader is helped by it: what can be looked up and can carry a statement counts in full. */
    private static double trust(Source source) {
        double tells = source.tells() ? 1 : 0.02;
        double strong = source.isWeak() ? 0.1 : 1;
        Optional<String> address = SourceText.shortAddress(source);
        double found = address.isEmpty() ? 0.05 : address.get().length() > SourceText.SHORT_ADDRESS ? 0.1 : 1;
        boolean third = source.side() == Source.Side.NEUTRAL || source.side() == Source.Side.MIXED;
        return tells * strong * found * (third ? 1.5 : 1);
    }

    private static List<Source> eachOnceFirst(List<Source> sources) {
        List<Source> first = new ArrayList<>();
        List<Source> again = new ArrayList<>();
        Set<String> publications = new HashSet<>();
        for (Source source : sources) {
            String publication = SourceText.publication(source);
            (publication.isEmpty() || publications.add(publication) ? first : again).add(source);
        }
        first.addAll(again);
        return Collections.unmodifiableList(first);
    }
}
