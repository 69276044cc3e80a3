package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Document;
import org.controlatlas.model.Event;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class PointGroundTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Zone zone(String id, double west, ControlPeriod... periods) {
        return new Zone(
                id,
                Names.english(id),
                "group",
                FACTORY.toGeometry(new Envelope(west, west + 1, 0, 1)),
                List.of(periods));
    }

    private static ControlPeriod begunBy(String event, int start, int end) {
        return Made.period(
                "z",
                new ValidTime(start, end),
                Optional.empty(),
                Optional.empty(),
                new Control.By("a"),
                Optional.empty(),
                "a",
                "own",
                Certainty.AGREED,
                "border",
                0,
                Optional.empty(),
                Optional.ofNullable(event),
                Optional.empty(),
                List.of());
    }

    private static Event event(String id, int day, Point where, Integer... points) {
        return Made.event(
                id,
                Names.english(id),
                new ValidTime(day, day + 1),
                Optional.empty(),
                "incident",
                Names.english("x"),
                where,
                "",
                Certainty.AGREED,
                List.of(points),
                List.of(),
                List.of());
    }

    private static Point at(double x) {
        return FACTORY.createPoint(new Coordinate(x, 0.5));
    }

    private static AgreementPoint point(int number, String... events) {
        return new AgreementPoint(
                number,
                Names.english("Point"),
                Names.EMPTY,
                Optional.empty(),
                List.of(Made.step(LocalDate.EPOCH, "done", Names.EMPTY, Names.EMPTY, List.of(events), List.of())),
                List.of(),
                List.of());
    }

    private static Document document(String id, AgreementPoint... points) {
        return new Document(id, Names.english(id), Optional.empty(), List.of(), List.of(points), List.of(), Set.of());
    }

    private static final AgreementPoint FIRST_POINT = point(1, "handover");
    private static final AgreementPoint SECOND_POINT = point(2);
    private static final Document AGREEMENT = document("agreement", FIRST_POINT, SECOND_POINT);
    private static final Document LATER = document("later", point(2), point(3, "talks", "nowhere"));

    private static final Atlas ATLAS = atlas();

    private static Atlas atlas() {
        Atlas zones = Made.atlas(
                List.of(
                        zone("west", 0, begunBy(null, 0, 50), begunBy("handover", 50, 90)),
                        zone("middle", 1, begunBy("handover", 10, 90)),
                        zone("east", 2, begunBy(null, 0, 90))),
                true);
        return Made.atlas(
                zones.info(),
                zones.zones(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(
                        event("late", 60, at(2.5), 2),
                        event("talks", 20, at(2.5)),
                        event("handover", 50, at(2.5)),
                        event("early", 5, at(9.5), 2),
                        event("nowhere", 30, FACTORY.createPoint())),
                List.of(),
                List.of(),
                List.of(),
                List.of(AGREEMENT, LATER),
                List.of(),
                Map.of());
    }

    private static List<String> events(Document document, AgreementPoint point) {
        return PointGround.events(ATLAS, document, point).stream()
                .map(Event::id)
                .toList();
    }

    @Test
    void eventsOfAPointAreThoseThatItsStepsName() {
        assertThat(events(AGREEMENT, FIRST_POINT)).containsExactly("handover");
        assertThat(events(LATER, LATER.points().get(1))).containsExactly("talks", "nowhere");
    }

    /** An event names points by their numbers alone: those of the document that comes first. */
    @Test
    void ofTheFirstDocumentEventsThatNameThePointAreItsInOrderOfTime() {
        assertThat(events(AGREEMENT, SECOND_POINT)).containsExactly("early", "late");
        assertThat(events(LATER, LATER.points().get(0))).isEmpty();
    }

    @Test
    void groundIsWhereAnEventOfThePointBeganAPeriodWhereverItHappened() {
        assertThat(new PointGround(ATLAS).zones(AGREEMENT, FIRST_POINT)).containsExactly("west", "middle");
    }

    @Test
    void whereNoPeriodBeganItIsWhereTheEventsHappened() {
        assertThat(new PointGround(ATLAS).zones(AGREEMENT, SECOND_POINT))
                .as("one of them lies outside of all zones")
                .containsExactly("east");
    }

    @Test
    void anEventWithoutAPlaceTellsOfNoGround() {
        assertThat(new PointGround(ATLAS).zones(LATER, LATER.points().get(1))).containsExactly("east");
        assertThat(new PointGround(ATLAS).zones(LATER, point(4, "nowhere"))).isEmpty();
        assertThat(new PointGround(ATLAS).zones(LATER, LATER.points().get(0))).isEmpty();
    }
}
