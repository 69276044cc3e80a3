package org.controlatlas.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.controlatlas.render.geometry.Outline;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

class SharedArcsTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SCALE = 8;

    private static Outline square(double x, double y, double side) {
        return Outline.of(box(x, y, side));
    }

    private static Geometry box(double x, double y, double side) {
        return FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + side, y),
            new Coordinate(x + side, y + side),
            new Coordinate(x, y + side),
            new Coordinate(x, y)
        });
    }

    @Test
    void whatTwoNeighboursHaveInCommonIsThereOnce() {
        SharedArcs arcs = new SharedArcs(List.of(square(0, 0, 1), square(1, 0, 1)), SCALE);

        // Four points round each, and the two of the common side in one arc.
        assertThat(arcs.points()).isEqualTo(4 + 4 + 2);
    }

    @Test
    void anEnclaveAndTheHoleRoundItAreOneArc() {
        Geometry round = box(0, 0, 4).difference(box(1, 1, 1));

        SharedArcs arcs = new SharedArcs(List.of(Outline.of(round), square(1, 1, 1)), SCALE);

        assertThat(arcs.points()).isEqualTo(5 + 5);
        assertThat(arcs.rings(0)).isEqualTo(2);
    }

    @Test
    void anOutlineThatComesTwiceIsThereOnce() {
        SharedArcs arcs = new SharedArcs(List.of(square(0, 0, 1), square(0, 0, 1)), SCALE);

        assertThat(arcs.points()).isEqualTo(5);
    }

    @Test
    void aRingThatRoundingLeavesWithoutGroundIsLeftOut() {
        SharedArcs arcs = new SharedArcs(List.of(square(0, 0, 0.01)), SCALE);

        assertThat(arcs.rings(0)).isZero();
        assertThat(arcs.points()).isZero();
    }

    /** Whatever grid of squares is turned and moved: each inner side is there once, so neighbours meet after rounding. */
    @Property(tries = 60)
    void noSideOfAGridIsThereTwice(
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @DoubleRange(max = 6) double angle) {
        AffineTransformation turn = AffineTransformation.rotationInstance(angle);
        Outline[] squares = new Outline[columns * rows];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Outline.of(turn.transform(box(10 * (i % columns), 10 * (i / columns), 10)));
        }

        SharedArcs arcs = new SharedArcs(Arrays.asList(squares), SCALE);

        int sides = columns * (rows + 1) + rows * (columns + 1);
        int inner = columns * (rows - 1) + rows * (columns - 1);
        // An arc has one point more than sides; an inner side is an arc of its own, as more than two squares meet at
        // its ends.
        assertThat(arcs.points()).isBetween(sides, sides + inner + 4 * (columns + rows));
    }
}
