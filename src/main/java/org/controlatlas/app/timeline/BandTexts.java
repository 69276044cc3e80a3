package org.controlatlas.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.controlatlas.app.control.TextWidths;
import org.controlatlas.app.i18n.DateWords;

/**
 * Which words stand where on the band: names of spans above their bars, controllers in the lane of the selection, the
 * axis. Words stand there whole or not at all, never over one another; pointing at a bar tells what is left out. Knows no
 * control.
 */
final class BandTexts {
    /** Least distance between two names. */
    private static final double GAP = 8;

    /** Of a name from the end of its bar. */
    private static final double MARGIN = 4;

    /** How finely room for a name is looked for along its bar. */
    private static final double STEP = 12;

    private static final double LANE_ROOM = 4;

    private final BandScale scale;
    private final BandLayout rows;
    private final double from;
    private final double to;

    BandTexts(BandScale scale, BandLayout rows) {
        this.scale = scale;
        this.rows = rows;
        this.from = scale.left();
        this.to = scale.left() + scale.width();
    }

    /** All of it, with the words of the axis at its ticks. */
    List<BandText> of(BandContent content, List<BandTicks.Tick> ticks, DateWords words) {
        List<BandText> all = new ArrayList<>(spans(content.spans()));
        all.addAll(lane(content.lane()));
        all.addAll(axis(ticks, words));
        return all;
    }

    /**
     * Wars first, of which each is looked for, then the longest bars: one of some length without a name looks like a
     * mistake, a stroke does not.
     */
    private List<BandText> spans(List<BandContent.Span> spans) {
        List<BandText> placed = new ArrayList<>();
        spans.stream()
                .filter(span -> right(span) > from && left(span) < to)
                .sorted(Comparator.comparing((BandContent.Span span) -> !span.isWar())
                        .thenComparingDouble(span -> left(span) - right(span)))
                .forEach(span -> places(span)
                        .mapToObj(left -> new BandText(
                                span.name(),
                                left,
                                rows.spansTop(),
                                rows.spanNameHeight(),
                                TextWidths.of(BandLayout.TEXT),
                                BandText.Ink.NAME))
                        .filter(text -> text.left() >= from && text.right() <= to)
                        .filter(text -> placed.stream().allMatch(other -> other.isApartFrom(text, GAP)))
                        .findFirst()
                        .ifPresent(placed::add));
        return placed;
    }

    private double left(BandContent.Span span) {
        return Math.max(from, scale.x(span.start()));
    }

    private double right(BandContent.Span span) {
        return Math.min(to, scale.x(span.end()));
    }

    /** Where the name can begin, best first: over its bar, else standing out on both sides, or on one. */
    private DoubleStream places(BandContent.Span span) {
        double width = TextWidths.of(BandLayout.TEXT).width(span.name());
        double left = left(span);
        double right = right(span);
        double within = left + MARGIN;
        double toTheEnd = right - MARGIN - width;
        double middle = (left + right - width) / 2;
        if (width + 2 * MARGIN <= right - left) {
            // Anywhere along the bar will do, the beginning best.
            return DoubleStream.concat(
                    DoubleStream.iterate(within, at -> at < toTheEnd, at -> at + STEP), DoubleStream.of(toTheEnd));
        }
        return DoubleStream.of(Math.max(from, Math.min(to - width, middle)), toTheEnd, within);
    }

    private List<BandText> lane(List<BandContent.LanePeriod> periods) {
        List<BandText> placed = new ArrayList<>();
        TextWidths font = TextWidths.of(BandLayout.LANE_TEXT);
        for (BandContent.LanePeriod period : periods) {
            BandText.Ink ink = isDark(period.rgb()) ? BandText.Ink.ON_DARK : BandText.Ink.ON_LIGHT;
            for (BandContent.LaneLabel label : period.labels()) {
                double left = Math.max(from, scale.x(label.start())) + LANE_ROOM;
                double room = Math.min(to, scale.x(label.end())) - LANE_ROOM - left;
                if (!label.words().isEmpty() && font.width(label.words()) <= room) {
                    placed.add(new BandText(label.words(), left, rows.laneTop(), rows.laneHeight(), font, ink));
                }
            }
        }
        return placed;
    }

    private static boolean isDark(int rgb) {
        return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF) < 120;
    }

    private List<BandText> axis(List<BandTicks.Tick> ticks, DateWords words) {
        List<BandText> units = new ArrayList<>();
        List<BandText> contexts = new ArrayList<>();
        TextWidths plain = TextWidths.of(BandLayout.TEXT);
        TextWidths bold = TextWidths.bold(BandLayout.TEXT);
        for (BandTicks.Tick tick : ticks) {
            double left = Math.round(scale.x(tick.day())) + 2.5;
            if (tick.isMajor()) {
                add(
                        units,
                        new BandText(tick.label(), left, rows.unitsTop(), rows.textHeight(), plain, BandText.Ink.TICK));
            }
            if (!tick.context().isEmpty()) {
                add(
                        contexts,
                        new BandText(
                                tick.context(), left, rows.contextsTop(), rows.textHeight(), bold, BandText.Ink.NAME));
            }
        }
        String standing = BandTicks.contextAtStart(scale, words);
        if (!standing.isEmpty()) {
            add(
                    contexts,
                    new BandText(standing, from + 2, rows.contextsTop(), rows.textHeight(), bold, BandText.Ink.NAME));
        }
        units.addAll(contexts);
        return units;
    }

    /** Unless it would stand over another or beyond the band's end. */
    private void add(List<BandText> row, BandText text) {
        if (text.right() <= to + BandLayout.SIDE && row.stream().allMatch(other -> other.isApartFrom(text, GAP / 2))) {
            row.add(text);
        }
    }
}
