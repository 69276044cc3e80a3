package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A doubt about a date does not outlive the date; a doubt about who controls lasts as long as the period. */
class CertaintyOnADayTest {
    private static final LocalDate START = LocalDate.of(1993, 8, 18);
    private static final LocalDate END = LocalDate.of(2020, 10, 4);

    @Test
    void aDisputedDateIsDisputedOnTheDaysThatItCanMean() {
        ControlPeriod period = period(Certainty.AGREED, Certainty.DISPUTED, "1993-08-18/1993-08-26");

        assertThat(on(period, "1993-08-18")).isEqualTo(Certainty.DISPUTED);
        assertThat(on(period, "1993-08-26")).isEqualTo(Certainty.DISPUTED);
    }

    @Test
    void afterwardsControlIsAgreed() {
        ControlPeriod period = period(Certainty.AGREED, Certainty.DISPUTED, "1993-08-18/1993-08-26");

        assertThat(on(period, "1993-08-27")).isEqualTo(Certainty.AGREED);
        assertThat(on(period, "2005-01-01")).isEqualTo(Certainty.AGREED);
    }

    @Test
    void aDoubtAboutControlLastsToTheLastDay() {
        ControlPeriod period = period(Certainty.DISPUTED, Certainty.AGREED, "1993-08-18/1993-08-26");

        assertThat(on(period, "2020-10-03")).isEqualTo(Certainty.DISPUTED);
    }

    @Test
    void approximateControlStaysApproximateWhenADisputedDateIsPast() {
        ControlPeriod period = period(Certainty.APPROXIMATE, Certainty.DISPUTED, "1993-08-18/1993-08-26");

        assertThat(on(period, "2005-01-01")).isEqualTo(Certainty.APPROXIMATE);
    }

    @Test
    void theDaysThatTheEndCanMeanAreApproximate() {
        ControlPeriod period = period(Certainty.AGREED, Certainty.AGREED, "1993-08-18");

        assertThat(on(period, "2020-09-30")).isEqualTo(Certainty.AGREED);
        assertThat(on(period, "2020-10-01")).isEqualTo(Certainty.APPROXIMATE);
    }

    @Test
    void theDaysOnWhichCertaintyChangesAreKnown() {
        ControlPeriod period = period(Certainty.AGREED, Certainty.DISPUTED, "1993-08-18/1993-08-26");

        assertThat(period.certaintyDays())
                .containsExactly((int) LocalDate.of(1993, 8, 27).toEpochDay(), (int)
                        LocalDate.of(2020, 10, 1).toEpochDay());
    }

    private static Certainty on(ControlPeriod period, String day) {
        return period.certaintyOn((int) LocalDate.parse(day).toEpochDay());
    }

    private static ControlPeriod period(Certainty certainty, Certainty ofDate, String edtf) {
        return Made.period(
                "zone",
                ValidTime.of(START, END),
                Optional.of(Edtf.parse(edtf)),
                Optional.of(Edtf.parse("2020-10-04~")),
                new Control.By("nagorno-karabakh"),
                Optional.empty(),
                "azerbaijan",
                "held",
                certainty,
                ofDate,
                "district",
                100,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("a-source"));
    }
}
