package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Edtf;

/**
 * What had become of a document's point by a day.
 *
 * @param step what the data say of that day; empty if nothing had been recorded yet
 * @param since first day of this state; empty if it is the one at signing
 * @param doneOn day on which what the point asks was done, if it was by then
 * @param late whether that was after its deadline
 */
public record PointState(
        AgreementPoint point,
        State state,
        Optional<AgreementPoint.Step> step,
        Optional<LocalDate> since,
        Optional<LocalDate> doneOn,
        boolean late) {
    /** In which state a point may be. */
    public enum State {
        /** Nothing done, and the deadline is still to come or there is none. */
        PENDING,
        /** Begun or done in part; the rest is outstanding. */
        OUTSTANDING,
        DONE,
        /** Not done, or not all of it, although the deadline has passed. */
        OVERDUE,
        /** Overtaken: it can no longer be kept, or no longer holds. */
        LAPSED,
        /** The parties disagree on whether it is kept. */
        DISPUTED;

        /** The word in answers: {@code pending}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A state that only the data have a word for. */
    public Optional<String> own() {
        return step.map(AgreementPoint.Step::state)
                .filter(word -> !word.isKnown())
                .map(AgreementPoint.State::code);
    }

    /** The word in answers: that of the state, or the data's own. */
    public String code() {
        return own().orElseGet(state::code);
    }

    /** @param date on or after the day of the document */
    public static PointState of(AgreementPoint point, LocalDate date) {
        Optional<AgreementPoint.Step> step = point.at(date);
        Optional<LocalDate> done = point.steps().stream()
                .filter(each -> !each.from().isAfter(date) && each.state().isDone())
                .map(AgreementPoint.Step::from)
                .findFirst();
        State state = step.map(each -> state(each, point, date)).orElseGet(() -> notBegun(point, date));
        boolean late = step.filter(each -> each.state().equals(AgreementPoint.State.DONE_LATE))
                        .isPresent()
                || done.isPresent()
                        && point.deadline()
                                .filter(deadline -> done.get().isAfter(deadline.latest()))
                                .isPresent();
        return new PointState(point, state, step, since(point, state, date), done, late);
    }

    private static State state(AgreementPoint.Step step, AgreementPoint point, LocalDate date) {
        AgreementPoint.State told = step.state();
        if (told.isDone()) {
            return State.DONE;
        }
        if (told.equals(AgreementPoint.State.DISPUTED)) {
            return State.DISPUTED;
        }
        if (told.equals(AgreementPoint.State.LAPSED)) {
            return State.LAPSED;
        }
        return told.equals(AgreementPoint.State.PENDING) ? notBegun(point, date) : begun(point, date);
    }

    private static State notBegun(AgreementPoint point, LocalDate date) {
        return isPast(point.deadline(), date) ? State.OVERDUE : State.PENDING;
    }

    /** What is to begin on a day is kept by what began; what is to be done by a day is not. */
    private static State begun(AgreementPoint point, LocalDate date) {
        boolean by = point.deadline().filter(PointState::isSpan).isPresent();
        return by && isPast(point.deadline(), date) ? State.OVERDUE : State.OUTSTANDING;
    }

    private static boolean isSpan(Edtf deadline) {
        return deadline.precision() == Edtf.Precision.INTERVAL;
    }

    private static boolean isPast(Optional<Edtf> deadline, LocalDate date) {
        return deadline.filter(last -> last.latest().isBefore(date)).isPresent();
    }

    /** The first day of the run of steps in the same state that holds on the day, or the day after a missed deadline. */
    private static Optional<LocalDate> since(AgreementPoint point, State state, LocalDate date) {
        Optional<LocalDate> since = Optional.empty();
        for (AgreementPoint.Step step : point.steps()) {
            if (step.from().isAfter(date)) {
                break;
            }
            boolean same = state(step, point, step.from()) == state;
            since = same ? since.or(() -> Optional.of(step.from())) : Optional.empty();
        }
        return state == State.OVERDUE && since.isEmpty()
                ? point.deadline().map(deadline -> deadline.latest().plusDays(1))
                : since;
    }
}
