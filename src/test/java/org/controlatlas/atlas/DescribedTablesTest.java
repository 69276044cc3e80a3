package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Identity;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** The tables of a data set that describes itself: named areas, actors, sources, registers, documents. */
class DescribedTablesTest {
    @TempDir
    Path temp;

    /** The small data set with a member more, or another in its place, whose contents stand in the description. */
    private Path with(String member, String contents) throws IOException {
        Path copy = Fixtures.copyOfMini(temp.resolve("set"));
        Path description = copy.resolve("atlas.json");
        String before = Files.readString(description);
        String after = before.replaceFirst(
                "\"" + member + "\": (\"[^\"]*\"|\\[\"[^]]*])",
                Matcher.quoteReplacement("\"" + member + "\": " + contents));
        if (!after.equals(before)) {
            Files.writeString(description, after);
        } else {
            Fixtures.replace(description, "\"planar\"", "\"" + member + "\": " + contents + ", \"planar\"");
        }
        return copy;
    }

    private Atlas read(String member, String contents) throws IOException {
        return AtlasReader.read(with(member, contents));
    }

    private List<String> problems(String member, String contents) throws IOException {
        Path copy = with(member, contents);
        DataSetException wrong = catchThrowableOfType(DataSetException.class, () -> AtlasReader.read(copy));
        assertThat(wrong).as(contents).isNotNull();
        return wrong.problems().stream()
                .map(problem -> problem.toString().replace(copy + "/", ""))
                .toList();
    }

    @Test
    void anAreaOfZonesLiesWhereTheyDo() throws IOException {
        Atlas atlas = read(
                "areas",
                "[{\"id\": \"north\", \"name\": {\"en\": \"North\"}, \"zones\": [\"alpha\", \"beta\"],"
                        + " \"also\": [{\"en\": \"Old North\"}], \"known_to\": \"2020-01-01\"}]");
        NamedArea area = atlas.areas().get(0);
        Envelope both = new Envelope();
        atlas.zones().forEach(zone -> both.expandToInclude(zone.extent()));

        assertThat(area.where().extent()).isEqualTo(both);
        assertThat(atlas.zones().get(0).extent().covers(area.where().location()))
                .isTrue();
        assertThat(area.names()).containsExactly(Names.english("North"), Names.english("Old North"));
        assertThat(area.parts()).allMatch(NamedArea.Part::isWhole).hasSize(2);
        assertThat(area.knownTo()).contains(LocalDate.of(2020, 1, 1));
    }

