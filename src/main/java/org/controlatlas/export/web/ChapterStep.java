package org.controlatlas.export.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Names;
import org.controlatlas.render.view.MapLayerKind;
import org.locationtech.jts.geom.Envelope;

/**
 * One step of a story as a page tells it: what to look at, and what to read beside it.
 *
 * @param date the day shown
 * @param before an earlier day that the map is compared with, if it is
 * @param bounds in degrees, what is to be in view; empty for the page's own view
 * @param title in any languages
 * @param words one or more paragraphs of plain text, parted by blank lines; may be empty
 * @param question for readers to answer from the map; may be empty
 * @param layers shown with it; empty for those of the page
 */
public record ChapterStep(
        LocalDate date,
        Optional<LocalDate> before,
        Optional<Envelope> bounds,
        Names title,
        Names words,
        Names question,
        Optional<Set<MapLayerKind>> layers) {
    /** A heading alone, in the page's own view. */
    public static ChapterStep titled(LocalDate date, Names title) {
        return new ChapterStep(
                date, Optional.empty(), Optional.empty(), title, Names.EMPTY, Names.EMPTY, Optional.empty());
    }

    public ChapterStep {
        Objects.requireNonNull(date);
        Objects.requireNonNull(before);
        Objects.requireNonNull(bounds);
        Objects.requireNonNull(title);
        Objects.requireNonNull(words);
        Objects.requireNonNull(question);
        layers = layers.map(MapLayerKind::ordered);
    }
}
