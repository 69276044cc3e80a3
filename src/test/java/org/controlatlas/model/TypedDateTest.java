package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.controlatlas.app.i18n.DateWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-11-10",
                "2020-11-10 ",
                "2020/11/10",
                "2020.11.10",
                "2020/11/10.",
                "10.11.2020",
                "10.11.2020.",
                "10/11/2020",
                "10-11-2020",
                "10. 11. 2020",
                "10 11 2020",
                "10.11.20",
                "10/11/20",
                "20201110",
                "10 November 2020",
                "10th November 2020",
                "10th of November 2020",
                "the 10th of November, 2020",
                "November 10, 2020",
                "November 10th, 2020",
                "Nov 10, 2020",
                "Nov. 10, 2020",
                "10 Nov 2020",
                "10-Nov-2020",
                "10-Nov-20",
                "10 Nov '20",
                "10 nov 20",
                "2020 November 10",
                "2020, November 10",
                "10NOVEMBER2020",
                "10 NOVEMBER 2020",
                "10november 2020",
                "2020-Nov-10",
                "10 noyabr 2020",
                "10 Noyabr 2020",
                "10 NOYABR 2020",
                "10 noy 2020",
                "10 noyabr 2020-ci il",
                "2020-ci il 10 noyabr",
                "2020-ci ilin 10 noyabrında ",
                "10 ноября 2020",
                "10 ноября 2020 г.",
                "10 ноября 2020 года",
                "10-го ноября 2020 года",
                "10 НОЯБРЯ 2020 Г.",
                "10 ноябрь 2020",
                "10 нояб. 2020",
                "2020 г. 10 ноября",
                "10.XI.2020",
                "10-xi-2020",
                "10 XI 2020",
                "10 նոյեմբերի 2020",
                "10 նոյեմբերի, 2020 թ.",
                "2020 թ. նոյեմբերի 10",
                "2020 թ․ նոյեմբերի 10",
                "2020 թվականի նոյեմբերի 10",
                "2020 թվականի նոյեմբերի 10-ին",
                "10 ՆՈՅԵՄԲԵՐԻ 2020",
                "10 նոյ 2020",
                "2020-11-10T12:30",
                "2020-11-10T12:30:00Z",
                "2020-11-10 12:30",
                "10\u00a0November\u00a02020",
                "2020\u221211\u221210",
                "10 November 2020 AD"
            })
    void theTenthOfNovember2020IsUnderstoodHoweverItIsTyped(String typed) {
        assertThat(TypedDate.parse(typed)).contains(new TypedDate(LocalDate.of(2020, 11, 10), Edtf.Precision.DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "27.9.20, 2020-09-27",
        "27/9/20, 2020-09-27",
        "9/27/2020, 2020-09-27",
        "27.9.88, 1988-09-27",
        "1.1.50, 1950-01-01",
        "31.12.49, 2049-12-31",
        "12 May 1994, 1994-05-12",
        "'  12  MAY, 1994 ', 1994-05-12",
        "1st May 1994, 1994-05-01",
        "2nd May 1994, 1994-05-02",
        "3rd May 1994, 1994-05-03",
        "23RD MAY 1994, 1994-05-23",
        "12 İYUL 1994, 1994-07-12",
        "12 IYUL 1994, 1994-07-12",
        "12 İyun 1994, 1994-06-12",
        "12 APREL 1994, 1994-04-12",
        "28 FEVRAL 1988, 1988-02-28",
        "12 мая 1994 г., 1994-05-12",
        "12 Мая 1994, 1994-05-12",
        "3 марта 1994, 1994-03-03",
        "5 августа 1994, 1994-08-05",
        "'12 մայիսի, 1994 թ.', 1994-05-12",
        "8 sentyabr 2020, 2020-09-08",
        "8 Sept 2020, 2020-09-08",
        "8 Sept. 2020, 2020-09-08",
        "29 February 2024, 2024-02-29",
        "-0322-06-01, -0322-06-01",
        "0044-03-15, 0044-03-15"
    })
    void daysAreUnderstood(String typed, LocalDate meant) {
        assertThat(TypedDate.parse(typed)).contains(new TypedDate(meant, Edtf.Precision.DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "1994, 1994-01-01, YEAR",
        "1994., 1994-01-01, YEAR",
        "1994 г., 1994-01-01, YEAR",
        "1994 год, 1994-01-01, YEAR",
        "1994-cü il, 1994-01-01, YEAR",
        "1994 թ., 1994-01-01, YEAR",
        "1994 թվական, 1994-01-01, YEAR",
        "323 BCE, -0322-01-01, YEAR",
        "323 BC, -0322-01-01, YEAR",
        "323 b.c., -0322-01-01, YEAR",
        "323 до н. э., -0322-01-01, YEAR",
        "323 до н.э., -0322-01-01, YEAR",
        "e.ə. 323, -0322-01-01, YEAR",
        "մ.թ.ա. 323, -0322-01-01, YEAR",
        "AD 1492, 1492-01-01, YEAR",
        "-12000, -12000-01-01, YEAR",
        "12000, +12000-01-01, YEAR",
        "2020-11, 2020-11-01, MONTH",
        "11.2020, 2020-11-01, MONTH",
        "11/2020, 2020-11-01, MONTH",
        "Nov 2020, 2020-11-01, MONTH",
        "November 2020, 2020-11-01, MONTH",
        "'November, 2020', 2020-11-01, MONTH",
        "2020 November, 2020-11-01, MONTH",
        "Nov '20, 2020-11-01, MONTH",
        "ноябрь 2020, 2020-11-01, MONTH",
        "май 1994, 1994-05-01, MONTH",
        "в? 1, , ",
        "noyabr 2020, 2020-11-01, MONTH",
        "նոյեմբեր 2020, 2020-11-01, MONTH",
        "2020 թ․ նոյեմբեր, 2020-11-01, MONTH",
        "summer 1992, 1992-06-01, INTERVAL",
        "Spring 1992, 1992-03-01, INTERVAL",
        "autumn 1993, 1993-09-01, INTERVAL",
        "winter 1993, 1993-12-01, INTERVAL",
        "лето 1992, 1992-06-01, INTERVAL",
        "весной 1992 года, 1992-03-01, INTERVAL",
        "1992 yayı, 1992-06-01, INTERVAL",
        "1992 թ. ամառ, 1992-06-01, INTERVAL"
    })
    void monthsYearsAndSeasonsStandForTheirFirstDay(String typed, LocalDate first, Edtf.Precision precision) {
        if (first == null) {
            assertThat(TypedDate.parse(typed)).isEmpty();
        } else {
            assertThat(TypedDate.parse(typed)).contains(new TypedDate(first, precision));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "soon",
                "today?",
                "2020-13-01",
                "30 February 2020",
                "29 February 2023",
                "31.04.2020",
                "31.11.20",
                "12 May",
                "May 12",
                "May",
                "ju 1994",
                "հուն 1994",
                "iyu 1994",
                "12 1994",
                "12",
                "1",
                "123",
                "10 November",
                "10 November 2020 or 2021",
                "10 November 2020 2021",
                "10-12 November 2020",
                "about 10 November 2020",
                "before 1994",
                "1992-05~",
                "1992?",
                "199X",
                "1992/1994",
                "../1994",
                "0.11.2020",
                "00.00.0000",
                "32 May 1994",
                "10 Smarch 2020",
                "10 Novembers 2020",
                "November November 2020",
                "10 ноября 2020 и 2021",
                "не 10 ноября 2020",
                "10.11",
                "10/11",
                "10.11.020",
                "10.11.2",
                "1.2.3.4",
                "10.13.13",
                "13.13.2020",
                "2020-11-10-12",
                "+10 November 2020",
                "10 November −2020",
                "Novembre 2020",
                "summer 10 1992",
                "summer",
                "лето",
                "XIII.11.2020",
                "10.XIII.2020",
                "2020²",
                "10 NOVEMBER 2020!",
                "<b>1994</b>",
                "1994 1994"
            })
    void whatIsNoDateOrMoreThanOneIsRefused(String typed) {
        assertThat(TypedDate.parse(typed)).isEmpty();
    }

    @Property
    void everyDateReadsBackAsEachLanguageWritesIt(@ForAll("days") LocalDate day, @ForAll Language language) {
        assertThat(TypedDate.parse(DateWords.of(language).longDate(day)).map(TypedDate::first))
                .contains(day);
        assertThat(TypedDate.parse(DateWords.of(language).longDate(day).toUpperCase(language.locale()))
                        .map(TypedDate::first))
                .contains(day);
    }

    /** Whatever is typed: a date names its own day, month and year among its characters, or there is none. */
    @Property
    void noDateIsInvented(@ForAll("scraps") String typed) {
        TypedDate.parse(typed)
                .filter(date -> date.precision() == Edtf.Precision.DAY)
                .ifPresent(date ->
                        assertThat(typed).contains(Integer.toString(date.first().getDayOfMonth())));
    }

    @Test
    void everyMonthIsUnderstoodShortenedToThreeLettersWhereThatIsOneMonth() {
        for (String word :
                new String[] {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}) {
            assertThat(MonthNames.month(word)).isPresent();
        }
        assertThat(MonthNames.month("iyu")).isEmpty();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(6574, 20781).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "10", "November", "2020", " ", "-", ".", "/", "th", "5", "27", "noyabr", "г.", "20", "BC", ",")
                .list()
                .ofMaxSize(7)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.controlatlas.model.Disguises#all")
    void otherSignsForTheSameDateAreRead(String name, UnaryOperator<String> disguised) {
        for (String plain :
                List.of("2020-11-10", "10.11.2020", "10 November 2020", "Nov 10, 2020", "-322", "323 BCE")) {
            assertThat(TypedDate.parse(disguised.apply(plain))).isPresent().isEqualTo(TypedDate.parse(plain));
        }
    }
}
