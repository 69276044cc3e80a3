package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.controlatlas.model.Story;
import org.controlatlas.render.view.MapLayerKind;

/**
 * What one page of a story shows.
 *
 * @param index of the step, from 0
 * @param days a map for each: one, or two that are compared, the earlier first
 * @param legendDays what the legend tells of: the same, or those of all pages of the step, so that it stays as it is
 * @param framing where the step's maps look
 */
public record StorySheet(
        Story story,
        int index,
        List<LocalDate> days,
        List<LocalDate> legendDays,
        PageComposer.Framing framing,
        Set<MapLayerKind> layers) {
    public StorySheet {
        days = List.copyOf(days);
        legendDays = List.copyOf(legendDays);
    }

    Story.Step step() {
        return story.steps().get(index);
    }
}
