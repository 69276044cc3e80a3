package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HundredthsTest {
    /** Half a hundredth goes up as it is written, though the number in the machine may lie below. */
    @ParameterizedTest
    @CsvSource({"0.055, 0.06", "1.005, 1.01", "0.054999, 0.05", "0, 0", "-0.055, -0.06", "123456789.125, 123456789.13"})
    void aFigureIsRoundedAsItIsWritten(double value, double rounded) {
        assertThat(Hundredths.of(value)).isEqualTo(rounded);
        assertThat(Hundredths.of(OptionalDouble.of(value))).hasValue(rounded);
    }

    @Test
    void noFigureStaysNone() {
        assertThat(Hundredths.of(OptionalDouble.empty())).isEmpty();
    }

    @Test
    void roundedFiguresAddUpToTheRoundedSum() {
        Random random = new Random(6);
        for (int run = 0; run < 300; run++) {
            List<Double> values =
                    random.doubles(1 + random.nextInt(12), 0, 500).boxed().toList();
            double[] rounded = Hundredths.together(values);
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < rounded.length; i++) {
                assertThat(rounded[i]).isCloseTo(values.get(i), within(0.01));
                assertThat(BigDecimal.valueOf(rounded[i]).scale()).isLessThanOrEqualTo(2);
                sum = sum.add(BigDecimal.valueOf(rounded[i]));
            }
            double exact = values.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(sum.doubleValue()).isCloseTo(Math.round(exact * 100) / 100.0, within(1e-9));
        }
    }

    @Test
    void theLargestRemaindersGoUp() {
        assertThat(Hundredths.together(List.of(0.333, 0.336, 0.331))).containsExactly(0.33, 0.34, 0.33);
        assertThat(Hundredths.together(List.of())).isEmpty();
    }

    @Test
    void whatNeedsNoRoundingStaysAsItIs() {
        double[] exact = {1.25, 0.5, 3};
        assertThat(Hundredths.together(Arrays.stream(exact).boxed().toList())).isEqualTo(exact);
    }
}
