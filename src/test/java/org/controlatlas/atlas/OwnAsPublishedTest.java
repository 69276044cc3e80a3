package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.WrittenDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** Habits of those who publish data that would mislead if they were not known: codes, parts of dates, signs for none. */
class OwnAsPublishedTest extends OwnFiles {
    private Optional<String> told(FieldRole role) {
        return report.get().main(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start_year;start_month;start_day;end_year;end_month;end_day",
                "GWSYEAR;GWSMONTH;GWSDAY;GWEYEAR;GWEMONTH;GWEDAY",
                "STARTYEAR;STARTMONTH;STARTDAY;END_YR;END_MO;END_DY",
                "BEGIN_YEAR;BEGIN_MONT;BEGIN_DAY;END_YEAR;END_MONTH;END_DAY"
            })
    void yearMonthAndDayInColumnsOfTheirOwnAreOneDate(String columns) throws IOException {
        Atlas atlas = table(
                "name;owner;" + columns + ";wkt",
                "N;Red;1918;11;11;1920;3;13;" + WEST,
                "N;Blue;1920.0;3.0;13.0;1933;1;30;" + WEST);
        assertThat(at(atlas, 11, 51, "1918-11-10")).isEqualTo("nobody");
        assertThat(at(atlas, 11, 51, "1918-11-11")).isEqualTo("Red");
        assertThat(at(atlas, 11, 51, "1920-03-12")).isEqualTo("Red");
        assertThat(at(atlas, 11, 51, "1920-03-14")).isEqualTo("Blue");
        assertThat(report.get().remarks())
                .contains("Dates are put together from '" + columns.split(";")[0] + "', '" + columns.split(";")[1]
                        + "' and '" + columns.split(";")[2] + "'.");
    }

    @Test
    void ofADayInColumnsOfItsOwnTheDayIsNotTakenForAYear() throws IOException {
        Atlas atlas = table(
                "name;day;month;year;wkt", "Red;24;2;1916;" + WEST, "Red;25;2;1916;" + EAST, "Red;;3;1916;" + WEST);
        assertThat(told(FieldRole.DATE)).contains("year");
        assertThat(at(atlas, 11, 51, "1916-02-24")).isEqualTo("Red");
        assertThat(at(atlas, 11, 51, "1916-02-25")).isEqualTo("nobody");
        assertThat(at(atlas, 11, 51, "1916-03-01")).isEqualTo("Red");
    }

    @Test
    void aDayThatNoMonthHasIsToldWithItsWholeDate() throws IOException {
        table("name;start_year;start_month;start_day;wkt", "A;1900;2;30;" + WEST, "B;1900;2;28;" + EAST);
        assertThat(report.get().details().toString()).contains("start_year").contains("1900-02-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-9", "-99", "-9999", "-9999.0"})
    void aNumberForNoneIsNoEndAndIsTold(String none) throws IOException {
        Atlas atlas = table("name;start;end;wkt", "Red;1900;" + none + ";" + WEST, "Blue;1900;1910;" + EAST);
        assertThat(at(atlas, 11, 51, "2000-01-01")).isEqualTo("Red");
        assertThat(report.get().passedOverCount()).isZero();
        assertThat(report.get().remarks())
                .anyMatch(remark -> remark.startsWith("1 end that is a number for none, such as " + none))
                .noneMatch(remark -> remark.contains("astronomical"));
    }

    @Test
    void aNumberThatIsAnEndIsNotOneForNone() throws IOException {
        Atlas atlas = table("name;start;end;wkt", "Red;-500;-99;" + WEST, "Blue;1910;1900;" + EAST);
        assertThat(at(atlas, 11, 51, "-0200-01-01")).isEqualTo("Red");
        assertThat(at(atlas, 11, 51, "-0050-01-01")).isEqualTo("nobody");
        assertThat(report.get().passedOver()).containsKey(ReadingReport.Reason.ENDS_FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "1914-08-04, 1914, 1914-12-31, 1915-01-01",
        "1914-08-20, 1914-08, 1914-08-31, 1914-09-01",
        "1850, 186X, 1859-12-31, 1870-01-01",
        "1850, 19th century, 1899-12-31, 1900-01-01"
    })
    void anEndIsNotBeforeAStartThatLiesInIt(String start, String end, String still, String over) throws IOException {
        Atlas atlas = table("name;start;end;wkt", "Red;" + start + ";" + end + ";" + WEST);
        assertThat(at(atlas, 11, 51, still)).isEqualTo("Red");
        assertThat(at(atlas, 11, 51, over)).isEqualTo("nobody");
    }

