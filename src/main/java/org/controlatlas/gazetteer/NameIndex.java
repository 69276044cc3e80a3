package org.controlatlas.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which entries can be meant by a name at all, so that not every name is compared with every other. */
final class NameIndex {
    private final Map<String, List<Integer>> byForm = new HashMap<>();
    private final List<Integer> byBeginning = new ArrayList<>();
    private final List<NamedEntry> named;

    NameIndex(List<NamedEntry> named) {
        this.named = List.copyOf(named);
        for (int i = 0; i < named.size(); i++) {
            for (NameForm form : named.get(i).forms()) {
                put("=" + form.exact(), i);
                for (String key : form.keys()) {
                    put(key, i);
                }
                for (String skeleton : form.skeletons()) {
                    put("~" + skeleton, i);
                }
            }
            if (isFoundByBeginning(named.get(i).entry())) {
                byBeginning.add(i);
            }
        }
    }

    /** Areas and lines are found by the first words of their names, too. */
    static boolean isFoundByBeginning(Entry entry) {
        return entry.kind() == Entry.Kind.AREA || entry.kind() == Entry.Kind.LINE || entry.kind() == Entry.Kind.LINK;
    }

    private void put(String form, int entry) {
        byForm.computeIfAbsent(form, key -> new ArrayList<>(2)).add(entry);
    }

    /** In the order of the data, each once. */
    Collection<NamedEntry> possible(NameForm query) {
        Map<Integer, NamedEntry> found = new TreeMap<>();
        add("=" + query.exact(), found);
        query.keys().forEach(key -> add(key, found));
        query.skeletons().forEach(skeleton -> add("~" + skeleton, found));
        byBeginning.forEach(i -> found.put(i, named.get(i)));
        return found.values();
    }

    private void add(String form, Map<Integer, NamedEntry> found) {
        byForm.getOrDefault(form, List.of()).forEach(i -> found.put(i, named.get(i)));
    }
}
