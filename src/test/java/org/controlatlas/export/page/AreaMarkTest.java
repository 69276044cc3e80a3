package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** The frame on a map round what another shows closer. */
class AreaMarkTest {
    private static final MapViewport VIEW = new MapViewport(46.5, 40, 8, 400, 300, 1);

    private static Rectangle2D in(Envelope degrees) {
        return new AreaMark(degrees, "").in(VIEW);
    }

    @Test
    void theFrameLiesWhereTheAreaIsSeen() {
        Envelope area = new Envelope(46.2, 46.8, 39.9, 40.1);

        assertThat(in(area)).isEqualTo(VIEW.toScreen(area));
    }

    @Test
    void anAreaTooSmallToBeSeenHasAFrameOfSevenPixelsRoundItsMiddle() {
        Rectangle2D frame = in(new Envelope(46.4999, 46.5001, 39.9999, 40.0001));

        assertThat(frame.getWidth()).isCloseTo(7, within(1e-9));
        assertThat(frame.getHeight()).isCloseTo(7, within(1e-9));
        assertThat(frame.getCenterX()).isCloseTo(200, within(1e-6));
        assertThat(frame.getCenterY()).isCloseTo(150, within(1e-3));
    }

    @Test
    void aFrameIsCutAtTheEdgeOfTheMap() {
        Rectangle2D frame = in(new Envelope(0, 90, 0, 80));

        assertThat(frame).isEqualTo(new Rectangle2D.Double(1, 1, 398, 298));
    }

    @Test
    void anAreaOutsideOfTheMapHasNoFrameAndTakesNoRoomOnIt() {
        AreaMark mark = new AreaMark(new Envelope(10, 11, 10, 11), "3");
        Marks marks = new Marks();

        mark.paint(marks.ink(), VIEW, new Rectangle2D.Double(0, 0, 400, 300));

        assertThat(mark.in(VIEW).isEmpty()).isTrue();
        assertThat(mark.lines(VIEW)).isEmpty();
        assertThat(marks.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theRoomOfTheLinesHoldsTheWholeOutlineOfTheFrameAndLittleOfItsInside(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            double lon = 46 + random.nextDouble();
            double lat = 39.6 + 0.8 * random.nextDouble();
            AreaMark mark = new AreaMark(
                    new Envelope(lon, lon + 0.3 + random.nextDouble(), lat, lat + 0.3 + random.nextDouble()), "");
            Rectangle2D frame = mark.in(VIEW);
            List<Rectangle2D.Double> lines = mark.lines(VIEW);
            if (frame.isEmpty()) {
                continue;
            }

            for (double along = 0.01; along < 1; along += 0.07) {
                double x = frame.getX() + along * frame.getWidth();
                double y = frame.getY() + along * frame.getHeight();
                for (double[] point :
                        new double[][] {{x, frame.getY()}, {x, frame.getMaxY()}, {frame.getX(), y}, {frame.getMaxX(), y}
                        }) {
                    assertThat(lines).anyMatch(line -> line.contains(point[0], point[1]));
                }
            }
            if (frame.getWidth() > 10 && frame.getHeight() > 10) {
                assertThat(lines).noneMatch(line -> line.contains(frame.getCenterX(), frame.getCenterY()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {45.9, 46.2, 46.6, 47.0, 47.3})
    void theNumberStandsBesideTheFrameAndNeverOutsideOfTheMap(double lon) {
        Rectangle2D box = new Rectangle2D.Double(100, 50, 400, 300);
        Marks marks = new Marks();
        AreaMark mark = new AreaMark(new Envelope(lon, lon + 0.1, 39.9, 40.1), "12");

        mark.paint(marks.ink(), VIEW, box);

        Rectangle2D frame = mark.in(VIEW);
        assertThat(marks.texts()).singleElement().satisfies(number -> {
            assertThat(box.contains(number.box())).isTrue();
            assertThat(number.box()
                            .intersects(new Rectangle2D.Double(
                                    100 + frame.getX(), 50 + frame.getY(), frame.getWidth(), frame.getHeight())))
                    .isFalse();
        });
    }

    @Test
    void aFrameAloneHasNoNumber() {
        Marks marks = new Marks();

        new AreaMark(new Envelope(46.2, 46.8, 39.9, 40.1), "")
                .paint(marks.ink(), VIEW, new Rectangle2D.Double(0, 0, 400, 300));

        assertThat(marks.texts()).isEmpty();
        assertThat(marks.strokes()).hasSize(2);
    }
}
