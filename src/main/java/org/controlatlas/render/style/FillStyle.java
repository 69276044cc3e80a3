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

    /** Written out, as is the hash: what Java makes for records is linked at first use, in the way of a start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FillStyle style && rgb == style.rgb && hatches.equals(style.hatches);
    }

    @Override
    public int hashCode() {
        return 31 * rgb + hatches.hashCode();
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
