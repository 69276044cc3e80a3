package org.controlatlas.message;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers as people write them: digits 0 to 9, a point, an exponent, and nothing that is no finite number. */
public final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?");

    private Numbers() {}

    /** Empty for anything else: {@code NaN}, {@code 1e400}, {@code 0x10}, {@code 1,5}, digits of other scripts. */
    public static OptionalDouble parse(String text) {
        String number = text.strip();
        if (!NUMBER.matcher(number).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(number);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Without an exponent and without zeros that say nothing, for sentences. */
    public static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
