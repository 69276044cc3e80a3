package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An inferred limit fades as far as it may be off, and nothing else does: pictures with the layer of inferred limits are
 * compared with those without it, as on screen and as in files.
 */
class InferredLimitsFadeTest {
    private static final MapPainter PAINTER = Pictures.painter(Pictures.bundled());

    /** Pixels that the edges of pixels may count for. */
    private static final double ROUNDING = 1.5;

    private record Stretch(float[] xy, double reach) {
        double distance(double x, double y) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i + 3 < xy.length; i += 2) {
                least = Math.min(least, Line2D.ptSegDist(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], x, y));
            }
            return least;
        }
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(LocalDate.of(1993, 8, 1), new MapViewport(46.6, 39.6, 7.5, 320, 240, 1)),
                Arguments.of(LocalDate.of(1992, 9, 1), new MapViewport(46.75, 39.65, 9.6, 320, 240, 1)),
                Arguments.of(LocalDate.of(2024, 6, 1), new MapViewport(45.7, 39.9, 8, 320, 240, 1.5)),
                Arguments.of(LocalDate.of(2021, 6, 1), new MapViewport(46.6, 39.7, 11, 320, 240, 1)));
    }

    private static PictureSpec spec(LocalDate date, MapViewport view, boolean fading) {
        Set<MapLayerKind> layers =
                fading ? Set.of(MapLayerKind.CONTROL, MapLayerKind.INFERRED_EDGES) : Set.of(MapLayerKind.CONTROL);
        return PictureSpec.of(view, date).withLayers(layers);
    }

    /** The inferred stretches that separate two looks on the day, in device pixels. */
    private static List<Stretch> stretches(PictureSpec spec) {
        InferredLimits.OfLevel limits = PAINTER.sheet(spec.day()).edges().limits(spec.viewport());
        List<Arc> arcs = PAINTER.pyramid().levelFor(spec.viewport()).arcs();
        AffineTransform toDevice = PAINTER.pyramid().plane().toDevice(spec.viewport());
        StyleIndex styles = PAINTER.styles(spec);
        int[] numbers = styles.at(spec.day());
        double scale = toDevice.getScaleX() / spec.viewport().pixelScale();
        List<Stretch> found = new ArrayList<>();
        for (int a = 0; a < arcs.size(); a++) {
            if (limits.isSoft(a) && EdgePainter.sides(arcs.get(a), styles, numbers).length == 2) {
                for (float[] xy : limits.soft()[a]) {
                    float[] points = new float[xy.length];
                    toDevice.transform(xy, 0, points, 0, xy.length / 2);
                    found.add(new Stretch(points, EdgePainter.reach(limits.reach()[a], scale) * toDevice.getScaleX()));
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void groundFadesAsFarAsALimitMayBeOffAndNoFarther(LocalDate date, MapViewport view) {
        PictureSpec fading = spec(date, view, true);
        List<Stretch> stretches = stretches(fading);
        int[][] with = {Pictures.shown(PAINTER, fading), Pictures.painted(PAINTER, fading)};
        int[][] without = {
            Pictures.shown(PAINTER, spec(date, view, false)), Pictures.painted(PAINTER, spec(date, view, false))
        };
        int changed = 0;
        int atLimits = 0;
        int changedAtLimits = 0;
        for (int y = 0; y < view.deviceHeight(); y += 2) {
            for (int x = 0; x < view.deviceWidth(); x += 2) {
                int at = y * view.deviceWidth() + x;
                double px = x + 0.5;
                double py = y + 0.5;
                boolean reached = stretches.stream().anyMatch(s -> s.distance(px, py) <= s.reach() + ROUNDING);
                boolean near = stretches.stream().anyMatch(s -> s.distance(px, py) <= s.reach() / 2);
                for (int way = 0; way < 2; way++) {
                    boolean differs = with[way][at] != without[way][at];
                    assertThat(reached || !differs)
                            .as("%s, way %d, pixel %d, %d is farther from any inferred limit", date, way, x, y)
                            .isTrue();
                    changed += differs ? 1 : 0;
                    atLimits += near ? 1 : 0;
                    changedAtLimits += near && differs ? 1 : 0;
                }
            }
        }
        assertThat(changed).isGreaterThan(50);
        // Beside a limit that ends at a documented one the other side stays as it is.
        assertThat(changedAtLimits).isGreaterThan(atLimits / 2);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void theScreenAndFilesFadeAlike(LocalDate date, MapViewport view) {
        int[] shown = Pictures.shown(PAINTER, spec(date, view, true));
        int[] painted = Pictures.painted(PAINTER, spec(date, view, true));
        int apart = 0;
        for (int i = 0; i < shown.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                if (Math.abs((shown[i] >> shift & 0xFF) - (painted[i] >> shift & 0xFF)) > 6) {
                    apart++;
                    break;
                }
            }
        }
        assertThat(apart).isLessThan(shown.length / 100);
    }
}
