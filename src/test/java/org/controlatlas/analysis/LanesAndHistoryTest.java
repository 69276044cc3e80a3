package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.controlatlas.gazetteer.SmallGazetteer.TURN;
import static org.controlatlas.gazetteer.SmallGazetteer.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.controlatlas.analysis.ControlLane.Stretch;
import org.controlatlas.gazetteer.SmallGazetteer;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Made;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;

/** Squares of one degree that pass from red to blue. */
class LanesAndHistoryTest {
    private static final Control RED = new Control.By("red");
    private static final Control BLUE = new Control.By("blue");
    private static final LocalDate START = LocalDate.of(1988, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2010, 6, 1);

    private static int day(LocalDate date) {
        return ValidTime.dayOf(date);
    }

    private static SmallGazetteer data() {
        return new SmallGazetteer();
    }

    private static List<ControlLane> lanes(SmallGazetteer data) {
        return new LaneFinder(new Survey(data.atlas())).lanes();
    }

    @Test
    void aLaneGoesFromTheFirstDayOfTheDataThroughTheLastWithoutAGap() {
        ControlLane lane = lanes(data().zone("a", Names.english("A"), 0, 0)).get(0);
        assertThat(lane.stretches())
                .containsExactly(
                        new Stretch(day(START), day(TURN), RED, false, false),
                        new Stretch(day(TURN), day(LAST) + 1, BLUE, false, false));
        assertThat(lane.firstChange()).hasValue(day(TURN));
    }

    @Test
    void aDayBeforeOrAfterAllHasTheFirstOrLastStretch() {
        ControlLane lane = lanes(data().zone("a", Names.english("A"), 0, 0)).get(0);
        assertThat(lane.at(day(START) - 900).control()).isEqualTo(RED);
        assertThat(lane.at(day(TURN) - 1).control()).isEqualTo(RED);
        assertThat(lane.at(day(TURN)).control()).isEqualTo(BLUE);
        assertThat(lane.at(day(LAST) + 900).control()).isEqualTo(BLUE);
    }

    @Test
    void daysWithoutDataAreAStretchOfNoData() {
        ControlLane lane = lanes(data().zone(
                                "a",
                                Names.english("A"),
                                0,
                                0,
                                period("a", null, TURN, "red"),
                                period("a", LATER, null, "red")))
                .get(0);
        assertThat(lane.stretches()).extracting(Stretch::control).containsExactly(RED, new Control.NoData(), RED);
    }

    @Test
    void periodsOfOneStateAreOneStretch() {
        ControlLane lane = lanes(data().zone(
                                "a",
                                Names.english("A"),
                                0,
                                0,
                                period("a", null, TURN, "red"),
                                period("a", TURN, LATER, "red"),
                                period("a", LATER, null, "blue")))
                .get(0);
        assertThat(lane.stretches()).hasSize(2);
        assertThat(lane.firstChange()).hasValue(day(LATER));
    }

    @Test
    void aStretchEndsWhereADoubtDoes() {
        ControlPeriod doubtful = Made.period(
                "a",
                ValidTime.of(TURN, LATER),
                Optional.empty(),
                Optional.empty(),
                RED,
                Optional.empty(),
                "blue",
                "held",
                Certainty.DISPUTED,
                "border",
                100,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        ControlLane lane = lanes(data().zone(
                                "a",
                                Names.english("A"),
                                0,
                                0,
                                period("a", null, TURN, "red"),
                                doubtful,
                                period("a", LATER, null, "red")))
                .get(0);
        assertThat(lane.stretches()).extracting(Stretch::doubtful).containsExactly(false, true, false);
        assertThat(lane.firstChange()).as("a doubt is no change of holder").isEmpty();
    }

    /** Towards the pole a square of one degree is smaller. */
    @Test
    void ofAnAreaHeldBySeveralWhoHoldsMostOfItCounts() {
        List<ControlLane> lanes =
                lanes(data().zone("south", Names.english("S"), 0, 0, period("south", null, null, "red"))
                        .zone("north", Names.english("N"), 0, 60, period("north", null, null, "blue"))
                        .area(
                                "d",
                                NamedArea.Kind.DISTRICT,
                                List.of(Names.english("D")),
                                Part.whole("south"),
                                Part.whole("north")));
        assertThat(lanes).singleElement().satisfies(lane -> {
            assertThat(lane.id()).isEqualTo("d");
            assertThat(lane.name()).isEqualTo(Names.english("D"));
            assertThat(lane.stretches()).singleElement().satisfies(stretch -> {
                assertThat(stretch.control()).isEqualTo(RED);
                assertThat(stretch.shared()).isTrue();
            });
        });
    }

    @Test
    void lanesComeByTheirFirstChangeAndThoseThatNeverChangeLast() {
        List<ControlLane> lanes =
                lanes(data().zone("never", Names.english("1"), 0, 0, period("never", null, null, "red"))
                        .zone(
                                "late",
                                Names.english("2"),
                                2,
                                0,
                                period("late", null, LATER, "red"),
                                period("late", LATER, null, "blue"))
                        .zone("soon", Names.english("3"), 4, 0)
                        .zone("also", Names.english("4"), 6, 0));
        assertThat(lanes).extracting(ControlLane::id).containsExactly("also", "soon", "late", "never");
    }

    private static double squareKm(int x, int y) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        area.AddPoint(y, x);
        area.AddPoint(y, x + 1);
        area.AddPoint(y + 1, x + 1);
        area.AddPoint(y + 1, x);
        return Math.abs(area.Compute(false, true).area) / 1e6;
    }

