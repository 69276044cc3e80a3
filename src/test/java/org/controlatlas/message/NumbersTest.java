package org.controlatlas.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @Test
    void everyFiniteNumberIsReadInEachOfItsForms() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                BigDecimal exact = BigDecimal.valueOf(number);

                assertThat(Numbers.parse(String.valueOf(number))).hasValue(number);
                assertThat(Numbers.parse(" " + exact.toPlainString() + "\t")).hasValue(number);
                assertThat(Numbers.parse(exact.toEngineeringString().toLowerCase(Locale.ROOT)))
                        .hasValue(number);
            }
        }
    }

    /** Java reads the first eight as numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "-Infinity",
                "1d",
                "1f",
                "2.5D",
                "0x1p3",
                "1e400",
                "-9e999",
                "",
                " ",
                ".",
                "+",
                "1e",
                "e5",
                "1,5",
                "1_000",
                "٣",
                "--1",
                "1 2",
                "1e99999"
            })
    void whatIsNoNumberToReckonWithIsNone(String text) {
        assertThat(Numbers.parse(text)).isEqualTo(OptionalDouble.empty());
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "-5.0, -5", "0.25, 0.25", "100000, 100000", "-0.0, 0"})
    void inASentenceANumberHasNoZerosThatSayNothing(double number, String text) {
        assertThat(Numbers.text(number)).isEqualTo(text);
    }
}
