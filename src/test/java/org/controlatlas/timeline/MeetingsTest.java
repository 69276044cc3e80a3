package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Compared with what a look at each single day finds. */
class MeetingsTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int DAYS = 40;

    private static GroundPiece piece(int index, Envelope box, ValidTime... times) {
        return new GroundPiece(index, List.of(index), GEOMETRY.toGeometry(box), List.of(times), List.of());
    }

    private static List<GroundPiece> pieces(long seed) {
        Random random = new Random(seed);
        List<GroundPiece> pieces = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            double x = random.nextInt(8);
            double y = random.nextInt(8);
            int start = random.nextInt(DAYS - 2);
            int end = start + 1 + random.nextInt(DAYS - start - 1);
            pieces.add(piece(
                    i,
                    new Envelope(x, x + 1 + random.nextInt(3), y, y + 1 + random.nextInt(3)),
                    new ValidTime(start, end)));
        }
        return pieces;
    }

    /** By flooding from each outline over those whose boxes share ground. */
    private static Set<List<Integer>> setsOn(List<GroundPiece> pieces, int day) {
        Set<List<Integer>> sets = new HashSet<>();
        for (int from = 0; from < pieces.size(); from++) {
            if (!pieces.get(from).isInForce(day)) {
                continue;
            }
            TreeSet<Integer> reached = new TreeSet<>(Set.of(from));
            boolean grows = true;
            while (grows) {
                grows = false;
                for (int other = 0; other < pieces.size(); other++) {
                    int next = other;
                    if (!reached.contains(other)
                            && pieces.get(other).isInForce(day)
                            && reached.stream().anyMatch(one -> shareGround(pieces.get(one), pieces.get(next)))) {
                        reached.add(other);
                        grows = true;
                    }
                }
            }
            if (reached.size() > 1) {
                sets.add(List.copyOf(reached));
            }
        }
        return sets;
    }

    private static boolean shareGround(GroundPiece one, GroundPiece other) {
        return one.geometry()
                        .getEnvelopeInternal()
                        .intersection(other.geometry().getEnvelopeInternal())
                        .getArea()
                > 0;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSetsOfEachDayAreThoseThatHangTogetherOnIt(long seed) {
        List<GroundPiece> pieces = pieces(seed);
        Map<List<Integer>, List<ValidTime>> found = Meetings.of(pieces, 100_000).orElseThrow();

        for (int day = 0; day < DAYS; day++) {
            int on = day;
            Set<List<Integer>> onDay = new HashSet<>();
            found.forEach((set, times) -> {
                if (times.stream().anyMatch(time -> time.contains(on))) {
                    onDay.add(set);
                }
            });
            assertThat(onDay).as("day " + day).isEqualTo(setsOn(pieces, day));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void timesOfASetStandInOrderAndApart(long seed) {
        Meetings.of(pieces(seed), 100_000).orElseThrow().values().forEach(times -> {
            for (int i = 1; i < times.size(); i++) {
                assertThat(times.get(i - 1).endDay()).isLessThan(times.get(i).startDay());
            }
        });
    }

    @Test
    void outlinesThatOnlyTouchDoNotMeet() {
        List<GroundPiece> touching = List.of(
                piece(0, new Envelope(0, 1, 0, 1), ValidTime.ALWAYS),
                piece(1, new Envelope(1, 2, 0, 1), ValidTime.ALWAYS));

        assertThat(Meetings.of(touching, 100).orElseThrow()).isEmpty();
    }

    @Test
    void oneOutlineAfterTheOtherDoesNotMeetIt() {
        List<GroundPiece> inTurn = List.of(
                piece(0, new Envelope(0, 1, 0, 1), new ValidTime(0, 5)),
                piece(1, new Envelope(0, 1, 0, 1), new ValidTime(5, 9)));

        assertThat(Meetings.of(inTurn, 100).orElseThrow()).isEmpty();
    }

    @Test
    void tooManyCornersAreNotCut() {
        List<GroundPiece> two = List.of(
                piece(0, new Envelope(0, 2, 0, 2), ValidTime.ALWAYS),
                piece(1, new Envelope(1, 3, 1, 3), ValidTime.ALWAYS));

        assertThat(Meetings.of(two, 10)).isPresent();
        assertThat(Meetings.of(two, 9)).isEmpty();
    }
}
