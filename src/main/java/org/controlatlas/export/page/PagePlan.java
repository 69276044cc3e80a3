package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page is to show, before anything is laid out.
 *
 * @param maps in their order, at least one
 * @param detail where a second map of the same day looks, on a tall page that has room for it
 * @param summary what changed between the days, a sentence each, the largest first; empty for none
 * @param span of an animation, of which this is a frame
 * @param second the earlier day, where the one map shows two
 */
public record PagePlan(
        List<MapPlan> maps,
        Optional<PageComposer.Framing> detail,
        List<String> summary,
        Optional<FrameSpan> span,
        Optional<SecondDay> second) {
    /**
     * One map.
     *
     * @param caption what stands above it; empty for its day, where the page has several maps
     */
    public record MapPlan(LocalDate date, PageComposer.Framing framing, Optional<String> caption) {}

    public PagePlan {
        maps = List.copyOf(maps);
        summary = List.copyOf(summary);
    }

    public PagePlan withSecond(SecondDay value) {
        return new PagePlan(maps, detail, summary, span, Optional.of(value));
    }

    /** The maps alone. */
    public static PagePlan of(List<MapPlan> maps) {
        return new PagePlan(maps, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** A map for each day, all of one area. */
    public static PagePlan of(List<LocalDate> dates, PageComposer.Framing framing) {
        return of(dates.stream()
                .map(date -> new MapPlan(date, framing, Optional.empty()))
                .toList());
    }

    public PagePlan withDetail(Optional<PageComposer.Framing> value) {
        return new PagePlan(maps, value, summary, span, second);
    }

    public PagePlan withSummary(List<String> value) {
        return new PagePlan(maps, detail, value, span, second);
    }

    public PagePlan withSpan(Optional<FrameSpan> value) {
        return new PagePlan(maps, detail, summary, value, second);
    }

    /** The same maps on another day. */
    PagePlan on(LocalDate date) {
        return new PagePlan(
                maps.stream()
                        .map(map -> new MapPlan(date, map.framing(), map.caption()))
                        .toList(),
                detail,
                summary,
                span,
                second);
    }

    MapPlan first() {
        return maps.get(0);
    }

    LocalDate firstDate() {
        return second.map(SecondDay::date).orElse(first().date());
    }

    /** All days that the maps show, in their order. */
    List<LocalDate> dates() {
        return Stream.concat(second.stream().map(SecondDay::date), maps.stream().map(MapPlan::date))
                .toList();
    }

    /** Those of the days that the maps paint. */
    List<LocalDate> drawn(List<LocalDate> days) {
        return days.stream()
                .filter(day -> second.filter(before -> before.hides(day)).isEmpty())
                .toList();
    }

    LocalDate lastDate() {
        return maps.get(maps.size() - 1).date();
    }

    boolean isOneDay() {
        return maps.stream().allMatch(map -> map.date().equals(firstDate()));
    }

    /** Whether its maps look at different ground, each at a scale of its own. */
    boolean isOfFrames() {
        return maps.size() > 1 && isOneDay();
    }
}
