package org.controlatlas.render;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.raster.FadeRaster;
import org.controlatlas.render.style.StyleIndex;

/** Which colours fade along a frame's inferred limits, day by day. Not for use by several threads. */
final class FadeColours {
    private final List<Arc> arcs;
    /** The arcs that may fade: few, and often none, of many thousands. */
    private final int[] soft;

    private final StyleIndex styles;
    private final int[] rgb = new int[FadeRaster.Colours.MOST];
    private final int[] numberOf;
    private final int[] sides;

    FadeColours(List<Arc> arcs, InferredLimits.OfLevel limits, StyleIndex styles) {
        this.arcs = arcs;
        this.styles = styles;
        this.soft = IntStream.range(0, arcs.size()).filter(limits::isSoft).toArray();
        this.numberOf = new int[arcs.size()];
        this.sides = new int[2 * arcs.size()];
        Arrays.fill(numberOf, -1);
    }

    /**
     * @param numbers of the zones' styles on the day
     * @return good until the next call
     */
    FadeRaster.Colours of(int[] numbers) {
        int count = 0;
        for (int a : soft) {
            numberOf[a] = -1;
            int[] looks = EdgePainter.sides(arcs.get(a), styles, numbers);
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
