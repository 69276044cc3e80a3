package org.controlatlas.model;

import java.util.List;
import java.util.Objects;

/**
 * What somebody says of a zone, kept apart from who controls it.
 *
 * @param by actor id, or the instrument's short name: {@code UNSC 822}, {@code Statement of 9/10 November 2020}
 * @param statement one English sentence; words that take a side only inside quotation marks
 */
public record Claim(
        String zoneId,
        ValidTime time,
        Kind kind,
        String by,
        String statement,
        Certainty certainty,
        List<String> sources) {
    /**
     * What sort of statement it is: one below, or a word of the data's own, which stands for itself.
     *
     * @param code the word in data files
     */
    public record Kind(String code) {
        /** Who controls it, by the cited source. */
        public static final Kind DE_FACTO = new Kind("de-facto");
        /** What a named instrument calls it. */
        public static final Kind DESIGNATION = new Kind("designation");
        /** What a side says. */
        public static final Kind POSITION = new Kind("position");

        public Kind {
            Objects.requireNonNull(code);
        }
    }

    public Claim {
        sources = List.copyOf(sources);
    }
}
