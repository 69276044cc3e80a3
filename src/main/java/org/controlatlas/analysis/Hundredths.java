package org.controlatlas.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Rounds figures to hundredths so that the rounded ones add up to the rounded sum. */
public final class Hundredths {
    private Hundredths() {}

    /** Of the decimal digits that the value is written with, as texts and tables round: 0.055 is 0.06. */
    public static double of(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    static OptionalDouble of(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(of(value.getAsDouble())) : value;
    }

    /** In the order given; each is at most 0.01 off, the largest remainders go up. */
    static double[] together(List<Double> values) {
        long[] floors = new long[values.size()];
        double sum = 0;
        long rounded = 0;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < floors.length; i++) {
            double hundredths = values.get(i) * 100;
            floors[i] = (long) Math.floor(hundredths);
            sum += hundredths;
            rounded += floors[i];
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> floors[i] - values.get(i) * 100));
        long missing = Math.round(sum) - rounded;
        for (int i = 0; i < missing && i < floors.length; i++) {
            floors[order.get(i)]++;
        }
        double[] result = new double[floors.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = floors[i] / 100.0;
        }
        return result;
    }
}
