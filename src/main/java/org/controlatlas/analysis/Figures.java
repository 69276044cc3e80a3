package org.controlatlas.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.controlatlas.words.TextTable;

/** Writes numbers as a language does. */
final class Figures {
    private final TextTable texts;

    Figures(TextTable texts) {
        this.texts = texts;
    }

    /** {@code 8,760}: digits in groups of three, as many decimals as asked for. */
    String number(double value, int decimals) {
        String plain = BigDecimal.valueOf(Math.abs(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(value < 0 ? "−" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(texts.get("group"));
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(texts.get("decimal"))
                        .append(plain.substring(point + 1))
                        .toString();
    }

    /** An area in about three digits: to 0.01 km² below 10 km², whole from 100 km². */
    String area(double squareKm) {
        return number(squareKm, decimals(squareKm));
    }

    static int decimals(double squareKm) {
        return squareKm < 10 ? 2 : squareKm < 100 ? 1 : 0;
    }

    /** {@code 8,760 ± 150 km²}: two digits of the error, and the value to the same place. */
    String areaWithError(double squareKm, OptionalDouble error) {
        if (error.isEmpty()) {
            return texts.get("area.error-unknown", area(squareKm));
        }
        double off = error.getAsDouble();
        if (off < 0.005) {
            return texts.get("area.error", number(squareKm, 2), number(0, 0));
        }
        int place = (int) Math.floor(Math.log10(off)) - 1;
        if (place >= 0) {
            double unit = Math.pow(10, place);
            double rounded = Math.ceil(off / unit - 1e-9) * unit;
            return texts.get("area.error", number(Math.round(squareKm / unit) * unit, 0), number(rounded, 0));
        }
        int decimals = Math.min(2, -place);
        return texts.get("area.error", number(squareKm, decimals), number(off, decimals));
    }

    /** {@code 850 m}, {@code 3.4 km}. */
    String length(double metres) {
        return metres < 1000
                ? texts.get("length.m", number(metres, 0))
                : texts.get("length.km", number(metres / 1000, metres < 100_000 ? 1 : 0));
    }
}
