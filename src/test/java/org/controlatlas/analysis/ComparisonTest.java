package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;
import org.controlatlas.timeline.ZoneAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/** What changed between two days is compared with who holds single places on each of them. */
class ComparisonTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int DAYS = 60;
    private static final Control NO_DATA = new Control.NoData();

    private static Geometry box(double west, double south, double east, double north) {
        return FACTORY.toGeometry(new Envelope(west, east, south, north));
    }

    private static Zone zone(String id, Geometry ground, ControlPeriod... periods) {
        return new Zone(id, Names.english(id), "group", ground, List.of(periods));
    }

    private static ControlPeriod held(String by, int start, int end) {
        return Made.period("z", new ValidTime(start, end), new Control.By(by), by);
    }

    /** Boxes that lie over one another, with holders that change and days without data. */
    private static List<Zone> zones(Random random) {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double x = random.nextInt(14) / 2.0;
            double y = 40 + random.nextInt(14) / 2.0;
            List<ControlPeriod> periods = new ArrayList<>();
            int day = random.nextInt(15);
            while (day < DAYS) {
                int end = day + 5 + random.nextInt(25);
                periods.add(held("a" + random.nextInt(3), day, end));
                day = end + (random.nextInt(3) == 0 ? 4 : 0);
            }
            zones.add(zone(
                    "z" + i,
                    box(x, y, x + 1 + random.nextInt(3), y + 1 + random.nextInt(3)),
                    periods.toArray(ControlPeriod[]::new)));
        }
        return zones;
    }

    private static boolean isIn(Geometry ground, Coordinate place) {
        return SimplePointInAreaLocator.locate(place, ground) == Location.INTERIOR;
    }

    /** By the deepest piece of ground that is there. */
    private static Control holder(Ground ground, int day, Coordinate place) {
        return ground.pieces().stream()
                .filter(piece ->
                        piece.isInForce(day) && piece.periodAt(day).isPresent() && isIn(piece.geometry(), place))
                .max(Comparator.comparingInt(GroundPiece::depth))
                .flatMap(piece -> piece.periodAt(day))
                .map(ControlPeriod::control)
                .orElse(NO_DATA);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aPlaceHasChangedHandsWhereOtherHandsHoldItOnTheSecondDay(long seed) {
        Random random = new Random(seed);
        Survey survey = new Survey(Made.atlas(zones(random), false));
        Ground ground = Ground.of(survey.atlas());
        int before = random.nextInt(DAYS / 2);
        int after = before + 1 + random.nextInt(DAYS / 2);
        List<GroundChange> changes = new Comparison(survey, before, after).changes();
        for (int i = 0; i < 300; i++) {
            Coordinate place = new Coordinate(10 * random.nextDouble(), 40 + 10 * random.nextDouble());
            Control from = holder(ground, before, place);
            Control to = holder(ground, after, place);
            List<GroundChange> here = changes.stream()
                    .filter(change -> isIn(change.cut().orElseGet(() -> survey.alone(change.named(), after)), place))
                    .toList();
            if (from.equals(to)) {
                assertThat(here).as("%s at %s", from, place).isEmpty();
            } else {
                assertThat(here)
                        .as("%s, %s at %s", from, to, place)
                        .singleElement()
                        .satisfies(change -> {
                            assertThat(change.from()).isEqualTo(from);
                            assertThat(change.to()).isEqualTo(to);
                        });
            }
        }
    }

    /** As much as goes one way between two days comes back the other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void seenTheOtherWayRoundTheSameGroundComesBack(long seed) {
        Survey survey = new Survey(Made.atlas(zones(new Random(seed)), false));
        for (Control one : List.of(new Control.By("a0"), NO_DATA)) {
            for (Control other : List.of(new Control.By("a1"), new Control.By("a2"))) {
                assertThat(sum(survey, 10, 40, one, other)).isCloseTo(sum(survey, 40, 10, other, one), within(1e-6));
            }
        }
    }

    private static double sum(Survey survey, int before, int after, Control from, Control to) {
        return new Comparison(survey, before, after)
                .changes().stream()
                        .filter(change ->
                                change.from().equals(from) && change.to().equals(to))
                        .mapToDouble(GroundChange::squareKm)
                        .sum();
    }

    @Test
    void aWholeZoneThatPassesOnIsNotCutOut() {
        Zone whole = zone("a", box(0, 0, 1, 1), held("a", 0, 10), held("b", 10, 20));
        Survey survey = new Survey(Made.atlas(List.of(whole), true));
        assertThat(new Comparison(survey, 5, 15).changes()).singleElement().satisfies(change -> {
            assertThat(change.cut()).isEmpty();
            assertThat(change.zones()).containsExactly(0);
            assertThat(change.squareKm()).isCloseTo(ZoneAreas.squareKm(box(0, 0, 1, 1)), within(1e-9));
        });
    }

    @Test
    void onTheSameDayNothingHasChanged() {
        Survey survey = new Survey(Made.atlas(zones(new Random(7)), false));
        Comparison same = new Comparison(survey, 20, 20);
        assertThat(same.changes()).isEmpty();
        assertThat(same.isBetween(20)).isFalse();
    }

    @Test
    void theSecondDayIsBetweenThemAndTheFirstIsNot() {
        Comparison days = new Comparison(new Survey(Made.atlas(zones(new Random(7)), false)), 5, 9);
        assertThat(days.isBetween(5)).isFalse();
        assertThat(days.isBetween(6)).isTrue();
        assertThat(days.isBetween(9)).isTrue();
        assertThat(days.isBetween(10)).isFalse();
    }

    @Test
    void whatDoesNotOverlapIsCutOutOfNothing() {
        Survey survey = new Survey(Made.atlas(
                List.of(
                        zone("a", box(0, 0, 2, 2), held("a", 0, 20)),
                        zone("b", box(1, 0, 3, 2), held("b", 0, 10)),
                        zone("c", box(9, 0, 10, 1), held("c", 0, 20))),
                false));
        Outlines first = new Outlines(survey, 5);
        Outlines second = new Outlines(survey, 15);
        assertThat(first.overlapping()).containsExactlyInAnyOrder(0, 1);
        assertThat(second.overlapping()).as("nobody holds what lay over it").doesNotContain(2);
        assertThat(first.of(0).ground().getArea()).isCloseTo(2, within(1e-9));
        assertThat(first.of(2).ground()).isSameAs(survey.outline(2));
    }
}
