package org.controlatlas.render.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Compared with JTS's distance of a pixel's middle from the line. */
class FadeCoverageTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PixelRect BOX = new PixelRect(10, 20, 60, 50);
    private static final Placement PLACE = new Placement(1, 0, 0, BOX);
    /** The shares are of 64 steps. */
    private static final double STEP = 4;

    private final FadeCoverage coverage = new FadeCoverage();

    private static Geometry line(float[] xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return FACTORY.createLineString(points);
    }

    private static float[] random(Random random, int points) {
        float[] xy = new float[2 * points];
        for (int i = 0; i < points; i++) {
            xy[2 * i] = 80 * random.nextFloat();
            xy[2 * i + 1] = 80 * random.nextFloat();
        }
        return xy;
    }

    private static double distance(Geometry line, int x, int y) {
        return line.distance(FACTORY.createPoint(new Coordinate(x + 0.5, y + 0.5)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 3, 12.5, 40})
    void aPixelHasLessTheFartherItIsFromTheLine(double reach) {
        Random random = new Random((long) reach);
        for (int run = 0; run < 5; run++) {
            float[] xy = random(random, 2 + random.nextInt(5));
            Geometry line = line(xy);
            coverage.clear(BOX);
            coverage.add(xy, reach, PLACE);
            for (int y = BOX.y(); y < BOX.bottom(); y++) {
                for (int x = BOX.x(); x < BOX.right(); x++) {
                    double part = Math.max(0, 1 - distance(line, x, y) / reach);
                    assertThat((double) coverage.at(x, y)).isCloseTo(255 * part, within(STEP));
                }
            }
        }
    }

    @Test
    void whereSeveralLinesReachTheNearestCounts() {
        float[] one = {15, 25, 60, 25};
        float[] other = {15, 29, 60, 29};
        coverage.clear(BOX);
        coverage.add(one, 8, PLACE);
        coverage.add(other, 8, PLACE);
        int both = coverage.at(30, 28);
        coverage.clear(BOX);
        coverage.add(other, 8, PLACE);
        assertThat(coverage.at(30, 28)).isEqualTo(both);
        assertThat(coverage.at(30, 20)).isZero();
    }

    @Test
    void levelAndUprightLinesAreAlike() {
        coverage.clear(new PixelRect(0, 0, 40, 40));
        coverage.add(new float[] {5, 20, 35, 20}, 6, new Placement(1, 0, 0, new PixelRect(0, 0, 40, 40)));
        int[] across = new int[40];
        for (int i = 0; i < 40; i++) {
            across[i] = coverage.at(20, i);
        }
        coverage.clear(new PixelRect(0, 0, 40, 40));
        coverage.add(new float[] {20, 5, 20, 35}, 6, new Placement(1, 0, 0, new PixelRect(0, 0, 40, 40)));
        for (int i = 0; i < 40; i++) {
            assertThat(coverage.at(i, 20)).isEqualTo(across[i]);
        }
    }

    @Test
    void aLineOfNoLengthIsAPointThatReachesAllRound() {
        coverage.clear(BOX);
        coverage.add(new float[] {40, 40, 40, 40}, 10, PLACE);
        assertThat(coverage.at(39, 39)).isEqualTo(coverage.at(40, 40)).isGreaterThan(200);
        assertThat(coverage.at(34, 40)).isEqualTo(coverage.at(40, 34)).isPositive();
    }

    @Test
    void runsTogetherAreAllPixelsThatHaveAShare() {
        float[] xy = random(new Random(3), 6);
        coverage.clear(BOX);
        coverage.add(xy, 7, PLACE);
        int[] told = new int[BOX.width() * BOX.height()];
        List<Integer> starts = new ArrayList<>();
        coverage.runs((from, to, y, alpha) -> {
            assertThat(alpha).isBetween(1, 255);
            assertThat(from).isLessThan(to).isGreaterThanOrEqualTo(BOX.x());
            assertThat(to).isLessThanOrEqualTo(BOX.right());
            starts.add(y * 1_000 + from);
            for (int x = from; x < to; x++) {
                told[(y - BOX.y()) * BOX.width() + x - BOX.x()] += alpha;
            }
        });
        assertThat(starts).isSorted().doesNotHaveDuplicates();
        for (int y = BOX.y(); y < BOX.bottom(); y++) {
            for (int x = BOX.x(); x < BOX.right(); x++) {
                assertThat(told[(y - BOX.y()) * BOX.width() + x - BOX.x()]).isEqualTo(coverage.at(x, y));
            }
        }
    }

    @Test
    void beginningAnewLeavesNothing() {
        coverage.clear(BOX);
        coverage.add(random(new Random(3), 6), 30, PLACE);
        coverage.clear(new PixelRect(0, 0, 30, 30));
        coverage.runs((from, to, y, alpha) -> assertThat(alpha).as("left over").isZero());
    }

    @Test
    void whatIsReachedHoldsEveryPixelThatGetsAShare() {
        Random random = new Random(5);
        for (int run = 0; run < 50; run++) {
            float[] xy = random(random, 3);
            double reach = 1 + 10 * random.nextDouble();
            PixelRect reached = FadeCoverage.reached(xy, reach, PLACE);
            coverage.clear(BOX);
            coverage.add(xy, reach, PLACE);
            coverage.runs((from, to, y, alpha) -> {
                assertThat(reached.contains(from, y)).isTrue();
                assertThat(reached.contains(to - 1, y)).isTrue();
            });
            assertThat(reached.intersection(BOX)).isEqualTo(reached);
        }
    }

    @Test
    void nothingIsReachedByALineFarAway() {
        assertThat(FadeCoverage.reached(new float[] {500, 500, 600, 600}, 20, PLACE)
                        .isEmpty())
                .isTrue();
        assertThat(FadeCoverage.reached(new float[0], 20, PLACE).isEmpty()).isTrue();
    }

    @Test
    void linesArePlacedAndScaledAndTheirReachIsInDevicePixels() {
        coverage.clear(BOX);
        coverage.add(new float[] {15, 15, 30, 15}, 4, new Placement(2, 3, 5, BOX));
        assertThat(coverage.at(50, 35)).isGreaterThan(200);
        assertThat(coverage.at(50, 40)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void ofManyLinesOfDifferentReachesTheLargestShareCountsInWhateverOrderPixelsAreAskedFor(long seed) {
        Random random = new Random(seed);
        coverage.clear(BOX);
        List<Geometry> lines = new ArrayList<>();
        List<Double> reaches = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            float[] xy = random(random, 2 + random.nextInt(3));
            double reach = new double[] {2, 5.5, 9}[random.nextInt(3)];
            lines.add(line(xy));
            reaches.add(reach);
            coverage.add(xy, reach, PLACE);
        }
        for (int n = 0; n < 1_500; n++) {
            int x = BOX.x() + random.nextInt(BOX.width());
            int y = BOX.y() + random.nextInt(BOX.height());
            double most = 0;
            for (int i = 0; i < lines.size(); i++) {
                most = Math.max(most, 1 - distance(lines.get(i), x, y) / reaches.get(i));
            }
            assertThat((double) coverage.at(x, y)).isCloseTo(255 * most, within(STEP));
        }
    }

    @Test
    void aLineThatIsAddedLaterCounts() {
        coverage.clear(BOX);
        coverage.add(new float[] {15, 25, 60, 25}, 4, PLACE);
        assertThat(coverage.at(30, 40)).isZero();
        coverage.add(new float[] {15, 40, 60, 40}, 4, PLACE);
        assertThat(coverage.at(30, 40)).isGreaterThan(200);
    }
}
