package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Place;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds places and zones by any of their names: all four languages, old and new, whatever the accents, the script and
 * the romanisation. Immutable and safe to share between threads; a search reads every name once.
 */
public final class NameIndex {
    /** What a name belongs to. */
    public enum Kind {
        PLACE,
        ZONE
    }

    /** How well a name fits, best first. */
    public enum Fit {
        /** The same name, give or take accents and script. */
        SAME,
        /** The name begins so. */
        BEGINNING,
        /** One of its words begins so. */
        WORD,
        /** The same in a coarser transcription: Kelbadzhar for Kəlbəcər. */
        ALIKE,
        /** The text stands somewhere in the name. */
        PART,
        /** A few letters differ. */
        NEAR
    }

    /**
     * Something found.
     *
     * @param id of the place or the zone
     * @param matched the form of the name that fitted, as written in the data
     * @param names the latest names
     * @param rank 1 (large) to 5; 3 for a zone
     * @param zone the zone for a zone's name; null for a place
     * @param geometry of the place (a point) or zone, in degrees
     */
    public record Hit(
            Kind kind, String id, String matched, Names names, int rank, Zone zone, Geometry geometry, Fit fit) {
        /** A point of the thing, in degrees; inside of it for a zone. */
        public Coordinate location() {
            return kind == Kind.PLACE
                    ? geometry.getCoordinate()
                    : geometry.getInteriorPoint().getCoordinate();
        }
    }

    private record Form(String text, Set<String> keys, Set<String> skeletons) {}

    private record Entry(Kind kind, String id, Names names, int rank, Zone zone, Geometry geometry, List<Form> forms) {}

