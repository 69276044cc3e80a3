package org.controlatlas.pipeline.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

/** An inferred edge is off by the way to the nearer of the settlements that decide it, and by the errors of their positions. */
class InferredAccuracyTest {
    private static final double KM = 1 / 111.195;
    private static final double KM_EAST = KM / Math.cos(Math.toRadians(40));

    private final List<Settlement> settlements = new ArrayList<>();

    @Test
    void anEdgeHalfWayBetweenTwoSettlementsIsOffByHalfTheirDistance() {
        assertThat(accuracy(-4, 0, 4, 0, 0)).isEqualTo(4_100);
    }

    @Test
    void theErrorsOfBothPositionsComeOnTop() {
        assertThat(accuracy(-4, 1, 4, 2, 0)).isEqualTo(5_600);
    }

    @Test
    void whereTheEdgeRunsOnBesideThemItIsOffByMore() {
        assertThat(accuracy(-4, 0, 4, 0, 3)).isEqualTo(5_100);
    }

    @Test
    void theEdgeOfACircleIsOffByItsRadiusHoweverFarTheOtherSettlementIs() {
        assertThat(accuracy(-15, 0, 1, 0, 0)).isEqualTo(1_100);
    }

    @Test
    void eachPairOfSettlementsHasItsOwnStretch() {
        settlement("west", -2, 0, 0);
        settlement("east", 2, 0, 0);
        settlement("north-east", 6, 10, 0);
        settlement("north-west", -6, 10, 0);

        assertThat(accuracies(zone("a", -20, 0), zone("b", 0, 20), edge(0, -0.1, 0, 0.1), edge(0, 9.9, 0, 10.1)))
                .containsExactlyInAnyOrder(2_100, 6_100);
    }

    @Test
    void aSketchIsAsGoodAsItSays() {
        settlement("west", -4, 0, 0);
        settlement("east", 4, 0, 0);

        assertThat(accuracies(zone("a", -20, 0), sketch("b", 1_500), edge(0, -0.1, 0, 0.1)))
                .containsExactly(1_500);
    }

    @Test
    void aZoneIsAsGoodAsItsInferredEdgesInTheMean() {
        settlement("west", -4, 0, 0);
        settlement("east", 4, 0, 0);
        ZoneDraft west = zone("a", -20, 0);
        Edges.Between edge =
                new Edges.Between(west, zone("b", 0, 20), List.of(edge(0, -0.1, 0, 0.1), edge(0, 2.9, 0, 3.1)));

        assertThat(new InferredAccuracy(settlements).of(west, List.of(edge))).hasValue(4_600);
        assertThat(new InferredAccuracy(settlements).of(zone("c", 30, 40), List.of(edge)))
                .isEmpty();
    }

    /**
     * Of a short edge between a settlement in the west and one in the east; all in kilometres.
     *
     * @param westPrecision of the settlement's position, as is the other
     * @param north of the edge's middle
     */
    private int accuracy(double west, double westPrecision, double east, double eastPrecision, double north) {
        settlement("west", west, 0, westPrecision);
        settlement("east", east, 0, eastPrecision);
        List<Integer> stretches = accuracies(zone("a", -20, 0), zone("b", 0, 20), edge(0, north - 0.1, 0, north + 0.1));
        assertThat(stretches).hasSize(1);
        return stretches.get(0);
    }

    private List<Integer> accuracies(ZoneDraft one, ZoneDraft other, LineString... lines) {
        return new InferredAccuracy(settlements)
                .stretches(new Edges.Between(one, other, List.of(lines))).stream()
                        .map(InferredAccuracy.Stretch::accuracyM)
                        .toList();
    }

    private void settlement(String id, double eastKm, double northKm, double precisionKm) {
        settlements.add(new Settlement(
                id,
                Names.english(id),
                "district",
                at(eastKm, northKm),
                precisionKm,
                History.parse("1988-01-01=AZ"),
                ""));
    }

    private static ZoneDraft zone(String id, double westKm, double eastKm) {
        return zone(id, "nearest settlement", 0, westKm, eastKm);
    }

    private static ZoneDraft sketch(String id, int accuracyM) {
        return zone(id, "sketch", accuracyM, 0, 20);
    }

    private static ZoneDraft zone(String id, String source, int accuracyM, double westKm, double eastKm) {
        FaceTag tag = new FaceTag(
                "group",
                "district",
                History.parse("1988-01-01=AZ"),
                Optional.empty(),
                Optional.empty(),
                source,
                accuracyM);
        return new ZoneDraft(
                id,
                Names.english(id),
                tag,
                Grid.FACTORY.toGeometry(new Envelope(at(westKm, -20), at(eastKm, 20))),
                Optional.empty(),
                List.of());
    }

    private static LineString edge(double east1, double north1, double east2, double north2) {
        return Grid.FACTORY.createLineString(new Coordinate[] {at(east1, north1), at(east2, north2)});
    }

    /** Kilometres from a point on the 40th parallel. */
    private static Coordinate at(double eastKm, double northKm) {
        Coordinate at = new Coordinate(46 + eastKm * KM_EAST, 40 + northKm * KM);
        Grid.PRECISION.makePrecise(at);
        return at;
    }
}
