package org.controlatlas.export.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.controlatlas.model.Source;

/**
 * Sources of one publication, so that its name is printed once.
 *
 * @param publication empty for sources that appeared nowhere in particular
 */
record SourceGroup(String publication, List<String> titles) {
    SourceGroup {
        titles = List.copyOf(titles);
    }

    /** By publication and title in alphabetical order; what appeared nowhere comes last. */
    static List<SourceGroup> of(Map<String, Source> all, Collection<String> ids) {
        Map<String, TreeSet<String>> byPublication = new TreeMap<>();
        ids.stream().map(all::get).filter(Objects::nonNull).forEach(source -> byPublication
                .computeIfAbsent(SourceText.publication(source), name -> new TreeSet<>())
                .add(SourceText.title(source)));
        List<SourceGroup> groups = new ArrayList<>();
        byPublication.forEach((name, titles) -> groups.add(new SourceGroup(name, new ArrayList<>(titles))));
        groups.sort((a, b) ->
                Boolean.compare(a.publication().isEmpty(), b.publication().isEmpty()));
        return groups;
    }

    static int count(List<SourceGroup> groups) {
        return groups.stream().mapToInt(group -> group.titles().size()).sum();
    }

    /** {@code Trend: first title; second title.} with as many titles as wanted. */
    String text(int most) {
        String joined = String.join("; ", titles.subList(0, Math.min(most, titles.size())));
        return (publication.isEmpty() ? "" : publication + ": ") + joined + (joined.endsWith(".") ? "" : ".");
    }
}
