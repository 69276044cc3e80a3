package org.controlatlas.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Names;

/** Puts the pieces of lines together that have a name in common. */
final class NamedLines {
    private record Key(LineFeature.Kind kind, Names names) {}

    private NamedLines() {}

    /** By id, in the order of the data; lines without a name are left out. */
    static Map<String, NamedLine> of(List<LineFeature> lines) {
        Map<Key, List<LineFeature>> groups = new LinkedHashMap<>();
        for (LineFeature line : lines) {
            if (!line.names().isEmpty()) {
                groups.computeIfAbsent(new Key(line.kind(), line.names()), key -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<String, NamedLine> named = new LinkedHashMap<>();
        for (List<LineFeature> group : groups.values()) {
            String id = free(id(group), named);
            named.put(id, new NamedLine(id, group.get(0).names(), group));
        }
        return named;
    }

    /** The id that all pieces have; else what kind they are of. */
    private static String id(List<LineFeature> group) {
        Set<String> ids = group.stream().map(LineFeature::id).collect(Collectors.toCollection(TreeSet::new));
        return ids.size() == 1 ? ids.iterator().next() : group.get(0).kind().code();
    }

    private static String free(String id, Map<String, NamedLine> taken) {
        String free = id;
        for (int n = 2; taken.containsKey(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
