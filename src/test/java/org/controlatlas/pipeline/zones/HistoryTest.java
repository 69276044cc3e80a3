package org.controlatlas.pipeline.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void aStateLastsUntilTheNextBegins() {
        History history = History.parse("1988-01-01=AZ|1993-07-23=NK|2020-11-20=AZ");

        assertThat(history.codeAt(LocalDate.of(1993, 7, 22))).isEqualTo("AZ");
        assertThat(history.codeAt(LocalDate.of(1993, 7, 23))).isEqualTo("NK");
        assertThat(history.codeAt(LocalDate.of(2020, 11, 19))).isEqualTo("NK");
    }

    @Test
    void peacekeepersStayUntilTheyLeftWhoeverTookTheGround() throws Exception {
        History history = History.parse("1988-01-01=AZ|2020-11-10=NK+RU|2023-09-20=CONTESTED|2023-09-29=AZ?")
                .withPeacekeepersUntilTheyLeft(SmallRules.read());

        assertThat(history.codeAt(LocalDate.of(2023, 9, 25))).isEqualTo("CONTESTED+RU");
        assertThat(history.codeAt(LocalDate.of(2024, 6, 11))).isEqualTo("AZ+RU");
        assertThat(history.codeAt(LocalDate.of(2024, 6, 12))).isEqualTo("AZ");
    }

    @Test
    void peacekeepersDoNotStayWhereControlPassedBeforeTheOperation() throws Exception {
        History history = History.parse("1988-01-01=AZ|1992-05-18=NK|2020-11-10=NK+RU|2022-08-26=AZ")
                .withPeacekeepersUntilTheyLeft(SmallRules.read());

        assertThat(history.codeAt(LocalDate.of(2023, 1, 1))).isEqualTo("AZ");
        assertThat(history.steps()).hasSize(4);
    }

    @Test
    void stepsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> History.parse("1988-01-01=AZ|1993-07-23=NK|1992-01-01=AZ"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1992-01-01");
    }
}
