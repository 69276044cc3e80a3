package org.controlatlas.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One point of the statement of 9/10 November 2020 and what became of it.
 *
 * @param number 1 to 9
 * @param text in our own words, by language
 * @param deadline as written, if the point has one
 * @param steps what was done or went otherwise, in order of time
 */
public record AgreementPoint(
        int number, Names title, Names text, Optional<Edtf> deadline, List<Step> steps, List<String> sources) {
    /**
     * The point's state from a day on.
     *
     * @param from first day on which it holds
     * @param state {@code pending}, {@code in-progress}, {@code done}, {@code done-late}, {@code disputed}, {@code lapsed}
     * @param done one English sentence: what had been done by then
     * @param outstanding one English sentence: what was outstanding from then on; empty when nothing
     * @param events ids of the events concerned
     */
    public record Step(
            LocalDate from, String state, String done, String outstanding, List<String> events, List<String> sources) {
        public Step {
            events = List.copyOf(events);
            sources = List.copyOf(sources);
        }
    }

    public AgreementPoint {
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
    }

    /** The step in force on that day; empty before the first. */
    public Optional<Step> at(LocalDate date) {
        Step found = null;
        for (Step step : steps) {
            if (!step.from().isAfter(date)) {
                found = step;
            }
        }
        return Optional.ofNullable(found);
    }
}
