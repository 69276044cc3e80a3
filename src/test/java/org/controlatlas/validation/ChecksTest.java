package org.controlatlas.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.message.Message;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DataRemark;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Event;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;
import org.controlatlas.model.Stories;
import org.controlatlas.model.Story;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

/** Each check on a data set of a few made-up records, right but for one thing. */
class ChecksTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Zone> zones = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<LineFeature> lines = new ArrayList<>();
    private final List<DataRemark> remarks = new ArrayList<>();
    private Stories stories = Stories.NONE;
    private String side = "neutral";

    private static Geometry box(double x, double y, double width, double height) {
        return ((org.locationtech.jts.geom.Polygon) FACTORY.toGeometry(new Envelope(x, x + width, y, y + height)))
                .norm()
                .reverse();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static ControlPeriod period(String from, String to, String actor, String... sources) {
        return dated(from, to, null, actor, sources);
    }

    private static ControlPeriod dated(String from, String to, String edtf, String actor, String... sources) {
        return Made.period(
                "z",
                ValidTime.of(day(from), day(to)),
                Optional.ofNullable(edtf).map(Edtf::parse),
                Optional.empty(),
                new Control.By(actor),
                Optional.empty(),
                null,
                "own",
                Certainty.AGREED,
                "border",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(sources));
    }

    private void zone(String id, Geometry geometry, ControlPeriod... periods) {
        zones.add(new Zone(id, Names.english(id), "fields", geometry, List.of(periods)));
    }

    private Atlas atlas() {
        Atlas atlas = Made.atlas(
                Made.info(
                        "made",
                        Names.english("Made"),
                        "1",
                        LocalDate.of(2000, 1, 1),
                        LocalDate.of(2010, 12, 31),
                        new Envelope(0, 10, 0, 10),
                        "",
                        "",
                        "",
                        Fingerprint.of("0".repeat(64)),
                        true),
                zones,
                List.of(),
                Map.of(
                        "ada",
                        Made.actor(
                                "ada",
                                "party",
                                0xE69F00,
                                List.of(new Actor.DatedNames(Names.english("Ada"), ValidTime.ALWAYS)))),
                Map.of(
                        "s",
                        new Source(
                                "s",
                                "Source",
                                new Source.Side(side, Names.EMPTY, Optional.empty()),
                                Source.Kind.PRESS,
                                Source.Reading.FULL,
                                Map.of())),
                events,
                List.of(),
                lines,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        return new Atlas(
                atlas.info(), atlas.zones(), atlas.neighbours(), atlas.layers(), atlas.accounts(), stories, remarks);
    }

    private Findings findings(Check check) {
        Findings findings = new Findings();
        check.run(atlas(), findings);
        return findings;
    }

    private List<String> errors(Check check) {
        return findings(check).errors().stream().map(Findings.Finding::text).toList();
    }

    @Test
    void aHistoryWithoutGapFromTheCoveragesBeginningToAnOpenEndIsRight() {
        zone("a", box(0, 0, 1, 1), period(null, "2005-01-01", "ada"), period("2005-01-01", null, "ada"));
        zone("b", box(1, 0, 1, 1), period("2000-01-01", null, "ada"));

        assertThat(errors(new HistoryCheck())).isEmpty();
    }

    @Test
    void whatIsWrongWithAHistoryIsToldWithItsZoneAndField() {
        zone("late", box(0, 0, 1, 1), period("2000-01-02", null, "ada"));
        zone("ends", box(1, 0, 1, 1), period(null, "2005-01-01", "ada"));
        zone("gap", box(2, 0, 1, 1), period(null, "2005-01-01", "ada"), period("2005-01-03", null, "ada"));

        assertThat(errors(new HistoryCheck()))
                .containsExactly(
                        "fields.geojson, zone 'late' in [2000-01-02, ..), 'start_date': The first period begins after the"
                                + " coverage does.",
                        "fields.geojson, zone 'ends', 'end_date': The last period has an end; leave it open.",
                        "fields.geojson, zone 'gap' in [2005-01-03, ..), 'start_date': Days without a period lie between"
                                + " this and [.., 2005-01-01).");
    }

    @ParameterizedTest
    @CsvSource({
        "2005-05, true",
        "2005-05-18, true",
        "2005, true",
        "2005-06, false",
        "2004, false",
        "2005-05-17/2005-05-19, true"
    })
    void theDayOfAPeriodLiesWithinTheDateThatItsSourcesGive(String edtf, boolean right) {
        zone("a", box(0, 0, 1, 1), period(null, "2005-05-18", "ada"), dated("2005-05-18", null, edtf, "ada"));

        assertThat(errors(new HistoryCheck()).isEmpty()).isEqualTo(right);
    }

    @Test
    void anOpenStartWithADateOfItsOwnIsWrong() {
        zone("a", box(0, 0, 1, 1), dated(null, null, "1990", "ada"));

        assertThat(errors(new HistoryCheck()))
                .containsExactly("fields.geojson, zone 'a' in [.., ..), 'start_date:edtf': 1990 does not admit the"
                        + " start_date, which is open.");
    }

    @Test
    void zonesThatMeetWithoutOverlapAndGapAreRight() {
        zone("a", box(0, 0, 1, 1), period(null, null, "ada"));
        zone("b", box(1, 0, 1, 1), period(null, null, "ada"));

        Findings findings = findings(new CoverageCheck());

        assertThat(findings.all()).isEmpty();
        assertThat(findings.tables().get(findings.tables().size() - 1))
                .isEqualTo("Coverage: 1 days of change, 1 different set(s) of zones.");
    }

    @Test
    void zonesThatOverlapAreToldWithBothAndTheGround() {
        zone("a", box(0, 0, 1, 1), period(null, null, "ada"));
        zone("b", box(0.9, 0, 1, 1), period(null, null, "ada"));

        Findings findings = findings(new CoverageCheck());

        assertThat(findings.errors()).singleElement().satisfies(error -> assertThat(error.text())
                .startsWith("On 2000-01-01 zones overlap by "));
        assertThat(findings.all().stream().map(Findings.Finding::text))
                .anyMatch(text -> text.startsWith(
                        "fields.geojson, zone 'a', 'geometry': On 2000-01-01 it overlaps the zone 'b' by "));
    }

    @Test
    void groundThatIsEnclosedAndInNoZoneIsAGapAndGroundAtTheEdgeIsNone() {
        zone("ring", box(0, 0, 3, 3).difference(box(1, 1, 1, 1)), period(null, null, "ada"));
        assertThat(errors(new CoverageCheck()))
                .singleElement()
                .asString()
                .startsWith("On 2000-01-01 the zones leave gaps of ");

        zone("inner", box(1, 1, 1, 1), period(null, null, "ada"));
        assertThat(errors(new CoverageCheck())).isEmpty();
    }

    @Test
    void zonesOfDifferentTimesMayLieOnOneGround() {
        zone("a", box(0, 0, 1, 1), period(null, "2005-01-01", "ada"));
        zone("b", box(0, 0, 1, 1), period("2005-01-01", null, "ada"));

        assertThat(errors(new CoverageCheck())).isEmpty();
    }

    @Test
    void aReferenceToNothingIsToldWithWhatIsMissing() {
        zone("a", box(0, 0, 1, 1), period(null, "2001-01-01", "bey", "s"), period("2001-01-01", null, "ada"));
        zone("a", box(1, 0, 1, 1), period(null, null, "ada", "t"));

        assertThat(errors(new ReferenceCheck()))
                .containsExactly(
                        "fields.geojson, zone 'a' in [.., 2001-01-01), 'control': The actor 'bey' is not in actors.json.",
                        "fields.geojson, zone 'a' in [2001-01-01, ..), 'sources': There is no source.",
                        "fields.geojson, zone 'a', 'zone_id': The id is used twice.",
                        "fields.geojson, zone 'a' in [.., ..), 'sources': The source 't' is not in sources.json.");
    }

    @Test
    void theSideOfASourceIsAnActorOrDeclaredOrOneOfThird() {
        for (String known : List.of("ada", "neutral", "mixed")) {
            side = known;
            assertThat(errors(new DeclarationCheck())).isEmpty();
        }
        side = "bey";
        assertThat(errors(new DeclarationCheck()))
                .containsExactly("sources.json, entry 's', 'custom.side': 'bey' is not known. Use one of ada, mixed,"
                        + " neutral, or declare it in 'source_sides' of atlas.json.");
    }

    @Test
    void aLineOfAnUnknownKindIsTold() {
        lines.add(Made.line(
                "l",
                Names.EMPTY,
                "trench",
                ValidTime.ALWAYS,
                Optional.empty(),
                false,
                0,
                FACTORY.createLineString(new Coordinate[] {new Coordinate(0, 0), new Coordinate(1, 1)}),
                Optional.empty(),
                List.of("s")));

        assertThat(errors(new DeclarationCheck()))
                .singleElement()
                .asString()
                .startsWith(
                        "lines.geojson, line 'l' in [.., ..), 'kind': 'trench' is not known, so the line is not drawn.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))|",
                "POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))|A ring runs the wrong way",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))|A ring runs the wrong way",
                "LINESTRING (0 0, 1 1)|The zone is no polygon."
            })
    void aZoneIsARightHandedPolygon(String text, String wrong) throws Exception {
        zone("a", new WKTReader().read(text), period(null, null, "ada"));

        if (wrong == null) {
            assertThat(errors(new GeometryCheck())).isEmpty();
        } else {
            assertThat(errors(new GeometryCheck())).singleElement().asString().contains(wrong);
        }
    }

    private static Names inAll(String text) {
        return Names.of(text, text, text, text);
    }

    private void story(Story.Frame frame, Names headline, Names question, String... tellsOf) {
        Story story = new Story(
                "war",
                inAll("War"),
                "",
                true,
                List.of(new Story.Step(frame, headline, inAll("Told."), question, List.of(tellsOf))));
        stories = new Stories(() -> new Stories.Read(List.of(story), List.of()));
    }

    private static Story.Frame frame(String date, String place, String layers) {
        return new Story.Frame(
                LocalDate.parse(date), Optional.empty(), Optional.ofNullable(place), Optional.empty(), layers);
    }

    @Test
    void aStoryThatShowsAndTellsWhatTheDataHoldIsRight() {
        zone("a", box(0, 0, 1, 1), period(null, null, "ada"));
        story(frame("2005-01-01", "a", "-places"), inAll("Head"), inAll("Why?"));

        assertThat(findings(new StoryCheck()).all()).isEmpty();
    }

    @Test
    void aStepThatShowsOrTellsWhatIsNotThereIsToldWithItsNumber() {
        story(frame("1999-01-01", "nowhere", "+nothing"), Names.of("H", "H", "H", ""), Names.english("Why?"), "battle");

        assertThat(errors(new StoryCheck()))
                .hasSize(6)
                .allMatch(text -> text.startsWith("stories/war, step 1"))
                .anyMatch(text -> text.contains("'date'") && text.contains("1999-01-01"))
                .anyMatch(text ->
                        text.endsWith("'place': There is no zone, group or area 'nowhere'. Use one of their ids."))
                .anyMatch(text -> text.endsWith("'events': There is no event 'battle'. Use an event's id."))
                .anyMatch(text -> text.contains("'layers'") && text.contains("nothing"))
                .anyMatch(text ->
                        text.endsWith("'question': It is asked in some languages only. Ask it in each, or in none."))
                .anyMatch(text -> text.endsWith("It is not told in each language of the story. Write it in each."));
    }

    @Test
    void whatWasDecidedOfFeaturesIsToldUpToALimitAndTheOthersAreCounted() {
        for (int i = 0; i < ReadingCheck.MOST + 3; i++) {
            remarks.add(new DataRemark("a.geojson", Message.plain("feature " + i), Message.plain("Counted once.")));
        }
        remarks.add(new DataRemark("a.geojson", Message.EMPTY, Message.plain("Told by the name.")));

        Findings findings = findings(new ReadingCheck());

        assertThat(findings.tables()).containsExactly("Told by the name.");
        assertThat(findings.all()).hasSize(ReadingCheck.MOST + 1);
        assertThat(findings.all().get(0).text()).isEqualTo("a.geojson: feature 0: Counted once.");
        assertThat(findings.all().get(ReadingCheck.MOST).text()).isEqualTo("and 3 more of such features.");
    }

    @Test
    void zonesAreFoundAtAPointAsByLookingAtEach() {
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            zone(
                    "z" + i,
                    box(random.nextInt(9), random.nextInt(9), 1 + random.nextInt(4), 1 + random.nextInt(4)),
                    period(null, null, "ada"));
        }
        ZoneLocator locator = new ZoneLocator(zones);
        for (int i = 0; i < 300; i++) {
            Coordinate point = new Coordinate(random.nextInt(24) / 2.0, random.nextInt(24) / 2.0);

            assertThat(locator.at(point))
                    .isEqualTo(zones.stream()
                            .filter(zone -> zone.geometry().intersects(FACTORY.createPoint(point)))
                            .toList());
        }
    }
}
