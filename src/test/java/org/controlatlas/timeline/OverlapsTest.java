package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/** Common ground is compared with JTS's overlay of the outlines in force and with what lies at single places. */
class OverlapsTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double METRE = 1 / 111_195.0;
    private static final int DAYS = 30;

    private static GroundPiece outline(int index, Geometry ground, ControlPeriod... periods) {
        return Zones.outline(index, ground, periods);
    }

    private static ControlPeriod held(String by, int accuracyM) {
        return held(by, accuracyM, 0, 10);
    }

    private static ControlPeriod held(String by, int accuracyM, int start, int end) {
        return Zones.period("z-" + by, new ValidTime(start, end), new Control.By(by), accuracyM, "source-" + by);
    }

    private static List<GroundPiece> random(long seed) {
        Random random = new Random(seed);
        List<GroundPiece> outlines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double x = random.nextInt(12) / 2.0;
            double y = random.nextInt(12) / 2.0;
            Geometry ground = Zones.box(x, y, x + 1 + random.nextInt(4), y + 1 + random.nextInt(4));
            if (random.nextInt(3) == 0) {
                ground = ground.difference(Zones.box(x + 0.25, y + 0.25, x + 0.75, y + 0.75));
            }
            int start = random.nextInt(DAYS - 2);
            int end = start + 1 + random.nextInt(DAYS - start - 1);
            outlines.add(outline(i, ground, held("a" + i % 3, 0, start, end)));
        }
        return outlines;
    }

    private static List<Integer> inForce(List<GroundPiece> outlines, int day) {
        return IntStream.range(0, outlines.size())
                .filter(p -> outlines.get(p).isInForce(day))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void onEachDayAPlaceIsInTheCommonGroundOfJustThoseOutlinesThatItIsIn(long seed) {
        List<GroundPiece> outlines = random(seed);
        Overlaps overlaps = new Overlaps(outlines);
        List<GroundPiece> common = overlaps.all();
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            int day = random.nextInt(DAYS);
            Coordinate place = new Coordinate(random.nextDouble() * 10, random.nextDouble() * 10);
            List<Integer> there = inForce(outlines, day).stream()
                    .filter(p -> isIn(outlines.get(p).geometry(), place))
                    .toList();
            List<List<Integer>> found = common.stream()
                    .filter(piece -> piece.isInForce(day) && isIn(piece.geometry(), place))
                    .map(GroundPiece::members)
                    .toList();
            assertThat(found).isEqualTo(there.size() < 2 ? List.of() : List.of(there));
        }
        assertThat(overlaps.isGivenUp()).isFalse();
        assertThat(overlaps.isApart()).isTrue();
    }

    private static boolean isIn(Geometry ground, Coordinate place) {
        return SimplePointInAreaLocator.locate(place, ground) == Location.INTERIOR;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void commonGroundIsWhatJtsCutsOutOfTheOutlinesInForce(long seed) {
        List<GroundPiece> outlines = random(seed);
        for (GroundPiece piece : new Overlaps(outlines).all()) {
            int day = piece.times().get(0).startDay();
            Geometry expected = outlines.get(piece.members().get(0)).geometry();
            for (int p : inForce(outlines, day)) {
                Geometry other = outlines.get(p).geometry();
                Geometry next = piece.members().contains(p) ? expected.intersection(other) : expected.difference(other);
                // Without the edges along which they touch.
                expected = next.buffer(0);
            }
            assertThat(piece.geometry().symDifference(expected).getArea()).isCloseTo(0, within(1e-9));
            assertThat(piece.geometry().isValid()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatAnOutlineHasAloneIsWhatNoOtherInForceLiesOver(long seed) {
        List<GroundPiece> outlines = random(seed);
        Overlaps overlaps = new Overlaps(outlines);
        overlaps.all();
        for (int day = 0; day < DAYS; day += 3) {
            for (int p : inForce(outlines, day)) {
                Geometry expected = outlines.get(p).geometry();
                for (int other : inForce(outlines, day)) {
                    expected = other == p
                            ? expected
                            : expected.difference(outlines.get(other).geometry())
                                    .buffer(0);
                }
                Geometry alone = overlaps.alone(p, day).orElse(outlines.get(p).geometry());
                assertThat(alone.symDifference(expected).getArea()).isCloseTo(0, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePeriodsOfCommonGroundSayWhatHoldsThereOnEachDay(long seed) {
        List<GroundPiece> outlines = random(seed);
        Overlaps overlaps = new Overlaps(outlines);
        for (GroundPiece piece : overlaps.all()) {
            for (int day = 0; day < DAYS; day++) {
                Optional<ControlPeriod> period = piece.periodAt(day);
                assertThat(period.isPresent()).isEqualTo(piece.isInForce(day));
                if (period.isPresent()) {
                    assertThat(period.map(ControlPeriod::control))
                            .isEqualTo(overlaps.common(piece.members(), day)
                                    .period()
                                    .map(ControlPeriod::control));
                }
            }
        }
    }

    @Test
    void commonGroundOfFewerOutlinesComesFirst() {
        assertThat(new Overlaps(random(2)).all()).extracting(GroundPiece::depth).isSorted();
    }

    @Test
    void oneOutlineHasNothingInCommon() {
        assertThat(new Overlaps(List.of(outline(0, Zones.box(0, 0, 1, 1), held("a", 0)))).all())
                .isEmpty();
        assertThat(new Overlaps(List.of()).all()).isEmpty();
    }

    @Test
    void outlinesAtDifferentTimesHaveNothingInCommon() {
        Overlaps overlaps = new Overlaps(List.of(
                outline(0, Zones.box(0, 0, 2, 2), held("a", 0, 0, 5)),
                outline(1, Zones.box(0, 0, 2, 2), held("b", 0, 5, 10))));
        assertThat(overlaps.all()).isEmpty();
        assertThat(overlaps.disputes()).isEmpty();
    }

    /** East of one another with so many metres of ground that both have; both are to be known to so many. */
    private static Overlaps strip(double metres, int accuracyM) {
        return new Overlaps(List.of(
                outline(0, Zones.box(0, 0, 1, 1), held("a", accuracyM)),
                outline(1, Zones.box(1 - metres * METRE, 0, 3, 1), held("b", accuracyM))));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0, 0", "2, 0, 1", "50, 100, 1"})
    void narrowerThanAMetreIsRoundingAndNoGround(double metres, int accuracyM, int pieces) {
        assertThat(strip(metres, accuracyM).all()).hasSize(pieces);
    }

    @ParameterizedTest
    @CsvSource({"5, 0, false", "20, 0, true", "90, 100, false", "120, 100, true", "0.5, 0, false"})
    void whereTheyReachFartherThanTheirAccuracyTheyDisagree(double metres, int accuracyM, boolean wide) {
        Overlaps overlaps = strip(metres, accuracyM);
        overlaps.all();
        assertThat(overlaps.isWide(0, 1)).isEqualTo(wide).isEqualTo(overlaps.isWide(1, 0));
        assertThat(overlaps.disputes()).hasSize(wide ? 1 : 0);
        assertThat(overlaps.dispute(1, 0).isPresent()).isEqualTo(wide);
    }

    @Test
    void theLessExactOfTwoOutlinesDecidesWhetherTheyDisagree() {
        Overlaps overlaps = new Overlaps(List.of(
                outline(0, Zones.box(0, 0, 1, 1), held("a", 5)),
                outline(1, Zones.box(1 - 50 * METRE, 0, 3, 1), held("b", 100))));
        assertThat(overlaps.isWide(0, 1)).isFalse();
    }

    /** On average narrow, and in one place wide. */
    @Test
    void aLongThinStripWithOneWidePlaceIsWide() {
        Geometry thin = Zones.box(1, 0, 1 + 2 * METRE, 1);
        Geometry bulge = Zones.box(1, 0.5, 1 + 300 * METRE, 0.5 + 300 * METRE);
        Geometry west = Zones.box(0, 0, 1, 1).union(thin).union(bulge);
        Overlaps overlaps = new Overlaps(
                List.of(outline(0, west, held("a", 100)), outline(1, Zones.box(1, 0, 3, 1), held("b", 100))));
        overlaps.all();
        assertThat(overlaps.isWide(0, 1)).isTrue();
    }

    /** A degree of longitude is half as long at 60° north. */
    @Test
    void widthIsMeasuredOnTheGround() {
        Overlaps overlaps = new Overlaps(List.of(
                outline(0, Zones.box(0, 59.5, 1, 60.5), held("a", 100)),
                outline(1, Zones.box(1 - 150 * METRE, 59.5, 3, 60.5), held("b", 100))));
        overlaps.all();
        assertThat(overlaps.isWide(0, 1)).isFalse();
    }

    @Test
    void whereTheyDisagreeTheGroundIsContestedByThemInTheirOrder() {
        Overlaps overlaps = new Overlaps(List.of(
                outline(0, Zones.box(0, 0, 3, 3), held("z", 0)),
                outline(1, Zones.box(2, 0, 5, 3), held("a", 0, 2, 8)),
                outline(2, Zones.box(2, 0, 4, 3), held("m", 0))));
        Ground.Common common = overlaps.common(List.of(0, 1, 2), 5);
        ControlPeriod period = common.period().orElseThrow();
        assertThat(period.control()).isEqualTo(new Control.Contested(List.of("z", "a", "m")));
        assertThat(((Control.Contested) period.control()).asNamed()).containsExactly("z", "a", "m");
        assertThat(period.certainty()).isEqualTo(Certainty.DISPUTED);
        assertThat(period.status()).isEqualTo(ControlPeriod.Status.CONTESTED);
        assertThat(period.deJure()).isNull();
        assertThat(period.sources()).containsExactly("source-z", "source-a", "source-m");
        assertThat(period.time()).isEqualTo(new ValidTime(2, 8));
        assertThat(common.zone()).as("the smallest is in front").isEqualTo(2);
    }

    @Test
    void whereTheyAgreeWhoHoldsItItIsHeld() {
        Overlaps overlaps = new Overlaps(List.of(
                outline(0, Zones.box(0, 0, 3, 3), held("a", 0)),
                outline(1, Zones.box(2, 0, 5, 3), held("a", 0, 2, 8))));
        ControlPeriod period = overlaps.common(List.of(0, 1), 5).period().orElseThrow();
        assertThat(period.control()).isEqualTo(new Control.By("a"));
        assertThat(period.certainty()).isEqualTo(Certainty.AGREED);
        assertThat(period.sources()).containsExactly("source-a");
    }

    @Test
    void whereTheyAgreeTheLessCertainOfThemDecidesHowCertainItIs() {
        ControlPeriod held = held("a", 0);
        ControlPeriod doubtful = new ControlPeriod(
                held.zoneId(),
                held.time(),
                held.dates(),
                held.state(),
                new ControlPeriod.Doubt(Certainty.APPROXIMATE, Certainty.AGREED),
                held.outline(),
                held.basis());
        Overlaps overlaps = new Overlaps(
                List.of(outline(0, Zones.box(0, 0, 3, 3), held), outline(1, Zones.box(2, 0, 6, 3), doubtful)));
        ControlPeriod period = overlaps.common(List.of(0, 1), 5).period().orElseThrow();
        assertThat(period.control()).isEqualTo(new Control.By("a"));
        assertThat(period.certainty()).isEqualTo(Certainty.APPROXIMATE);
    }

    @Test
    void whereItIsNoWiderThanTheirAccuracyTheSmallerOneHoldsItAsItIs() {
        Overlaps overlaps = strip(50, 100);
        Ground.Common common = overlaps.common(List.of(0, 1), 5);
        assertThat(common.zone()).isZero();
        assertThat(common.period().orElseThrow().control()).isEqualTo(new Control.By("a"));
        assertThat(common.period().orElseThrow().certainty()).isEqualTo(Certainty.AGREED);
    }

    @Test
    void anOutlineWithoutDataOnTheDayHasNoSay() {
        ControlPeriod silent = Zones.period("z", new ValidTime(0, 10), new Control.NoData(), 0, "s");
        Overlaps overlaps = new Overlaps(List.of(
                outline(0, Zones.box(0, 0, 3, 3), held("a", 0)),
                outline(1, Zones.box(1, 1, 2, 2), silent),
                outline(2, Zones.box(1, 1, 2.5, 2.5), silent)));
        assertThat(overlaps.common(List.of(0, 1), 5).zone()).isZero();
        assertThat(overlaps.common(List.of(0, 1), 5).period().orElseThrow().control())
                .isEqualTo(new Control.By("a"));
        assertThat(overlaps.common(List.of(1, 2), 5).period().orElseThrow().control())
                .isEqualTo(new Control.NoData());
        assertThat(overlaps.common(List.of(1, 2), 20).period()).isEmpty();
    }

    @Test
    void groundThatOneSourceCallsContestedStaysSo() {
        ControlPeriod contested =
                Zones.period("z", new ValidTime(0, 10), new Control.Contested(List.of("a", "b")), 0, "s");
        Overlaps overlaps = new Overlaps(
                List.of(outline(0, Zones.box(0, 0, 3, 3), held("a", 0)), outline(1, Zones.box(1, 1, 4, 4), contested)));
        assertThat(overlaps.common(List.of(0, 1), 5).period().orElseThrow().control())
                .isEqualTo(new Control.Contested(List.of("a", "b")));
    }

    @Test
    void ofOutlinesOfOneSizeTheFirstIsInFront() {
        Overlaps overlaps = new Overlaps(List.of(
                outline(0, Zones.box(0, 0, 2, 2), held("b", 0)), outline(1, Zones.box(1, 0, 3, 2), held("a", 0))));
        assertThat(overlaps.common(List.of(0, 1), 5).zone()).isZero();
        assertThat(overlaps.common(List.of(1, 0), 5).zone()).isZero();
    }

    @Test
    void aDisputeHasTheGroundAndTheTimesThatTheTwoShare() {
        Overlaps overlaps = new Overlaps(List.of(
                outline(0, Zones.box(0, 0, 3, 3), held("a", 0, 0, 4), held("a", 0, 6, 9)),
                outline(1, Zones.box(2, 0, 5, 3), held("b", 0, 2, 8)),
                outline(2, Zones.box(2.5, 0, 5, 3), held("b", 0, 0, 1))));
        overlaps.all();
        assertThat(overlaps.disputes()).hasSize(2);
        Ground.Dispute dispute = overlaps.disputes().get(0);
        assertThat(List.of(dispute.zoneA(), dispute.zoneB())).containsExactly(0, 1);
        assertThat(dispute.times()).containsExactly(new ValidTime(2, 4), new ValidTime(6, 8));
        assertThat(dispute.ground().getArea()).isCloseTo(3, within(1e-9));
        assertThat(overlaps.dispute(1, 2)).isEmpty();
    }

    @Test
    void anOutlineThatCrossesItselfIsMendedFirst() {
        Geometry bow = FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(0, 0), new Coordinate(2, 2), new Coordinate(2, 0), new Coordinate(0, 2), new Coordinate(0, 0)
        });
        Overlaps overlaps =
                new Overlaps(List.of(outline(0, bow, held("a", 0)), outline(1, Zones.box(0, 0, 1, 2), held("b", 0))));
        assertThat(overlaps.all())
                .singleElement()
                .satisfies(piece -> assertThat(piece.geometry().getArea()).isCloseTo(1, within(1e-9)));
        assertThat(overlaps.isGivenUp()).isFalse();
    }

    @Test
    void anOutlineUnderAnotherHasNothingAlone() {
        Overlaps overlaps = new Overlaps(List.of(
                outline(0, Zones.box(0, 0, 3, 3), held("a", 0)),
                outline(1, Zones.box(1, 1, 2, 2), held("b", 0, 2, 5))));
        overlaps.all();
        assertThat(overlaps.alone(1, 3).orElseThrow().isEmpty()).isTrue();
        assertThat(overlaps.alone(0, 3).orElseThrow().getArea()).isCloseTo(8, within(1e-9));
        assertThat(overlaps.alone(0, 7)).as("nobody lies over it").isEmpty();
    }

    /** So much coming and going within the bounds of an outline of very many corners that not all is laid at once. */
    private static List<GroundPiece> muchAtOnce() {
        Geometry shore = FACTORY.createPoint(new Coordinate(5, 5)).buffer(20, 25_000);
        List<GroundPiece> outlines = new ArrayList<>();
        outlines.add(outline(0, shore.difference(Zones.box(-1, -1, 11, 11)), held("sea", 0, 0, 100)));
        Random random = new Random(12);
        for (int i = 1; i < 25; i++) {
            double x = random.nextInt(12) / 2.0;
            double y = random.nextInt(12) / 2.0;
            outlines.add(outline(i, Zones.box(x, y, x + 2, y + 2), held("a" + i % 3, 0, 2 * i, 2 * i + 9)));
        }
        return outlines;
    }

    @Test
    void ofTooMuchAtOnceEachSeveralOutlinesHaveWhatTheyHaveInCommon() {
        List<GroundPiece> outlines = muchAtOnce();
        Overlaps overlaps = new Overlaps(outlines);
        List<GroundPiece> common = overlaps.all();
        assertThat(overlaps.isApart()).isFalse();
        assertThat(overlaps.isGivenUp()).isFalse();
        assertThat(common).extracting(GroundPiece::depth).isSorted().contains(2);
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            int day = random.nextInt(60);
            Coordinate place = new Coordinate(random.nextDouble() * 8, random.nextDouble() * 8);
            List<Integer> there = inForce(outlines, day).stream()
                    .filter(p -> p > 0 && isIn(outlines.get(p).geometry(), place))
                    .toList();
            List<List<Integer>> found = common.stream()
                    .filter(piece -> piece.isInForce(day) && isIn(piece.geometry(), place))
                    .map(GroundPiece::members)
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(severalOf(there));
        }
    }

    /** All choices of two or more. */
    private static List<List<Integer>> severalOf(List<Integer> all) {
        return IntStream.range(0, 1 << all.size())
                .filter(choice -> Integer.bitCount(choice) > 1)
                .mapToObj(choice -> IntStream.range(0, all.size())
                        .filter(i -> (choice >> i & 1) == 1)
                        .mapToObj(all::get)
                        .toList())
                .toList();
    }
}
