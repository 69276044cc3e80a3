package org.controlatlas.app.agreement;

import java.util.Comparator;
import java.util.Locale;
import org.controlatlas.analysis.PointState;

/** The state of a point as a panel shows it: also before its document, and late apart from in time. */
sealed interface ShownState {
    Comparator<ShownState> BY_CODE = Comparator.comparing(ShownState::code);

    /** What the program has words for. */
    enum Known implements ShownState {
        /** On days before the document. */
        NOT_YET,
        PENDING,
        OUTSTANDING,
        DONE,
        /** Done after its deadline. */
        DONE_LATE,
        OVERDUE,
        LAPSED,
        DISPUTED;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A state that only the data have a word for. */
    record Own(String code) implements ShownState {}

    /** What the keys of texts and the styles of badges end with. */
    String code();

    /** The same as the command {@code agreement} says, late apart. */
    static ShownState of(PointState state) {
        if (state.late() && state.state() == PointState.State.DONE) {
            return Known.DONE_LATE;
        }
        return state.own().<ShownState>map(Own::new).orElseGet(() -> of(state.state()));
    }

    private static Known of(PointState.State state) {
        return switch (state) {
            case PENDING -> Known.PENDING;
            case OUTSTANDING -> Known.OUTSTANDING;
            case DONE -> Known.DONE;
            case OVERDUE -> Known.OVERDUE;
            case LAPSED -> Known.LAPSED;
            case DISPUTED -> Known.DISPUTED;
        };
    }
}
