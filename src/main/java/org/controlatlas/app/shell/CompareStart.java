package org.controlatlas.app.shell;

import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.render.view.CompareMode;

/** Which two days are shown when a comparison begins, and which way comes after which. */
final class CompareStart {
    private CompareStart() {}

    /** @param mode empty for the next one, and after the last for one day again */
    static void begin(OpenAtlas open, TimeState time, Optional<CompareMode> mode) {
        CompareState compare = time.compare();
        if (compare.mode().isEmpty()) {
            compare.dateProperty().set(before(open, time.date()));
        }
        CompareMode wanted = mode.orElseGet(() -> next(compare.mode()));
        compare.modeProperty().set(wanted);
    }

    private static CompareMode next(Optional<CompareMode> now) {
        int next = now.map(mode -> mode.ordinal() + 1).orElse(0);
        return next < CompareMode.values().length ? CompareMode.values()[next] : null;
    }

    /** A span of war or the like before which nothing had changed yet is seldom known; the eve of the last change is. */
    private static LocalDate before(OpenAtlas open, LocalDate date) {
        return open.timeline().previousChangeDay((int) date.toEpochDay() + 1).stream()
                .mapToObj(day -> LocalDate.ofEpochDay(day).minusDays(1))
                .findFirst()
                .orElse(open.atlas().info().start());
    }
}
