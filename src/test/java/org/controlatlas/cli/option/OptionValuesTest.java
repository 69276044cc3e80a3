package org.controlatlas.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.controlatlas.message.BadValueException;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ITypeConverter;

/** The values of options as people type them. */
class OptionValuesTest {
    private static void assertRefused(ITypeConverter<?> converter, String text, String words) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOfSatisfying(
                        ValueFailure.class,
                        failure -> assertThat(failure.message().toString()).isEqualTo(words))
                .hasMessage(words);
    }

    @ParameterizedTest
    @CsvSource({
        "day, P1D",
        "week, P7D",
        "month, P1M",
        "year, P1Y",
        "WEEK, P7D",
        "' month ', P1M",
        "P10D, P10D",
        "p1y2m, P1Y2M",
        "P1M-3D, P1M-3D",
        "P2W, P14D"
    })
    void aStepIsAUnitOfTheCalendarOrAPeriod(String text, Period step) throws Exception {
        assertThat(new StepConverter().convert(text)).isEqualTo(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decade", "", "10", "PT5H", "P", "P1.5D", "P99999999999D"})
    void whatIsNoStepIsRefused(String text) {
        assertRefused(
                new StepConverter(),
                text,
                "'" + text + "' is no step: write day, week, month, year or a period such as P10D.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "-P1D", "P-1M", "P1M-60D"})
    void aStepThatDoesNotLeadForwardIsRefused(String text) {
        assertRefused(new StepConverter(), text, "'" + text + "' is no step forward: write a period such as P10D.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2000000000Y", "P2147483647Y", "P2147483647Y2147483647M", "P10001Y", "P2000000000D"})
    void aStepBeyondAllTimeIsRefusedToo(String text) {
        assertRefused(
                new StepConverter(),
                text,
                "'" + text + "' is no step: write day, week, month, year or a period such as P10D.");
    }

    @ParameterizedTest
    @CsvSource({"2020-11-26, 2020-11-26", "2020-11, 2020-11-01", "2020, 2020-01-01", "26.11.2020, 2020-11-26"})
    void aMonthOrYearStandsForItsFirstDay(String text, LocalDate day) throws Exception {
        assertThat(new DayConverter().convert(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-30", "yesterday", "", "2020-11-26 and more"})
    void whatIsNoDayIsRefused(String text) {
        assertRefused(new DayConverter(), text, "'" + text + "' is no day: write it as 2020-11-26.");
    }

    @ParameterizedTest
    @CsvSource({
        "'46.75,39.82', 46.75, 39.82",
        "' 46.75 , 39.82 ', 46.75, 39.82",
        "'-180,-90', -180, -90",
        "'1e1,+5.', 10, 5"
    })
    void aPointIsLongitudeAndLatitude(String text, double lon, double lat) throws Exception {
        assertThat(new LonLat.Converter().convert(text)).isEqualTo(new LonLat(lon, lat));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"46.75", "46.75,39.82,100", "46.75;39.82", "a,b", "NaN,39", "46.75,", "0x1p3,4", "٤٦,٣٩", ""})
    void whatIsNoPointIsRefused(String text) {
        assertRefused(new LonLat.Converter(), text, "'" + text + "' is no point: write LON,LAT as in 46.75,39.82.");
    }

    @ParameterizedTest
    @CsvSource({"'181,0', 181.0, 0.0", "'0,90.5', 0.0, 90.5", "'39.8,146.7', 39.8, 146.7"})
    void aPointOutsideOfTheEarthIsRefusedWithTheOrder(String text, String lon, String lat) {
        assertRefused(
                new LonLat.Converter(),
                text,
                "No point has longitude " + lon + " and latitude " + lat
                        + ": longitude (-180 to 180) comes first, then latitude (-90 to 90).");
    }

    @Test
    void aPointMadeOfNumbersIsHeldToTheSameRule() {
        for (double[] wrong : new double[][] {{Double.NaN, 0}, {0, Double.NaN}, {-180.1, 0}, {0, 90.1}}) {
            assertThatThrownBy(() -> new LonLat(wrong[0], wrong[1])).isInstanceOf(BadValueException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "-3, -3", "1e3, 1000", "5.0, 5", "99999999999, 2147483647", "-99999999999, -2147483648"})
    void aWholeNumberMayBeWrittenInAnyWay(String text, int number) throws Exception {
        assertThat(new WholeNumberConverter().convert(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "١٢", "twelve", "", "1,000", "NaN"})
    void whatIsNoWholeNumberIsRefused(String text) {
        assertRefused(new WholeNumberConverter(), text, "'" + text + "' is no whole number.");
    }

    @ParameterizedTest
    @CsvSource({"utf-8, UTF-8", "windows-1251, windows-1251", "' UTF-16LE ', UTF-16LE", "latin1, ISO-8859-1"})
    void anEncodingIsFoundByAnyOfItsNames(String text, String name) throws Exception {
        assertThat(new EncodingConverter().convert(text)).isEqualTo(Charset.forName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf 8", "klingon", "", "\u0000"})
    void whatIsNoEncodingIsRefused(String text) {
        assertRefused(
                new EncodingConverter(),
                text,
                "'" + text + "' is no encoding known here: write UTF-8, UTF-16LE, windows-1251, ISO-8859-1.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLanguageIsNamedByItsTag(Language language) throws Exception {
        assertThat(new LanguageConverter().convert(language.tag())).isEqualTo(language);
    }

    @Test
    void anUnknownLanguageIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> new LanguageConverter().convert("fr"))
                .isInstanceOf(ValueFailure.class)
                .hasMessageContaining("fr")
                .satisfies(failure -> List.of(Language.values())
                        .forEach(language -> assertThat(failure).hasMessageContaining(language.tag())));
    }
}
