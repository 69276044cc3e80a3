package org.controlatlas.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a declared kind of line is drawn. Lengths are logical pixels. {@code DeclarationReader} reads it from {@code atlas.json},
 * {@code LinePainter} draws it, GeoJSON exports repeat it ({@code DescriptionJson}).
 *
 * @param rgb colour of the light theme as 0xRRGGBB; empty for the colour of text, which each theme has its own of
 * @param width above 0, at most {@link #WIDEST}
 * @param dashes lengths of dash and gap in turn; empty for a line without gaps
 * @param hasRoundEnds whether dashes end round, so that very short ones are dots
 * @param opacity above 0, at most 1
 */
public record LineStyle(OptionalInt rgb, double width, List<Double> dashes, boolean hasRoundEnds, double opacity) {
    /** Wider lines would reach farther than what is drawn again when a line comes or goes. */
    public static final double WIDEST = 6;

    public LineStyle {
        dashes = List.copyOf(dashes);
        boolean gaps = dashes.isEmpty()
                || dashes.stream().allMatch(length -> length >= 0 && length <= 1_000)
                        && dashes.stream().mapToDouble(length -> length).sum() > 0;
        if (!(width > 0 && width <= WIDEST && opacity > 0 && opacity <= 1) || !gaps) {
            throw new IllegalArgumentException("No line can be drawn " + width + " wide with dashes " + dashes
                    + " and an opacity of " + opacity + ".");
        }
    }
}
