package org.controlatlas.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DataRemark;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.Change;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Which rows of anybody's data are one zone, and what its history then is. */
class ZonesAreIdentitiesTest {
    @TempDir
    Path folder;

    private static String row(String properties, int west, int east) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties.replace('\'', '"')
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[["
                + west + ",50],[" + east + ",50],[" + east + ",52],[" + west + ",52],[" + west + ",50]]]}}";
    }

    private Atlas read(String... rows) throws IOException {
        Path file = folder.resolve("own.geojson");
        Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", rows) + "]}");
        return AtlasReader.read(file);
    }

    private static int day(int year) {
        return ValidTime.dayOf(LocalDate.of(year, 1, 1));
    }

    @Test
    void rowsOfOneNameAreOneZoneThatMoves() throws IOException {
        Zone zone = read(
                        row(
                                "'name':'Rome','start':100,'end':150"
                                        .replace("100", "'0100-01-01'")
                                        .replace("150", "'0150-01-01'"),
                                10,
                                12),
                        row("'name':'Rome','start':'0150-01-01','end':'0200-01-01'", 10, 14))
                .zones()
                .get(0);

        assertThat(zone.id()).isEqualTo("Rome");
        assertThat(zone.outlines()).hasSize(2);
        assertThat(zone.periods())
                .as("control does not change when the outline does")
                .hasSize(1);
        assertThat(zone.outlineAt(day(200))).isEmpty();
    }

    @Test
    void aZoneIdComesBeforeAnIdAndAnIdBeforeAName() throws IOException {
        assertThat(read(
                                row("'zone_id':'z','id':'1','name':'A','end':1950", 0, 1),
                                row("'zone_id':'z','id':'2','name':'B','start':1950", 0, 2),
                                row("'id':'i','name':'C','end':1950", 3, 4),
                                row("'id':'i','name':'D','start':1950", 3, 5))
                        .zones())
                .extracting(Zone::id)
                .containsExactly("z", "i");
    }

    @Test
    void anIdThatOnlyCountsRowsIsNoIdentity() throws IOException {
        Atlas atlas = read(row("'id':1,'name':'A','end':1950", 0, 1), row("'id':2,'name':'A','start':1950", 0, 2));

        assertThat(atlas.zones()).extracting(Zone::id).containsExactly("A");
        assertThat(atlas.remarks()).extracting(DataRemark::sentence).anyMatch(text -> text.contains("counts the rows"));
    }

    @Test
    void theRuleTakenIsTold() throws IOException {
        assertThat(read(row("'name':'A'", 0, 1)).remarks())
                .extracting(DataRemark::sentence)
                .containsExactly("What is one zone is told by the name: 1 zone.");
    }

    @Test
    void theNameIsThatOfTheDay() throws IOException {
        Zone zone = read(
                        row("'zone_id':'c','name':'Danzig','control':'x','end':1945", 0, 1),
                        row("'zone_id':'c','name':'Gdansk','control':'x','start':1945", 0, 1))
                .zones()
                .get(0);

        assertThat(zone.namesAt(day(1930)).in(Language.EN)).isEqualTo("Danzig");
        assertThat(zone.namesAt(day(1950)).in(Language.EN)).isEqualTo("Gdansk");
        assertThat(zone.outlines())
                .as("the outline does not change when the name does")
                .hasSize(1);
    }

    @Test
    void rowsOfOneTimeAreOneOutlineOfTwoParts() throws IOException {
        Zone zone =
                read(row("'name':'A'", 0, 1), row("'name':'A'", 3, 4)).zones().get(0);

        assertThat(zone.outlines()).singleElement().satisfies(outline -> assertThat(
                        outline.geometry().getNumGeometries())
                .isEqualTo(2));
    }

    @Test
    void aDoubledRowCountsOnceAndIsTold() throws IOException {
        Atlas atlas = read(row("'name':'A'", 0, 1), row("'name':'A'", 0, 1));

        assertThat(atlas.zones()).hasSize(1);
        assertThat(atlas.remarks())
                .anyMatch(remark ->
                        remark.feature().contains("#2") && remark.sentence().contains("counted once"));
        assertThat(new ZoneAreas(Ground.of(atlas)).byController(0).get("A"))
                .isCloseTo(new ZoneAreas(Ground.of(atlas)).squareKm(0, 0), within(1e-6));
    }

    @Test
    void twoControllersOfOneOutlineContestIt() throws IOException {
        Atlas atlas = read(row("'name':'A','control':'x'", 0, 1), row("'name':'A','control':'y','start':1950", 0, 1));

        assertThat(atlas.zones().get(0).periods())
                .extracting(ControlPeriod::control)
                .containsExactly(new Control.By("x"), new Control.Contested(List.of("x", "y")));
        assertThat(atlas.remarks()).anyMatch(remark -> remark.sentence().contains("x and y"));
    }

    @Test
    void aChangeOfOutlineIsToldApartFromOneOfControl() throws IOException {
        ControlTimeline timeline = new ControlTimeline(read(
                        row("'name':'A','control':'x','start':1900,'end':1950", 0, 1),
                        row("'name':'A','control':'x','start':1950,'end':1960", 0, 2),
                        row("'name':'A','control':'y','start':1960", 0, 2))
                .zones());

        assertThat(timeline.changes())
                .extracting(Change::day, Change::changesOutline, Change::changesControl)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day(1900), true, true),
                        org.assertj.core.groups.Tuple.tuple(day(1950), true, false),
                        org.assertj.core.groups.Tuple.tuple(day(1960), false, true));
        assertThat(timeline.changesOf(0)).isEqualTo(timeline.changes());
    }

    @Test
    void whatAccuracyExplainsIsNoDispute() throws IOException {
        assertThat(Ground.of(read(
                                row("'name':'A','accuracy_m':200000", 0, 2),
                                row("'name':'B','accuracy_m':200000", 1, 6)))
                        .disputes())
                .isEmpty();
        assertThat(Ground.of(read(row("'name':'A'", 0, 2), row("'name':'B'", 1, 6)))
                        .disputes())
                .hasSize(1);
    }

    @Test
    void groundRoundAPoleIsMeasured() {
        GeometryFactory factory = new GeometryFactory();
        // The surface of the ellipsoid, and the cap south of 60° S by the closed formula of its authalic latitude.
        assertThat(ZoneAreas.squareKm(factory.toGeometry(new Envelope(-180, 180, -90, 90))))
                .isCloseTo(510_065_621.72, within(100.0));
        assertThat(ZoneAreas.squareKm(factory.toGeometry(new Envelope(-180, 180, -90, -60)))
                        + ZoneAreas.squareKm(factory.toGeometry(new Envelope(-180, 180, -60, 0))))
                .isCloseTo(510_065_621.72 / 2, within(100.0));
    }
}
