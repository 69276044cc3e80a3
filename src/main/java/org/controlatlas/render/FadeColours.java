package org.controlatlas.render;

import java.util.Arrays;
import java.util.List;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.raster.FadeRaster;
import org.controlatlas.render.style.StyleIndex;

/** Which colours fade along a frame's inferred limits, day by day. Not for use by several threads. */
final class FadeColours {
    private static final int[] NOTHING = {};

    private final List<Arc> arcs;
    private final InferredLimits.OfLevel limits;
    private final StyleIndex styles;
    private final int[] rgb = new int[FadeRaster.Colours.MOST];
    private final int[] numberOf;
    private final int[] sides;

    FadeColours(List<Arc> arcs, InferredLimits.OfLevel limits, StyleIndex styles) {
        this.arcs = arcs;
        this.limits = limits;
        this.styles = styles;
        this.numberOf = new int[arcs.size()];
        this.sides = new int[2 * arcs.size()];
    }

    /**
     * @param numbers of the zones' styles on the day
     * @return good until the next call
     */
    FadeRaster.Colours of(int[] numbers) {
        Arrays.fill(numberOf, -1);
        int count = 0;
        for (int a = 0; a < numberOf.length; a++) {
            int[] looks = limits.isSoft(a) ? EdgePainter.sides(arcs.get(a), styles, numbers) : NOTHING;
            if (looks.length > 0) {
                sides[2 * a] = looks[0];
                sides[2 * a + 1] = looks[1];
                int middle = EdgePainter.middle(
                        styles.style(looks[0]).rgb(), styles.style(looks[1]).rgb());
                int number = 0;
                while (number < count && rgb[number] != middle) {
                    number++;
                }
                if (number == count && count < rgb.length) {
                    rgb[count++] = middle;
                }
                numberOf[a] = number < count ? number : -1;
            }
        }
        return new FadeRaster.Colours(rgb, count, numberOf, sides);
    }
}
