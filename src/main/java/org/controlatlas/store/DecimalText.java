package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Decimal numbers from the parser's characters. Coordinates are nearly always short plain decimals, and those need no
 * string and no search: if the digits without the point are below 2^53 and at most 22 of them stand behind it, both
 * the digits and the power of ten are doubles without error, so their quotient is the nearest double (Clinger 1990).
 */
final class DecimalText {
    private static final long EXACT = 1L << 53;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Longer ones could overflow before they are compared with {@link #EXACT}. */
    private static final int LONGEST = 18;

    private DecimalText() {}

    /** The number that is the parser's current token. */
    static double read(JsonParser parser) throws IOException {
        char[] text = parser.getTextCharacters();
        int at = parser.getTextOffset();
        int end = at + parser.getTextLength();
        boolean negative = text[at] == '-';
        if (negative) {
            at++;
        }
        if (end - at > LONGEST) {
            return parser.getDoubleValue();
        }
        long digits = 0;
        int point = -1;
        for (int i = at; i < end; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (text[i] == '.') {
                point = i;
            } else {
                return parser.getDoubleValue();
            }
        }
        if (digits >= EXACT) {
            return parser.getDoubleValue();
        }
        double value = point < 0 ? digits : digits / POWERS_OF_TEN[end - 1 - point];
        return negative ? -value : value;
    }
}