    @Test
    void codesOfStatesAreShownByTheNamesThatTheDataGiveThem() throws IOException {
        Atlas atlas = table(
                "fid;code;state_name;owner;start;end;wkt",
                "1;200;Kingdom;200;1900;1950;" + WEST,
                "2;205;Island;200;1900;1922;" + EAST,
                "3;205;Island;205;1922;1950;" + EAST,
                "4;999;Far;777;1900;1950;\"POLYGON ((20 50, 22 50, 22 52, 20 50))\"");
        assertThat(told(FieldRole.CONTROL)).contains("owner");
        assertThat(at(atlas, 13, 51, "1910-01-01")).isEqualTo("Kingdom");
        assertThat(at(atlas, 13, 51, "1930-01-01")).isEqualTo("Island");
        assertThat(at(atlas, 21.5, 50.5, "1930-01-01")).isEqualTo("777");
        assertThat(report.get().remarks())
                .contains("'owner' holds codes of 'code': each is shown by its name in 'state_name'.");
    }

    @Test
    void numbersOfPartiesAreNotTakenForThoseOfRows() throws IOException {
        Atlas atlas = table(
                "fid;name;party;start;wkt",
                "1;North;2;1900;" + WEST,
                "2;South;1;1900;" + EAST,
                "3;Far;1;1900;\"POLYGON ((20 50, 22 50, 22 52, 20 50))\"");
        assertThat(at(atlas, 11, 51, "1900-01-01")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"party;party_name", "owner;ownerLabel", "FACTION;FACTIONNAME", "party_id;party_name"})
    void ofCodesTheNameBesidesCounts(String columns) throws IOException {
        Atlas atlas = table("name;" + columns + ";start;wkt", "N;1;Reds;1900;" + WEST, "S;2;Blues;1900;" + EAST);
        assertThat(at(atlas, 11, 51, "1900-01-01")).isEqualTo("Reds");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME_1, NAME_0, NAME_1, NAME_0",
        "shapeName, shapeGroup, shapeName, shapeName",
        "city, country, city, country",
        "ADMIN, SOVEREIGNT, ADMIN, SOVEREIGNT",
        "territory, claimant, territory, claimant",
        "name, country, name, country",
        "LONG_NAME, OWNER_NAME, LONG_NAME, OWNER_NAME",
        "名称, 统治者, 名称, 统治者",
        "الاسم, الحاكم, الاسم, الحاكم"
    })
    void thePlaceIsTheNameAndTheLargerOneHoldsIt(String one, String other, String name, String control)
            throws IOException {
        table(one + ";" + other + ";start;wkt", "N;Red;1900;" + WEST, "S;Blue;1900;" + EAST);
        assertThat(told(FieldRole.NAME)).contains(name);
        assertThat(told(FieldRole.CONTROL)).contains(control);
    }

    @Test
    void whereAFeatureHasNoOccupierItsSovereignHoldsIt() throws IOException {
        Atlas atlas = table("name;sovereign;occupier;wkt", "N;Red;Blue;" + WEST, "S;Red;;" + EAST);
        assertThat(at(atlas, 11, 51, "1900-01-01")).isEqualTo("Blue");
        assertThat(at(atlas, 13, 51, "1900-01-01")).isEqualTo("Red");
    }

    @ParameterizedTest
    @CsvSource({
        "1815-1866, 1815-01-01, 1866-12-31",
        "1815–1866, 1815-01-01, 1866-12-31",
        "1866 to 1900, 1866-01-01, 1900-12-31",
        "1918-11-11 – 1920-03-13, 1918-11-11, 1920-03-13",
        "1990–present, 1990-01-01, ''"
    })
    void aSpanInOneColumnIsStartAndEnd(String span, String first, String last) throws IOException {
        Atlas atlas = table("name;period;wkt", "Red;" + span + ";" + WEST);
        LocalDate from = LocalDate.parse(first);
        assertThat(at(atlas, 11, 51, from.minusDays(1).toString())).isEqualTo("nobody");
        assertThat(at(atlas, 11, 51, first)).isEqualTo("Red");
        if (!last.isEmpty()) {
            assertThat(at(atlas, 11, 51, last)).isEqualTo("Red");
            assertThat(at(atlas, 11, 51, LocalDate.parse(last).plusDays(1).toString()))
                    .isEqualTo("nobody");
        }
    }

    @Test
    void anObjectWithAStartAndAnEndGivesTheDates() throws IOException {
        Atlas atlas = features(feature(
                "[[[10,50],[12,50],[12,52],[10,50]]]",
                "\"name\":\"Red\",\"validity\":{\"start\":\"1789-07-14\",\"end\":\"1799-11-09\"}"));
        assertThat(at(atlas, 11.5, 50.5, "1789-07-14")).isEqualTo("Red");
        assertThat(at(atlas, 11.5, 50.5, "1799-11-09")).isEqualTo("nobody");
        assertThat(report.get().remarks()).noneMatch(remark -> remark.contains("looks like dates"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"epoche", "ζωή"})
    void whereNothingIsDatedAColumnOfYearsIsToldWhateverItsName(String column) throws IOException {
        table("name;" + column + ";wkt", "N;1644;" + WEST, "S;1912;" + EAST);
        assertThat(report.get().remarks())
                .anyMatch(remark -> remark.startsWith("The property '" + column + "' looks like dates (1644, 1912)"));
    }

    @Test
    void columnsNamedByYearsAreTold() throws IOException {
        table("name;1900;1910;wkt", "N;Red;Blue;" + WEST);
        assertThat(report.get().remarks()).anyMatch(remark -> remark.startsWith("Columns such as '1900', '1910'"));
    }

    @Test
    void aPairOfPeriodsCountsOnceThoughNameAndOutlineTellIt() throws IOException {
        table("name;start;end;wkt", "N;1900;1909;" + WEST, "N;1910;1919;" + WEST, "N;1920;1929;" + WEST);
        assertThat(report.get().remarks()).anyMatch(remark -> remark.contains("2 of 2 times"));
    }

    static Stream<Charset> codePages() {
        return Stream.of("windows-1251", "UTF-8", "x-UTF-16LE-BOM", "UTF-16").map(Charset::forName);
    }

    @ParameterizedTest
    @MethodSource("codePages")
    void lettersOfAnyCodePageAreTheNames(Charset charset) throws IOException {
        String table = "Название;Владелец;Начало;Конец;Долгота;Широта\nГород;Север;882;1240;30,5;50,5\n";
        Path file = Files.write(folder.resolve("own.csv"), table.getBytes(charset));
        Atlas atlas = read(file);
        assertThat(at(atlas, 30.5, 50.5, "1000-01-01")).isEqualTo("Север");
        assertThat(atlas.zones().get(0).names().in(Language.EN)).isEqualTo("Город");
        assertThat(report.get().remarks().stream()
                        .filter(remark -> remark.contains("not in UTF-8"))
                        .collect(Collectors.joining()))
                .contains(charset.name().startsWith("windows") ? charset.name() : "");
    }

    @Test
    void theLineThatTellsExcelTheSeparatorIsNoHeading() throws IOException {
        Atlas atlas = table("sep=;", "name;start;wkt", "Red;1900;" + WEST);
        assertThat(at(atlas, 11, 51, "1900-01-01")).isEqualTo("Red");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#abc | aabbcc",
                "#abcd | aabbcc",
                "#ff8800 | ff8800",
                "ff8800 | ff8800",
                "0xff8800 | ff8800",
                "#ff880080 | ff8800",
                "rgb(1,2,3) | 010203",
                "rgba(10, 200, 30, 0.5) | 0ac81e",
                "255,128,0 | ff8000",
                "255,128,0,255 | ff8000",
                "hsl(120, 50%, 50%) | 40bf40",
                "hsl(0, 100%, 50%) | ff0000",
                "SeaGreen | 2e8b57",
                "rebeccapurple | 663399"
            })
    void aColourIsReadAsPagesAndProgramsWriteIt(String written, String rgb) {
        assertThat(CssColour.rgb(written)).contains(Integer.parseInt(rgb, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reddish", "#12", "rgb(300,0,0)", "#gggggg", "hsl(0, 200%, 50%)", "12"})
    void whatIsNoColourIsNone(String written) {
        assertThat(CssColour.rgb(written)).isEmpty();
    }

    @Test
    void aColourThatCannotBeReadIsTold() throws IOException {
        table("name;color;wkt", "N;reddish;" + WEST, "S;rgb(1,2,3);" + EAST);
        assertThat(report.get().remarks())
                .contains("1 feature has a colour that cannot be read: 'reddish'. Write it as #RRGGBB.");
    }

    @Test
    void theColourOfAPartyMayStandInAColumnCalledAfterIt() throws IOException {
        Atlas atlas = table("name;party;party_color;wkt", "N;Reds;#c00;" + WEST);
        assertThat(atlas.actors().get("Reds").rgb()).isEqualTo(0xCC0000);
    }

    @ParameterizedTest
    @CsvSource({
        "500 BC, -0499-01-01, -0499-12-31",
        "c. 300 BCE, -0299-01-01, -0299-12-31",
        "~1500, 1500-01-01, 1500-12-31",
        "3rd century BC, -0299-01-01, -0200-12-31",
        "1st century BCE, -0099-01-01, 0000-12-31",
        "2nd century AD, 0100-01-01, 0199-12-31",
        "C19, 1800-01-01, 1899-12-31",
        "27 v. Chr., -0026-01-01, -0026-12-31",
        "476 n. Chr., 0476-01-01, 0476-12-31",
        "27 до н. э., -0026-01-01, -0026-12-31",
        "[1917..1920], 1917-01-01, 1920-12-31",
        "191811, 1918-11-01, 1918-11-30",
        "20160224.0, 2016-02-24, 2016-02-24",
        "–500, -0500-01-01, -0500-12-31",
        "'Fri, Nov 11 1918', 1918-11-11, 1918-11-11"
    })
    void datesOfErasAndCenturiesAreReadAsTheyAreWritten(String written, String first, String last) {
        WrittenDate date = new OwnDate(WrittenDate.YearCount.ASTRONOMICAL, DateNumbers.YEARS, Optional.empty())
                .of(written)
                .orElseThrow();
        assertThat(date.first()).isEqualTo(LocalDate.parse(first));
        assertThat(date.last()).isEqualTo(LocalDate.parse(last));
    }

    @Test
    void namesOfFilesWhoseDayAndMonthCouldBeExchangedAreReadAsTheOthersShow() throws IOException {
        for (String day : new String[] {"02-03-2016", "03-03-2016", "24-03-2016"}) {
            Fixtures.collection(
                    folder.resolve("front_" + day + ".geojson"),
                    feature("[[[10,50],[12,50],[12,52],[10,50]]]", "\"name\":\"N" + day.substring(0, 2) + "\""));
        }
        Atlas atlas = read(folder);
        assertThat(at(atlas, 11.5, 50.5, "2016-03-02")).isEqualTo("N02");
        assertThat(at(atlas, 11.5, 50.5, "2016-03-23")).isEqualTo("N03");
        assertThat(at(atlas, 11.5, 50.5, "2016-03-24")).isEqualTo("N24");
    }

    @Test
    void namesOfFilesThatMayBeTwoDaysAreNoDatesAndAreTold() throws IOException {
        Fixtures.collection(
                folder.resolve("front_02-03-2016.geojson"),
                feature("[[[10,50],[12,50],[12,52],[10,50]]]", "\"name\":\"N\""));
        read(folder);
        assertThat(report.get().remarks())
                .anyMatch(remark -> remark.contains("front_02-03-2016.geojson' may name two days"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "∞", "to date", "still", "n.d.", "настоящее время"})
    void wordsForNoEndAreNone(String word) throws IOException {
        Atlas atlas = table("name;start;end;wkt", "Red;1900;" + word + ";" + WEST, "Blue;1900;1910;" + EAST);
        assertThat(at(atlas, 11, 51, "2000-01-01")).isEqualTo("Red");
    }

    @Test
    void yearsThatWouldBeDaysOfASpreadsheetAreTold() throws IOException {
        table("name;start;end;wkt", "Red;43831;44197;" + WEST);
        assertThat(report.get().remarks()).anyMatch(remark -> remark.contains("43831 is 2020-01-01"));
    }

    @Test
    void aNameOfTwoYearsHoldsFromTheOneThroughTheOther() throws IOException {
        for (String years : new String[] {"1914-1918", "1918-1925", "1930-1938"}) {
            Fixtures.collection(
                    folder.resolve("borders_" + years + ".geojson"),
                    feature("[[[10,50],[12,50],[12,52],[10,50]]]", "\"name\":\"N" + years.substring(2, 4) + "\""));
        }
        Atlas atlas = read(folder);
        assertThat(at(atlas, 11.5, 50.5, "1914-01-01")).isEqualTo("N14");
        assertThat(at(atlas, 11.5, 50.5, "1918-01-01")).isEqualTo("N18");
        assertThat(at(atlas, 11.5, 50.5, "1925-12-31")).isEqualTo("N18");
        assertThat(at(atlas, 11.5, 50.5, "1926-01-01")).isEqualTo("nobody");
        assertThat(at(atlas, 11.5, 50.5, "1938-12-31")).isEqualTo("N30");
        assertThat(at(atlas, 11.5, 50.5, "1939-01-01")).isEqualTo("nobody");
    }

    @Test
    void outlinesAreReadInTheBinaryFormOfDatabases() throws IOException {
        Geometry west = new GeometryFactory().toGeometry(new Envelope(10, 12, 50, 52));
        west.setSRID(4326);
        String hex = WKBWriter.toHex(new WKBWriter(2, true).write(west));
        Atlas atlas = table("name;geom", "Red;" + hex);
        assertThat(at(atlas, 11, 51, "1900-01-01")).isEqualTo("Red");
    }

    @Test
    void anOutlineInAnotherReferenceSystemIsNotTakenForDegrees() throws IOException {
        table("name;wkt", "Red;" + WEST, "Blue;\"SRID=3857;POLYGON ((12 50, 14 50, 14 52, 12 50))\"");
        assertThat(report.get().details().toString())
                .contains("row 2")
                .contains("degrees")
                .doesNotContain("too early");
    }

    @ParameterizedTest
    @CsvSource({
        "'[[[170,60],[190,60],[190,70],[170,70],[170,60]]]', 175, -175",
        "'[[[-190,60],[-170,60],[-170,70],[-190,70],[-190,60]]]', 175, -175",
        "'[[[182,60],[190,60],[190,70],[182,70],[182,60]]]', -176, -172"
    })
    void aPlaceHasOneLongitudeThoughFilesCountOnBeyond180(String coordinates, double west, double east)
            throws IOException {
        String round = "[[[-180,-80],[180,-80],[180,-60],[-180,-60],[-180,-80]]]";
        Atlas atlas = features(
                feature(coordinates, "\"name\":\"Red\",\"start\":1900"),
                feature(round, "\"name\":\"Ice\",\"start\":1900"));
        assertThat(at(atlas, west, 65, "1900-06-01")).isEqualTo("Red");
        assertThat(at(atlas, east, 65, "1900-06-01")).isEqualTo("Red");
        assertThat(at(atlas, east, -70, "1900-06-01")).isEqualTo("Ice");
        assertThat(atlas.zones()).allMatch(zone -> Longitudes.isUsual(zone.extent()));
    }

    @Test
    void aDiscAtThe180thMeridianLiesOnBothSides() throws IOException {
        Atlas atlas = table("name;lon;lat", "Red;179.99;10", "Blue;-90;10", "Grey;0;10", "Green;90;10");
        assertThat(at(atlas, -179.99, 10, "1900-01-01")).isEqualTo("Red");
        assertThat(at(atlas, 179.98, 10, "1900-01-01")).isEqualTo("Red");
    }

    @Test
    void aColumnOfOutlinesIsFoundByThemWhateverItsName() throws IOException {
        Atlas atlas = table("naziv;geometrija", "Red;" + WEST, "Blue;" + EAST);
        assertThat(at(atlas, 13, 51, "1900-01-01")).isEqualTo("Blue");
    }

    @Test
    void anIdThatAllFeaturesHaveTellsNoZonesApart() throws IOException {
        String other = ",\"id\":\"0\",\"geometry\":";
        Atlas atlas = features(
                feature("[[[10,50],[12,50],[12,52],[10,50]]]", "\"name\":\"N\"").replace(",\"geometry\":", other),
                feature("[[[20,50],[22,50],[22,52],[20,50]]]", "\"name\":\"S\"").replace(",\"geometry\":", other));
        assertThat(atlas.zones()).hasSize(2);
    }

    @Test
    void endsThatAreMeantBothWaysAreToldSo() throws IOException {
        table(
                "name;start;end;wkt",
                "N;1900-01-01;1900-12-31;" + WEST,
                "N;1901-01-01;1901-12-31;" + WEST,
                "S;1900-01-01;1901-01-01;" + EAST,
                "S;1901-01-01;1902-01-01;" + EAST);
        assertThat(report.get().remarks())
                .anyMatch(remark -> remark.contains("as often just after the end as at it (1 each)"));
    }

    @ParameterizedTest
    @CsvSource({"1425168000, epoch-seconds", "1425168000000, counts milliseconds", "-1640995200000, counts milliseconds"
    })
    void aNumberOfTimeIsToldWithTheUnitThatItCanHave(String number, String remedy) throws IOException {
        table("name;start;wkt", "N;" + number + ";" + WEST, "S;1900;" + EAST);
        assertThat(report.get().details().toString()).contains(remedy);
    }
}
