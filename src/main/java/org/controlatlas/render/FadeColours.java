package org.controlatlas.render;

import java.util.Arrays;
import java.util.List;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.raster.FadeRaster;
import org.controlatlas.render.style.StyleIndex;

/** Which colours fade along a frame's inferred limits, day by day. Not for use by several threads. */
final class FadeColours {
    private final List<Arc> arcs;
    private final InferredLimits.OfLevel limits;
    private final StyleIndex styles;
    private final int[] rgb = new int[FadeRaster.Colours.MOST];
    private final int[] numberOf;

    FadeColours(List<Arc> arcs, InferredLimits.OfLevel limits, StyleIndex styles) {
        this.arcs = arcs;
        this.limits = limits;
        this.styles = styles;
        this.numberOf = new int[arcs.size()];
    }

    /**
     * @param numbers of the zones' styles on the day
     * @return good until the next call
     */
    FadeRaster.Colours of(int[] numbers) {
        Arrays.fill(numberOf, -1);
        int count = 0;
        for (int a = 0; a < numberOf.length; a++) {
            int middle = limits.isSoft(a) ? EdgePainter.middle(arcs.get(a), styles, numbers) : -1;
            if (middle >= 0) {
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
        return new FadeRaster.Colours(rgb, count, numberOf);
    }
}
