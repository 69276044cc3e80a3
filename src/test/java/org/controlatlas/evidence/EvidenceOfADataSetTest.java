package org.controlatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two zones, one in an area, with sources of an eastern state and its province, of a western state and of nobody. */
class EvidenceOfADataSetTest {
    private static final String ZONE =
            """
            {"type": "Feature", "geometry": {"type": "Polygon", "coordinates":
             [[[%1$d, 0], [%2$d, 0], [%2$d, 1], [%1$d, 1], [%1$d, 0]]]},
             "properties": {"zone_id": "%3$s", "name": "%3$s", "start_date": "%4$s", "end_date": %5$s,
              "control": "east", "sources": %6$s}}""";

    @TempDir
    private Path folder;

    private Atlas atlas;

    @BeforeEach
    void read() throws IOException {
        atlas = with("");
    }

    private Atlas with(String knownTo) throws IOException {
        write(
                "zones.geojson",
                "{\"type\": \"FeatureCollection\", \"features\": ["
                        + String.join(
                                ",",
                                zone(0, "mill", "2000-01-01", "\"2010-06-01\"", "[\"e\", \"p\"]"),
                                zone(0, "mill", "2010-06-01", "null", "[\"e\", \"w\"]"),
                                zone(1, "ford", "2000-01-01", "null", "[]"))
                        + "]}");
        write(
                "actors.json",
                """
                [{"id": "east", "kind": "party", "color": "#112233", "names": [{"name": {"en": "East"}}]},
                 {"id": "west", "kind": "party", "color": "#332211", "names": [{"name": {"en": "West"}}]}]""");
        write(
                "sources.json",
                """
                [{"id": "e", "type": "book", "title": "E", "issued": {"date-parts": [[2012, 3]]},
                  "custom": {"side": "east", "kind": "press", "seen": "full"}},
                 {"id": "p", "type": "book", "title": "P", "issued": {"date-parts": [["circa", 3]]},
                  "custom": {"side": "province", "kind": "press", "seen": "not-seen"}},
                 {"id": "w", "type": "book", "title": "W", "issued": {"date-parts": [[2031, 1, 1]]},
                  "custom": {"side": "west", "kind": "press", "seen": "part"}}]""");
        write(
                "areas.json",
                "[{\"id\": \"vale\", \"kind\": \"district\"" + knownTo
                        + ", \"name\": {\"en\": \"Vale\"}, \"zones\": [\"mill\"]}]");
        write(
                "atlas.json",
                """
                {"id": "small", "title": {"en": "Small"}, "version": "1", "start_date": "2000-01-01",
                 "last_day": "2020-12-31", "licence": "-", "attribution": "-", "disclaimer": "-",
                 "zones": ["zones.geojson"], "actors": "actors.json", "sources": "sources.json", "areas": "areas.json",
                 "planar": true, "source_sides": [{"id": "province", "party": "east", "name": {"en": "Province"}}]}""");
        return AtlasReader.read(folder);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String zone(int x, String id, String start, String end, String sources) {
        return ZONE.formatted(x, x + 1, id, start, end, sources);
    }

    @Test
    void sidesOfOnePartyAreOneSide() {
        List<AreaEvidence> rows = AreaEvidence.of(atlas);

        assertThat(rows).extracting(AreaEvidence::id).containsExactly("ford", "vale");
        assertThat(rows.get(1).of(Evidence.ONE_SIDE)).isEqualTo(1);
        assertThat(rows.get(1).of(Evidence.TWO_SIDES)).isEqualTo(1);
        assertThat(rows.get(1).thin()).isEqualTo(0.5);
        assertThat(rows.get(1).unread()).isEqualTo(1);
        assertThat(rows.get(0).of(Evidence.NONE)).isEqualTo(1);
    }

    @Test
    void whatIsKnownEndsWithTheNewestDateThatIsNotAfterTheData() {
        KnownTo known = KnownTo.of(atlas);

        assertThat(known.of(atlas.areas().get(0))).contains(LocalDate.of(2012, 3, 1));
        assertThat(known.at("mill", LocalDate.of(2005, 1, 1)).orElseThrow().area())
                .isPresent();
        assertThat(known.at("ford", LocalDate.of(2005, 1, 1)).orElseThrow().day())
                .isEqualTo("2000-01-01");
        assertThat(known.newest()).contains(LocalDate.of(2012, 3, 1));
    }

    @Test
    void aZoneThatMovesIsKnownToTheDayOfItsLastOutline() throws IOException {
        Path front = Files.writeString(
                folder.resolve("front.csv"),
                """
                name,date,wkt
                Front,-0322,"POLYGON ((10 50, 12 50, 12 52, 10 52, 10 50))"
                Front,-0310,"POLYGON ((10 50, 13 50, 13 52, 10 52, 10 50))"
                """);

        assertThat(KnownTo.of(AtlasReader.read(front)).newest()).contains(LocalDate.of(-310, 1, 1));
    }

    @Test
    void aPeriodThatEndsWithTheDataIsKnownToTheirLastDay() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.csv"),
                """
                name,start,end,wkt
                A,1900,1949,"POLYGON ((10 50, 12 50, 12 52, 10 52, 10 50))"
                A,1950,1999,"POLYGON ((10 50, 13 50, 13 52, 10 52, 10 50))"
                """);

        assertThat(KnownTo.of(AtlasReader.read(own)).newest()).contains(LocalDate.of(1999, 12, 31));
    }

    @Test
    void theTablesWordOnTheDayWins() throws IOException {
        Atlas stated = with(", \"known_to\": \"2011-02-03\"");

        assertThat(KnownTo.of(stated).of(stated.areas().get(0))).contains(LocalDate.of(2011, 2, 3));
    }

    @Test
    void theSourcesOfAPlaceAndDayAreThoseOfItsPeriodThen() {
        StatementScope early = new StatementScope(Set.of("mill"), Set.of(), Optional.of(LocalDate.of(2005, 1, 1)));

        assertThat(SourceUse.of(atlas, early)).extracting(SourceUse::periods).containsExactly(1, 1, 0);
        assertThat(SourceUse.of(atlas, StatementScope.EVERYTHING))
                .extracting(SourceUse::statements)
                .containsExactly(2, 1, 1);
    }
}