    /** Sides' forms stand on either side of a slash, other spellings in brackets. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[/;()]|\\s+or\\s+)\\s*");

    private static final int ZONE_RANK = 3;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::fit)
            .thenComparing(Hit::rank)
            .thenComparing(Hit::kind)
            .thenComparing(hit -> hit.matched().length())
            .thenComparing(Hit::matched);

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

    private final List<Entry> entries = new ArrayList<>();

    public NameIndex(Atlas atlas) {
        for (Place place : atlas.places()) {
            List<Names> all =
                    place.names().stream().map(Actor.DatedNames::names).toList();
            if (!all.isEmpty()) {
                add(Kind.PLACE, place.id(), all, place.rank(), null, place.location());
            }
        }
        for (Zone zone : atlas.zones()) {
            add(Kind.ZONE, zone.id(), List.of(zone.names()), ZONE_RANK, zone, zone.geometry());
        }
    }

    private void add(Kind kind, String id, List<Names> all, int rank, Zone zone, Geometry geometry) {
        Set<String> texts = new LinkedHashSet<>();
        for (Names names : all) {
            for (String name : names.byLanguage().values()) {
                texts.add(name);
                for (String part : SEPARATOR.split(name)) {
                    if (!part.isBlank()) {
                        texts.add(part.strip());
                    }
                }
            }
        }
        List<Form> forms = texts.stream()
                .map(text -> new Form(text, NameFolding.keys(text), NameFolding.skeletons(text)))
                .toList();
        entries.add(new Entry(kind, id, all.get(all.size() - 1), rank, zone, geometry, forms));
    }

    /** The best fits for what somebody types, each thing once; empty for blank text. */
    public List<Hit> search(String text, int limit) {
        Set<String> keys = NameFolding.keys(text);
        if (keys.isEmpty()) {
            return List.of();
        }
        Set<String> skeletons = NameFolding.skeletons(text);
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            Form bestForm = null;
            Fit bestFit = null;
            for (Form form : entry.forms()) {
                Fit fit = fit(form, keys, skeletons);
                if (fit != null && (bestFit == null || fit.compareTo(bestFit) < 0)) {
                    bestFit = fit;
                    bestForm = form;
                }
            }
            if (bestFit != null) {
                hits.add(hit(entry, bestForm.text(), bestFit));
            }
        }
        if (hits.stream().anyMatch(hit -> hit.fit() != Fit.NEAR)) {
            hits.removeIf(hit -> hit.fit() == Fit.NEAR);
        }
        // What is left alike keeps the order of the data.
        hits.sort(Comparator.comparing(Hit::fit)
                .thenComparing(Hit::rank)
                .thenComparing(written(text))
                .thenComparing(BEST_FIRST));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    /**
     * The things of exactly that name, give or take accents, script and romanisation: places before zones, of places
     * one whose own name it is before one that has it in brackets, then the largest. Several when villages share a name. Of a text with several names,
     * such as "Shusha / Shushi", the first that is known counts.
     */
    public List<Hit> named(String text) {
        List<Hit> whole = namedWhole(text);
        if (!whole.isEmpty()) {
            return whole;
        }
        String[] parts = SEPARATOR.split(text);
        for (String part : parts.length > 1 ? parts : new String[0]) {
            List<Hit> found = namedWhole(part);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Hit> namedWhole(String text) {
        List<Hit> found = search(text, Integer.MAX_VALUE);
        List<Hit> same = found.stream().filter(hit -> hit.fit() == Fit.SAME).toList();
        List<Hit> named = same.isEmpty()
                ? found.stream()
                        .filter(hit -> hit.fit() == Fit.ALIKE && wholeNameAlike(hit.matched(), text))
                        .toList()
                : same;
        Set<String> keys = NameFolding.keys(text);
        return named.stream()
                .sorted(Comparator.comparing(Hit::kind)
                        .thenComparing(hit -> !isOwnName(hit.names(), keys))
                        .thenComparing(Hit::rank)
                        .thenComparing(written(text))
                        .thenComparing(hit -> hit.names().in(Language.EN).contains("("))
                        .thenComparing(BEST_FIRST))
                .toList();
    }

    /** First what has the name just as it is written, in this script and romanisation. */
    private static Comparator<Hit> written(String text) {
        return Comparator.comparing(hit -> !hit.matched().equalsIgnoreCase(text.strip()));
    }

    /** True if it is a name outside brackets: inside stands what tells two places of a name apart. */
    private static boolean isOwnName(Names names, Set<String> keys) {
        return names.byLanguage().values().stream()
                .map(name -> BRACKETS.matcher(name).replaceAll(""))
                .flatMap(SEPARATOR::splitAsStream)
                .anyMatch(name -> intersect(NameFolding.keys(name), keys));
    }

    private static boolean wholeNameAlike(String name, String text) {
        return intersect(NameFolding.skeletons(name), NameFolding.skeletons(text));
    }

    /** English names nearest to a text that fits nothing, best first, each once: what to offer after a typing error. */
    public List<String> nearest(String text, int limit) {
        Set<String> skeletons = NameFolding.skeletons(text);
        if (skeletons.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> distances = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String name = entry.names().in(Language.EN);
            int distance = entry.forms().stream()
                    .mapToInt(form -> distance(form.skeletons(), skeletons))
                    .min()
                    .orElse(Integer.MAX_VALUE);
            distances.merge(name, distance * 10 + entry.rank(), Math::min);
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Hit hit(Entry entry, String matched, Fit fit) {
        return new Hit(
                entry.kind(), entry.id(), matched, entry.names(), entry.rank(), entry.zone(), entry.geometry(), fit);
    }

    private static Fit fit(Form form, Set<String> keys, Set<String> skeletons) {
        if (intersect(form.keys(), keys)) {
            return Fit.SAME;
        }
        if (anyPair(form.keys(), keys, String::startsWith)) {
            return Fit.BEGINNING;
        }
        if (anyPair(form.keys(), keys, (name, query) -> name.contains(" " + query))) {
            return Fit.WORD;
        }
        if (anyPair(form.skeletons(), skeletons, String::startsWith)) {
            return Fit.ALIKE;
        }
        if (anyPair(form.keys(), keys, (name, query) -> query.length() >= 3 && name.contains(query))) {
            return Fit.PART;
        }
        int tolerated = skeletons.iterator().next().length() < 5 ? 1 : 2;
        return skeletons.iterator().next().length() >= 3 && distance(form.skeletons(), skeletons) <= tolerated
                ? Fit.NEAR
                : null;
    }

    private static boolean intersect(Collection<String> a, Collection<String> b) {
        return b.stream().anyMatch(a::contains);
    }

    private static boolean anyPair(
            Set<String> names, Set<String> queries, java.util.function.BiPredicate<String, String> test) {
        for (String name : names) {
            for (String query : queries) {
                if (test.test(name, query)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int distance(Set<String> names, Set<String> queries) {
        int best = Integer.MAX_VALUE;
        for (String name : names) {
            for (String query : queries) {
                best = Math.min(best, EditDistance.between(name, query));
            }
        }
        return best;
    }
}
