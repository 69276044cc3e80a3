package org.controlatlas.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;

/** ISO days of the form {@code yyyy-MM-dd} in a character buffer, without making strings. */
final class IsoDay {
    private static final long MILLIS_PER_DAY = 86_400_000L;

    private IsoDay() {}

    /** True if ten characters from {@code at} on are a day of the calendar. */
    static boolean isDay(char[] text, int at) {
        if (text[at + 4] != '-' || text[at + 7] != '-') {
            return false;
        }
        int year = number(text, at, 4);
        int month = number(text, at + 5, 2);
        int day = number(text, at + 8, 2);
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /** The day as the instant of its midnight in UTC; the characters must be a day. */
    static Date toDate(char[] text, int at) {
        LocalDate date = LocalDate.of(number(text, at, 4), number(text, at + 5, 2), number(text, at + 8, 2));
        return new Date(date.toEpochDay() * MILLIS_PER_DAY);
    }

    private static int number(char[] text, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
