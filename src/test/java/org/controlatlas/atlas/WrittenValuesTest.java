package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.WrittenDate;
import org.controlatlas.model.WrittenDate.YearCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, lists and names as anybody writes them. */
class WrittenValuesTest {
    private static final FieldReader FIELDS = new FieldReader();

    private static OwnDate dates(DateNumbers numbers, DayOrder order) {
        return new OwnDate(YearCount.ASTRONOMICAL, numbers, Optional.ofNullable(order));
    }

    private static Optional<WrittenDate> own(Object value) {
        return dates(DateNumbers.YEARS, null).of(value);
    }

    /** All ways of writing a day that need no other date to be understood. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd",
                "yyyy/MM/dd",
                "yyyy.MM.dd",
                "yyyyMMdd",
                "dd.MM.yyyy",
                "d.M.yyyy",
                "d MMMM yyyy",
                "MMMM d, yyyy",
                "d-MMM-yyyy",
                "MMM d yyyy",
                "yyyy年M月d日",
                "yyyy-MM-dd'T'00:00:00'Z'",
                "yyyy-MM-dd 12:30",
                "d MMM. yyyy"
            })
    void aDayIsReadHoweverItIsWritten(String pattern) {
        DateTimeFormatter written = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        Random random = new Random(pattern.hashCode());
        for (int i = 0; i < 60; i++) {
            LocalDate day = LocalDate.of(1000, 1, 1).plusDays(random.nextInt(400_000));
            // Java writes "Sept", which some people do not; both are read.
            String text = day.format(written);

            WrittenDate read = own(text).orElseThrow(() -> new AssertionError(text));

            assertThat(List.of(read.first(), read.last())).as(text).containsExactly(day, day);
            assertThat(read.precision()).isEqualTo(Edtf.Precision.DAY);
        }
    }

    @Test
    void aDateWithStrokesIsReadByTheOrderOfTheOthersOrByItself() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(40_000));
            for (DayOrder order : DayOrder.values()) {
                String pattern = order == DayOrder.DAY_FIRST ? "d/M/yyyy" : "M/d/yyyy";
                String text = day.format(DateTimeFormatter.ofPattern(pattern));
                boolean alone = day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue();

                assertThat(dates(DateNumbers.YEARS, order).of(text).map(WrittenDate::first))
                        .contains(day);
                assertThat(own(text).map(WrittenDate::first)).isEqualTo(alone ? Optional.of(day) : Optional.empty());
                assertThat(dates(DateNumbers.YEARS, null).isEitherWay(text)).isEqualTo(!alone);
                assertThat(dates(DateNumbers.YEARS, null).isDate(text)).isTrue();
                assertThat(SpreadsheetDate.order(text))
                        .isEqualTo(day.getDayOfMonth() > 12 ? Optional.of(order) : Optional.empty());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1992, 1992-01-01, 1992-12-31",
        "1992-05, 1992-05-01, 1992-05-31",
        "May 1992, 1992-05-01, 1992-05-31",
        "1850s, 1850-01-01, 1859-12-31",
        "c. 1850, 1850-01-01, 1850-12-31",
        "около 1850, 1850-01-01, 1850-12-31",
        "19th century, 1800-01-01, 1899-12-31",
        "1992 г., 1992-01-01, 1992-12-31",
        "1992 թվական, 1992-01-01, 1992-12-31",
        "1992年, 1992-01-01, 1992-12-31",
        "1992-00-00, 1992-01-01, 1992-12-31",
        "1992-05-00, 1992-05-01, 1992-05-31",
        "+1992-00-00T00:00:00Z, 1992-01-01, 1992-12-31",
        "١٩٩٢, 1992-01-01, 1992-12-31",
        "१९९२-०५-१८, 1992-05-18, 1992-05-18",
        "323 BC, -0322-01-01, -0322-12-31"
    })
    void aDateThatIsLessThanADayLastsAsLongAsItSays(String text, LocalDate first, LocalDate last) {
        WrittenDate read = own(text).orElseThrow();

        assertThat(read.first()).isEqualTo(first);
        assertThat(read.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/1992",
                "30 February 1992",
                "13/14/1992",
                "soon",
                "18 Foo 1992",
                "0th century",
                "1992-13-01",
                "1992-02-30",
                "1.2.3.4",
                "yes",
                "12345678901234567890"
            })
    void whatIsNoDayOfTheCalendarIsNoDate(String text) {
        assertThat(own(text)).isEmpty();
    }

    @Test
    void aFlagIsNoDate() {
        assertThat(own(true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "null",
                "NULL",
                "None",
                "n/a",
                "NA",
                "-",
                "--",
                "–",
                "?",
                "..",
                "present",
                "Now",
                "ongoing",
                "0000-00-00",
                "0000-00-00T00:00:00Z"
            })
    void whatTablesHoldWhereThereIsNoDateIsMissing(String text) {
        assertThat(OwnDate.isMissing(text)).isTrue();
    }

    @Test
    void aNumberIsAYearUnlessItIsSaidToCountSeconds() {
        long noon = LocalDate.of(1992, 5, 18).toEpochDay() * 86_400 + 43_200;

        assertThat(own(1992.0).map(WrittenDate::first)).contains(LocalDate.of(1992, 1, 1));
        assertThat(dates(DateNumbers.EPOCH_SECONDS, null).of(noon).map(WrittenDate::first))
                .contains(LocalDate.of(1992, 5, 18));
        assertThat(dates(DateNumbers.EPOCH_MILLISECONDS, null).of(noon * 1000).map(WrittenDate::first))
                .contains(LocalDate.of(1992, 5, 18));
        assertThat(dates(DateNumbers.EPOCH_MILLISECONDS, null).of(-1).map(WrittenDate::first))
                .contains(LocalDate.of(1969, 12, 31));
    }

    @Test
    void aNumberOfSecondsBeyondAllTimeIsNoDate() {
        for (Number far : List.of(1e15, 1e18, Long.MAX_VALUE, Long.MIN_VALUE, 1e300, -1e300)) {
            assertThat(dates(DateNumbers.EPOCH_SECONDS, null).of(far))
                    .as(far.toString())
                    .isEmpty();
            assertThat(dates(DateNumbers.EPOCH_SECONDS, null).isDate(far)).isFalse();
        }
        assertThat(dates(DateNumbers.EPOCH_MILLISECONDS, null).of(Long.MAX_VALUE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1992-05-18T14:30:05, 52205",
        "1992-05-18 14:30, 52200",
        "1992-05-18T1430, 52200",
        "18.05.1992 9:05, 32700",
        "1992-05-18, -1",
        "18 May 1992, -1"
    })
    void theSecondOfTheDayIsThatWhichIsWritten(String text, int second) {
        assertThat(dates(DateNumbers.YEARS, null).secondOfDay(text)).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "1992-05-18T23:59:59, true",
        "1992-05-18 23:59, true",
        "1992-05-18T23:59:59.999Z, true",
        "1992-05-18T23:58:59, false",
        "1992-05-18, false"
    })
    void theLastMinuteOfADayIsLate(String text, boolean late) {
        assertThat(OwnDate.isLate(text)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"9999, true", "9999-12-31, true", "9999-12-30, false", "1999, false"})
    void theEndOfTheYear9999StandsForNone(String text, boolean none) {
        assertThat(OwnDate.isNoEnd(own(text).orElseThrow())).isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource({"2020-11-20", "2020/11/20", "2020-11-20T12:00:00Z", "2020/11/20 12:00:00", "' 2020-11-20 '"})
    void aDayOfADataSetIsAnIsoDayWithOrWithoutATime(String text) {
        assertThat(FIELDS.day(text)).isEqualTo(LocalDate.of(2020, 11, 20));
    }

    @Test
    void anInstantIsItsDayInUtcAndAMonthOrYearItsFirstDay() {
        assertThat(FIELDS.day(Date.from(Instant.parse("2020-11-20T23:59:59Z")))).isEqualTo(LocalDate.of(2020, 11, 20));
        assertThat(FIELDS.day(Date.from(Instant.parse("1969-12-31T23:59:59Z")))).isEqualTo(LocalDate.of(1969, 12, 31));
        assertThat(FIELDS.day("2020-11")).isEqualTo(LocalDate.of(2020, 11, 1));
        assertThat(FIELDS.day(2020)).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(FIELDS.day(2020.0)).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-30", "2020-13", "20.11.2020", "2020-11-2", "x", "2020.5"})
    void whatIsNoIsoDayIsRefusedWithTheText(String text) {
        assertThatThrownBy(() -> FIELDS.day(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a;b|a,b", "a; b ;|a,b", "[\"a\",\"b;c\"]|a,b;c", "a|a", "'[1, 2]'|1,2", ";|''"})
    void textsAreReadFromAListOrFromOneText(String text, String expected) {
        assertThat(String.join(",", FIELDS.texts(text))).isEqualTo(expected);
    }

    @Test
    void aListThatIsCutShortIsRefused() {
        assertThatThrownBy(() -> FIELDS.texts("[\"a\", "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[\"a\", ");
    }

    private static String when(String text) {
        return WhenMember.of(text).toString();
    }

    private static String span(Object start, Object end) {
        return new WhenMember(start, end).toString();
    }

    @Test
    void spansOfTimeAreReadInAllTheWaysInWhichTheyAreWritten() {
        assertThat(when("{\"timespans\":[{\"start\":{\"in\":\"1900\"},\"end\":{\"in\":\"1910\"}}]}"))
                .isEqualTo("[" + span("1900", "1910") + "]");
        assertThat(when("{\"timespan\":{\"from\":\"1900\",\"until\":\"1910\"}}"))
                .isEqualTo("[" + span("1900", "1910") + "]");
        assertThat(when("{\"start\":{\"earliest\":\"1900\",\"latest\":\"1905\"}}"))
                .isEqualTo("[" + span("1900/1905", null) + "]");
        assertThat(when("{\"end\":{\"latest\":\"1905\"}}")).isEqualTo("[" + span(null, "1905") + "]");
        assertThat(when("{\"start\":{\"earliest\":\"1900\",\"latest\":\"1900\"}}"))
                .isEqualTo("[" + span("1900", null) + "]");
        assertThat(when("[\"1900\",\"\",\"\",\"1910\",\"label\"]")).isEqualTo("[" + span("1900", "1910") + "]");
        assertThat(when("[\"1900\",\"1910\"]")).isEqualTo("[" + span("1900", "1910") + "]");
        assertThat(when("[[\"1900\",\"1910\"],[\"1920\"]]"))
                .isEqualTo("[" + span("1900", "1910") + ", " + span("1920", null) + "]");
        assertThat(when("1900/1910")).isEqualTo("[" + span("1900", "1910") + "]");
        assertThat(when("\"1900\"")).isEqualTo("[" + span("1900", null) + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"label\":\"x\"}", "{\"timespans\":[]}", "{\"start\":", "[[", ""})
    void aMemberWithoutADateHasNoSpan(String text) {
        assertThat(WhenMember.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Rome|Rome",
                "{\"name\":\"Rome\"}|Rome",
                "{\"ru\":\"Рим\",\"en\":\"Rome\"}|Rome",
                "{\"en-GB\":\"Rome\"}|Rome",
                "{\"ru\":\"Рим\"}|Рим",
                "{\"en\":\"\",\"ru\":\"Рим\"}|Рим",
                "{\"name\":\" \",\"label\":null,\"title\":\"Rome\"}|Rome",
                "{\"en\":[],\"name\":{\"en\":\"\",\"ru\":\"Рим\"}}|Рим",
                "[\"Rome\",\"Roma\"]|Rome, Roma",
                "[{\"toponym\":\"Rome\"},{\"toponym\":\"Roma\"}]|Rome, Roma",
                "{\"label\":{\"eng\":\"Rome\"}}|Rome",
                "{\"x\":5.0}|5",
                "{}|{}",
                "[]|[]",
                "{no json|{no json"
            })
    void theTextInsideOfAnObjectOrListIsItsValue(String value, String inside) {
        assertThat(ValueInside.of(value)).isEqualTo(inside);
    }

    @Test
    void whatIsNoTextStaysAsItIs() {
        assertThat(ValueInside.of(5)).isEqualTo(5);
        assertThat(ValueInside.of(null)).isNull();
    }

    @Test
    void aLanguageWhoseTextIsEmptyHasNoName() {
        assertThat(ValueInside.names("{\"en\":\"\",\"en-GB\":\"Rome\",\"ru\":\" \",\"hy\":null}")
                        .byLanguage())
                .isEqualTo(Map.of(Language.EN, "Rome"));
    }

    @Test
    void namesInSeveralLanguagesAreKeptByTagOrByThreeLetters() {
        assertThat(ValueInside.names("{\"en\":\"Rome\",\"rus\":\"Рим\",\"hy-AM\":\"Հռոմ\",\"la\":\"Roma\"}")
                        .byLanguage())
                .isEqualTo(Map.of(Language.EN, "Rome", Language.RU, "Рим", Language.HY, "Հռոմ"));
        assertThat(ValueInside.names("[\"Rome\"]").isEmpty()).isTrue();
        assertThat(ValueInside.names("{broken").isEmpty()).isTrue();
    }

    @Test
    void jsonIsReadAsMapsListsAndPlainValuesInTheirOrder() throws IOException {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("b", List.of(1, 2.5, true));
        expected.put("a", null);
        expected.put("c", Map.of("d", "e"));

        Object read = JsonTree.parse("{\"b\":[1,2.5,true],\"a\":null,\"c\":{\"d\":\"e\"}}");

        assertThat(read).isEqualTo(expected);
        assertThat(((Map<?, ?>) read).keySet().toString()).isEqualTo("[b, a, c]");
        assertThat(JsonTree.parse("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "{\"a\"", "[1,2", "nul"})
    void jsonThatIsCutShortIsRefused(String text) {
        assertThatThrownBy(() -> JsonTree.parse(text)).isInstanceOf(IOException.class);
    }

    @Test
    void jsonNestedAThousandDeepAndMoreIsRefusedAndDoesNoHarm() {
        assertThatThrownBy(() -> JsonTree.parse("[".repeat(100_000))).isInstanceOf(IOException.class);
    }
}
