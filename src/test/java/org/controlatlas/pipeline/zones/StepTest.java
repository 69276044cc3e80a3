package org.controlatlas.pipeline.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.controlatlas.model.Edtf;
import org.junit.jupiter.api.Test;

class StepTest {
    @Test
    void aQuestionMarkMakesADateApproximate() {
        Step step = Step.parse("1992-05-18=NK?");

        assertThat(step.approximate()).isTrue();
        assertThat(step.code()).isEqualTo("NK");
        assertThat(step.edtf()).isEqualTo("1992-05-18~");
    }

    @Test
    void aMonthStandsForItsFirstDayAndStaysAMonthInItsEdtf() {
        Step step = Step.parse("2020-10=AZ");

        assertThat(step.day()).isEqualTo(LocalDate.of(2020, 10, 1));
        assertThat(step.edtf()).isEqualTo("2020-10~");
    }

    @Test
    void aYearStandsForItsFirstDay() {
        assertThat(Step.parse("1992=CONTESTED?").day()).isEqualTo(LocalDate.of(1992, 1, 1));
    }

    @Test
    void aDocumentedDayHasNoMark() {
        assertThat(Step.parse("2020-11-20=AZ").edtf()).isEqualTo("2020-11-20");
    }

    @Test
    void aStepWithoutAnEqualsSignIsRefusedWithTheWayToWriteIt() {
        assertThatThrownBy(() -> Step.parse("1992-05-18 NK"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1992-05-18 NK")
                .hasMessageContaining("write e.g.");
    }

    @Property
    void theDayLiesWithinTheEdtfDate(@ForAll @IntRange(min = 0, max = 14_000) int days, @ForAll boolean approximate) {
        String day = LocalDate.of(1988, 1, 1).plusDays(days).toString();
        for (String text : new String[] {day, day.substring(0, 7), day.substring(0, 4)}) {
            Step step = Step.parse(text + "=AZ" + (approximate ? "?" : ""));

            assertThat(Edtf.parse(step.edtf()).admits(step.day())).isTrue();
        }
    }
}
