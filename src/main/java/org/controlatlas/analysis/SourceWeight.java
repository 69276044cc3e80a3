package org.controlatlas.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Source;

/**
 * In which order sources are told: those that can carry a statement alone before weak ones, those of a third party before
 * those of a side, then by kind and by how far they were read. Alike ones keep their order.
 */
final class SourceWeight {
    private static final List<Source.Kind> KINDS = List.of(
            Source.Kind.OFFICIAL,
            Source.Kind.REPORT,
            Source.Kind.BOOK,
            Source.Kind.PRESS,
            Source.Kind.DATABASE,
            Source.Kind.MAP,
            Source.Kind.WEBSITE,
            Source.Kind.ENCYCLOPEDIA,
            Source.Kind.COPY,
            Source.Kind.UNKNOWN,
            Source.Kind.GENERAL_KNOWLEDGE);

    private SourceWeight() {}

    /** Ids of the data's sources, the weightiest first; those that the data do not describe come last. */
    static List<String> sorted(Collection<String> ids, Map<String, Source> sources) {
        Comparator<Source> weight = Comparator.comparing(Source::isWeak)
                .thenComparing(source -> source.kind() == Source.Kind.MAP)
                .thenComparing(source -> source.side() != Source.Side.NEUTRAL && source.side() != Source.Side.MIXED)
                .thenComparing(source -> KINDS.indexOf(source.kind()))
                .thenComparing(Source::reading);
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparing(sources::get, Comparator.nullsLast(weight)))
                .toList();
    }
}
