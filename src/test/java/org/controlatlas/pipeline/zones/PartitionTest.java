package org.controlatlas.pipeline.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class PartitionTest {
    private static final Geometry GROUND = Grid.FACTORY.toGeometry(new Envelope(46, 47, 39, 40));

    @Test
    void theTopmostLayerThatKnowsAPointDecides() {
        Partition partition = partition(List.of(
                new AreaLayer(tag("disc", "1988-01-01=NK"), Shapes.disc(new Coordinate(46.5, 39.5), 5_000)),
                new AreaLayer(tag("base", "1988-01-01=AZ"), GROUND)));

        assertThat(partition.tagAt(new Coordinate(46.5, 39.5)).orElseThrow().district())
                .isEqualTo("disc");
        assertThat(partition.tagAt(new Coordinate(46.1, 39.1)).orElseThrow().district())
                .isEqualTo("base");
        assertThat(partition.tagAt(new Coordinate(48, 39))).isEmpty();
    }

    @Test
    void neighbouringPiecesShareTheirVertices() {
        List<Partition.Piece> pieces = partition(List.of(
                        new AreaLayer(
                                tag("disc", "1988-01-01=NK"), Shapes.disc(new Coordinate(46.0, 39.5), 9_000), GROUND),
                        new AreaLayer(tag("base", "1988-01-01=AZ"), GROUND)))
                .pieces();

        Geometry[] shapes = pieces.stream().map(Partition.Piece::shape).toArray(Geometry[]::new);
        assertThat(pieces).hasSize(2);
        assertThat(CoverageValidator.isValid(shapes)).isTrue();
    }

    @Test
    void aSliverGoesToTheNeighbourWithTheLongestCommonEdge() {
        Geometry left = Grid.FACTORY.toGeometry(new Envelope(46, 46.5, 39, 40));
        Geometry sliver = Grid.FACTORY.toGeometry(new Envelope(46.5, 46.5001, 39.2, 39.3));
        List<Partition.Piece> pieces = partition(List.of(
                        new AreaLayer(tag("sliver", "1988-01-01=NK"), sliver),
                        new AreaLayer(tag("left", "1988-01-01=AZ|1993-01-01=NK"), left),
                        new AreaLayer(tag("right", "1988-01-01=AZ"), GROUND)))
                .pieces();

        assertThat(pieces).extracting(p -> p.tag().district()).containsExactlyInAnyOrder("left", "right");
    }

    @Property(tries = 40)
    void cellsCoverTheGroundAndEachPointBelongsToTheNearestSite(
            @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = 0.05, max = 0.95) Double> numbers) {
        List<Settlement> sites = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            sites.add(site("s" + i, 46 + numbers.get(i), 39 + numbers.get(i + 1)));
        }
        CellLayer cells = new CellLayer(GROUND, sites, s -> tag(s.id(), "1988-01-01=AZ"));
        List<Partition.Piece> pieces = partition(List.of(cells)).pieces();

        double sum = pieces.stream().mapToDouble(p -> p.shape().getArea()).sum();
        assertThat(sum).isCloseTo(1.0, within(1e-9));
        for (Partition.Piece piece : pieces) {
            Coordinate inside = piece.shape().getInteriorPoint().getCoordinate();
            String nearest = VoronoiCells.nearest(sites, inside).id();
            assertThat(Grid.area(piece.shape()) < SmallPieces.SLIVER_KM2
                            || piece.tag().district().equals(nearest))
                    .isTrue();
        }
    }

    private static Settlement site(String id, double lon, double lat) {
        Coordinate at = new Coordinate(lon, lat);
        Grid.PRECISION.makePrecise(at);
        return new Settlement(id, Names.english(id), "d", at, 1, History.parse("1988-01-01=AZ"), "");
    }

    private static FaceTag tag(String district, String history) {
        return new FaceTag(
                "karabakh", district, History.parse(history), Optional.empty(), Optional.empty(), "sketch", 1000);
    }

    private static Partition partition(List<Layer> layers) {
        return new Partition(layers, district -> "one state");
    }
}
