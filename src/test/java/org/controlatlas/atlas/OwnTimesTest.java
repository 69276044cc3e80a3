package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When data of anybody's hold: which fields are dates, what they mean, and what is said of it. */
class OwnTimesTest {
    @TempDir
    Path temp;

    private final AtomicReference<ReadingReport> report = new AtomicReference<>();

    private Atlas read(Path path, ReadingChoices choices) throws IOException {
        return AtlasReader.read(path, choices, new LoadListener() {
            @Override
            public void progress(double fraction, String file) {}

            @Override
            public void report(ReadingReport told) {
                report.set(told);
            }
        });
    }

    private Atlas read(String... properties) throws IOException {
        return read(ReadingChoices.NONE, properties);
    }

    private Atlas read(ReadingChoices choices, String... properties) throws IOException {
        String[] features = new String[properties.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = Fixtures.square(0, 10, properties[i]);
        }
        return read(Fixtures.collection(temp.resolve("own.geojson"), features), choices);
    }

    /** Periods by who controls. */
    private static ValidTime time(Atlas atlas, String control) {
        return atlas.zones().stream()
                .flatMap(zone -> zone.periods().stream())
                .filter(period -> period.control().code().equals(control))
                .map(ControlPeriod::time)
                .findFirst()
                .orElseThrow();
    }

    private static ValidTime days(String start, String end) {
        return ValidTime.of(
                start.isEmpty() ? null : LocalDate.parse(start), end.isEmpty() ? null : LocalDate.parse(end));
    }

