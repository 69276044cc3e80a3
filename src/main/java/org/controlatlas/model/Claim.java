package org.controlatlas.model;

import java.util.List;

/**
 * What somebody says of a zone, kept apart from who controls it.
 *
 * @param kind {@code de-facto} (who controls, by the cited source), {@code designation} (what a named instrument calls
 *     it), {@code position} (what a side says)
 * @param by actor id, or the instrument's short name: {@code UNSC 822}, {@code Statement of 9/10 November 2020}
 * @param statement one English sentence; words that take a side only inside quotation marks
 */
public record Claim(
        String zoneId,
        ValidTime time,
        String kind,
        String by,
        String statement,
        Certainty certainty,
        List<String> sources) {
    public Claim {
        sources = List.copyOf(sources);
    }
}
