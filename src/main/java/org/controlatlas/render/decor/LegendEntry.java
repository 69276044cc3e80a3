package org.controlatlas.render.decor;

import java.util.Optional;
import java.util.OptionalDouble;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.LineStyle;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.timeline.AreaRange;

/**
 * One line of a legend.
 *
 * @param id stable: an actor's id, {@code contested:…}, {@code peacekeepers:…}, {@code disputed}, {@code
 *     line:state-border} …
 * @param swatch what is shown beside the text
 * @param text in the picture's language
 * @param squareKm of all zones of the data set that look so on the date, where that is a meaningful sum
 * @param mostSquareKm on any of the days that the legend is for: the room for the number is the same on all of them
 * @param range what of the area is certain and what is possible; empty where there is no area or nobody knows
 */
public record LegendEntry(
        String id,
        Group group,
        Swatch swatch,
        String text,
        OptionalDouble squareKm,
        double mostSquareKm,
        Optional<AreaRange> range) {
    /** Entries of a group stand together, in this order. */
    public enum Group {
        CONTROL,
        /** What qualifies control, over any controller's colour. */
        QUALIFIER,
        LINE,
        EVENT
    }

    /** A sample of what the map shows. */
    public sealed interface Swatch {
        /** Ground. */
        record Fill(FillStyle style) implements Swatch {}

        /** A line of a kind that every atlas has. */
        record Line(LineFeature.Kind kind) implements Swatch {}

        /** A line of a kind that the data set declares. */
        record DeclaredLine(LineStyle style) implements Swatch {}

        /** The limit between zones that no source draws. */
        record InferredEdge() implements Swatch {}

        /**
         * An event's mark.
         *
         * @param recent whether it is the mark of the days after the event
         */
        record Mark(Event.Kind kind, boolean recent) implements Swatch {}
    }

    public LegendEntry(String id, Group group, Swatch swatch, String text) {
        this(id, group, swatch, text, OptionalDouble.empty(), 0, Optional.empty());
    }

    LegendEntry withSquareKm(double area, double most, Optional<AreaRange> span) {
        return new LegendEntry(id, group, swatch, text, OptionalDouble.of(area), most, span);
    }

    /** The same without a figure, for where its error has no room. */
    public LegendEntry withoutArea() {
        return squareKm.isEmpty() ? this : new LegendEntry(id, group, swatch, text);
    }
}
