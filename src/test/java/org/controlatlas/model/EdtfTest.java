package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "1992-05-18,            1992-05-18, 1992-05-18, DAY,      false, false",
        "1993-10-23~,           1993-10-20, 1993-10-26, DAY,      true,  false",
        "1993-10-23?,           1993-10-20, 1993-10-26, DAY,      false, true",
        "1993-10-23%,           1993-10-20, 1993-10-26, DAY,      true,  true",
        "1992-02,               1992-02-01, 1992-02-29, MONTH,    false, false",
        "1992-02-XX,            1992-02-01, 1992-02-29, MONTH,    false, false",
        "1993-10~,              1993-10-01, 1993-10-31, MONTH,    true,  false",
        "1992?,                 1992-01-01, 1992-12-31, YEAR,     false, true",
        "1992-XX-XX,            1992-01-01, 1992-12-31, YEAR,     false, false",
        "199X,                  1990-01-01, 1999-12-31, YEAR,     false, false",
        "19XX,                  1900-01-01, 1999-12-31, YEAR,     false, false",
        "2020-12-12/2020-12-14, 2020-12-12, 2020-12-14, INTERVAL, false, false",
        "1992-06-12~/1992-07,   1992-06-09, 1992-07-31, INTERVAL, true,  false",
        "1992-06-12/1992-06-12, 1992-06-12, 1992-06-12, INTERVAL, false, false"
    })
    void aDateIsTheSpanOfDaysThatItCanMean(
            String text,
            LocalDate earliest,
            LocalDate latest,
            Edtf.Precision precision,
            boolean about,
            boolean unsure) {
        assertThat(Edtf.parse(text)).isEqualTo(new Edtf(text, earliest, latest, precision, about, unsure));
    }

    @ParameterizedTest
    @CsvSource({"../1992-06-12, true, false", "/1992-06-12, true, false", "1992-06-12/.., false, true"})
    void anIntervalMayBeOpen(String text, boolean openStart, boolean openEnd) {
        Edtf edtf = Edtf.parse(text);
        assertThat(edtf.admits(LocalDate.MIN)).isEqualTo(openStart);
        assertThat(edtf.admits(LocalDate.MAX)).isEqualTo(openEnd);
        assertThat(edtf.admits(LocalDate.of(1992, 6, 12))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1992-5-18",
                "18.05.1992",
                "1992-02-30",
                "1992-13",
                "1992-00",
                "92",
                "1992-05-18T10:00",
                "../..",
                "/",
                "199X-05",
                "1992-XX-18",
                "XXXX",
                "X992",
                "1992~~",
                "~1992",
                "1992-06-14/1992-06-12",
                "1992/1993/1994",
                "May 1992"
            })
    void whatIsNoDateOfTheSubsetIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> Edtf.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EDTF")
                .satisfies(e -> assertThat(e.getMessage()).endsWith(".").doesNotContain("\n"));
    }

    @Property
    void theDayLiesWithinEveryDateMadeFromIt(@ForAll("days") LocalDate day, @ForAll("qualifiers") String qualifier) {
        String iso = day.toString();
        for (String text : new String[] {iso, iso.substring(0, 7), iso.substring(0, 4), iso.substring(0, 3) + "X"}) {
            Edtf edtf = Edtf.parse(text + qualifier);
            assertThat(edtf.admits(day)).as(text).isTrue();
            assertThat(edtf.earliest()).isBeforeOrEqualTo(edtf.latest());
            assertThat(edtf.approximate()).isEqualTo(qualifier.equals("~") || qualifier.equals("%"));
            assertThat(edtf.uncertain()).isEqualTo(qualifier.equals("?") || qualifier.equals("%"));
        }
    }

    @Property
    void aCoarserDateHoldsAllThatAFinerOneDoes(@ForAll("days") LocalDate day) {
        Edtf exact = Edtf.parse(day.toString());
        Edtf month = Edtf.parse(day.toString().substring(0, 7));
        Edtf year = Edtf.parse(day.toString().substring(0, 4));
        assertThat(month.admits(exact.earliest()) && month.admits(exact.latest()))
                .isTrue();
        assertThat(year.admits(month.earliest()) && year.admits(month.latest())).isTrue();
    }

    @Property
    void anIntervalHoldsExactlyTheDaysFromItsFirstToItsLast(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 4000) int length,
            @ForAll @IntRange(min = -5000, max = 9000) int offset) {
        Edtf interval = Edtf.parse(from + "/" + from.plusDays(length));
        assertThat(interval.admits(from.plusDays(offset))).isEqualTo(offset >= 0 && offset <= length);
    }

    @Property
    void anyTextIsEitherReadOrRefused(@ForAll("nearlyDates") String text) {
        try {
            Edtf edtf = Edtf.parse(text);
            assertThat(edtf.text()).isEqualTo(text);
            assertThat(edtf.earliest()).isBeforeOrEqualTo(edtf.latest());
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).contains("EDTF");
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1000, 1, 1).toEpochDay(),
                        LocalDate.of(2990, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> qualifiers() {
        return Arbitraries.of("", "~", "?", "%");
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        Arbitrary<String> part =
                Arbitraries.of("1992", "199X", "XX", "05", "13", "31", "-", "-", "/", "~", "?", "..", "X");
        return Combinators.combine(part, part, part, part, part, part).as((a, b, c, d, e, f) -> a + b + c + d + e + f);
    }
}