    @Test
    void aCertaintyInNumbersIsToldAsItIsTaken() throws IOException {
        Atlas atlas = read(
                "\"name\":\"A\",\"start\":1900,\"BORDERPRECISION\":1",
                "\"name\":\"B\",\"start\":1950,\"BORDERPRECISION\":2");

        assertThat(atlas.zones().stream().flatMap(zone -> zone.periods().stream()))
                .extracting(ControlPeriod::certainty)
                .containsExactly(Certainty.APPROXIMATE, Certainty.AGREED);
        assertThat(report.get().remarks())
                .anyMatch(remark -> remark.startsWith("2 features give their certainty as a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start_date,end_date",
                "start,end",
                "begin,end",
                "from,to",
                "FromYear,ToYear",
                "gwsyear,gweyear",
                "gwsdate,gwedate",
                "START_N,END_N",
                "validFrom,validTo",
                "since,until",
                "StartDate,EndDate",
                "start_year,end_year",
                "begin_date,end_date",
                "valid_from,valid_until"
            })
    void publishedNamesOfStartAndEndAreKnown(String names) throws IOException {
        String[] name = names.split(",");
        Atlas atlas = read("\"name\":\"A\",\"" + name[0] + "\":\"1900\",\"" + name[1] + "\":\"1950\"");
        ValidTime time = time(atlas, "A");
        assertThat(time.start()).contains(LocalDate.of(1900, 1, 1));
        assertThat(time.end()).isPresent();
    }

    @Test
    void eachFeatureTakesTheFirstNameThatHasAValue() throws IOException {
        Atlas atlas = read(
                "\"name\":\"A\",\"start\":\"1900\",\"end\":\"1950\",\"start_date\":null",
                "\"name\":\"B\",\"start_date\":\"1950\",\"end\":\"1990\"");
        assertThat(time(atlas, "A")).isEqualTo(days("1900-01-01", "1950-01-01"));
        assertThat(time(atlas, "B")).isEqualTo(days("1950-01-01", "1990-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "1900, 1909, 1910, 1919, 1910-01-01",
        "1900-01, 1909-06, 1909-07, 1910-01, 1909-07-01",
        "1800-07-04, 1809-02-28, 1809-03-01, 1818-01-01, 1809-03-01",
        "1900, 1910, 1910, 1919, 1910-01-01"
    })
    void endsBelongToTheirPeriodsWhereTheNextOneBeginsJustAfterThem(
            String start, String end, String nextStart, String nextEnd, String turn) throws IOException {
        Atlas atlas = read(
                "\"name\":\"A\",\"start\":\"" + start + "\",\"end\":\"" + end + "\"",
                "\"name\":\"B\",\"start\":\"" + nextStart + "\",\"end\":\"" + nextEnd + "\"");
        assertThat(time(atlas, "A").end()).contains(LocalDate.parse(turn));
        assertThat(time(atlas, "B").start()).contains(LocalDate.parse(turn));
        assertThat(report.get().remarks()).anyMatch(remark -> remark.startsWith("The ends "));
    }

    @Test
    void aPeriodOfOneYearIsThatYear() throws IOException {
        assertThat(time(read("\"name\":\"A\",\"start\":1959,\"end\":1959"), "A"))
                .isEqualTo(days("1959-01-01", "1960-01-01"));
    }

    @Test
    void theLastMinuteOfADayBelongsToIt() throws IOException {
        Atlas atlas = read("\"name\":\"A\",\"start\":\"2018-01-01 00:00:00\",\"end\":\"2018-12-31 23:59:59\"");
        assertThat(time(atlas, "A")).isEqualTo(days("2018-01-01", "2019-01-01"));
        assertThat(report.get().remarks()).anyMatch(remark -> remark.contains("times of day"));
    }

    @Test
    void howEndsAreMeantCanBeSaid() throws IOException {
        String[] rows = {"\"name\":\"A\",\"start\":1900,\"end\":1910", "\"name\":\"B\",\"start\":1910,\"end\":1919"};
        ReadingChoices inclusive =
                new ReadingChoices(Map.of(), Optional.of(Ends.INCLUSIVE), Optional.empty(), Optional.empty(), false);
        assertThat(time(read(inclusive, rows), "B").end()).contains(LocalDate.of(1920, 1, 1));
    }

    @Test
    void anAtlasJsonBesideTheFileSaysHowItIsMeant() throws IOException {
        Files.writeString(
                temp.resolve("atlas.json"),
                "{\"start_field\": \"a\", \"end_field\": \"b\", \"ends\": \"inclusive\", \"years\": \"bce\"}");
        Atlas atlas = read("\"name\":\"A\",\"a\":-323,\"b\":-301");
        assertThat(time(atlas, "A")).isEqualTo(days("-0322-01-01", "-0299-01-01"));
    }

    @Test
    void aWordThatAnAtlasJsonCannotMeanIsToldWithThoseItCan() throws IOException {
        Files.writeString(temp.resolve("atlas.json"), "{\"ends\": \"maybe\"}");
        assertThatThrownBy(() -> read("\"name\":\"A\""))
                .hasMessageContaining("atlas.json")
                .hasMessageContaining("'maybe' is not known. Write inclusive or exclusive.");
    }

    @Test
    void aFieldThatWasNamedAndIsNotThereIsToldWithThoseThatAre() {
        ReadingChoices choices = new ReadingChoices(
                Map.of(FieldRole.START, "Begin"), Optional.empty(), Optional.empty(), Optional.empty(), false);
        assertThatThrownBy(() -> read(choices, "\"name\":\"A\",\"from\":1900"))
                .hasMessage(
                        temp.resolve("own.geojson")
                                + ", 'Begin': No feature has this property, which is to be the start. The properties are name, from.");
    }

    @ParameterizedTest
    @CsvSource({"694224000, epoch-seconds, 1992-01-01", "694224000000, epoch-milliseconds, 1992-01-01"})
    void numbersCountFrom1970OnlyWhereThatIsSaid(String number, String word, String day) throws IOException {
        assertThatThrownBy(() -> read("\"name\":\"A\",\"start\":" + number)).hasMessageContaining("no zone");
        Files.writeString(temp.resolve("atlas.json"), "{\"numbers\": \"" + word + "\"}");
        assertThat(time(read("\"name\":\"A\",\"start\":" + number), "A").start())
                .contains(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"9999-12-31\"", "9999", "99991231", "\"present\"", "\"\"", "null", "\"..\"", "\"0000-00-00\""})
    void anEndThatMeansNoneIsNone(String end) throws IOException {
        Atlas atlas = read("\"name\":\"A\",\"start\":1994,\"end\":" + end);
        assertThat(time(atlas, "A")).isEqualTo(days("1994-01-01", ""));
        assertThat(atlas.info().outside(LocalDate.of(2050, 1, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1900-00-00, 1900-01-01, 1900-12-31",
        "1900-05-00, 1900-05-01, 1900-05-31",
        "+1900-00-00T00:00:00Z, 1900-01-01, 1900-12-31",
        "١٩٠٠, 1900-01-01, 1900-12-31",
        "१९००-०५-१८, 1900-05-18, 1900-05-18",
        "1900年, 1900-01-01, 1900-12-31",
        "1900年5月18日, 1900-05-18, 1900-05-18",
        "1900년 5월, 1900-05-01, 1900-05-31",
        "1900 г., 1900-01-01, 1900-12-31",
        "1900-cü il, 1900-01-01, 1900-12-31",
        "1900 թ., 1900-01-01, 1900-12-31",
        "19th century, 1800-01-01, 1899-12-31"
    })
    void aDateInOtherSignsIsThatDate(String written, String first, String last) throws IOException {
        Atlas atlas = read("\"name\":\"A\",\"start\":\"" + written + "\",\"end\":\"" + written + "\"");
        assertThat(time(atlas, "A"))
                .isEqualTo(days(first, LocalDate.parse(last).plusDays(1).toString()));
    }

    @Test
    void edtfThatStandsAloneIsToldAsTheDate() throws IOException {
        read("\"name\":\"A\",\"start_date:edtf\":\"-0500~\",\"end_date:edtf\":\"-0300\"");
        assertThat(report.get().main(FieldRole.START)).contains("start_date:edtf");
        assertThat(report.get().main(FieldRole.END)).contains("end_date:edtf");
        assertThat(report.get().remarks()).anyMatch(remark -> remark.startsWith("Years before the first"));
    }

    @Test
    void theYear9999IsAYearAmongLaterOnes() throws IOException {
        Atlas atlas = read("\"name\":\"A\",\"start\":9000,\"end\":9999", "\"name\":\"B\",\"start\":9999,\"end\":12000");
        assertThat(time(atlas, "A").end()).contains(LocalDate.of(9999, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1992-05~, 1992-05-01",
        "1992?, 1992-01-01",
        "1855~, 1855-01-01",
        "186X, 1860-01-01",
        "1990/1994, 1990-01-01"
    })
    void aStartInDoubtBeginsWithItsFirstDay(String start, String day) throws IOException {
        Atlas atlas = read("\"name\":\"A\",\"start_date\":\"" + start + "\",\"end_date\":\"1996\"");
        ControlPeriod period = atlas.zones().get(0).periods().get(0);
        assertThat(period.time().start()).contains(LocalDate.parse(day));
        assertThat(period.startEdtf().orElseThrow().text()).isEqualTo(start);
    }

    @Test
    void edtfAloneIsADate() throws IOException {
        Atlas atlas = read(
                "\"name\":\"A\",\"start_date:edtf\":\"1992-05~\",\"end_date:edtf\":\"1994\"",
                "\"name\":\"B\",\"start_date\":\"1994\",\"end_date\":\"1996\"");
        assertThat(time(atlas, "A")).isEqualTo(days("1992-05-01", "1994-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start_date:edtf", "start_date_edtf", "START_EDTF", "start edtf"})
    void edtfBesideTheDayIsTakenHoweverItsColumnIsWritten(String column) throws IOException {
        Atlas atlas = read("\"name\":\"A\",\"start_date\":\"1992-01-01\",\"" + column + "\":\"1992/1993\"");

        assertThat(atlas.zones()
                        .get(0)
                        .periods()
                        .get(0)
                        .startEdtf()
                        .orElseThrow()
                        .text())
                .isEqualTo("1992/1993");
        assertThat(report.get().remarks()).noneMatch(remark -> remark.contains(column));
    }

    @Test
    void aDayAndAnEdtfDateThatContradictEachOtherAreTold() throws IOException {
        read("\"name\":\"A\",\"start_date\":\"1992-05-18\",\"start_date:edtf\":\"1993\"");
        assertThat(report.get().details())
                .singleElement()
                .hasToString(temp.resolve("own.geojson")
                        + ", feature #1 ('A'), 'start_date': The day 1992-05-18 contradicts the EDTF date 1993; the day"
                        + " counts. Correct one of them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timespans\":[{\"start\":{\"in\":\"1900\"},\"end\":{\"in\":\"1950\"}}]}",
                "{\"timespans\":[[\"1900\",\"\",\"\",\"1950\",\"Reign\"]]}",
                "{\"start\":\"1900\",\"end\":\"1950\"}",
                "{\"timespans\":[{\"start\":{\"earliest\":\"1900\",\"latest\":\"1900\"},\"end\":{\"latest\":\"1950\"}}]}",
                "\"1900/1950\""
            })
    void theMemberWhenGivesStartAndEnd(String when) throws IOException {
        String feature = Fixtures.square(0, 10, "\"name\":\"A\"");
        String dated = feature.substring(0, feature.length() - 1) + ", \"when\": " + when + "}";
        Atlas atlas = read(Fixtures.collection(temp.resolve("own.geojson"), dated), ReadingChoices.NONE);
        assertThat(time(atlas, "A").start()).contains(LocalDate.of(1900, 1, 1));
        assertThat(time(atlas, "A").end().orElseThrow().getYear()).isBetween(1950, 1951);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCollectionsWhenHoldsForFeaturesWithoutDates(boolean inFront) throws IOException {
        String when = "\"when\": {\"timespans\": [{\"start\": {\"in\": \"1900\"}, \"end\": {\"in\": \"1950\"}}]}";
        String own = Fixtures.square(20, 30, "\"name\":\"B\"");
        String features = "\"features\": ["
                + Fixtures.square(0, 10, "\"name\":\"A\"") + ","
                + own.substring(0, own.length() - 1) + ", \"when\": {\"start\": \"1920\"}},"
                + Fixtures.square(40, 50, "\"name\":\"C\",\"start\":\"1930-05-01\",\"end\":\"1931-05-01\"") + "]";
        Atlas atlas = read(
                Files.writeString(
                        temp.resolve("own.geojson"),
                        "{\"type\": \"FeatureCollection\", "
                                + (inFront ? when + ", " + features : features + ", " + when) + "}"),
                ReadingChoices.NONE);

        assertThat(time(atlas, "A").start()).contains(LocalDate.of(1900, 1, 1));
        assertThat(time(atlas, "A").end().orElseThrow().getYear()).isBetween(1950, 1951);
        assertThat(time(atlas, "B").start()).contains(LocalDate.of(1920, 1, 1));
        assertThat(time(atlas, "B").end()).isEmpty();
        assertThat(time(atlas, "C").start()).contains(LocalDate.of(1930, 5, 1));
        assertThat(report.get().remarks()).anyMatch(told -> told.toString()
                .startsWith("1 feature has no dates of its own: those of its collection"));
    }

    @Test
    void aFeatureOfSeveralSpansHoldsInEach() throws IOException {
        String feature = Fixtures.square(0, 10, "\"name\":\"A\"");
        String dated = feature.substring(0, feature.length() - 1)
                + ", \"when\": {\"timespans\": [{\"start\": {\"in\": \"1900\"}, \"end\": {\"in\": \"1910\"}},"
                + " {\"start\": {\"in\": \"1920\"}, \"end\": {\"in\": \"1930\"}}]}}";
        Atlas atlas = read(Fixtures.collection(temp.resolve("own.geojson"), dated), ReadingChoices.NONE);
        assertThat(atlas.zones().stream()
                        .mapToInt(zone -> zone.periods().size())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void eachFileOfASeriesHoldsUntilTheNext() throws IOException {
        Fixtures.collection(temp.resolve("world_bc323.geojson"), Fixtures.square(0, 10, "\"NAME\":\"A\""));
        Fixtures.collection(temp.resolve("world_100.geojson"), Fixtures.square(0, 10, "\"NAME\":\"B\""));
        Fixtures.collection(temp.resolve("world_1492.geojson"), Fixtures.square(0, 10, "\"NAME\":\"C\""));
        Atlas atlas = read(temp, ReadingChoices.NONE);
        assertThat(time(atlas, "A")).isEqualTo(days("-0322-01-01", "0100-01-01"));
        assertThat(time(atlas, "B")).isEqualTo(days("0100-01-01", "1492-01-01"));
        assertThat(time(atlas, "C")).isEqualTo(days("1492-01-01", ""));
        assertThat(atlas.info().grain()).isEqualTo(TimeGrain.YEAR);
    }

    @Test
    void aSeriesWithoutPropertiesIsOneThing() throws IOException {
        Fixtures.collection(temp.resolve("front_20240708.geojson"), Fixtures.square(0, 10, ""));
        Fixtures.collection(temp.resolve("front_20240908.geojson"), Fixtures.square(1, 10, ""));
        Atlas atlas = read(temp, ReadingChoices.NONE);
        assertThat(atlas.actors().keySet()).containsExactly("front");
        assertThat(report.get().remarks()).anyMatch(remark -> remark.contains("all of it is shown as 'front'"));
    }

    @Test
    void aSeriesIsShownOnItsLastDayAndAnsweredForLaterOnes() throws IOException {
        Fixtures.collection(temp.resolve("front_20240708.geojson"), Fixtures.square(0, 10, ""));
        Fixtures.collection(temp.resolve("front_20240908.geojson"), Fixtures.square(1, 10, ""));
        Atlas atlas = read(temp, ReadingChoices.NONE);
        assertThat(atlas.info().lastDay()).isEqualTo(LocalDate.of(2024, 9, 8));
        assertThat(atlas.info().outside(LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(atlas.info().outside(LocalDate.of(2024, 1, 1))).isPresent();
    }

    @Test
    void picturesOfTheWholeInOneFileHoldUntilTheNext() throws IOException {
        Atlas atlas = read(
                "\"date\":\"2024-07-08\",\"name\":\"A\",\"owner\":\"x\"",
                "\"date\":\"2024-09-08\",\"name\":\"A\",\"owner\":\"y\"");
        assertThat(time(atlas, "x")).isEqualTo(days("2024-07-08", "2024-09-08"));
        assertThat(time(atlas, "y")).isEqualTo(days("2024-09-08", ""));
    }

    @Test
    void dataWithoutDatesAreUndated() throws IOException {
        assertThat(read("\"name\":\"A\"").info().grain()).isEqualTo(TimeGrain.UNDATED);
        assertThat(report.get().remarks()).anyMatch(remark -> remark.contains("undated"));
    }

    @Test
    void whatLooksLikeDatesAndWasNotTakenIsARemark() throws IOException {
        read("\"name\":\"A\",\"regierungsjahr\":1900,\"size\":5");
        assertThat(report.get().remarks())
                .anyMatch(remark -> remark.startsWith("The property 'regierungsjahr' looks like dates (1900)"))
                .noneMatch(remark -> remark.contains("'size'"));
    }

    @Test
    void halfAPairIsARemark() throws IOException {
        read("\"name\":\"A\",\"start\":1900");
        assertThat(report.get().remarks()).anyMatch(remark -> remark.startsWith("Starts were found and no ends"));
    }

    @Test
    void yearsBeforeTheFirstAreExplained() throws IOException {
        Atlas atlas = read("\"name\":\"A\",\"start\":-3400,\"end\":-3200");
        assertThat(time(atlas, "A")).isEqualTo(days("-3400-01-01", "-3200-01-01"));
        assertThat(report.get().remarks()).anyMatch(remark -> remark.contains("-1 is 2 BCE"));
    }

    @Test
    void theReportTellsWhatWasChosenWithExamples() throws IOException {
        read("\"Name\":\"A\",\"FromYear\":1900,\"ToYear\":1949", "\"Name\":\"B\",\"FromYear\":1950,\"ToYear\":1999");
        assertThat(report.get().choices())
                .contains(
                        new ReadingReport.Choice(FieldRole.START, "FromYear", 2, List.of("1900", "1950")),
                        new ReadingReport.Choice(FieldRole.CONTROL, "Name", 2, List.of("A", "B")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"dates\":[\"1900\",\"1910\"]",
                "\"period\":[1900,1910]",
                "\"validity\":\"1900/1910\"",
                "\"temporal\":\"1900-01-01/1910-12-31\"",
                "\"time_interval\":\"1900-01-01/P11Y\"",
                "\"edtf\":\"1900/1910\""
            })
    void aSpanInOneFieldGivesStartAndEnd(String field) throws IOException {
        Atlas atlas = read(
                Fixtures.collection(temp.resolve("own.geojson"), Fixtures.square(0, 10, "\"name\":\"A\"," + field)),
                ReadingChoices.NONE);

        assertThat(time(atlas, "A").start()).contains(LocalDate.of(1900, 1, 1));
        assertThat(time(atlas, "A").end()).contains(LocalDate.of(1911, 1, 1));
    }

    @Test
    void aFieldForDatesOfWhichMostValuesAreNoneIsTold() throws IOException {
        read(
                Fixtures.collection(
                        temp.resolve("own.geojson"),
                        Fixtures.square(0, 10, "\"name\":\"A\",\"date\":\"1992\""),
                        Fixtures.square(20, 30, "\"name\":\"B\",\"date\":\"soon\""),
                        Fixtures.square(40, 50, "\"name\":\"C\",\"date\":\"later\""),
                        Fixtures.square(60, 70, "\"name\":\"D\"")),
                ReadingChoices.NONE);

        assertThat(report.get().remarks()).anyMatch(told -> told.toString()
                .startsWith("The property 'date' was not taken for dates: of its 3 values 1 can be read as dates,"
                        + " 'soon' cannot."));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"start\":\"2001\"', 2001-01-01, 2001-12-31",
        "'\"end\":\"2001\"', 2000-01-01, 2000-12-31",
        "'\"start\":\"1990\",\"end\":\"2001\"', 1990-01-01, 2000-12-31",
        "'\"end\":\"2001-06\"', 2001-05-31, 2001-05-31"
    })
    void dataOfYearsCoverWholeYears(String field, LocalDate first, LocalDate last) throws IOException {
        Atlas atlas = read(
                Fixtures.collection(temp.resolve("own.geojson"), Fixtures.square(0, 10, "\"name\":\"A\"," + field)),
                ReadingChoices.NONE);

        assertThat(atlas.info().start()).isEqualTo(first);
        assertThat(atlas.info().lastDay()).isEqualTo(last);
    }
}
