package org.controlatlas.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Names;

/**
 * Finds everything in a data set that has a name: by any of its names in all four languages, old and new, whatever the
 * accents, the script and the romanisation. Immutable and safe to share between threads; a search reads every name once.
 */
public final class Gazetteer {
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::fit)
            .thenComparing(Hit::standing)
            .thenComparing(hit -> hit.entry().rank())
            .thenComparing(hit -> hit.entry().kind())
            .thenComparing(hit -> hit.matched().length())
            .thenComparing(Hit::matched);

    private final List<NamedEntry> named = new ArrayList<>();
    private final Map<String, NamedArea> areas;
    private final Map<String, NamedLine> lines;
    private final Surroundings surroundings;
    private final NameResolver resolver;

    public Gazetteer(Atlas atlas) {
        areas = NamedAreas.of(atlas);
        lines = NamedLines.of(atlas.lines());
        surroundings = new Surroundings(atlas, areas.values());
        List<Entry> entries = EntryList.of(atlas, areas.values(), lines.values());
        KnownNames known = new KnownNames(entries);
        entries.forEach(
                entry -> named.add(new NamedEntry(entry, NameForm.of(entry.names(), known, !isCalledByParts(entry)))));
        resolver = new NameResolver(named, this);
    }

    /** Of "Bozen / Bolzano" both are names; of "Road Bozen / Bolzano–Meran / Merano" neither part is one. */
    private static boolean isCalledByParts(Entry entry) {
        return entry.kind() == Entry.Kind.SETTLEMENT
                || entry.kind() == Entry.Kind.AREA
                || entry.kind() == Entry.Kind.STATE;
    }

    public List<Entry> entries() {
        return named.stream().map(NamedEntry::entry).toList();
    }

    /**
     * What a name stands for. A text that is no name as a whole may be several names ("Bozen / Bolzano": the first that is
     * known counts) or a name followed by the area around it, after a comma or in brackets ("Neustadt, Saale district").
     */
    public Resolution resolve(String text) {
        return resolver.resolve(text);
    }

    /** The thing with that id: an id from {@link #idOf}, or any id of the data set. */
    public Resolution resolveId(String id) {
        return resolver.resolveId(id);
    }

    /** The id that picks the entry: its own, preceded by its kind if a thing of another kind has the same id. */
    public String idOf(Entry entry) {
        boolean alone = named.stream()
                .map(NamedEntry::entry)
                .noneMatch(other -> other.kind() != entry.kind() && other.id().equals(entry.id()));
        return alone ? entry.id() : kindAndId(entry);
    }

    static String kindAndId(Entry entry) {
        return entry.kind().code() + ":" + entry.id();
    }

    /** What an answer about the entry is about. */
    public Told told(Entry entry) {
        return switch (entry.kind()) {
            case AREA -> new Told.OfArea(area(entry));
            case LINE, LINK -> new Told.OfLine(line(entry));
            case ZONE -> new Told.OfZone(entry.id());
            case SETTLEMENT, EVENT_PLACE, STATE -> new Told.OfSpot(entry.location());
        };
    }

    /** The area that an entry of that kind stands for. */
    public NamedArea area(Entry entry) {
        return areas.get(entry.id());
    }

    /** The line that an entry of that kind stands for. */
    public NamedLine line(Entry entry) {
        return lines.get(entry.id());
    }

    /** The line with a name that a piece belongs to; empty for one without a name. */
    public static Optional<NamedLine> lineWith(LineFeature piece, List<LineFeature> lines) {
        return NamedLines.of(lines).values().stream()
                .filter(line -> line.features().contains(piece))
                .findFirst();
    }

    /** The entry that stands for a line. */
    public static Entry entryOf(NamedLine line) {
        return EntryList.entry(line);
    }

    /** The zone that an entry is or has its position in; empty outside the zones. */
    public Optional<String> zone(Entry entry) {
        return surroundings.zone(entry);
    }

    /** Areas that hold the entry; addresses such as districts first, small ones before large ones. */
    public List<NamedArea> areasAround(Entry entry) {
        return surroundings.areas(entry);
    }

    /**
     * Names that tell the entry apart from others: of the districts around it, former and present, else of its state; empty
     * for areas and lines, which lie in none.
     */
    public List<Names> address(Entry entry) {
        List<Names> districts = areasAround(entry).stream()
                .filter(area -> area.kind().isAddress())
                .map(NamedArea::name)
                .toList();
        if (!districts.isEmpty()) {
            return districts;
        }
        Optional<Names> state = areasAround(entry).stream()
                .filter(area -> area.kind() == NamedArea.Kind.STATE)
                .map(NamedArea::name)
                .findFirst()
                .or(() -> entry.kind() == Entry.Kind.STATE ? Optional.empty() : surroundings.stateAround(entry));
        return state.stream().toList();
    }

    /** All names of the areas around the entry and of its state. */
    List<Names> around(Entry entry) {
        List<Names> around = new ArrayList<>();
        areasAround(entry).forEach(area -> around.addAll(area.names()));
        surroundings.stateAround(entry).ifPresent(around::add);
        return around;
    }

    /** Removes entries for the same thing under another kind; see docs/names.md. */
    List<Entry> distinct(Collection<Entry> found) {
        List<Entry> distinct = new ArrayList<>(found);
        distinct.removeIf(zone -> zone.kind() == Entry.Kind.ZONE && isCoveredBy(zone, found));
        distinct.removeIf(area -> area.kind() == Entry.Kind.AREA && isTwin(area, distinct));
        return distinct;
    }

    private boolean isCoveredBy(Entry zone, Collection<Entry> others) {
        Optional<String> id = Optional.of(zone.id());
        return others.stream()
                .anyMatch(other ->
                        other.kind() == Entry.Kind.SETTLEMENT && zone(other).equals(id)
                                || other.kind() == Entry.Kind.AREA && Surroundings.isPart(zone.id(), area(other)));
    }

    private boolean isTwin(Entry area, List<Entry> others) {
        return others.subList(0, others.indexOf(area)).stream()
                .anyMatch(other -> other.kind() == Entry.Kind.AREA
                        && area(other).parts().equals(area(area).parts()));
    }

    /** The best fits for what somebody types, each thing once; empty for blank text. */
    public List<Hit> search(String text, int limit) {
        NameForm asked = NameForm.typed(text);
        if (asked.keys().isEmpty()) {
            return List.of();
        }
        List<Hit> hits = hits(asked.exact(), form -> fit(form, asked));
        if (hits.isEmpty()) {
            hits = hits(asked.exact(), form -> isNear(form, asked.skeletons()) ? Fit.NEAR : null);
        }
        // Of what fits alike first what is written just so; what is left alike keeps the order of the data.
        String typed = text.strip();
        hits.sort(Comparator.comparing(Hit::fit)
                .thenComparing(Hit::standing)
                .thenComparing(hit -> hit.entry().rank())
                .thenComparing(hit -> !hit.matched().equalsIgnoreCase(typed))
                .thenComparing(BEST_FIRST));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    /** @param exact the typed text; if several forms fit equally well, the one spelled like it is returned */
    private List<Hit> hits(String exact, Function<NameForm, Fit> fits) {
        List<Hit> hits = new ArrayList<>();
        for (NamedEntry each : named) {
            NameForm bestForm = null;
            Fit bestFit = null;
            for (NameForm form : each.forms()) {
                Fit fit = fits.apply(form);
                if (fit != null && (bestFit == null || isBetter(fit, form, bestFit, bestForm, exact))) {
                    bestFit = fit;
                    bestForm = form;
                }
            }
            if (bestFit != null) {
                hits.add(new Hit(each.entry(), bestForm.text(), bestFit, bestForm.standing()));
            }
        }
        return hits;
    }

    private static boolean isBetter(Fit fit, NameForm form, Fit bestFit, NameForm bestForm, String exact) {
        if (fit != bestFit) {
            return fit.compareTo(bestFit) < 0;
        }
        if (form.standing() != bestForm.standing()) {
            return form.standing().compareTo(bestForm.standing()) < 0;
        }
        return form.exact().equals(exact) && !bestForm.exact().equals(exact);
    }

    /**
     * English names to suggest for a text that is no name: first those that begin with the text or contain it, then those
     * spelled much like it; best first, each once.
     */
    public List<String> nearest(String text, int limit) {
        NameForm asked = NameForm.typed(text);
        if (asked.skeletons().isEmpty()) {
            return List.of();
        }
        Map<String, Integer> distances = new LinkedHashMap<>();
        for (NamedEntry each : named) {
            int best = Integer.MAX_VALUE;
            for (NameForm form : each.forms()) {
                Fit fit = fit(form, asked);
                boolean holds = fit != null && fit.compareTo(Fit.ALIKE) <= 0;
                best = Math.min(best, holds ? 0 : distance(form.skeletons(), asked.skeletons()));
            }
            distances.merge(
                    each.entry().name().in(Language.EN),
                    best * 10 + each.entry().rank(),
                    Math::min);
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Fit fit(NameForm form, NameForm asked) {
        if (intersect(form.keys(), asked.keys())) {
            return Fit.SAME;
        }
        if (anyPair(form.keys(), asked.keys(), String::startsWith)) {
            return Fit.BEGINNING;
        }
        if (anyPair(form.keys(), asked.keys(), Gazetteer::hasWordFrom)) {
            return Fit.WORD;
        }
        if (anyPair(form.skeletons(), asked.skeletons(), String::startsWith)) {
            return Fit.ALIKE;
        }
        return anyPair(form.keys(), asked.keys(), (name, query) -> query.length() >= 3 && name.contains(query))
                ? Fit.PART
                : null;
    }

    /** Whether any word of the name except the first begins with the text. */
    private static boolean hasWordFrom(String name, String text) {
        for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
            if (name.startsWith(text, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(NameForm form, List<String> skeletons) {
        int length = skeletons.isEmpty() ? 0 : skeletons.get(0).length();
        return length >= 3 && distance(form.skeletons(), skeletons) <= (length < 5 ? 1 : 2);
    }

    // By index: a search asks this of every name, and iterators and streams cost more than the comparisons.
    static boolean intersect(List<String> a, List<String> b) {
        return anyPair(a, b, String::equals);
    }

    static boolean anyPair(List<String> names, List<String> queries, BiPredicate<String, String> test) {
        for (int n = 0; n < names.size(); n++) {
            for (int q = 0; q < queries.size(); q++) {
                if (test.test(names.get(n), queries.get(q))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int distance(List<String> names, List<String> queries) {
        int best = Integer.MAX_VALUE;
        for (String name : names) {
            for (String query : queries) {
                best = Math.min(best, EditDistance.between(name, query));
            }
        }
        return best;
    }

    /** Entries that fit, in the order of the data. */
    List<Entry> where(Predicate<Entry> condition) {
        return named.stream().map(NamedEntry::entry).filter(condition).toList();
    }
}
