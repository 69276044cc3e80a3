package org.controlatlas.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How good the sources of one statement are, taken together. From the best to none. */
public enum Evidence {
    /** Two parties tell of it, or a third that is not weak. */
    TWO_SIDES,
    /** Only maps, which tell where a line runs: a border that nobody disputes needs no other account. */
    MAP_ONLY,
    /** One party alone tells of it; others, if any, are weak. */
    ONE_SIDE,
    /** Nobody but weak sources tells of it ({@link Source#isWeak}), of whatever side. */
    WEAK,
    /** There is no source. */
    NONE;

    /** As options, links and files write it: {@code two-sides}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the statement rests on more than one account, or needs none. */
    public boolean isBalanced() {
        return this == TWO_SIDES || this == MAP_ONLY;
    }

    public static Evidence of(Collection<Source> sources) {
        if (sources.isEmpty()) {
            return NONE;
        }
        List<Source> telling = sources.stream().filter(Source::tells).toList();
        if (telling.isEmpty()) {
            return MAP_ONLY;
        }
        if (telling.stream().allMatch(Source::isWeak)) {
            return WEAK;
        }
        boolean third = telling.stream()
                .anyMatch(source -> !source.isWeak() && source.side().party().isEmpty());
        long parties = telling.stream()
                .flatMap(source -> source.side().party().stream())
                .distinct()
                .count();
        return third || parties > 1 ? TWO_SIDES : ONE_SIDE;
    }

    /** Of the period's sources; ids that the atlas does not have count as none. */
    public static Evidence of(ControlPeriod period, Atlas atlas) {
        return of(sources(period.sources(), atlas));
    }

    /** The sources of these ids that the atlas has. */
    private static List<Source> sources(Collection<String> ids, Atlas atlas) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(atlas.sources().get(id)))
                .toList();
    }
}