    @Test
    void anAreaMayHaveAPlaceBoundsAndPartsOfItsOwn() throws IOException {
        NamedArea area = read(
                        "areas",
                        "[{\"id\": \"part\", \"name\": {\"en\": \"Part\"}, \"at\": [46.5, 39.5], \"extent\": [46, 39, 47, 40],"
                                + " \"parts\": [{\"zone_id\": \"alpha\", \"area_km2\": 12.5, \"start_date\": \"2000-01-01\"},"
                                + " {\"zone_id\": \"beta\"}]}]")
                .areas()
                .get(0);

        assertThat(area.where().location().x).isEqualTo(46.5);
        assertThat(area.where().extent()).isEqualTo(new Envelope(46, 47, 39, 40));
        assertThat(area.parts().get(0).squareKm()).hasValue(12.5);
        assertThat(area.parts().get(0).isWhole()).isFalse();
        assertThat(area.parts().get(0).time()).isEqualTo(ValidTime.of(LocalDate.of(2000, 1, 1), null));
        assertThat(area.parts().get(1).isWhole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "areas|[{\"id\": \"n\", \"zones\": [\"alpha\"]}]|'name': The area has no name. Write it as {\"en\": \"…\"}.",
                "areas|[{\"id\": \"n\", \"name\": {\"en\": \"N\"}}]|'zones': The area has no zone. Name the zones that it is"
                        + " made of.",
                "areas|[{\"id\": \"n\", \"name\": {\"en\": \"N\"}, \"zones\": [\"gamma\"]}]|'zones': There is no zone 'gamma'."
                        + " Use a zone_id of the zone files.",
                "areas|[{\"id\": \"n\", \"name\": {\"en\": \"N\"}, \"zones\": [\"alpha\"], \"places\": [\"rome\"]}]"
                        + "|'places': There is no place 'rome'. Use an id of the file of places.",
                "areas|[{\"id\": \"n\", \"name\": {\"en\": \"N\"}, \"parts\": [{\"zone_id\": \"alpha\", \"whole\": false},"
                        + " {\"zone_id\": \"beta\"}]}]|'parts': A part that is no whole zone has no area. Give it its area_km2.",
                "areas|[{\"id\": \"n\", \"name\": {\"en\": \"N\"}, \"zones\": [\"alpha\"]}, {\"id\": \"n\", \"name\": {\"en\": \"M\"},"
                        + " \"zones\": [\"beta\"]}]|'id': The id 'n' occurs twice. Give each area an id of its own.",
                "areas|[{\"id\": \"n\", \"name\": {\"en\": \"N\"}, \"zones\": [\"alpha\"], \"at\": [46.5]}]"
                        + "|'at': It is no list of 2 numbers. Write it as [46.5, 39.6].",
                "areas|[7]|The file holds something that is no object. It is a list of objects: [{…}, {…}].",
                "identities|[{\"kind\": \"river\", \"id\": \"alpha\", \"register\": \"wikidata\", \"value\": \"Q1\"}]"
                        + "|'kind': 'river' is not known. Write zone, place, actor.",
                "identities|[{\"kind\": \"zone\", \"id\": \"alpha\", \"register\": \"viaf\", \"value\": \"Q1\"}]"
                        + "|'register': 'viaf' is not known. Write wikidata, openhistoricalmap, geonames.",
                "identities|[{\"kind\": \"zone\", \"id\": \"alpha\", \"register\": \"wikidata\", \"value\": \"1\"}]"
                        + "|'value': '1' is not known. Write Q227, relation/2794, 147105.",
                "texts|[{\"az\": \"Söz\"}]|'en': The value is missing. Give it one; docs/data-format.md says which.",
                "documents|[{\"id\": \"d\", \"title\": {\"en\": \"D\"}, \"points\": [{\"number\": 1, \"steps\": [{\"state\":"
                        + " \"open\"}]}]}]|'from': The value is missing. Give it one; docs/data-format.md says which.",
                "documents|[{\"id\": \"d\", \"checked\": \"en fr\"}]|'checked': ",
                "sources|[{\"id\": \"s1\", \"title\": \"A\"}, {\"id\": \"s2\"}, {\"id\": \"s1\", \"title\": \"B\"}]"
                        + "|'id': The id 's1' occurs twice. Give each source an id of its own.",
                "sources|[{\"id\": \"s1\", \"custom\": {\"kind\": \"rumour\"}}, {\"id\": \"s2\"}]|'custom.kind': "
            })
    void whatIsWrongInATableIsToldWithItsFieldAndTheRemedy(String member, String contents, String told)
            throws IOException {
        assertThat(problems(member, contents))
                .anySatisfy(problem -> assertThat(problem).contains(told).startsWith("atlas.json"));
    }

    private static final String ACTORS =
            "[{\"id\": \"armenia\", \"color\": \"#E69F00\"}, {\"id\": \"azerbaijan\", \"color\": \"#56B4E9\"},"
                    + " {\"id\": \"georgia\", \"kind\": \"neighbour\", \"color\": \"#DDDDDD\"},"
                    + " {\"id\": \"nagorno-karabakh\", \"color\": \"#D55E00\"},"
                    + " {\"id\": \"russia\", \"kind\": \"peacekeeper\", \"color\": \"#999999\"}";

    @Test
    void anActorGivenTwiceIsToldAndNotTakenFromTheSecondEntryInSilence() throws IOException {
        assertThat(problems("actors", ACTORS + ", {\"id\": \"armenia\", \"color\": \"#000000\"}]"))
                .containsExactly(
                        "atlas.json, actors, entry 'armenia', 'id': The id 'armenia' occurs twice. Give each an id of its own.");
    }

