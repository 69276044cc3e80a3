package org.controlatlas.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.atlas.DataSetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule finds what breaks it, and says in which file, feature and field. */
class SpoiltDataTest {
    private static final String TOO_FEW = "There are 1 events; 90 are promised.";

    @TempDir
    private Path folder;

    @BeforeEach
    void copySmallAtlas() throws IOException, URISyntaxException {
        Path source = Path.of(
                        SpoiltDataTest.class.getResource("small/atlas.json").toURI())
                .getParent();
        try (Stream<Path> files = Files.walk(source)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(source, file));
        }
    }

    private void copy(Path source, Path file) {
        Path target = folder.resolve(source.relativize(file).toString());
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSmallAtlasOnlyHasTooFewEvents() {
        assertThat(found()).containsExactly(TOO_FEW);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
            # schema and dates in order
            west.geojson | "control": "nagorno-karabakh" | "controll": "nagorno-karabakh" | west.geojson, feature 'west.2', 'control'
            west.geojson | "end_date": "1992-05-18", | "end_date": "1987-05-18", | west.geojson, feature 'west.1', 'end_date'
            west.geojson | "end_date": "1992-05-18", | "end_date": "1992-05-38", | west.geojson, feature 'west.1', 'end_date'
            west.geojson | "certainty": "agreed" | "certainty": "sure" | west.geojson, feature 'west.1', 'certainty'
            west.geojson | "certainty_of": "date" | "certainty_of": "day" | west.geojson, feature 'west.1', 'certainty_of'
            west.geojson | "end_date:edtf": "1992-05-17/1992-05-18" | "end_date:edtf": "May 1992" | west.geojson, feature 'west.1', 'end_date:edtf'
            # histories without gap or overlap, dates within their EDTF dates
            west.geojson | "start_date": "1992-05-18" | "start_date": "1992-06-18" | west.geojson, zone 'meadow' in [1992-06-18, ..), 'start_date': Days without a period
            west.geojson | "end_date": "1992-05-18" | "end_date": "1992-06-18" | zone 'meadow'
            east.geojson | "start_date": "1988-01-01" | "start_date": "1989-01-01" | east.geojson, zone 'plain' in [1989-01-01, ..), 'start_date': The first period begins after
            east.geojson | "control": "azerbaijan" | "end_date": "2001-01-01", "control": "azerbaijan" | east.geojson, zone 'plain', 'end_date'
            west.geojson | "end_date:edtf": "1992-05-17/1992-05-18" | "end_date:edtf": "1993" | west.geojson, zone 'meadow' in [1988-01-01, 1992-05-18), 'end_date:edtf'
            events.geojson | "start_date:edtf": "1992-05-17/1992-05-18" | "start_date:edtf": "1993" | events.geojson, event 'taken', 'start_date:edtf'
            # references
            west.geojson | "event": "taken" | "event": "lost" | west.geojson, zone 'meadow' in [1992-05-18, ..), 'event'
            west.geojson | "control": "nagorno-karabakh" | "control": "nagorno" | west.geojson, zone 'meadow', period [1992-05-18, ..), 'control': 'nagorno' is no actor
            east.geojson | "de_jure": "azerbaijan" | "de_jure": "nobody" | east.geojson, zone 'plain', period [1988-01-01, ..), 'de_jure': 'nobody'
            east.geojson | "sources": ["report"] | "sources": ["rumour"] | east.geojson, zone 'plain' in [1988-01-01, ..), 'sources': The source 'rumour'
            claims.json | "zone_id": "meadow" | "zone_id": "moor" | claims.json, claim on 'moor'
            documents.json | taken | given | documents.json, document 'pact', point 1, 'events'
            # nothing without a source
            east.geojson | "sources": ["report"] | "sources": [] | east.geojson, zone 'plain' in [1988-01-01, ..), 'sources': There is no source
            events.geojson | "sources": ["report"] | "sources": [] | events.geojson, event 'taken', 'sources': There is no source
            lines.geojson | "sources": ["report"] | "sources": [] | lines.geojson, line 'edge-meadow--wood'
            # geometry
            east.geojson | [2, 0], [2, 2], [1, 2] | [1, 2], [2, 2], [2, 0] | zone 'plain', 'geometry'
            east.geojson | [1, 0], [2, 0], [2, 2], [1, 2], [1, 1], [1, 0] | [1, 0], [1, 1], [1, 2], [2, 2], [2, 0], [1, 0] | A ring runs the wrong way
            # coverage
            east.geojson | [1, 1], [1, 0]] | [0.9, 1], [1, 0]] | zones overlap by
            # completeness
            west.geojson | "name:hy": "Wood (hy)", "name:ru": "Wood (ru)", | `` | west.geojson, zone 'wood', 'name'
            events.geojson | "place": "Meadow", "place:az": "Meadow (az)", "place:hy": "Meadow (hy)", "place:ru": "Meadow (ru)", | `` | events.geojson, event 'taken', 'place'
            # settlements
            inputs/tables/settlements.csv | 1992-05-18=NK | 1992-05-19=NK | inputs/tables/settlements.csv, settlement 'mill', 'control': On 1992-05-18 it is azerbaijan
            inputs/tables/settlements.csv | Barn,Plain,1.5,0.5 | Barn,Plain,5.5,0.5 | inputs/tables/settlements.csv, settlement 'barn', 'lon': The settlement lies in 0 zones
            # texts in four languages
            texts.json | "hy": "A sentence.", | `` | inputs/tables/texts.csv, text 'A sentence.', 'hy': The text is missing
            texts.json | "en": "A sentence." | "en": "Another." | text 'Another.', 'en': Nothing in the atlas says so
            texts.json | "checked": "no" | "checked": "yes" | texts.json, 'checked'
            documents.json | "ru": "It was." | "rus": "It was." | text 'It was.', 'ru': The text is missing
            # losses of both sides
            events.geojson | "sources": ["report"] | "loss_of": ["azerbaijan"], "sources": ["report"] | 0 events tell of a loss of the Armenian side and 1 of one of the Azerbaijani side
            # sources
            sources.json | "seen": "full" | "seen": "full", "kind": "encyclopedia" | periods on weak sources alone: 100.0 %; at most 10 % are promised
            sources.json | "side": "neutral" | "side": "azerbaijan" | periods with two sides or a third: 0.0 %; at least 60 % are promised
            sources.json | "seen": "full" | "seen": "full", "kind": "press" | sources with address or citation: 0.0 %; at least 90 % are promised
            sources.json | "seen": "full" | "seen": "full", "kind": "press" | east.geojson, zone 'plain' in [1988-01-01, ..), 'sources': No source that tells of it has an address
            sources.json | "title": "A report" | "title": "[A report]" | Source 'report' has a title in brackets
            sources.json | "side": "neutral" | "side": "ours" | sources.json, entry 'report', 'custom.side'
            # areas
            inputs/tables/published-areas.csv | 12309 | 14000 | inputs/tables/published-areas.csv, row 'held', 'reason'
            # inferred edges
            lines.geojson | edge-meadow--wood | edge-meadow--plain | west.geojson, zone 'wood', 'geometry_source'
            """)
    void isFound(String file, String right, String wrong, String expected) throws IOException {
        spoil(file, right, wrong == null ? "" : wrong);

        assertThat(found()).anyMatch(text -> text.contains(expected));
    }

    @Test
    void groundThatNoZoneCoversIsFound() throws IOException {
        // The plain keeps its distance from the corner of the two others, and closes up again above and below.
        spoil("east.geojson", "[1, 2], [1, 1], [1, 0]]", "[1, 2], [1, 1.5], [1.2, 1], [1, 0.5], [1, 0]]");

        assertThat(found()).anyMatch(text -> text.contains("leave gaps"));
    }

    @Test
    void whatIsDisputedAndToldByOneSideIsRemarkedOn() throws IOException {
        spoil("east.geojson", "\"certainty\": \"agreed\"", "\"certainty\": \"disputed\"");
        spoil("sources.json", "\"neutral\"", "\"armenia\"");

        assertThat(Validation.run(folder).all())
                .filteredOn(finding -> finding.kind() == Findings.Kind.REMARK)
                .extracting(Findings.Finding::text)
                .anyMatch(text -> text.startsWith("east.geojson, zone 'plain' in [1988-01-01, ..), 'sources'"));
    }

    @Test
    void anAtlasWithoutItsInputsIsStillHeldToHistoriesAndReferences() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("inputs"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        spoil("east.geojson", "\"sources\": [\"report\"]", "\"sources\": []");

        assertThat(found())
                .containsExactly("east.geojson, zone 'plain' in [1988-01-01, ..), 'sources': There is no source.");
    }

    @Test
    void theReportCountsGroupsAndMeasuresAreas() throws IOException {
        assertThat(Validation.run(folder).tables())
                .anyMatch(line -> line.matches("west +2 +3 +1"))
                .anyMatch(line -> line.startsWith("Held ") && line.contains("12309.0") && line.contains("%"))
                .anyMatch(line -> line.startsWith("Settlements: 2 compared"));
    }

    /** The texts of all errors, those that already the reader finds included. */
    private List<String> found() {
        try {
            return Validation.run(folder).errors().stream()
                    .map(Findings.Finding::text)
                    .toList();
        } catch (DataSetException e) {
            return e.getMessage().lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spoil(String file, String right, String wrong) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));
    }
}
