package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GroundSlicesTest {
    private static final int DAYS = 1_000;
    /** So many corners that few outlines are much ground. */
    private static final Geometry LARGE =
            new GeometryFactory().createPoint(new Coordinate(3, 3)).buffer(1, 2_000);

    /** So large a number of corners that a look at all of them at once takes long, with coming and going at random. */
    private static List<GroundPiece> much() {
        Random random = new Random(8);
        List<GroundPiece> outlines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int begin = random.nextInt(DAYS - 100);
            int end = begin + 1 + random.nextInt(90);
            int again = end + random.nextInt(5);
            outlines.add(outline(i, new ValidTime(begin, end), new ValidTime(again, again + 10)));
        }
        outlines.add(outline(20, ValidTime.ALWAYS));
        return outlines;
    }

    private static GroundPiece outline(int zone, ValidTime... times) {
        ControlPeriod[] periods = new ControlPeriod[times.length];
        for (int i = 0; i < times.length; i++) {
            periods[i] = Zones.period("z" + zone, times[i], new Control.By("a"));
        }
        return Zones.outline(zone, LARGE, periods);
    }

    private static Ground ground(int zones) {
        List<Zone> made = new ArrayList<>();
        for (int i = 0; i < zones; i++) {
            made.add(Zones.zone("z" + i));
        }
        return Ground.of(made, false);
    }

    @Test
    void littleGroundIsOneWithAllItsTime() {
        GroundPiece small =
                Zones.outline(0, Zones.box(0, 0, 1, 1), Zones.period("z", new ValidTime(5, 9), new Control.By("a")));
        assertThat(GroundSlices.of(List.of(small, small))).isEmpty();
        assertThat(GroundSlices.of(List.of())).isEmpty();
    }

    @Test
    void groundThatNeverChangesIsOneHoweverMuchItIs() {
        List<GroundPiece> outlines = IntStream.range(0, 60)
                .mapToObj(i -> outline(i, ValidTime.ALWAYS))
                .toList();
        assertThat(GroundSlices.of(outlines)).isEmpty();
    }

    @Test
    void stretchesFollowOneAnotherThroughAllTime() {
        GroundSlices slices = GroundSlices.of(much()).orElseThrow();
        assertThat(slices.count()).isGreaterThan(20);
        assertThat(slices.time(0).startDay()).isEqualTo(ValidTime.OPEN_START);
        for (int i = 1; i < slices.count(); i++) {
            assertThat(slices.time(i).startDay()).isEqualTo(slices.time(i - 1).endDay());
        }
        assertThat(slices.time(slices.count() - 1).endDay()).isEqualTo(ValidTime.OPEN_END);
    }

    @Test
    void aDayHasTheNumberOfTheStretchThatItLiesIn() {
        GroundSlices slices = GroundSlices.of(much()).orElseThrow();
        for (int day = -10; day < DAYS + 100; day++) {
            assertThat(slices.time(slices.number(day)).contains(day)).isTrue();
        }
        assertThat(slices.number(Integer.MIN_VALUE)).isZero();
        assertThat(slices.number(Integer.MAX_VALUE - 1)).isEqualTo(slices.count() - 1);
    }

    @Test
    void throughAStretchTheSameFewOutlinesAreInForce() {
        List<GroundPiece> outlines = much();
        GroundSlices slices = GroundSlices.of(outlines).orElseThrow();
        for (int day = 1; day < DAYS; day++) {
            if (slices.number(day) == slices.number(day - 1)) {
                assertThat(inForce(outlines, day)).isEqualTo(inForce(outlines, day - 1));
            }
        }
    }

    private static List<Integer> inForce(List<GroundPiece> outlines, int day) {
        return outlines.stream()
                .filter(outline -> outline.isInForce(day))
                .map(GroundPiece::zone)
                .toList();
    }

    @Test
    void theGroundOfAStretchHasThoseOutlinesThatAreInForceThrough() {
        List<GroundPiece> outlines = much();
        Ground whole = ground(outlines.size());
        GroundSlices slices = GroundSlices.of(outlines).orElseThrow();
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            int day = random.nextInt(DAYS + 50);
            Ground slice = slices.get(slices.number(day), whole);
            assertThat(inForce(slice.outlines(), day)).isEqualTo(inForce(outlines, day));
            for (int zone : inForce(outlines, day)) {
                assertThat(slice.outlineOf(zone, day)).isPresent();
            }
        }
    }

    @Test
    void anOutlinesTimesEndWithTheStretch() {
        List<GroundPiece> outlines = much();
        GroundSlices slices = GroundSlices.of(outlines).orElseThrow();
        for (int number = 0; number < slices.count(); number++) {
            ValidTime stretch = slices.time(number);
            assertThat(slices.get(number, ground(21)).outlines())
                    .flatMap(GroundPiece::times)
                    .allMatch(time -> stretch.startDay() <= time.startDay() && time.endDay() <= stretch.endDay());
        }
    }

    @Test
    void whichStretchADayIsInDoesNotHangOnWhatWasAskedBefore() {
        List<GroundPiece> outlines = much();
        Ground whole = ground(outlines.size());
        GroundSlices forward = GroundSlices.of(outlines).orElseThrow();
        GroundSlices anyOrder = GroundSlices.of(outlines).orElseThrow();
        List<Integer> days =
                new ArrayList<>(IntStream.range(0, forward.count()).boxed().toList());
        Collections.shuffle(days, new Random(6));
        days.forEach(number -> anyOrder.get(number, whole));
        for (int number = 0; number < forward.count(); number++) {
            assertThat(forward.get(number, whole).outlines())
                    .isEqualTo(anyOrder.get(number, whole).outlines());
        }
    }

    @Test
    void aStretchIsKnownOnceItHasBeenLookedAt() {
        GroundSlices slices = GroundSlices.of(much()).orElseThrow();
        assertThat(slices.known(3)).isEmpty();
        Ground made = slices.get(3, ground(21));
        assertThat(slices.known(3)).containsSame(made);
        assertThat(slices.get(3, ground(21))).isSameAs(made);
        assertThat(slices.known(4)).isEmpty();
    }

    /** A small change among thousands of outlines begins no stretch of its own. */
    @Test
    void whereVeryManyOutlinesStayTogetherFewChangesBeginNoStretch() {
        Geometry box = Zones.box(0, 0, 1, 1);
        List<GroundPiece> outlines = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            outlines.add(Zones.outline(i, box, Zones.period("z", ValidTime.ALWAYS, new Control.By("a"))));
        }
        for (int i = 0; i < 50; i++) {
            outlines.add(Zones.outline(
                    2_500 + i, box, Zones.period("z", new ValidTime(10 * i, 10 * i + 7), new Control.By("a"))));
        }
        assertThat(GroundSlices.of(outlines)).isEmpty();

        outlines.add(Zones.outline(2_550, LARGE, Zones.period("z", new ValidTime(300, 400), new Control.By("a"))));
        GroundSlices slices = GroundSlices.of(outlines).orElseThrow();
        assertThat(slices.count()).isEqualTo(2);
        assertThat(slices.time(1).startDay()).isEqualTo(300);
    }
}
