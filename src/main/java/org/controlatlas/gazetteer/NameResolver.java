package org.controlatlas.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.gazetteer.NameForm.Standing;
import org.controlatlas.model.Names;

/** Decides what a name stands for, by the rules that docs/names.md tells. */
final class NameResolver {
    /** How strong a thing's claim to a name is, strongest first; the name means the thing with the strongest claim. */
    private enum Claim {
        /** It is called so, letter by letter. */
        EXACT,
        /** The name is the same apart from accents and romanisation. */
        SAME,
        /** It is called so with something in brackets behind it. */
        QUALIFIED,
        /** It is called so in another script. */
        TRANSCRIBED,
        /** It is an area or a line whose name begins with these words. */
        BEGINNING,
        /** It is called so in brackets. */
        BRACKETED,
        /** It is where something happened, and nothing else is called so. */
        EVENT,
        /** It is called so in a coarser transcription. */
        ALIKE
    }

    private static final int OFFERED = 3;
    /** Shorter beginnings of what a place lies in fit too much. */
    private static final int WORD = 4;

    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

    private final NameIndex index;
    private final Gazetteer gazetteer;

    NameResolver(List<NamedEntry> named, Gazetteer gazetteer) {
        this.index = new NameIndex(named);
        this.gazetteer = gazetteer;
    }

    Resolution resolve(String text) {
        Map<Claim, List<Entry>> claims = claims(text);
        if (!claims.isEmpty()) {
            return decided(text, claims);
        }
        Resolution placed = placed(text);
        if (!(placed instanceof Resolution.Nothing)) {
            return placed;
        }
        List<String> parts = NameForm.parts(text);
        for (String part : parts.size() > 1 ? parts : List.<String>of()) {
            claims = claims(part);
            if (!claims.isEmpty()) {
                return decided(part, claims);
            }
        }
        return placed;
    }

    Resolution resolveId(String id) {
        String given = id.strip();
        List<Entry> found = gazetteer.where(entry -> Gazetteer.kindAndId(entry).equals(given));
        if (found.isEmpty()) {
            found = gazetteer.where(entry -> entry.id().equals(given));
        }
        found = gazetteer.distinct(found);
        if (found.isEmpty()) {
            return new Resolution.Nothing(given, List.of());
        }
        return found.size() == 1 ? new Resolution.One(found.get(0), List.of()) : new Resolution.Several(given, found);
    }

    private Resolution decided(String name, Map<Claim, List<Entry>> claims) {
        Set<Entry> meant = new LinkedHashSet<>();
        Claim best = claims.keySet().iterator().next();
        meant.addAll(claims.get(best));
        if (best.compareTo(Claim.QUALIFIED) < 0) {
            // A settlement with a weaker claim gives way to larger ones only.
            int largest = meant.stream().mapToInt(Entry::rank).min().orElseThrow();
            for (Claim weaker : List.of(Claim.SAME, Claim.QUALIFIED)) {
                claims.getOrDefault(weaker, List.of()).stream()
                        .filter(entry -> entry.kind() == Entry.Kind.SETTLEMENT && entry.rank() <= largest)
                        .forEach(meant::add);
            }
        }
        List<Entry> distinct = gazetteer.distinct(meant);
        if (distinct.size() > 1) {
            return new Resolution.Several(name, distinct);
        }
        Entry entry = distinct.get(0);
        Set<Entry> others = new LinkedHashSet<>(List.of(entry));
        for (Claim claim : List.of(Claim.EXACT, Claim.SAME, Claim.QUALIFIED, Claim.TRANSCRIBED)) {
            others.addAll(claims.getOrDefault(claim, List.of()));
        }
        List<Entry> also = new ArrayList<>(gazetteer.distinct(others));
        also.remove(entry);
        also.removeAll(meant);
        return new Resolution.One(entry, also);
    }

    /** Who claims the name and how, the best claims first. */
    private Map<Claim, List<Entry>> claims(String text) {
        NameForm query = NameForm.typed(text);
        Map<Claim, List<Entry>> claims = new LinkedHashMap<>();
        if (query.keys().isEmpty()) {
            return claims;
        }
        for (Claim claim : Claim.values()) {
            claims.put(claim, new ArrayList<>());
        }
        for (NamedEntry each : index.possible(query)) {
            Claim claim = claim(each.entry(), each.forms(), query);
            if (claim != null) {
                claims.get(claim).add(each.entry());
            }
        }
        claims.values().removeIf(List::isEmpty);
        return claims;
    }

