package org.controlatlas.render.decor;

import java.util.OptionalDouble;
import org.controlatlas.render.style.FillStyle;

/**
 * One line of a legend.
 *
 * @param id stable: a control code, {@code peacekeepers:russia}, {@code disputed}, {@code line:state-border} …
 * @param swatch what is shown beside the text
 * @param text in the picture's language
 * @param squareKm of the zones that look so on the date, where that is a meaningful sum
 */
public record LegendEntry(String id, Swatch swatch, String text, OptionalDouble squareKm) {
    /** A sample of what the map shows. */
    public sealed interface Swatch {
        /** Ground. */
        record Fill(FillStyle style) implements Swatch {}

        /** A line of that {@link org.controlatlas.model.LineFeature#kind()}, or {@code inferred}. */
        record Line(String kind) implements Swatch {}

        /** An event's mark. */
        record Mark(boolean recent) implements Swatch {}
    }
}
