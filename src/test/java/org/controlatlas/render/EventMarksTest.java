package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Event;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class EventMarksTest {
    private static final int DAYS = 200;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static Event event(int number, ValidTime time, Point location) {
        return new Event(
                "e" + number,
                Names.EMPTY,
                new Event.When(time, Optional.empty()),
                Event.Kind.INCIDENT,
                new Event.Where(Names.EMPTY, location),
                new Event.Account("", Certainty.AGREED, List.of(), List.of()),
                List.of());
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int start = random.nextInt(DAYS);
            int end = random.nextInt(4) == 0 ? ValidTime.OPEN_END : start + 1 + random.nextInt(40);
            Point location =
                    random.nextInt(4) == 0 ? GEOMETRY.createPoint() : GEOMETRY.createPoint(new Coordinate(1, 1));
            events.add(event(i, new ValidTime(random.nextInt(4) == 0 ? ValidTime.OPEN_START : start, end), location));
        }
        return events;
    }

    private static List<EventMarks.Phase> phases(List<Event> events, int day) {
        return events.stream().map(event -> EventMarks.phase(event, day)).toList();
    }

    @RepeatedTest(20)
    void eventsAreTheSameAsLongAsNoneComesIntoAnotherPhase(RepetitionInfo times) {
        List<Event> events = events(new Random(times.getCurrentRepetition()));
        EventMarks marks = new EventMarks(events, new SpriteCache());
        for (int first = -5; first < DAYS + 60; first += 7) {
            boolean same = true;
            for (int day = first; day < first + 60; day++) {
                same &= phases(events, day).equals(phases(events, first));
                assertThat(marks.areSameOn(first, day))
                        .as("%d and %d", first, day)
                        .isEqualTo(same);
                assertThat(marks.areSameOn(day, first)).isEqualTo(same);
            }
        }
    }

    @RepeatedTest(20)
    void recentEventsAreVisibleFirstAndThenThoseOfTheDay(RepetitionInfo times) {
        List<Event> events = events(new Random(times.getCurrentRepetition()));
        EventMarks marks = new EventMarks(events, new SpriteCache());
        for (int day = 0; day < DAYS; day++) {
            List<Event> expected = new ArrayList<>();
            for (EventMarks.Phase phase : List.of(EventMarks.Phase.RECENT, EventMarks.Phase.PRESENT)) {
                for (Event event : events) {
                    if (EventMarks.phase(event, day) == phase) {
                        expected.add(event);
                    }
                }
            }
            assertThat(marks.visible(day)).isEqualTo(expected);
        }
    }
}
