package org.controlatlas.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.controlatlas.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "EN, 25 November 2020",
        "AZ, 25 noyabr 2020",
        "HY, '25 նոյեմբերի, 2020\u00a0թ.'",
        "RU, 25 ноября 2020\u00a0г."
    })
    void longDatesFollowEachLanguage(Language language, String expected) {
        assertThat(DateWords.of(language).longDate(DAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"EN, November 2020", "AZ, noyabr 2020", "HY, '2020\u00a0թ․ նոյեմբեր'", "RU, ноябрь 2020\u00a0г."})
    void aMonthAloneStandsInTheNominative(Language language, String expected) {
        assertThat(DateWords.of(language).month(YearMonth.from(DAY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"EN, Wednesday", "AZ, çərşənbə", "HY, չորեքշաբթի", "RU, среда"})
    void weekdaysFollowEachLanguage(Language language, String expected) {
        assertThat(DateWords.of(language).weekday(DAY)).isEqualTo(expected);
    }
}
