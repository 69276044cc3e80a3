package org.controlatlas.pipeline.zones;

import java.time.LocalDate;

/**
 * The start of a state in a history, as the tables write it: {@code 1992-05-18=BB?}.
 *
 * @param day the day that slider and index use
 * @param text the date as written: a year, month or day
 * @param code an actor's, such as {@code AA}, or {@code CONTESTED}, with {@code +CC} where peacekeepers are there
 *     and {@code /open}, {@code /blocked}, {@code /checkpoint} or {@code /closed} for a corridor's access
 * @param approximate true if marked {@code ?}
 */
public record Step(LocalDate day, String text, String code, boolean approximate) {
    boolean isDay() {
        return text.length() == 10;
    }

    /** The date as EDTF level 1. */
    String edtf() {
        return text + (approximate || !isDay() ? "~" : "");
    }

    /** The date as EDTF where other evidence makes a day approximate that the history gives without a mark. */
    String approximateEdtf() {
        return text + "~";
    }

    Step withDay(LocalDate resolved) {
        return new Step(resolved, text, code, approximate);
    }

    Step withCode(String other) {
        return new Step(day, text, other, approximate);
    }

    /** What decides whether two histories are the same: the day and the state. */
    String key() {
        return day + "=" + code;
    }

    /**
     * @throws IllegalArgumentException if it is not of the form {@code date=CODE} or {@code date=CODE?}
     */
    static Step parse(String part) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("'" + part + "' is no step of a history: write e.g. 1992-05-18=AB?.");
        }
        String text = part.substring(0, equals);
        String code = part.substring(equals + 1);
        boolean approximate = code.endsWith("?");
        String padded =
                switch (text.length()) {
                    case 4 -> text + "-01-01";
                    case 7 -> text + "-01";
                    default -> text;
                };
        return new Step(
                LocalDate.parse(padded), text, approximate ? code.substring(0, code.length() - 1) : code, approximate);
    }
}
