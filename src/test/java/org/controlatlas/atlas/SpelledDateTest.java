package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.model.Language;
import org.controlatlas.model.WrittenDate;
import org.controlatlas.model.WrittenDate.YearCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days made up at random are written in many ways, and read again. */
class SpelledDateTest {
    private static OwnDate dates() {
        return new OwnDate(YearCount.ASTRONOMICAL, DateNumbers.YEARS, Optional.empty());
    }

    /** The zeros of ten scripts. */
    @ParameterizedTest
    @ValueSource(ints = {'0', 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0x17E0, 0x1040, 0xFF10, 0x1D7D8})
    void digitsOfEveryScriptAreDigits(int zero) {
        for (LocalDate day : days()) {
            StringBuilder written = new StringBuilder();
            day.toString()
                    .chars()
                    .forEach(sign -> written.appendCodePoint(Character.isDigit(sign) ? zero + sign - '0' : sign));

            assertThat(dates().of(written.toString())).contains(WrittenDate.parse(day.toString()));
        }
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way(
                        "uuuu年M月d日",
                        day -> String.format("%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth())),
                way(
                        "Korean",
                        day -> String.format("%d년 %d월 %d일", day.getYear(), day.getMonthValue(), day.getDayOfMonth())),
                way(
                        "dots",
                        day -> String.format("%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())),
                way(
                        "English with blanks that do not break",
                        day -> String.format(Locale.ENGLISH, "%1$te\u00a0%1$tB\u00a0%1$tY", day)));
    }

    private static Arguments way(String name, Function<LocalDate, String> written) {
        return Arguments.of(name, written);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void aDayIsReadHoweverItIsSpelled(String name, Function<LocalDate, String> written) {
        for (LocalDate day : days()) {
            assertThat(dates().of(written.apply(day))).as(written.apply(day)).hasValueSatisfying(read -> {
                assertThat(read.first()).isEqualTo(day);
                assertThat(read.last()).isEqualTo(day);
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.controlatlas.model.Disguises#all")
    void otherSignsForTheSameDateAreRead(String name, UnaryOperator<String> disguised) {
        for (String plain :
                List.of("1992-05-18", "18.05.1992", "18 May 1992", "1992-00-00", "5th century BC", "c. 1850")) {
            assertThat(dates().of(disguised.apply(plain))).isPresent().isEqualTo(dates().of(plain));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d г.",
                "%d\u00a0г.",
                "%d\u202fг",
                "%d год",
                "%d-ci il",
                "%d-cü il",
                "%dթ.",
                "%d\u00a0թվական",
                "%d年"
            })
    void aYearIsReadWithItsWordBehindIt(String pattern) {
        for (int year = 800; year < 2100; year += 17) {
            assertThat(dates().of(String.format(pattern, year)))
                    .contains(WrittenDate.parse(String.format("%04d", year)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDayIsReadAsEachLanguageWritesIt(Language language) {
        for (LocalDate day : days()) {
            String written = DateWords.of(language).longDate(day);

            assertThat(dates().of(written)).as(written).contains(WrittenDate.parse(day.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "May 1992, 1992-05",
        "май 1992 г., 1992-05",
        "в мае 1992, ",
        "мая 1992 года, 1992-05",
        "1992-ci ilin mayı, 1992-05",
        "may 1992, 1992-05",
        "1992 թ. մայիս, 1992-05",
        "summer 1992, 1992-22",
        "осень 1992 г., 1992-23",
        "qış 1992, 1992-24",
        "գարուն 1992, 1992-21",
        "c. May 1992, 1992-05~",
        "about 18 May 1992, 1992-05-18~",
        "Около 18 мая 1992 г., 1992-05-18~",
        "təxminən may 1992, 1992-05~",
        "մոտ 1992 թ. մայիս, 1992-05~",
        "18 May '92, ",
        "18 May 92, ",
        "32 мая 1992, ",
        "Mayotte 1992, ",
        "May or June 1992, ",
        "октября 1992 или 1993, "
    })
    void monthsAndSeasonsAreReadInFourLanguages(String written, String edtf) {
        assertThat(dates().of(written)).isEqualTo(Optional.ofNullable(edtf).map(WrittenDate::parse));
    }

    @Test
    void weeksDaysOfTheYearAndQuartersAreThoseOfTheCalendar() {
        for (LocalDate day : days()) {
            if (day.getYear() < 1000) {
                continue;
            }
            LocalDate monday = day.with(DayOfWeek.MONDAY);
            int quarter = (day.getMonthValue() + 2) / 3;

            assertThat(dates().of(day.format(DateTimeFormatter.ISO_WEEK_DATE))
                            .orElseThrow()
                            .first())
                    .isEqualTo(day);
            assertThat(dates().of(day.format(DateTimeFormatter.ISO_ORDINAL_DATE))
                            .orElseThrow()
                            .first())
                    .isEqualTo(day);
            assertThat(dates().of(day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8)))
                    .contains(WrittenDate.parse(monday + "/" + monday.plusDays(6)));
            for (String pattern : List.of("%1$d-Q%2$d", "%1$dQ%2$d", "%1$d q%2$d", "Q%2$d %1$d")) {
                WrittenDate read = dates().of(String.format(pattern, day.getYear(), quarter))
                        .orElseThrow();
                assertThat(read.first()).isEqualTo(LocalDate.of(day.getYear(), 3 * quarter - 2, 1));
                assertThat(read.last()).isEqualTo(read.first().plusMonths(3).minusDays(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-W53", "2020-W54", "2021-366", "2020-000", "2020-Q5", "2020-W45-8"})
    void whatTheCalendarDoesNotHaveIsNoDate(String written) {
        assertThat(dates().of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1905-01-01/P5Y, 1905-01-01/1909-12-31",
        "1905/P18M, 1905-01-01/1906-06-30",
        "P2Y/1905-12-31, 1904-01-01/1905-12-31",
        "1905-01-01/P1W, 1905-01-01/1905-01-07"
    })
    void anIntervalMayTellHowLongItIs(String written, String edtf) {
        WrittenDate read = dates().of(written).orElseThrow();

        assertThat(List.of(read.first(), read.last()))
                .isEqualTo(List.of(
                        WrittenDate.parse(edtf).first(), WrittenDate.parse(edtf).last()));
    }

    @Test
    void aCenturyIsTheHundredYearsThatBeginWithItsNumberLessOne() {
        for (int century = 1; century <= 21; century++) {
            int first = (century - 1) * 100;

            assertThat(dates().of(century + "th century")).hasValueSatisfying(read -> {
                assertThat(read.first().getYear()).isEqualTo(first);
                assertThat(read.last().getYear()).isEqualTo(first + 99);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1918-00-00, 1918",
        "1918-05-00, 1918-05",
        "+1918-00-00T00:00:00Z, 1918",
        "-0322-00-00, -0322",
    })
    void zerosStandForWhatIsNotKnown(String written, String meant) {
        assertThat(dates().of(written)).contains(WrittenDate.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", " \u202f ", "\u2212", "\u00a0n/a\u00a0"})
    void aCellOfBlanksOrAMinusHasNoDate(String cell) {
        assertThat(OwnDate.isMissing(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0th century", "century", "年", "19 centuries", "1918 гора"})
    void whatIsNoDateStaysNone(String text) {
        assertThat(dates().of(text)).isEmpty();
    }

    private static Iterable<LocalDate> days() {
        Random random = new Random(7);
        return Stream.generate(() -> LocalDate.ofEpochDay(random.nextInt(-350_000, 40_000)))
                .limit(40)::iterator;
    }

    @ParameterizedTest
    @CsvSource({
        "-44-03-15, -0044-03-15, -0044-03-15",
        "-44-03, -0044-03-01, -0044-03-31",
        "800-12-25, 0800-12-25, 0800-12-25",
        "800/900, 0800-01-01, 0900-12-31",
        "-500/-400, -0500-01-01, -0400-12-31",
        "-27/14, -0027-01-01, 0014-12-31",
        "500-400 BC, -0499-01-01, -0399-12-31",
        "500 – 400 BCE, -0499-01-01, -0399-12-31",
        "100–44 B.C., -0099-01-01, -0043-12-31"
    })
    void aYearOfFewDigitsIsReadInDaysAndSpansToo(String written, LocalDate first, LocalDate last) {
        assertThat(dates().of(written)).hasValueSatisfying(read -> {
            assertThat(read.first()).isEqualTo(first);
            assertThat(read.last()).isEqualTo(last);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"92-05-18", "44-03", "12/14", "1992/93", "400-500 BC", "-44-13-01", "40-0 BC"})
    void whatMayBeAnotherYearIsNone(String written) {
        assertThat(dates().of(written)).isEmpty();
    }
}
