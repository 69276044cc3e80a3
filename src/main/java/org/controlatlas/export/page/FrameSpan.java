package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The time that an animation runs through.
 *
 * @param days of its frames, in order
 * @param changes days within it on which control changed, ascending
 * @param news what changed since the frame before, by the day of a frame; no entry where nothing did
 */
public record FrameSpan(List<LocalDate> days, List<LocalDate> changes, Map<LocalDate, String> news) {
    public FrameSpan {
        days = List.copyOf(days);
        changes = List.copyOf(changes);
        news = Map.copyOf(news);
    }

    LocalDate first() {
        return days.get(0);
    }

    LocalDate last() {
        return days.get(days.size() - 1);
    }

    String news(LocalDate day) {
        return news.getOrDefault(day, "");
    }
}
