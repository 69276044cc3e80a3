package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectDatesTest {
    private static final ControlTimeline NOTHING = new ControlTimeline(List.of());

    private static List<LocalDate> dates(String first, String last, String step) {
        return SubjectDates.of(
                new ExportSubject.Span(
                        LocalDate.parse(first),
                        LocalDate.parse(last),
                        Optional.ofNullable(step).map(Period::parse),
                        ExportSubject.Span.DEFAULT_FRAME_TIME),
                NOTHING);
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }

    @Test
    void monthsFromTheThirtyFirstDoNotDrift() {
        assertThat(dates("2019-12-31", "2020-05-31", "P1M"))
                .isEqualTo(days("2019-12-31", "2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30", "2020-05-31"));
    }

    @Test
    void yearsFromALeapDayComeBackToIt() {
        assertThat(dates("2020-02-29", "2024-02-29", "P1Y"))
                .isEqualTo(days("2020-02-29", "2021-02-28", "2022-02-28", "2023-02-28", "2024-02-29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P7D", "P10D", "P1M", "P5M", "P1Y", "P3Y", "P1M3D"})
    void stepsGoFromTheFirstDayToTheLastAndEachDayComesOnce(String step) {
        List<LocalDate> dates = dates("1991-03-30", "1993-08-17", step);

        assertThat(dates).startsWith(LocalDate.parse("1991-03-30")).endsWith(LocalDate.parse("1993-08-17"));
        assertThat(dates).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aSpanOfOneDayHasOne() {
        assertThat(dates("2020-01-01", "2020-01-01", "P1D")).isEqualTo(days("2020-01-01"));
        assertThat(dates("2020-01-01", "2020-01-01", null)).isEqualTo(days("2020-01-01"));
    }

    @Test
    void whereNothingChangesThereAreTheFirstAndTheLastDay() {
        assertThat(dates("2020-01-01", "2021-01-01", null)).isEqualTo(days("2020-01-01", "2021-01-01"));
    }

    @Test
    void twoDaysSideBySideAreJustThese() {
        assertThat(SubjectDates.of(
                        new ExportSubject.SideBySide(
                                LocalDate.parse("2020-01-01"), LocalDate.parse("2021-01-01"), CompareMode.SIDE_BY_SIDE),
                        NOTHING))
                .isEqualTo(days("2020-01-01", "2021-01-01"));
    }
}
