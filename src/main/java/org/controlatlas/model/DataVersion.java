package org.controlatlas.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a data set: when it came, and what it changed.
 *
 * @param version its number, as {@code 2.1.0}
 * @param date the day on which it came
 * @param kept the file, relative to the data set's folder, that holds how it differs from the version after it; empty for
 *     the newest one
 * @param sections what it changed
 * @param reasons why ground changed with it, where that is recorded
 */
public record DataVersion(
        String version, LocalDate date, Optional<String> kept, List<Section> sections, List<Reason> reasons) {
    public DataVersion {
        sections = List.copyOf(sections);
        reasons = List.copyOf(reasons);
    }

    /**
     * Notes under one heading.
     *
     * @param title empty for notes without one
     * @param notes a sentence or some, with {@code **} about what is stressed
     */
    public record Section(Names title, List<Names> notes) {
        public Section {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Why ground changed.
     *
     * @param places ids of zones or places that it is about
     */
    public record Reason(List<String> places, Names text) {
        public Reason {
            places = List.copyOf(places);
        }
    }
}
