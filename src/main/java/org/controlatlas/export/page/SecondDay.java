package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.render.PassagePainter.Passed;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.view.CompareMode;

/**
 * The earlier of the two days that one map shows.
 *
 * @param mode {@link CompareMode#SWIPE} or {@link CompareMode#DIFFERENCE}
 * @param passed the ground that passed; empty for a swipe
 * @param entries what the legend says of it, before all else
 */
public record SecondDay(LocalDate date, CompareMode mode, List<Passed> passed, List<LegendEntry> entries) {
    public SecondDay {
        passed = List.copyOf(passed);
        entries = List.copyOf(entries);
    }

    /** Whether it is that day, and the map paints nothing of it but what passed. */
    boolean hides(LocalDate day) {
        return !isSwipe() && day.equals(date);
    }

    boolean isSwipe() {
        return mode == CompareMode.SWIPE;
    }
}
