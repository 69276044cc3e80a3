package org.controlatlas.render.style;

import java.util.List;

/**
 * How one state of control is filled.
 *
 * @param rgb ground colour; opaque
 * @param hatches painted over it in order
 */
public record FillStyle(int rgb, List<Hatch> hatches) {
    public FillStyle {
        hatches = List.copyOf(hatches);
    }

    public boolean isPlain() {
        return hatches.isEmpty();
    }

    /** The smallest square in logical pixels after which the marks repeat. */
    public int period() {
        int period = 1;
        for (Hatch hatch : hatches) {
            period = period / gcd(period, hatch.period()) * hatch.period();
        }
        return period;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
