package org.controlatlas.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the things of a data set are called by registers. */
public final class Identities {
    public static final Identities NONE = new Identities(List.of());

    /** One thing's. */
    public record Entry(Identity.Thing thing, String id, Identity identity) {}

    private final List<Entry> all;
    private final Map<Identity.Thing, Map<String, List<Identity>>> known = new LinkedHashMap<>();

    public Identities(List<Entry> all) {
        this.all = List.copyOf(all);
        for (Entry entry : all) {
            known.computeIfAbsent(entry.thing(), thing -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.id(), id -> new ArrayList<>())
                    .add(entry.identity());
        }
    }

    /** In the order in which the data set lists them. */
    public List<Entry> all() {
        return all;
    }

    /** Those that hold on a day; none for most things. */
    public List<Identity> of(Identity.Thing thing, String id, int day) {
        return known.getOrDefault(thing, Map.of()).getOrDefault(id, List.of()).stream()
                .filter(identity -> identity.time().contains(day))
                .toList();
    }
}
