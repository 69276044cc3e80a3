package org.controlatlas.render.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Random;
import org.controlatlas.render.label.NameGrid.Ground;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameGridTest {
    private final NameGrid grid = new NameGrid(new MapViewport(46, 40, 8, 300, 200, 1));

    private double[] all() {
        double[] squares = grid.squares();
        Arrays.fill(squares, 1);
        return squares;
    }

    private Ground ground(double[] taken, double[] dear) {
        return new Ground(grid.sums(all()), grid.sums(taken), grid.sums(dear));
    }

    private static Rectangle2D box(double[] middle, double width, double height) {
        return new Rectangle2D.Double(middle[0] - width / 2, middle[1] - height / 2, width, height);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sumsAreThoseOfTheSquares(long seed) {
        Random random = new Random(seed);
        double[] squares = random.doubles(7 * 5).toArray();
        NameGrid.Sums sums = new NameGrid.Sums(squares, 7, 5);
        for (int i = 0; i < 200; i++) {
            int column = random.nextInt(7);
            int row = random.nextInt(5);
            int width = random.nextInt(8 - column);
            int height = random.nextInt(6 - row);
            double expected = 0;
            for (int y = row; y < row + height; y++) {
                for (int x = column; x < column + width; x++) {
                    expected += squares[y * 7 + x];
                }
            }
            assertThat(sums.of(column, row, width, height)).isCloseTo(expected, within(1e-9));
        }
        assertThat(sums.of(0, 0, 7, 5)).isCloseTo(Arrays.stream(squares).sum(), within(1e-9));
        assertThat(NameGrid.count(squares)).isEqualTo(35);
        assertThat(NameGrid.count(new double[] {0, 1, 0, 2})).isEqualTo(2);
    }

    @Test
    void onFreeGroundANameStandsWhereItIsWanted() {
        double[] wanted = {150, 100};

        double[] found = grid.place(60, 12, ground(grid.squares(), grid.squares()), wanted)
                .orElseThrow();

        assertThat(Math.hypot(found[0] - wanted[0], found[1] - wanted[1])).isLessThan(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aNameTouchesNothingThatIsTaken(long seed) {
        Random random = new Random(seed);
        double[] taken = grid.squares();
        Rectangle2D[] others = new Rectangle2D[6];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Rectangle2D.Double(random.nextInt(260), random.nextInt(170), 40, 25);
            grid.add(taken, others[i], 1);
        }

        double[] found = grid.place(60, 12, ground(taken, grid.squares()), new double[] {150, 100})
                .orElseThrow();

        assertThat(others).noneMatch(other -> other.intersects(box(found, 60, 12)));
        assertThat(new Rectangle2D.Double(0, 0, 300, 200).contains(box(found, 60, 12)))
                .isTrue();
    }

    @Test
    void whatIsDearIsHiddenOnlyIfTheWayRoundIsLonger() {
        double[] dear = grid.squares();
        grid.add(dear, new Rectangle2D.Double(120, 85, 60, 30), 1_000);
        double[] found = grid.place(30, 12, ground(grid.squares(), dear), new double[] {150, 100})
                .orElseThrow();
        assertThat(new Rectangle2D.Double(120, 85, 60, 30).intersects(box(found, 30, 12)))
                .isFalse();

        double[] cheap = grid.squares();
        grid.add(cheap, new Rectangle2D.Double(120, 85, 60, 30), 0.001);
        double[] over = grid.place(30, 12, ground(grid.squares(), cheap), new double[] {150, 100})
                .orElseThrow();
        assertThat(Math.hypot(over[0] - 150, over[1] - 100)).isLessThan(6);
    }

    @Test
    void withoutRoomThereIsNoPlace() {
        assertThat(grid.place(60, 12, ground(all(), grid.squares()), new double[] {150, 100}))
                .isEmpty();
        assertThat(grid.place(400, 12, ground(grid.squares(), grid.squares()), new double[] {150, 100}))
                .isEmpty();
    }

    /** So a name stays on its ground while somebody drags the map. */
    @Test
    void aViewMovedByWholePixelsHasTheSameSquares() {
        MapViewport view = new MapViewport(46, 40, 8, 300, 200, 1);
        MapViewport moved = view.pan(-13, 7);
        double[] wanted = {150, 100};
        double[] there = new NameGrid(view)
                .place(60, 12, ground(grid.squares(), grid.squares()), wanted)
                .orElseThrow();
        NameGrid other = new NameGrid(moved);
        double[] room = other.squares();
        Arrays.fill(room, 1);
        Ground free = new Ground(other.sums(room), other.sums(other.squares()), other.sums(other.squares()));
        double dx = (view.originX() - moved.originX()) * view.scale();
        double dy = (view.originY() - moved.originY()) * view.scale();
        double[] here = other.place(60, 12, free, new double[] {wanted[0] + dx, wanted[1] + dy})
                .orElseThrow();

        assertThat(here[0] - dx).isCloseTo(there[0], within(1e-6));
        assertThat(here[1] - dy).isCloseTo(there[1], within(1e-6));
    }

    @Test
    void theMiddleOfNothingIsThatOfTheView() {
        assertThat(grid.middle(grid.squares())).containsExactly(150, 100);
        assertThat(grid.distance(grid.squares(), new double[] {0, 0})).isInfinite();
        assertThat(grid.reach(grid.squares()).isEmpty()).isTrue();
    }
}
