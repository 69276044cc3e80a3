package org.controlatlas.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.words.MessageWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people have them: what is read, what is kept, what is told. */
class BatchQueryTest {
    private static final String ADDED = "controller,peacekeepers,zone_id,certainty,date_certainty,problem,contested_by";
    private static final String ANSWER = "azerbaijan,,west,approximate,agreed,,";

    private final List<String> complaints = new ArrayList<>();
    private BatchQuery.Outcome outcome;

    private String answer(String table) throws IOException {
        return answer(table.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
    }

    private String answer(byte[] table, Optional<Charset> encoding, Optional<LocalDate> day) throws IOException {
        complaints.clear();
        StringBuilder out = new StringBuilder();
        Atlas atlas = TwoZones.atlas();
        outcome = new BatchQuery(
                        new ControlLookup(atlas, Language.EN),
                        new Gazetteer(atlas),
                        Optional.of("t.csv"),
                        new MessageWords(Language.EN),
                        complaints::add)
                .run(table, encoding, day, out);
        return out.toString();
    }

    private String row(String table) throws IOException {
        return answer(table).lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    void answersAreAddedBehindTheOtherColumns() throws IOException {
        assertThat(answer("id,date,lat,lon\na,1999-12-31,0.5,0.5\n"))
                .isEqualTo("id,date,lat,lon," + ADDED + "\n"
                        + "a,1999-12-31,0.5,0.5,armenia,russia,west,approximate,agreed,,\n");
    }

    @Test
    void rowsComeBackInTheOrderRead() throws IOException {
        assertThat(answer("lon,lat,date\n0.5,0.5,2005-01-01\n0.5,1.1,2005-01-01\n0.5,0.5,1995-01-01\n")
                        .lines()
                        .skip(1))
                .extracting(line -> line.split(",")[3])
                .containsExactly("azerbaijan", "georgia", "armenia");
    }

    @Test
    void aPointWithoutAnswerIsToldInItsRowAndBesideTheTable() throws IOException {
        assertThat(row("lon,lat,date\n9,9,2005-01-01\n"))
                .isEqualTo("9,9,2005-01-01,,,,,,\"The point 9,9 lies outside the map.\",");
        assertThat(complaints)
                .containsExactly(
                        "t.csv, line 2: The point 9,9 lies outside the map.",
                        "t.csv: 1 rows: 0 answered, 0 that cannot be read, 1 without an answer; all are written, with what is"
                                + " wrong in the column 'problem'.");
        assertThat(outcome).isEqualTo(new BatchQuery.Outcome(1, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,9,2005-01-01",
                "0.5,,2005-01-01",
                "0.5,0.5,",
                "0.5,0.5,yesterday",
                "0.5,0.5,2005-02-30",
                "0.5,95,2005-01-01",
                "0.5,NaN,2005-01-01",
                "0.5,0x1p3,2005-01-01",
                "0.5,5d,2005-01-01",
                "0.5",
                "0.5,0.5,2005-01-01,x",
                "\"0.5,0.5,2005-01-01"
            })
    void aRowThatCannotBeReadIsKeptWithItsErrorAndTheRowsBehindItAreAnswered(String bad) throws IOException {
        String[] rows = answer("lon,lat,date\n0.5,0.5,2005-01-01\n" + bad + "\n0.5,0.5,2005-01-01\n")
                .split("\n", -1);

        assertThat(rows).hasSize(5);
        assertThat(rows[1]).isEqualTo("0.5,0.5,2005-01-01," + ANSWER);
        assertThat(rows[3]).isEqualTo("0.5,0.5,2005-01-01," + ANSWER);
        assertThat(outcome).isEqualTo(new BatchQuery.Outcome(3, 0, 1));
        assertThat(complaints).hasSize(2).first().asString().startsWith("t.csv, line 3: ");
    }

    @Test
    void aRowThatIsTooLongKeepsItsCellsBehindTheAnswer() throws IOException {
        assertThat(row("lon,lat,date\n46,75,39,82\n"))
                .startsWith("46,75,39,,,,,,")
                .contains("It has 4 fields, the first line 3: put quotation marks around fields that hold a separator.")
                .endsWith(",82");
    }

    @Test
    void emptyCellsBehindTheLastColumnAreNoError() throws IOException {
        assertThat(row("lon,lat,date\n0.5,0.5,2005-01-01,,,\n")).isEqualTo("0.5,0.5,2005-01-01," + ANSWER);
    }

    @Test
    void aRowOfSeparatorsOnlyIsKeptWithoutAnAnswer() throws IOException {
        assertThat(answer("lon,lat,date\n,,\n0.5,0.5,2005-01-01\n"))
                .isEqualTo("lon,lat,date," + ADDED + "\n,,,,,,,,,\n0.5,0.5,2005-01-01," + ANSWER + "\n");
        assertThat(complaints).isEmpty();

        answer("lon,lat,date\n,,\n9,9,2005-01-01\n");

        assertThat(complaints.get(1))
                .contains("2 rows: 0 answered, 0 that cannot be read, 1 without an answer, 1 empty");
    }

    @Test
    void columnsWithoutANameStay() throws IOException {
        assertThat(answer("lon,lat,date,,\n0.5,0.5,2005-01-01,a,\n"))
                .isEqualTo("lon,lat,date,,," + ADDED + "\n0.5,0.5,2005-01-01,a,," + ANSWER + "\n");
    }

    @Test
    void quotedFieldsKeepSeparatorsQuotesAndLineBreaks() throws IOException {
        String name = "\"a \"\"b\"\", c\nd\"";
        assertThat(answer("name,lon,lat,date\n" + name + ",0.5,0.5,2005-01-01\n"))
                .contains("\n" + name + ",0.5");
    }

    @Test
    void aLineNumberCountsLineBreaksInsideQuotesAndEmptyLines() throws IOException {
        answer("name,lon,lat,date\n\"a\nb\",0.5,0.5,2005-01-01\n\nc,9,9,2005-01-01\n");
        assertThat(complaints).first().asString().startsWith("t.csv, line 5:");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedSpoilsItsLineOnly() throws IOException {
        String out =
                answer("name,lon,lat,date\n\"open,0.5,0.5,2005-01-01\nb,0.5,0.5,2005-01-01\nc,0.5,0.5,2005-01-01\n");

        assertThat(out.lines().skip(2)).allMatch(line -> line.endsWith(ANSWER)).hasSize(2);
        assertThat(out.lines().skip(1).findFirst().orElseThrow())
                .contains("It opens a quotation mark that is never closed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsStay(String end) throws IOException {
        assertThat(answer("lon,lat,date" + end + "0.5,0.5,2005-01-01" + end))
                .isEqualTo("lon,lat,date," + ADDED + end + "0.5,0.5,2005-01-01," + ANSWER + end);
    }

    @Test
    void aLastLineWithoutLineEndIsRead() throws IOException {
        assertThat(answer("lon,lat,date\n0.5,0.5,2005-01-01")).contains("azerbaijan");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundOutAndStays(String separator) throws IOException {
        String table = "lon,lat,date,note\n0.5,0.5,2005-01-01,x\n".replace(",", separator);

        assertThat(answer(table))
                .isEqualTo(("lon,lat,date,note," + ADDED + "\n0.5,0.5,2005-01-01,x," + ANSWER + "\n")
                        .replace(",", separator));
    }

    @Test
    void theSeparatorIsTheOneThatMakesTheColumnsKnown() throws IOException {
        assertThat(answer("lon;lat;date;notes, remarks, and so on\n0,5;0,5;2005-01-01;x\n"))
                .contains("0,5;0,5;2005-01-01;x;azerbaijan;");
    }

    @Test
    void aFirstLineThatTellsTheSeparatorStays() throws IOException {
        assertThat(answer("sep=;\r\nlon;lat;date\r\n0,5;0,5;2005-01-01\r\n"))
                .startsWith("sep=;\r\nlon;lat;date;controller")
                .contains("\r\n0,5;0,5;2005-01-01;azerbaijan;");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "lon,lat,date",
                "LON,LAT,DATE",
                "Longitude,Latitude,Date",
                "x,y,date",
                "lng,lat,day",
                "Долгота,Широта,Дата",
                "uzunluq,enlik,tarix",
                "երկայնություն,լայնություն,ամսաթիվ",
                "' lon ',lat,date"
            })
    void columnsAreKnownBySeveralNames(String lon, String lat, String date) throws IOException {
        assertThat(row(lon + "," + lat + "," + date + "\n0.5,0.5,2005-01-01\n")).endsWith(ANSWER);
    }

    @Test
    void theBetterNamedColumnIsAskedAndTheOtherOneTold() throws IOException {
        assertThat(row("x,y,lon,lat,date\n8500,4400,0.5,0.5,2005-01-01\n")).endsWith(ANSWER);
        assertThat(complaints).containsExactly("t.csv: 'lon' is asked, not 'x'.", "t.csv: 'lat' is asked, not 'y'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"controller", "CONTROLLER", "\" Controller \""})
    void aColumnThatHasAnAnswersNameStaysAndTheAnswerHasAnother(String name) throws IOException {
        assertThat(answer(name + ",lon,lat,date\nmine,0.5,0.5,2005-01-01\n"))
                .isEqualTo(name
                        + ",lon,lat,date,atlas_controller,peacekeepers,zone_id,certainty,date_certainty,problem,contested_by\n"
                        + "mine,0.5,0.5,2005-01-01," + ANSWER + "\n");
        assertThat(complaints)
                .containsExactly("t.csv: it has a column 'controller' of its own, which stays; the answer stands in"
                        + " 'atlas_controller'.");
    }

    @Test
    void anAnswerThatIsAskedAgainGetsColumnsOfItsOwn() throws IOException {
        String once = answer("lon,lat,date\n0.5,0.5,2005-01-01\n");
        String twice = answer(once);
        String thrice = answer(twice);

        assertThat(twice).startsWith("lon,lat,date," + ADDED + ",atlas_controller,");
        assertThat(thrice).startsWith(twice.lines().findFirst().orElseThrow() + ",atlas_controller_2,");
    }

    static Stream<Charset> encodings() {
        return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "windows-1252", "windows-1254")
                .map(Charset::forName);
    }

    private static String words(Charset encoding) {
        return switch (encoding.name()) {
            case "windows-1251" -> "Шуша, Мардакерт";
            case "windows-1252" -> "Überlingen, Besançon";
            case "windows-1254" -> "Ağdam, Şuşa";
            default -> "Ağdam, Շուշի, Шуша";
        };
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theEncodingIsFoundOut(Charset encoding) throws IOException {
        String table = "name;lon;lat;date\r\n" + words(encoding) + ";0,5;0,5;2005-01-01\r\n";

        assertThat(answer(table.getBytes(encoding), Optional.empty(), Optional.empty()))
                .contains("\n" + words(encoding) + ";0,5;0,5;2005-01-01;azerbaijan");
        if (encoding.equals(StandardCharsets.UTF_8)) {
            assertThat(complaints).isEmpty();
        } else {
            assertThat(complaints).singleElement().asString().contains(encoding.name(), "--encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkSaysTheEncodingAndIsNotPartOfTheFirstColumn(String name) throws IOException {
        byte[] table = "\uFEFFlon,lat,date,name\n0.5,0.5,2005-01-01,Ağdam\n".getBytes(Charset.forName(name));

        assertThat(answer(table, Optional.empty(), Optional.empty()))
                .startsWith("lon,lat,date,name,controller")
                .contains(",Ağdam,azerbaijan");
        assertThat(complaints).isEmpty();
    }

    @Test
    void anEncodingThatIsSaidIsTaken() throws IOException {
        Charset said = Charset.forName("KOI8-R");
        byte[] table = "lon,lat,date,name\n0.5,0.5,2005-01-01,Шуша\n".getBytes(said);

        assertThat(answer(table, Optional.of(said), Optional.empty())).contains(",Шуша,azerbaijan");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsNotInTheEncodingIsCounted() throws IOException {
        byte[] table = "lon,lat,date,name\n0.5,0.5,2005-01-01,Ağdam\n".getBytes(Charset.forName("windows-1254"));

        assertThat(answer(table, Optional.of(StandardCharsets.UTF_8), Optional.empty()))
                .contains("A\uFFFDdam,azer");
        assertThat(complaints).singleElement().asString().contains("1 places of it are not in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"0.5", "0,5", " 0.5 ", "+0.5", "0.5°", "5E-01", "5,0E-01", ".5", "0.50000", "'0.5"})
    void degreesAreReadAsSpreadsheetsWriteThem(String degrees) throws IOException {
        assertThat(answer("lon;lat;date\n" + degrees + ";" + degrees + ";2005-01-01\n"))
                .contains(degrees.strip())
                .contains(";azerbaijan;;west;");
    }

    @Test
    void aQuotedDecimalCommaIsReadInATableWithCommas() throws IOException {
        assertThat(row("lon,lat,date\n\"0,5\",\"0,5\",2005-01-01\n")).endsWith(ANSWER);
    }

    @Test
    void westIsNegative() throws IOException {
        row("lon,lat,date\n−0.5,0.5,2005-01-01\n");

        assertThat(complaints).first().asString().contains("The point -0.5,0.5 lies outside the map.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-01-01",
                "2000-01-01 00:00:00",
                "2000-01-01T00:00:00Z",
                "2000/01/01",
                "2000/1/1",
                "20000101",
                "2000-01",
                "2000",
                "01.01.2000",
                "1.1.2000",
                "01.01.2000 00:00",
                "1/1/2000",
                "1 Jan 2000",
                "1-Jan-2000",
                "1 January 2000",
                "Jan 1, 2000",
                "1st January 2000",
                "1 января 2000 г.",
                "1 yanvar 2000",
                "1 հունվարի 2000"
            })
    void theFirstDayOfTheYear2000IsReadHoweverItIsWritten(String date) throws IOException {
        assertThat(answer("lon;lat;date\n0.5;0.5;" + date + "\n")).contains(";azerbaijan;;west;");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theDayBeforeTheYear2000IsNotTheFirstOfIt() throws IOException {
        assertThat(answer("lon;lat;date\n0.5;0.5;31.12.1999\n")).contains(";armenia;");
        assertThat(answer("lon;lat;date\n0.5;0.5;12/31/1999\n")).contains(";armenia;");
        assertThat(answer("lon;lat;date\n0.5;0.5;31/12/1999\n")).contains(";armenia;");
    }

    @Test
    void aDateThatCanBeTwoDaysIsRefused() throws IOException {
        answer("lon;lat;date\n0.5;0.5;10/11/1999\n");

        assertThat(outcome.unreadable()).isEqualTo(1);
        assertThat(complaints).first().asString().contains("'10/11/1999' can be 1999-11-10 or 1999-10-11");
    }

    @Test
    void anotherDateOfTheColumnSaysWhetherTheDayComesFirst() throws IOException {
        assertThat(answer("lon;lat;date\n0.5;0.5;01/12/1999\n0.5;0.5;25/12/1999\n")
                        .lines()
                        .skip(1))
                .allMatch(line -> line.contains(";armenia;"));
        assertThat(complaints).singleElement().asString().contains("with the day first");

        assertThat(answer("lon;lat;date\n0.5;0.5;01/02/2000\n0.5;0.5;12/25/1999\n")
                        .lines()
                        .skip(1))
                .extracting(line -> line.split(";")[3])
                .containsExactly("azerbaijan", "armenia");
        assertThat(complaints).singleElement().asString().contains("with the month first");
    }

    @Test
    void aColumnThatContradictsItselfDecidesNothing() throws IOException {
        answer("lon;lat;date\n0.5;0.5;01/02/1999\n0.5;0.5;12/25/1999\n0.5;0.5;25/12/1999\n");

        assertThat(outcome).isEqualTo(new BatchQuery.Outcome(3, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({"10.11.99, two digits", "1-Jan-99, two digits", "36161, number for a day", "36161.5, number for a day"})
    void aDateThatMustBeGuessedIsRefusedWithTheRemedy(String date, String told) throws IOException {
        answer("lon;lat;date\n0.5;0.5;" + date + "\n");

        assertThat(outcome.unreadable()).isEqualTo(1);
        assertThat(complaints).first().asString().contains(told);
    }

    @Test
    void aTableOfPlacesIsAnsweredByNameAndById() throws IOException {
        String[] rows = answer("place,place_id,date\nZone west,,2005-01-01\n,west,1995-01-01\n")
                .split("\n");

        assertThat(rows[0])
                .isEqualTo("place,place_id,date,place_kind,controller,controllers,peacekeepers,zone_id,certainty,"
                        + "date_certainty,problem,contested_by,area_km2,error_km2");
        assertThat(rows[1]).isEqualTo("Zone west,,2005-01-01,zone,azerbaijan,,,west,approximate,agreed,,,,");
        assertThat(rows[2]).isEqualTo(",west,1995-01-01,zone,armenia,,russia,west,approximate,agreed,,,,");
    }

    @Test
    void aPlaceThatIsNotKnownHasNoAnswer() throws IOException {
        answer("place,date\nZone wets,2005-01-01\n");

        assertThat(outcome).isEqualTo(new BatchQuery.Outcome(1, 1, 0));
        assertThat(complaints).first().asString().contains("did you mean Zone west");
    }

    @Test
    void pointsAreAskedWhereATableHasPointsAndPlaces() throws IOException {
        assertThat(row("place,lon,lat,date\nanywhere,0.5,0.5,2005-01-01\n"))
                .isEqualTo("anywhere,0.5,0.5,2005-01-01," + ANSWER);
    }

    @Test
    void oneDayCanStandForAllRowsOfATableWithoutDates() throws IOException {
        byte[] table = "lon,lat\n0.5,0.5\n".getBytes(StandardCharsets.UTF_8);

        assertThat(answer(table, Optional.empty(), Optional.of(LocalDate.of(2005, 1, 1))))
                .endsWith("\n0.5,0.5," + ANSWER + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "lon,lat:date",
                "lon,date:lat",
                "lat,date:lon",
                "a,b,date:lon, lat or place",
                "date:lon, lat or place"
            })
    void aTableThatLacksAColumnIsBadData(String header, String missing) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> answer(header + "\n1,1,1\n"))
                .withMessageStartingWith(
                        "'t.csv' has no column '" + missing + "': its first line must name the columns")
                .satisfies(e -> assertThat(e.status()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void anEmptyTableIsBadData(String table) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> answer(table))
                .withMessageStartingWith("'t.csv' is empty");
    }
}
