package org.controlatlas.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.controlatlas.analysis.HolderRanges;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.AreaRange;
import org.junit.jupiter.api.Test;

/** Between which figures everybody's ground lies, as a page knows it of each day. */
class HolderBandsTest {
    private static final Atlas ATLAS = SmallAtlas.atlas();
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 1, 1);

    private static final Map<Control, List<HolderBands.Step>> STEPS =
            HolderBands.of(ATLAS, FIRST, LAST).steps();

    private static HolderBands.Step on(Control control, int day) {
        HolderBands.Step last = new HolderBands.Step(day, 0, 0);
        for (HolderBands.Step step : STEPS.getOrDefault(control, List.of())) {
            if (step.day() <= day) {
                last = step;
            }
        }
        return last;
    }

    @Test
    void onAnyDayABandIsThatOfTheLegendToItsDigits() {
        HolderRanges ranges = new HolderRanges(ATLAS);
        for (LocalDate date = FIRST; date.isBefore(LAST); date = date.plusDays(97)) {
            int day = ValidTime.dayOf(date);
            Map<Control, AreaRange> legend = ranges.on(date);
            TreeSet<String> known = new TreeSet<>();
            legend.forEach((control, range) -> {
                known.add(control.toString());
                HolderBands.Step step = on(control, day);
                double digits = range.highSquareKm() < 10 ? 0.051 : 0.51;
                assertThat(step.low()).as("%s on %s", control, day).isCloseTo(range.lowSquareKm(), within(digits));
                assertThat(step.high()).isCloseTo(range.highSquareKm(), within(digits));
            });
            for (Control control : STEPS.keySet()) {
                if (!known.contains(control.toString())) {
                    assertThat(on(control, day).high()).isZero();
                }
            }
        }
    }

    @Test
    void eachStepChangesAFigureAndComesAfterTheOneBefore() {
        assertThat(STEPS).isNotEmpty();
        STEPS.values().forEach(steps -> {
            for (int i = 1; i < steps.size(); i++) {
                assertThat(steps.get(i).day()).isGreaterThan(steps.get(i - 1).day());
                assertThat(steps.get(i).isAs(steps.get(i - 1))).isFalse();
            }
        });
    }

    @Test
    void whoHoldsNothingInAllTheTimeHasNoSteps() {
        Map<Control, List<HolderBands.Step>> early =
                HolderBands.of(ATLAS, FIRST, LocalDate.of(1991, 1, 1)).steps();

        assertThat(early).doesNotContainKey(new Control.By("nagorno-karabakh"));
        assertThat(STEPS).containsKey(new Control.By("nagorno-karabakh"));
    }
}
