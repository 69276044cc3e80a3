package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.controlatlas.analysis.PointState.State;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.AgreementPoint.Step;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointStateTest {
    private static final LocalDate LATER = LocalDate.of(2002, 1, 1);

    /**
     * The nine points by the chronology of what happened to each: point 2 was due and done on 20 November 2020; point 6 had
     * a part due on 15 November that was moved to the 25th, and its road is due in three years; the force of points 3 and 4
     * left by 12 June 2024; the centre of point 5 closed on 26 April 2024.
     */
    @ParameterizedTest
    @CsvSource({
        "2020-11-15, done pending outstanding outstanding outstanding pending pending pending pending",
        "2020-12-02, done done outstanding outstanding outstanding outstanding pending pending pending",
        "2022-09-01, disputed done outstanding disputed done outstanding outstanding disputed disputed",
        "2023-10-01, lapsed done outstanding outstanding done disputed disputed disputed disputed",
        "2024-06-15, lapsed done lapsed lapsed lapsed lapsed disputed disputed disputed"
    })
    void theNinePointsAreInTheStatesOfTheirDay(LocalDate date, String expected) throws IOException {
        List<AgreementPoint> points = BundledAtlas.read().agreement();

        assertThat(points.stream()
                        .map(point -> PointState.of(point, date).state().code())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected.strip());
    }

    private static AgreementPoint point(String deadline, Step... steps) {
        return new AgreementPoint(
                1,
                Names.english("Point"),
                Names.english("It is to be done."),
                Optional.ofNullable(deadline).map(Edtf::parse),
                List.of(steps),
                List.of(),
                List.of());
    }

    private static Step step(String from, String state) {
        return Made.step(LocalDate.parse(from), state, Names.EMPTY, Names.EMPTY, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "pending, ../2001-06-01, OVERDUE",
        "pending, 2001-06-01, OVERDUE",
        "pending, ../2003-06-01, PENDING",
        "pending, , PENDING",
        "in-progress, ../2001-06-01, OVERDUE",
        "in-progress, 2001-06-01, OUTSTANDING",
        "in-progress, ../2003-06-01, OUTSTANDING",
        "in-progress, , OUTSTANDING",
        "done, ../2001-06-01, DONE",
        "done-late, ../2001-06-01, DONE",
        "lapsed, ../2001-06-01, LAPSED",
        "disputed, ../2001-06-01, DISPUTED"
    })
    void aDeadlineThatHasPassedMakesWhatIsNotDoneOverdue(String state, String deadline, State expected) {
        assertThat(PointState.of(point(deadline, step("2001-01-01", state)), LATER)
                        .state())
                .as("%s, deadline %s", state, deadline)
                .isEqualTo(expected);
    }

    @Test
    void whatIsDoneAfterItsDeadlineIsLate() {
        PointState late = PointState.of(point("../2001-06-01", step("2001-07-01", "done")), LATER);
        PointState inTime = PointState.of(point("../2001-06-01", step("2001-06-01", "done")), LATER);

        assertThat(late.late()).isTrue();
        assertThat(late.doneOn()).contains(LocalDate.of(2001, 7, 1));
        assertThat(inTime.late()).isFalse();
    }

    @Test
    void overdueIsSinceTheDayAfterTheDeadline() {
        assertThat(PointState.of(point("../2001-06-01", step("2001-01-01", "pending")), LATER)
                        .since())
                .contains(LocalDate.of(2001, 6, 2));
    }

    @Test
    void aStateThatHoldsOverSeveralStepsIsSinceTheFirstOfThem() {
        AgreementPoint point = point(
                null, step("2001-01-01", "pending"), step("2001-02-01", "disputed"), step("2001-03-01", "disputed"));

        assertThat(PointState.of(point, LATER).since()).contains(LocalDate.of(2001, 2, 1));
    }
}