    private static AreaHistory history(SmallGazetteer data) {
        Survey survey = new Survey(data.atlas());
        return AreaHistory.of(survey, MeasuredGround.all(survey));
    }

    @Test
    void aStepBeginsWhereverAFigureMayChange() {
        AreaHistory history = history(data().zone("a", Names.english("A"), 0, 0)
                .zone(
                        "b",
                        Names.english("B"),
                        2,
                        0,
                        period("b", null, LATER, "red"),
                        period("b", LATER, null, "blue")));
        assertThat(history.steps()).extracting(AreaHistory.Step::from).containsExactly(START, TURN, LATER, LAST);
        assertThat(history.at(START.minusYears(9)).from()).isEqualTo(START);
        assertThat(history.at(TURN.minusDays(1)).from()).isEqualTo(START);
        assertThat(history.at(TURN).from()).isEqualTo(TURN);
        assertThat(history.at(LAST.plusYears(9)).from()).isEqualTo(LAST);
    }

    @Test
    void figuresAreTheAreasOnTheEllipsoid() {
        AreaHistory history = history(data().zone("a", Names.english("A"), 0, 0).zone("b", Names.english("B"), 2, 40));
        double expected = squareKm(0, 0) + squareKm(2, 40);
        assertThat(history.at(START).bands()).singleElement().satisfies(band -> {
            assertThat(band.controller()).isEqualTo("red");
            assertThat(band.squareKm()).isCloseTo(expected, within(0.01));
            assertThat(band.lowSquareKm()).isLessThan(expected);
            assertThat(band.highSquareKm()).isGreaterThan(expected);
        });
        assertThat(history.mostSquareKm()).isCloseTo(expected, within(0.01));
        assertThat(history.at(LATER).squareKm()).isCloseTo(expected, within(0.01));
    }

    @Test
    void whoHoldsMostOverTimeComesFirst() {
        assertThat(history(data().zone("a", Names.english("A"), 0, 0)).controllers())
                .as("12 years and 26")
                .containsExactly("blue", "red");
        assertThat(history(data().zone(
                                        "a",
                                        Names.english("A"),
                                        0,
                                        0,
                                        period("a", null, LATER, "red"),
                                        period("a", LATER, null, "blue")))
                        .controllers())
                .containsExactly("red", "blue");
    }

    private static double error(Atlas atlas, String... zones) {
        return new ZoneErrors(new Survey(atlas)).of(List.of(zones), LATER).orElseThrow();
    }

    @Test
    void theEdgeThatZonesShareIsNoErrorOfBothTogether() {
        Atlas atlas = data().zone("a", Names.english("A"), 0, 0)
                .zone("b", Names.english("B"), 1, 0)
                .zone("far", Names.english("F"), 5, 0)
                .atlas();
        double alone = error(atlas, "a");
        assertThat(alone).isPositive();
        assertThat(error(atlas, "a", "b")).isLessThan(error(atlas, "a", "far"));
        assertThat(error(atlas, "a", "far")).isGreaterThan(alone);
    }

    @Test
    void zonesThatNobodyKnowsAddNoError() {
        Atlas atlas = data().zone("a", Names.english("A"), 0, 0).atlas();
        assertThat(error(atlas, "a", "nobody")).isEqualTo(error(atlas, "a"));
    }
}