    @Test
    void anActorsColourAndKindAreThoseThatTheFormatKnows() throws IOException {
        assertThat(problems("actors", ACTORS.replace("#E69F00", "orange").replace("\"peacekeeper\"", "\"army\"") + "]"))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("'color': 'orange' is no colour. Write it as #56B4E9."))
                .anyMatch(problem -> problem.contains("'kind': 'army' is not known. Write "));
    }

    @Test
    void anActorWithoutNamesIsThereAllTheSame() throws IOException {
        Atlas atlas = read("actors", ACTORS + "]");

        assertThat(atlas.actors()).containsKeys("armenia", "russia");
        assertThat(atlas.actors().get("armenia").rgb()).isEqualTo(0xE69F00);
        assertThat(atlas.actors().get("armenia").names()).isEmpty();
    }

    @Test
    void aSourceIsOfTheSideThatIsNamedAndKeepsAWordThatNobodyKnows() throws IOException {
        Atlas atlas = read(
                "sources",
                "[{\"id\": \"s1\", \"title\": \"A\", \"custom\": {\"side\": \"armenia\", \"kind\": \"press\"}},"
                        + " {\"id\": \"s2\", \"custom\": {\"side\": \"somebody\", \"seen\": \"full\"}}]");

        assertThat(atlas.sources().get("s1").side().party()).contains("armenia");
        assertThat(atlas.sources().get("s1").kind()).isEqualTo(Source.Kind.PRESS);
        assertThat(atlas.sources().get("s2").side())
                .isEqualTo(new Source.Side("somebody", Names.EMPTY, java.util.Optional.empty()));
        assertThat(atlas.sources().get("s2").title()).isEqualTo("s2");
        assertThat(atlas.sources().get("s2").reading()).isEqualTo(Source.Reading.FULL);
    }

    @Test
    void whatRegistersCallAThingHoldsOnItsDays() throws IOException {
        Atlas atlas = read(
                "identities",
                "[{\"kind\": \"zone\", \"id\": \"alpha\", \"register\": \"wikidata\", \"value\": \"Q1\", \"end_date\":"
                        + " \"2000-01-01\"}, {\"kind\": \"zone\", \"id\": \"alpha\", \"register\": \"wikidata\", \"value\": \"Q2\","
                        + " \"start_date\": \"2000-01-01\"}]");
        int before = ValidTime.dayOf(LocalDate.of(1999, 12, 31));

        assertThat(atlas.identities().of(Identity.Thing.ZONE, "alpha", before))
                .extracting(Identity::id)
                .containsExactly("Q1");
        assertThat(atlas.identities().of(Identity.Thing.ZONE, "alpha", before + 1))
                .extracting(Identity::id)
                .containsExactly("Q2");
        assertThat(atlas.identities().of(Identity.Thing.ZONE, "beta", before)).isEmpty();
    }

    @Test
    void theStepsOfAPointAreInOrderOfTimeAndItsReadersAreKept() throws IOException {
        Atlas atlas = read(
                "documents",
                "[{\"id\": \"d\", \"title\": {\"en\": \"D\"}, \"date\": \"2020-11-10\", \"checked\": \"en, ru\", \"parties\":"
                        + " [\"armenia\"], \"points\": [{\"number\": 4, \"steps\": [{\"from\": \"2021-01-01\", \"state\": \"done\"},"
                        + " {\"from\": \"2020-12-01\", \"state\": \"open\"}]}]}]");
        var document = atlas.documents().get(atlas.documents().size() - 1);

        assertThat(document.checked()).isEqualTo(Set.of(Language.EN, Language.RU));
        assertThat(document.points().get(0).number()).isEqualTo(4);
        assertThat(document.points().get(0).steps())
                .extracting(step -> step.from().toString())
                .containsExactly("2020-12-01", "2021-01-01");
    }

    @ParameterizedTest
    @CsvSource({"events, '\"a\\u0000b.geojson\"'", "zones, '[\"a\\u0000b.geojson\"]'", "areas, '\"a\\u0000b\"'"})
    void whatNoFileCanBeCalledIsNoNameOfAFile(String member, String contents) throws IOException {
        assertThat(problems(member, contents))
                .containsExactly("atlas.json: 'a\0b" + (member.equals("areas") ? "" : ".geojson")
                        + "' is no name of a file. Name a file beside the description.");
    }
}
