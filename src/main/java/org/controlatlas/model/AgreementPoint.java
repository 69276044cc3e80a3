package org.controlatlas.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One point of a {@link Document} and what became of it.
 *
 * @param number from 1
 * @param text in our own words, by language
 * @param deadline as written, if the point has one
 * @param steps what was done or went otherwise, in order of time
 * @param readings how parties read the point where they read it differently
 */
public record AgreementPoint(
        int number,
        Names title,
        Names text,
        Optional<Edtf> deadline,
        List<Step> steps,
        List<Reading> readings,
        List<String> sources) {
    /**
     * What had become of a point: one below, or a word of the data's own, which stands for itself.
     *
     * @param code the word in data files
     */
    public record State(String code) {
        public static final State PENDING = new State("pending");
        public static final State IN_PROGRESS = new State("in-progress");
        public static final State DONE = new State("done");
        public static final State DONE_LATE = new State("done-late");
        public static final State DISPUTED = new State("disputed");
        public static final State LAPSED = new State("lapsed");

        private static final Set<State> KNOWN = Set.of(PENDING, IN_PROGRESS, DONE, DONE_LATE, DISPUTED, LAPSED);

        public State {
            Objects.requireNonNull(code);
        }

        public boolean isDone() {
            return equals(DONE) || equals(DONE_LATE);
        }

        /** False for a word that only the data have. */
        public boolean isKnown() {
            return KNOWN.contains(this);
        }
    }

    /**
     * The point's state from a day on.
     *
     * @param from first day on which it holds
     * @param done one sentence: what had been done by then
     * @param outstanding one sentence: what was outstanding from then on; empty when nothing
     * @param events ids of the events concerned
     */
    public record Step(
            LocalDate from, State state, Names done, Names outstanding, List<String> events, List<String> sources) {
        public Step {
            events = List.copyOf(events);
            sources = List.copyOf(sources);
        }
    }

    /**
     * How one party reads the point.
     *
     * @param by actor id, or a name
     * @param statement one sentence
     */
    public record Reading(String by, Names statement, List<String> sources) {
        public Reading {
            sources = List.copyOf(sources);
        }
    }

    public AgreementPoint {
        steps = List.copyOf(steps);
        readings = List.copyOf(readings);
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
