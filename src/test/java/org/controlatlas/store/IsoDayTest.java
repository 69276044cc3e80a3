package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDayTest {
    private static boolean isDay(String text) {
        return IsoDay.isDay(("x" + text + "y").toCharArray(), 1);
    }

    private static boolean parses(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1992-05-18", "2000-02-29", "2024-02-29", "0000-01-01", "9999-12-31"})
    void aDayOfTheCalendarIsOne(String text) {
        assertThat(isDay(text)).isTrue();
        char[] inside = ("x" + text + "y").toCharArray();
        assertThat(Instant.ofEpochMilli(IsoDay.toDate(inside, 1).getTime())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                .isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-02-29",
                "2023-02-29",
                "1992-04-31",
                "1992-13-01",
                "1992-00-10",
                "1992-05-00",
                "1992/05/18",
                "1992-5-018",
                "19920-5-18",
                "١٩٩٢-05-18",
                "-992-05-18",
                "1992-05-1 "
            })
    void whatLooksLikeADayIsNone(String text) {
        assertThat(isDay(text)).isFalse();
    }

    @Test
    void theSameTextsAreDaysAsForJava() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            String text =
                    String.format("%04d-%02d-%02d", random.nextInt(10_000), random.nextInt(14), random.nextInt(33));
            assertThat(isDay(text)).as(text).isEqualTo(parses(text));
        }
    }
}
