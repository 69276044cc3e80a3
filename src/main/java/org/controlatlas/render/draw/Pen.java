package org.controlatlas.render.draw;

import java.util.Arrays;

/**
 * How a path is drawn. Lengths are logical pixels.
 *
 * @param width of the line
 * @param cap at the ends of open lines and of dashes
 * @param miterLimit length of a mitre in widths of the line, beyond which the corner is cut off
 * @param dashes lengths of dash and gap in turn; empty for a line without gaps
 * @param phase where in the dashes the line begins
 */
public record Pen(double width, Cap cap, Join join, double miterLimit, double[] dashes, double phase) {
    /** The end of a line. */
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /** The corner of a line. */
    public enum Join {
        MITER,
        ROUND,
        BEVEL
    }

    private static final double USUAL_MITER_LIMIT = 10;

    /** A dash of no length has no direction. */
    private static final double SHORTEST_DASH = 1e-3;

    public Pen {
        boolean right = Double.isFinite(width + miterLimit + phase) && width > 0 && miterLimit >= 1;
        dashes = dashes.clone();
        double sum = 0;
        for (int i = 0; i < dashes.length; i++) {
            right &= Double.isFinite(dashes[i]) && dashes[i] >= 0;
            sum += dashes[i];
            dashes[i] = Math.max(SHORTEST_DASH, dashes[i]);
        }
        if (!right || dashes.length > 0 && sum == 0) {
            throw new IllegalArgumentException(
                    "A pen needs a positive width, a mitre limit of 1 or more and dashes that"
                            + " are not all nothing, not " + width + ", " + miterLimit + ", " + Arrays.toString(dashes)
                            + ".");
        }
    }

    /** Round ends and corners. */
    public static Pen round(double width) {
        return new Pen(width, Cap.ROUND, Join.ROUND, USUAL_MITER_LIMIT, new double[0], 0);
    }

    /** Straight ends and sharp corners. */
    public static Pen sharp(double width) {
        return new Pen(width, Cap.BUTT, Join.MITER, USUAL_MITER_LIMIT, new double[0], 0);
    }

    /** Straight ends and round corners. */
    public static Pen butt(double width) {
        return new Pen(width, Cap.BUTT, Join.ROUND, USUAL_MITER_LIMIT, new double[0], 0);
    }

    /** With dashes and round corners. */
    public static Pen dashed(double width, Cap cap, double... dashes) {
        return new Pen(width, cap, Join.ROUND, USUAL_MITER_LIMIT, dashes, 0);
    }

    public boolean isDashed() {
        return dashes.length > 0;
    }

    @Override
    public double[] dashes() {
        return dashes.clone();
    }

    /** For drawing in units of which so many make a logical pixel. */
    public Pen scaled(double scale) {
        double[] longer = dashes.clone();
        for (int i = 0; i < longer.length; i++) {
            longer[i] *= scale;
        }
        return new Pen(width * scale, cap, join, miterLimit, longer, phase * scale);
    }

    /** How far the line reaches from its path, at most. */
    public double reach() {
        double corner = join == Join.MITER ? miterLimit : 1;
        return width / 2 * Math.max(corner, cap == Cap.SQUARE ? 1.5 : 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pen pen
                && width == pen.width
                && cap == pen.cap
                && join == pen.join
                && miterLimit == pen.miterLimit
                && phase == pen.phase
                && Arrays.equals(dashes, pen.dashes);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(width) + Arrays.hashCode(dashes);
    }
}
