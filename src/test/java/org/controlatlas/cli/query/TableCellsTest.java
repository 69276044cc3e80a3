package org.controlatlas.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates and degrees in the tables of questions, with the signs that programs put in. */
class TableCellsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.controlatlas.model.Disguises#all")
    void aDayIsReadWithWhateverSigns(String name, UnaryOperator<String> disguised) {
        TableDates dates = new TableDates(TableDates.Order.DAY_FIRST);
        for (String plain :
                List.of("1992-05-18", "18.05.1992", "18/5/1992", "18-5-1992", "18 May 1992", "1992-05-18 10:30")) {
            assertThat(dates.parse(disguised.apply(plain))).isEqualTo(LocalDate.of(1992, 5, 18));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.controlatlas.model.Disguises#all")
    void degreesAreReadWithWhateverSigns(String name, UnaryOperator<String> disguised) {
        for (String plain : List.of("46.75", "46,75", "+46.75", "46.75°")) {
            assertThat(TableNumbers.degrees("lon", disguised.apply(plain))).isEqualTo(46.75);
        }
        assertThat(TableNumbers.degrees("lon", disguised.apply("-0.5"))).isEqualTo(-0.5);
    }
}
