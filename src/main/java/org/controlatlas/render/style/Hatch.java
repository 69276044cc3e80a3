package org.controlatlas.render.style;

/**
 * A family of marks over a fill, anchored to the ground so that it does not swim when the map moves.
 *
 * @param period logical pixels along the x axis from one mark to the next
 * @param width of a line across, or diameter of a dot, in logical pixels
 * @param rgb colour of the marks
 */
public record Hatch(Kind kind, int period, double width, int rgb) {
    /** The marks' shape; slants as seen on a screen, with y down. */
    public enum Kind {
        /** Lines rising to the right. */
        RISING,
        /** Lines falling to the right. */
        FALLING,
        HORIZONTAL,
        VERTICAL,
        /** Dots at the corners and in the middle of squares of the period. */
        DOTS;

        /** True for dots, which are not lines. */
        public boolean isDots() {
            return this == DOTS;
        }
    }

    public Hatch {
        if (period < 2 || width <= 0) {
            throw new IllegalArgumentException(
                    "A hatch needs a period of 2 or more and a width, not " + period + " and " + width + ".");
        }
    }

    /** Written out for the sake of {@link FillStyle#equals}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Hatch hatch
                && kind == hatch.kind
                && period == hatch.period
                && Double.compare(width, hatch.width) == 0
                && rgb == hatch.rgb;
    }

    @Override
    public int hashCode() {
        return ((31 * kind.hashCode() + period) * 31 + Double.hashCode(width)) * 31 + rgb;
    }

    /** Distance in device pixels from the middle of the nearest mark, for a point in device pixels. */
    double distance(double x, double y, double devicePeriod) {
        double root = Math.sqrt(0.5);
        return switch (kind) {
            case RISING -> nearest(x + y, devicePeriod) * root;
            case FALLING -> nearest(x - y, devicePeriod) * root;
            case HORIZONTAL -> nearest(y, devicePeriod);
            case VERTICAL -> nearest(x, devicePeriod);
            case DOTS ->
                Math.min(
                        StrictMath.hypot(nearest(x, devicePeriod), nearest(y, devicePeriod)),
                        StrictMath.hypot(
                                nearest(x + devicePeriod / 2, devicePeriod),
                                nearest(y + devicePeriod / 2, devicePeriod)));
        };
    }

    private static double nearest(double value, double period) {
        return Math.abs(value - period * Math.rint(value / period));
    }
}
