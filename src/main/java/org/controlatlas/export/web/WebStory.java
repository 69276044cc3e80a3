package org.controlatlas.export.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.controlatlas.render.view.MapLayerKind;

/**
 * What a page tells beside its map.
 *
 * @param steps may be none
 * @param isOpen whether the page begins with the first of them
 */
public record WebStory(List<ChapterStep> steps, boolean isOpen) {
    public WebStory {
        steps = List.copyOf(steps);
    }

    /** The page's layers and those that any step shows. */
    Set<MapLayerKind> layers(Set<MapLayerKind> own) {
        Set<MapLayerKind> all = new LinkedHashSet<>(own);
        steps.forEach(step -> step.layers().ifPresent(all::addAll));
        return all;
    }
}
