package org.controlatlas.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.controlatlas.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
    @ParameterizedTest
    @CsvSource({
        "1994-05-12, 1994-05-12",
        "2020-11, 2020-11-01",
        "1994, 1994-01-01",
        "12 May 1994, 1994-05-12",
        "May 12 1994, 1994-05-12",
        "12 may 1994, 1994-05-12",
        "'  12  MAY, 1994 ', 1994-05-12",
        "12.05.1994, 1994-05-12",
        "12/5/1994, 1994-05-12",
        "Nov 2020, 2020-11-01",
        "12 мая 1994 г., 1994-05-12",
        "май 1994, 1994-05-01",
        "'12 մայիսի, 1994 թ.', 1994-05-12",
        "25 noyabr 2020, 2020-11-25",
        "25 Noyabr 2020, 2020-11-25",
        "8 sentyabr 2020, 2020-09-08"
    })
    void datesAreUnderstoodAsPeopleTypeThem(String typed, LocalDate meant) {
        assertThat(DateParser.parse(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2020-13-01",
                "30 February 2020",
                "31.04.2020",
                "12 May",
                "ju 1994",
                "հուն 1994",
                "12 1994"
            })
    void whatIsNoDateGivesNone(String typed) {
        assertThat(DateParser.parse(typed)).isEmpty();
    }

    @Property
    void everyDateReadsBackAsEachLanguageWritesIt(@ForAll("days") LocalDate day, @ForAll Language language) {
        assertThat(DateParser.parse(DateWords.of(language).longDate(day))).contains(day);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(6574, 20781).map(LocalDate::ofEpochDay);
    }
}
