package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Language;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of files that people have: what is asked of them at a place on a day. */
class OwnKindsTest extends OwnFiles {
    @ParameterizedTest
    @CsvSource({
        "Beginn, Ende, Besitzer",
        "date_debut, date_fin, controle",
        "начало, конец, контроль",
        "başlanğıc, son, nəzarət",
        "սկիզբ, վերջ, վերահսկող",
        "Beginn_Jahr, Ende_Jahr, HERRSCHER",
        "fecha de inicio, fecha de fin, soberano",
        "année_début, année_fin, souverain",
        "Год начала, Год конца, держава",
        "reign_start, reignEnd, faction",
        "Date of begin, Date of end, controlling party",
        "valid_since, valid_until, held_by",
        "baslangic, bitis, sahip",
        "od roku, do roku, władca",
        "begindatum, einddatum, eigenaar",
        "data do inicio, data fim, dono",
        "дата початку, дата кінця, контроль",
        "開始, 終了, 支配者"
    })
    void fieldsAreFoundByTheWordsOfManyPeople(String start, String end, String control) throws IOException {
        Atlas atlas = table("name;" + control + ";" + start + ";" + end + ";wkt", "N;Red;1900;1910;" + WEST);
        assertThat(report.get().choices().stream()
                        .collect(Collectors.toMap(ReadingReport.Choice::role, ReadingReport.Choice::property)))
                .containsAllEntriesOf(Map.of(FieldRole.START, start, FieldRole.END, end, FieldRole.CONTROL, control));
        assertThat(at(atlas, 11, 51, "1905-01-01")).isEqualTo("Red");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"de\":\"Nordland\",\"en\":\"Northland\"} | Northland",
                "{\"az\":\"Şimal\"} | Şimal",
                "[\"Red\",\"Blue\"] | Red, Blue",
                "[{\"toponym\":\"Roma\"}] | Roma",
                "\"{no list\" | {no list"
            })
    void ofAnObjectOrAListTheTextInItIsTheName(String value, String name) throws IOException {
        Atlas atlas = features(feature("[[[10,50],[12,50],[12,52],[10,50]]]", "\"name\":" + value));
        assertThat(atlas.zones().get(0).names().in(Language.EN)).isEqualTo(name);
        assertThat(at(atlas, 11.5, 50.5, "1900-01-01")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":{\"en\":\"Rome\",\"ru\":\"Рим\",\"hy\":\"Հռոմ\"}",
                "\"name\":{\"eng\":\"Rome\",\"rus\":\"Рим\",\"hye\":\"Հռոմ\"}",
                "\"name\":{\"ru-RU\":\"Рим\",\"en-GB\":\"Rome\",\"hy\":\"Հռոմ\"}",
                "\"name\":\"Rome\",\"name:ru\":\"Рим\",\"name:hy\":\"Հռոմ\"",
                "\"name\":\"Rome\",\"name_ru\":\"Рим\",\"name_hy\":\"Հռոմ\"",
                "\"NAME\":\"Rome\",\"NAME_RU\":\"Рим\",\"NAME_HY\":\"Հռոմ\""
            })
    void namesInSeveralLanguagesAreThoseOfZoneAndHolder(String names) throws IOException {
        Atlas atlas = features(feature("[[[10,50],[12,50],[12,52],[10,50]]]", names));

        assertThat(atlas.actors()).hasSize(1);
        for (Map.Entry<Language, String> name : Map.of(
                        Language.EN, "Rome", Language.AZ, "Rome", Language.RU, "Рим", Language.HY, "Հռոմ")
                .entrySet()) {
            assertThat(atlas.zones().get(0).names().in(name.getKey())).isEqualTo(name.getValue());
            assertThat(atlas.actors().values().iterator().next().lastNames().in(name.getKey()))
                    .isEqualTo(name.getValue());
        }
    }

    /** Linked Places has the times of a place's outlines with the outlines. */
    @ParameterizedTest
    @CsvSource({
        "1450-06-01, Red, nobody",
        "1550-06-01, Red, nobody",
        "1650-06-01, nobody, Red",
        "1750-06-01, nobody, nobody"
    })
    void anOutlineThatSaysWhenItHoldsHoldsThenAndTheRestWhenTheFeatureSays(String day, String west, String east)
            throws IOException {
        String outline = "{\"type\":\"Polygon\",\"coordinates\":[[[%1$d,50],[%2$d,50],[%2$d,51],[%1$d,50]]]%3$s}";
        Atlas atlas =
                features("{\"type\":\"Feature\",\"properties\":{\"title\":\"Red\"},\"when\":" + span("1400", "1499")
                        + ",\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":["
                        + outline.formatted(10, 12, ",\"when\":" + span("1500", "1599")) + ","
                        + outline.formatted(20, 22, ",\"when\":" + span("1600", "1699")) + ","
                        + outline.formatted(10, 12, "") + "]}}");

        assertThat(atlas.zones()).hasSize(1);
        assertThat(at(atlas, 11.5, 50.2, day)).isEqualTo(west);
        assertThat(at(atlas, 21.5, 50.2, day)).isEqualTo(east);
    }

    private static String span(String first, String last) {
        return "{\"timespans\":[{\"start\":{\"in\":\"" + first + "\"},\"end\":{\"in\":\"" + last + "\"}}]}";
    }

    @Test
    void theOnlyOutlineOfAFeatureMaySayWhenItHolds() throws IOException {
        Atlas atlas = features(feature("[[[10,50],[12,50],[12,52],[10,50]]]", "\"name\":\"Red\"")
                .replace("\"coordinates\"", "\"when\":" + span("1500", "1599") + ",\"coordinates\""));

        assertThat(at(atlas, 11.5, 50.5, "1500-01-01")).isEqualTo("Red");
        assertThat(at(atlas, 11.5, 50.5, "1600-01-01")).isEqualTo("nobody");
    }

    @Test
    void aNameOfOtherWordsIsNoDate() throws IOException {
        Atlas atlas = table("name,owner,start_population,end_use,wkt", "N,Red,1900,1910," + WEST);
        assertThat(atlas.info().grain()).isEqualTo(TimeGrain.UNDATED);
    }

    @Test
    void dayAndMonthAreToldApartByTheOthersOfTheSameTable() throws IOException {
        Atlas atlas =
                table("name,owner,start,end,wkt", "N,Red,24/02/2022,01/04/2022," + WEST, "N,Blue,01/04/2022,," + WEST);
        assertThat(at(atlas, 11, 51, "2022-03-31")).isEqualTo("Red");
        assertThat(at(atlas, 11, 51, "2022-04-01")).isEqualTo("Blue");
        assertThat(report.get().remarks()).anyMatch(remark -> remark.contains("'24/02/2022' have the day first"));
    }

    @Test
    void aDateThatCanBeTwoDaysIsPassedOverUntilSomebodySaysWhich() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.csv"), "name,owner,start,end,wkt\nN,Red,04/03/2022,05/06/2022," + WEST + "\n");
        assertThatThrownBy(() -> read(own)).isInstanceOfSatisfying(DataSetException.class, e -> assertThat(e.problems())
                .last()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("start");
                    assertThat(problem.sentence()).contains("'04/03/2022' can be two days");
                    assertThat(problem.mend()).contains("\"dates\": \"day-first\"");
                }));
        Files.writeString(folder.resolve("atlas.json"), "{\"dates\": \"month-first\"}");
        assertThat(at(read(own), 11, 51, "2022-04-03")).isEqualTo("Red");
        Files.writeString(folder.resolve("atlas.json"), "{\"dates\": \"day-first\"}");
        assertThat(read(own).info().start()).isEqualTo(LocalDate.of(2022, 3, 4));
    }

    @Test
    void ofSeveralTimesOnOneDayTheLastIsShown() throws IOException {
        Atlas atlas = table(
                "name,time,wkt",
                "Red,2024-03-01T06:00:00Z," + WEST,
                "Blue,2024-03-01T18:00:00Z," + WEST,
                "Red,2024-03-03T06:00:00Z," + WEST);
        assertThat(at(atlas, 11, 51, "2024-03-01")).isEqualTo("Blue");
        assertThat(at(atlas, 11, 51, "2024-03-03")).isEqualTo("Red");
        assertThat(report.get().passedOver()).containsExactly(Map.entry(ReadingReport.Reason.SAME_DAY, 1));
    }

    @Test
    void aLogOfPlacesIsNoPictureOfTheWhole() throws IOException {
        Atlas atlas = table(
                "place,controlled_by,date,wkt",
                "West,Red,2022-02-24," + WEST,
                "East,Red,2022-03-02," + EAST,
                "East,Blue,2022-11-11," + EAST);
        assertThat(at(atlas, 11, 51, "2022-05-01"))
                .as("nothing more was said of it")
                .isEqualTo("Red");
        assertThat(at(atlas, 13, 51, "2022-05-01")).isEqualTo("Red");
        assertThat(at(atlas, 13, 51, "2022-12-01")).isEqualTo("Blue");
    }

    @Test
    void anIntervalInOneFieldHasItsEndInIt() throws IOException {
        Atlas atlas = table("name,date,wkt", "Red,1914-08/1918-11," + WEST, "Blue,../1920," + EAST);
        assertThat(at(atlas, 11, 51, "1918-11-30")).isEqualTo("Red");
        assertThat(at(atlas, 11, 51, "1918-12-01")).isEqualTo("nobody");
        assertThat(at(atlas, 13, 51, "1915-01-01")).isEqualTo("Blue");
        assertThat(report.get().remarks()).noneMatch(remark -> remark.contains("no ends"));
    }

    @Test
    void anEraLeavesNoQuestionOfHowYearsAreCounted() throws IOException {
        table("name,start,end,wkt", "Red,500 BC,AD 14," + WEST);
        assertThat(report.get().remarks()).noneMatch(remark -> remark.contains("astronomical"));
        table("name,start,end,wkt", "Red,-500,14," + WEST);
        assertThat(report.get().remarks()).anyMatch(remark -> remark.contains("astronomical"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uncut, in RFC 7946's direction | [[[170,-20],[-170,-20],[-170,-10],[170,-10],[170,-20]]] | true",
                "in and out again and again | [[[170,-20],[-175,-20],[175,-18],[-170,-16],[-170,-10],[170,-10],[170,-20]]] | true",
                "a band that is meant | [[[-170,-20],[170,-20],[170,-10],[-170,-10],[-170,-20]]] | false"
            })
    void aPolygonAcrossThe180thMeridianGoesTheShortWay(String what, String coordinates, boolean across)
            throws IOException {
        Atlas atlas = features(feature(coordinates, "\"name\":\"Red\",\"start\":1900,\"end\":1950"));
        assertThat(at(atlas, 0, -15, "1920-01-01")).as(what).isEqualTo(across ? "nobody" : "Red");
        assertThat(report.get().mended().keySet().stream()
                        .anyMatch(done -> done.toString().contains("180th")))
                .isEqualTo(across);
    }

    @Test
    void anIdThatSeveralFeaturesHaveTellsTheZone() throws IOException {
        String square = "[[[10,50],[12,50],[12,52],[10,52],[10,50]]]";
        Atlas atlas = features(
                feature(square, "\"name\":\"Old\",\"start\":1900,\"end\":1950")
                        .replace("{\"type\":\"F", "{\"id\":\"q1\",\"type\":\"F"),
                feature(square, "\"name\":\"New\",\"start\":1950,\"end\":1990")
                        .replace("{\"type\":\"F", "{\"id\":\"q1\",\"type\":\"F"));
        assertThat(atlas.zones()).singleElement().satisfies(zone -> assertThat(zone.id())
                .isEqualTo("q1"));
    }

    @Test
    void archivesInArchivesAreOpened() throws IOException {
        byte[] inner = zip(Map.of(
                "front_20240105.geojson",
                "{\"type\":\"Polygon\",\"coordinates\":[[[10,50],[12,50],[12,52],[10,52],[10,50]]]}"
                        .getBytes(StandardCharsets.UTF_8)));
        Path outer = Files.write(folder.resolve("outer.zip"), zip(Map.of("inner.zip", inner)));
        assertThat(at(read(outer), 11, 51, "2024-01-05")).isEqualTo("front");
    }

    @Test
    void anArchiveInAnotherThatHoldsNoDataIsLeftOutAndTold() throws IOException {
        byte[] papers = zip(Map.of("a.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        byte[] front = "{\"type\":\"Polygon\",\"coordinates\":[[[10,50],[12,50],[12,52],[10,52],[10,50]]]}"
                .getBytes(StandardCharsets.UTF_8);
        Path outer =
                Files.write(folder.resolve("outer.zip"), zip(Map.of("a.zip", papers, "front_20240105.geojson", front)));

        assertThat(at(read(outer), 11, 51, "2024-01-05")).isEqualTo("front");
        assertThat(report.get().remarks()).anyMatch(remark -> remark.contains("a.zip"));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void foldersBelowAFolderAreToldOf() throws IOException {
        Files.createDirectories(folder.resolve("more"));
        table("name,start,wkt", "Red,1900," + WEST);
        read(folder);
        assertThat(report.get().remarks()).anyMatch(remark -> remark.contains("'more' below it was not looked into"));
    }

    @Test
    void zonesPutTogetherOfSeveralRowsAreValid() throws IOException {
        table("name,start,end,wkt", "Red,1900,1950," + WEST, "Red,1900,1950," + EAST);
        assertThat(Validation.run(folder.resolve("own.csv")).errors()).isEmpty();
    }

    @Test
    void groundBeyondTheMapsEndIsToldOf() throws IOException {
        features(feature("[[[-180,80],[180,80],[180,90],[-180,90],[-180,80]]]", "\"name\":\"Ice\",\"start\":1900"));
        assertThat(report.get().remarks()).anyMatch(remark -> remark.startsWith("1 outline reaches beyond 85.05"));
    }

    @Test
    void whatIsKeptForOneFileOfAFolderHoldsForItAlone() throws IOException {
        Path mine =
                Files.writeString(folder.resolve("mine.csv"), "name,owner,claimant,wkt\nN,Red,Green," + WEST + "\n");
        Path other = Files.writeString(folder.resolve("other.csv"), "name,owner,wkt\nN,Blue," + WEST + "\n");
        Path kept = KeptChoices.keep(
                mine, ReadingChoices.NONE.with(Map.of(FieldRole.CONTROL, "claimant"), Optional.of(Ends.INCLUSIVE)));
        assertThat(kept).isEqualTo(folder.resolve("atlas.json"));
        assertThat(read(mine).actors().keySet()).containsExactly("Green");
        assertThat(report.get().said().ends()).contains(Ends.INCLUSIVE);
        assertThat(read(other).actors().keySet()).containsExactly("Blue");
    }

    @Test
    void whatIsKeptLeavesTheRestOfTheDescription() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.csv"), "name,owner,wkt\nN,Red," + WEST + "\n");
        Files.writeString(folder.resolve("atlas.json"), "{\"title\": {\"en\": \"Mine\"}, \"years\": \"bce\"}");
        KeptChoices.keep(folder, ReadingChoices.NONE.with(Map.of(FieldRole.START, ""), Optional.empty()));
        assertThat(Files.readString(folder.resolve("atlas.json")))
                .contains("\"Mine\"", "\"years\" : \"bce\"", "\"start_field\" : \"\"");
        assertThat(read(mine).actors().keySet()).containsExactly("Red");
    }

    @Test
    void aFieldThatStandsForNothingIsNotTaken() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.csv"), "name,owner,start,wkt\nN,Red,1900," + WEST + "\n");
        ReadingChoices none = ReadingChoices.NONE.with(Map.of(FieldRole.START, ""), Optional.empty());
        Atlas atlas = AtlasReader.read(mine, none, LoadListener.NONE);
        assertThat(atlas.info().grain()).isEqualTo(TimeGrain.UNDATED);
    }

    @ParameterizedTest
    @CsvSource({"c. 1850, 1850~", "ca 1850, 1850~", "about 1850-03, 1850-03~", "1850s, 185X"})
    void whatPeopleWriteOfADoubtIsKeptAsOne(String text, String edtf) throws IOException {
        Atlas atlas = table("name,start,wkt", "Red," + text + "," + WEST);
        assertThat(atlas.zones().get(0).periods().get(0).startEdtf())
                .hasValueSatisfying(date -> assertThat(date.text()).isEqualTo(edtf));
        assertThat(atlas.info().start().getYear()).isEqualTo(1850);
    }

    @Test
    void aMemberOfAnotherHoldsItsGroundWithThatAndNotAgainstIt() throws IOException {
        Atlas atlas = table(
                "Name,FromYear,ToYear,MemberOf,wkt", "(Empire),-27,100,," + WEST, "Province,-27,100,(Empire)," + WEST);
        assertThat(at(atlas, 11, 51, "0050-01-01")).isEqualTo("(Empire)");
    }

    /** Words where a party's name would stand: what is in force there, in the code of the data format. */
    @ParameterizedTest
    @CsvSource({
        "owner, Unknown, unknown",
        "owner, неизвестно, unknown",
        "owner, ?, unknown",
        "control, Contested, contested",
        "control, DISPUTED, contested",
        "control, վիճելի, contested",
        "control, mübahisəli, contested",
        "control, MÜBAHİSƏLİ, contested",
        "holder, no data, no-data",
        "holder, none, no-data",
        "holder, N/A, no-data",
        "holder, -, no-data",
        "контроль, никто, no-data",
        "occupied_by, none, North",
        "subjecto, -, North",
        "claimant, None, North",
        "owner, '', North",
        "owner, Unknowns, Unknowns",
        "owner, Nonesuch, Nonesuch"
    })
    void aWordThatNamesNoPartyIsNone(String property, String word, String code) throws IOException {
        Atlas atlas = table("name," + property + ",wkt", "North," + word + "," + WEST, "South,Blue," + EAST);

        assertThat(at(atlas, 11, 51, "1905-01-01")).isEqualTo(code);
        assertThat(at(atlas, 13, 51, "1905-01-01")).isEqualTo("Blue");
        assertThat(report.get().remarks().stream()
                        .anyMatch(each -> each.toString().startsWith("Words that name no party")))
                .isEqualTo(code.matches("unknown|contested|no-data"));
    }

    @ParameterizedTest
    @CsvSource({
        "certainty, contested, DISPUTED",
        "certainty, оспаривается, DISPUTED",
        "certainty, Likely, APPROXIMATE",
        "certainty, təxmini, APPROXIMATE",
        "certainty, TƏXMİNİ, APPROXIMATE",
        "certainty, confirmed, AGREED",
        "disputed, true, DISPUTED",
        "Disputed, Yes, DISPUTED",
        "is_contested, 1, DISPUTED",
        "disputed, no, AGREED",
        "disputed, 0, AGREED",
        "disputed, ask Blue, AGREED"
    })
    void howSureItIsMayBeSaidInManyWords(String property, String word, Certainty certainty) throws IOException {
        Atlas atlas = table("name,owner," + property + ",wkt", "North,Red," + word + "," + WEST);

        assertThat(atlas.zones().get(0).periods().get(0).certainty()).isEqualTo(certainty);
        assertThat(report.get().details()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'A\u0301rea', '\u00c1rea'", "'X\u00a0land', 'X land'", "'X  land\u202f', 'X land'"})
    void namesThatReadTheSameAreOneParty(String one, String other) throws IOException {
        Atlas atlas = features(
                feature("[[[10,50],[12,50],[12,52],[10,52],[10,50]]]", "\"name\":\"W\",\"owner\":\"" + one + "\""),
                feature("[[[12,50],[14,50],[14,52],[12,52],[12,50]]]", "\"name\":\"E\",\"owner\":\"" + other + "\""));

        assertThat(at(atlas, 13, 51, "1905-01-01"))
                .isEqualTo(at(atlas, 11, 51, "1905-01-01"))
                .isEqualTo(one.strip());
    }

    @Test
    void aPartyOfTwoColoursIsTold() throws IOException {
        Atlas atlas = table(
                "name,owner,color,wkt",
                "N,Red,#ff0000," + WEST,
                "M,Red,#ff0000,\"POLYGON ((14 50, 16 50, 16 52, 14 52, 14 50))\"",
                "S,Red,#00ff00," + EAST);

        assertThat(atlas.actors().get("Red").rgb()).isEqualTo(0xff0000);
        assertThat(report.get().remarks())
                .anyMatch(each -> each.toString().startsWith("'Red' has more than one colour in the data"));
    }
}
