package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.controlatlas.model.WrittenDate.YearCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource({
        "1992-05-18, 1992-05-18, 1992-05-18",
        "1992/05/18, 1992-05-18, 1992-05-18",
        "1992/05/18 00:00:00+00, 1992-05-18, 1992-05-18",
        "1992-05-18T23:59:59+04:00, 1992-05-18, 1992-05-18",
        "1992-05-18T23:59:59.123Z, 1992-05-18, 1992-05-18",
        "19920518, 1992-05-18, 1992-05-18",
        "18000704, 1800-07-04, 1800-07-04",
        "1992-05, 1992-05-01, 1992-05-31",
        "1992, 1992-01-01, 1992-12-31",
        "476, 0476-01-01, 0476-12-31",
        "0, 0000-01-01, 0000-12-31",
        "-1, -0001-01-01, -0001-12-31",
        "-3400, -3400-01-01, -3400-12-31",
        "-12000, -12000-01-01, -12000-12-31",
        "99999, +99999-01-01, +99999-12-31",
        "-0322-06-01, -0322-06-01, -0322-06-01",
        "-0322-06, -0322-06-01, -0322-06-30",
        "323 BCE, -0322-01-01, -0322-12-31",
        "323 bc, -0322-01-01, -0322-12-31",
        "1 BC, 0000-01-01, 0000-12-31",
        "AD 476, 0476-01-01, 0476-12-31",
        "476 CE, 0476-01-01, 0476-12-31",
        "\u2212322, -0322-01-01, -0322-12-31",
        "1992-05~, 1992-05-01, 1992-05-31",
        "1992-05-18~, 1992-05-18, 1992-05-18",
        "1992?, 1992-01-01, 1992-12-31",
        "186X, 1860-01-01, 1869-12-31",
        "-05XX, -0599-01-01, -0500-12-31",
        "1990/1994, 1990-01-01, 1994-12-31",
        "Y-12000, -12000-01-01, -12000-12-31",
        "2001-21, 2001-03-01, 2001-05-31"
    })
    void datesAreReadAsTheyAreWritten(String text, String first, String last) {
        WrittenDate date = WrittenDate.parse(text);
        assertThat(date.first()).isEqualTo(LocalDate.parse(first));
        assertThat(date.last()).isEqualTo(LocalDate.parse(last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "18.05.1992",
                "05/18/1992",
                "1992-13",
                "1991-02-29",
                "1992.5",
                "0 BCE",
                "694224000",
                "1992-5"
            })
    void whatIsNoDateIsRefusedWithItsText(String text) {
        assertThatThrownBy(() -> WrittenDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.controlatlas.model.Disguises#all")
    void otherSignsForTheSameDateAreRead(String name, UnaryOperator<String> disguised) {
        for (String plain : new String[] {"1992-05-18", "-322", "323 BCE", "1992-05", "1992~", "1992/1994"}) {
            WrittenDate read = WrittenDate.parse(disguised.apply(plain));

            assertThat(read).isEqualTo(WrittenDate.parse(plain));
        }
    }

    @Test
    void anOpenStartAndAnOpenEndAreKept() {
        assertThat(WrittenDate.parse("../1994").first()).isEqualTo(LocalDate.MIN);
        assertThat(WrittenDate.parse("1994/..").last()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void onlyWhatIsMoreThanAPlainDateKeepsItsEdtf() {
        assertThat(WrittenDate.parse("1992").edtf()).isEmpty();
        assertThat(WrittenDate.parse("1992-05-18").edtf()).isEmpty();
        assertThat(WrittenDate.parse("1992~").edtf().orElseThrow().approximate())
                .isTrue();
        assertThat(WrittenDate.parse("199X").edtf()).isPresent();
    }

    @Test
    void aTimeOfDayIsToldAndLeftOut() {
        assertThat(WrittenDate.parse("2018-12-31 23:59:59").timed()).isTrue();
        assertThat(WrittenDate.parse("2018-12-31").timed()).isFalse();
    }

    @Test
    void withoutAYearZeroMinusOneIsOneBce() {
        assertThat(WrittenDate.parse("-1", YearCount.BCE).first().getYear()).isZero();
        assertThat(WrittenDate.parse("-323", YearCount.BCE)).isEqualTo(WrittenDate.parse("323 BCE"));
        assertThatThrownBy(() -> WrittenDate.parse("0", YearCount.BCE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyYearOfFiveDigitsIsItself(@ForAll @IntRange(min = -99_999, max = 99_999) int year) {
        assertThat(WrittenDate.parse(Integer.toString(year)).first()).isEqualTo(LocalDate.of(year, 1, 1));
    }

    @Property
    void everyIsoDayIsItself(@ForAll @IntRange(min = -4_000_000, max = 4_000_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        assertThat(WrittenDate.parse(date.toString()).first()).isEqualTo(date);
    }
}