    private static Claim claim(Entry entry, List<NameForm> forms, NameForm query) {
        Claim best = null;
        for (NameForm form : forms) {
            Claim claim = claim(entry, form, query);
            if (claim != null && (best == null || claim.compareTo(best) < 0)) {
                best = claim;
            }
        }
        boolean event = entry.kind() == Entry.Kind.EVENT_PLACE;
        return event && best != null && best.compareTo(Claim.EVENT) < 0 ? Claim.EVENT : best;
    }

    private static Claim claim(Entry entry, NameForm form, NameForm query) {
        boolean exact = form.exact().equals(query.exact());
        if (exact || Gazetteer.intersect(form.keys(), query.keys())) {
            return switch (form.standing()) {
                case OWN -> exact ? Claim.EXACT : form.sharesScriptWith(query) ? Claim.SAME : Claim.TRANSCRIBED;
                case QUALIFIED -> Claim.QUALIFIED;
                case BRACKETED -> Claim.BRACKETED;
            };
        }
        if (form.standing() != Standing.OWN) {
            return null;
        }
        if (NameIndex.isFoundByBeginning(entry)
                && Gazetteer.anyPair(form.keys(), query.keys(), (name, typed) -> name.startsWith(typed + " "))) {
            return Claim.BEGINNING;
        }
        return Gazetteer.intersect(form.skeletons(), query.skeletons()) ? Claim.ALIKE : null;
    }

    /** A name with what it lies in: "Neustadt, Saale district", "Neustadt (Saale)". */
    private Resolution placed(String text) {
        Resolution first = null;
        for (int comma = text.lastIndexOf(','); comma > 0 && first == null; comma = text.lastIndexOf(',', comma - 1)) {
            first = in(text.substring(0, comma), text.substring(comma + 1));
        }
        Matcher brackets = IN_BRACKETS.matcher(text.strip());
        if (first == null && brackets.matches()) {
            first = in(brackets.group(1), brackets.group(2));
        }
        return first != null ? first : new Resolution.Nothing(text, gazetteer.nearest(text, OFFERED));
    }

    /** Null if nothing has the name. */
    private Resolution in(String name, String where) {
        Map<Claim, List<Entry>> claims = claims(name.strip());
        if (claims.isEmpty() || where.isBlank()) {
            return null;
        }
        Map<Claim, List<Entry>> there = new LinkedHashMap<>();
        claims.forEach((claim, entries) -> {
            List<Entry> inside =
                    entries.stream().filter(entry -> isIn(entry, where)).toList();
            if (!inside.isEmpty()) {
                there.put(claim, inside);
            }
        });
        if (!there.isEmpty()) {
            Resolution decided = decided(name.strip(), there);
            return decided instanceof Resolution.One one ? new Resolution.One(one.entry(), List.of()) : decided;
        }
        Set<Entry> all = new LinkedHashSet<>();
        claims.forEach((claim, entries) -> {
            if (claim.compareTo(Claim.BEGINNING) < 0 || all.isEmpty()) {
                all.addAll(entries);
            }
        });
        return new Resolution.Elsewhere(name.strip(), where.strip(), gazetteer.distinct(all));
    }

    /** True if something around the entry has that name, a name that begins so, or one with the same first word. */
    private boolean isIn(Entry entry, String where) {
        List<String> asked = List.copyOf(NameFolding.keys(where));
        for (Names around : gazetteer.around(entry)) {
            for (String name : around.byLanguage().values()) {
                List<String> texts = new ArrayList<>(NameForm.parts(NameForm.bare(name)));
                texts.add(name);
                for (String text : texts) {
                    if (Gazetteer.anyPair(List.copyOf(NameFolding.keys(text)), asked, NameResolver::meansTheSame)) {
                        return true;
                    }
                }
            }
        }
        return entry.kind().code().equals(where.strip().toLowerCase(Locale.ROOT))
                || entry.detail().equals(where.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean meansTheSame(String name, String asked) {
        return name.equals(asked)
                || name.startsWith(asked + " ")
                || asked.length() >= WORD && name.startsWith(asked)
                || firstWord(name).length() >= WORD && firstWord(name).equals(firstWord(asked));
    }

    private static String firstWord(String key) {
        int blank = key.indexOf(' ');
        return blank < 0 ? key : key.substring(0, blank);
    }
}
