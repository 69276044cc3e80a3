package org.controlatlas.app.timeline;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.TextAlignment;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.model.ValidTime;

/** Draws what stands still while the thumb moves: spans, density, the selection's lane, axis and overview. */
final class BandPainter {
    /** So many changes make the tallest bar at least: one alone is no peak. */
    private static final int LEAST_TALLEST = 4;

    private static final Color DARK_INK = Color.web("#1b1f24");

    private GraphicsContext g;
    private BandContent content;
    private BandScale scale;
    private BandLayout rows;
    private TimelineBand band;
    private List<BandTicks.Tick> ticks = List.of();

    private final LastMade<Days, List<BandHeaps.Heap>> bars = new LastMade<>(Days::heaps);
    private final LastMade<Days, List<BandHeaps.Heap>> dots = new LastMade<>(Days::heaps);
    private final LastMade<Axis, List<BandTicks.Tick>> axes = new LastMade<>(Axis::ticks);

    /**
     * What bars or dots are made of. The arrays are the content's, and one as long as it shows the same days.
     *
     * @param counts of each of the days; null for one each
     */
    private record Days(BandScale scale, int[] days, int[] counts) {
        List<BandHeaps.Heap> heaps() {
            return new BandHeaps(scale).of(days, counts);
        }
    }

    private record Axis(BandScale scale, DateWords words) {
        List<BandTicks.Tick> ticks() {
            return BandTicks.ticks(scale, words);
        }
    }

    /** @return what it has written */
    List<BandText> paint(GraphicsContext graphics, TimelineBand timelineBand, BandScale bandScale, BandLayout layout) {
        g = graphics;
        content = timelineBand.contentProperty().get();
        scale = bandScale;
        rows = layout;
        band = timelineBand;
        ticks = axes.of(new Axis(scale, band.wordsProperty().get()));
        double width = g.getCanvas().getWidth();
        g.clearRect(0, 0, width, rows.height());
        g.save();
        g.beginPath();
        g.rect(BandLayout.SIDE, 0, scale.width(), rows.height());
        g.clip();
        loop(band.loopRangeProperty().get());
        spans();
        doubts();
        density();
        lane();
        g.restore();
        axis();
        overview(band.coverageProperty().get());
        List<BandText> texts = new BandTexts(scale, rows)
                .of(content, ticks, band.wordsProperty().get());
        texts.forEach(text -> write(g, band, text));
        return texts;
    }

    static void write(GraphicsContext graphics, TimelineBand band, BandText text) {
        graphics.setFont(text.font().font());
        graphics.setFill(
                switch (text.ink()) {
                    case NAME -> band.colour(BandColour.INK);
                    case TICK -> band.colour(BandColour.MUTED);
                    case ON_LIGHT -> DARK_INK;
                    case ON_DARK -> Color.WHITE;
                    case ON_THUMB -> band.colour(BandColour.ON_ACCENT);
                });
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(text.words(), text.left(), text.top() + text.height() / 2);
    }

    private void loop(ValidTime loop) {
        if (loop == null) {
            return;
        }
        double left = scale.x(loop.startDay());
        double right = Math.max(left + 2, scale.x(loop.endDay()));
        g.setFill(BandColour.alpha(band.colour(BandColour.ACCENT), 0.12));
        g.fillRect(left, rows.spansTop() - 2, right - left, rows.axisTop() - rows.spansTop() + 2);
        g.setFill(BandColour.alpha(band.colour(BandColour.ACCENT), 0.8));
        g.fillRect(left - 1, rows.spansTop() - 2, 2, rows.axisTop() - rows.spansTop() + 2);
        g.fillRect(right - 1, rows.spansTop() - 2, 2, rows.axisTop() - rows.spansTop() + 2);
    }

    private void spans() {
        for (BandContent.Span span : content.spans()) {
            double left = scale.x(span.start());
            double right = Math.max(left + 2.5, scale.x(span.end()));
            if (right < BandLayout.SIDE || left > BandLayout.SIDE + scale.width()) {
                continue;
            }
            g.setFill(span.isWar() ? band.colour(BandColour.WAR) : band.colour(BandColour.CALM));
            g.fillRoundRect(left, rows.barsTop(), Math.max(1.5, right - left - 1), rows.barsHeight(), 4, 4);
        }
    }

    /** A change that may have happened on any day of a stretch fades in and out over it. */
    private void doubts() {
        double top = rows.densityTop() + rows.densityHeight() * 0.45;
        for (BandContent.Doubt doubt : content.doubtful()) {
            double left = scale.x(doubt.start());
            double right = scale.x(doubt.end());
            if (right - left < 2 || right < 0 || left > BandLayout.SIDE + scale.width()) {
                continue;
            }
            Color full = BandColour.alpha(band.colour(BandColour.CHANGE), Math.min(0.35, 0.12 + 0.02 * doubt.zones()));
            Color none = BandColour.alpha(band.colour(BandColour.CHANGE), 0);
            g.setFill(new LinearGradient(
                    left,
                    0,
                    right,
                    0,
                    false,
                    CycleMethod.NO_CYCLE,
                    new Stop(0, none),
                    new Stop(0.5, full),
                    new Stop(1, none)));
            g.fillRect(left, top, right - left, rows.densityTop() + rows.densityHeight() - top);
        }
    }

    /** Bars for changes, as high as the square root of their number; a dot row for events. */
    private void density() {
        double bottom = rows.densityTop() + rows.densityHeight();
        double dotRow = BandLayout.DOT_ROW;
        double tallest = rows.densityHeight() - dotRow - 2;
        g.setFill(band.colour(BandColour.FAINT));
        g.fillRect(BandLayout.SIDE, bottom - 0.5, scale.width(), 1);
        List<BandHeaps.Heap> changes = bars.of(new Days(scale, content.changeDays(), content.changeCounts()));
        double most = Math.sqrt(Math.max(
                LEAST_TALLEST,
                changes.stream().mapToInt(BandHeaps.Heap::count).max().orElse(0)));
        g.setFill(band.colour(BandColour.CHANGE));
        for (BandHeaps.Heap bar : changes) {
            double height = Math.max(3, Math.sqrt(bar.count()) / most * tallest);
            g.fillRect(bar.x() - bar.width() / 2, bottom - height, bar.width(), height);
        }
        g.setFill(band.colour(BandColour.EVENT));
        for (BandHeaps.Heap dot : dots.of(new Days(scale, content.eventDays(), null))) {
            double size = Math.min(5, 3 + 0.5 * (dot.count() - 1));
            g.fillOval(dot.x() - size / 2, rows.densityTop() + (dotRow - size) / 2, size, size);
        }
    }

    private void lane() {
        if (!content.hasLane()) {
            return;
        }
        double top = rows.laneTop();
        for (BandContent.LanePeriod period : content.lane()) {
            double left = scale.x(period.start());
            double right = scale.x(period.end());
            g.setFill(colour(period.rgb()));
            g.fillRect(left, top, right - left, rows.laneHeight());
            if (period.second() >= 0) {
                g.setFill(colour(period.second()));
                g.fillRect(left, top + rows.laneHeight() * 0.6, right - left, rows.laneHeight() * 0.4);
            }
        }
        for (BandContent.LanePeriod period : content.lane()) {
            edge(period, top);
        }
    }

    /** A sure start is a hard edge, an uncertain one a fade over the days it can mean. */
    private void edge(BandContent.LanePeriod period, double top) {
        double start = scale.x(period.start());
        double from = scale.x(period.fadeStart());
        double to = scale.x(period.fadeEnd());
        if (to - from > 2) {
            Color veil = BandColour.alpha(band.colour(BandColour.SURFACE), 0.75);
            Color none = BandColour.alpha(band.colour(BandColour.SURFACE), 0);
            g.setFill(new LinearGradient(
                    from,
                    0,
                    to,
                    0,
                    false,
                    CycleMethod.NO_CYCLE,
                    new Stop(0, none),
                    new Stop(0.5, veil),
                    new Stop(1, none)));
            g.fillRect(from, top, to - from, rows.laneHeight());
        } else if (period.start() > scale.range().start()) {
            g.setFill(band.colour(BandColour.SURFACE));
            g.fillRect(start - 0.5, top, 1, rows.laneHeight());
        }
    }

    private void axis() {
        double top = rows.axisTop();
        g.setLineWidth(1);
        for (BandTicks.Tick tick : ticks) {
            double x = Math.round(scale.x(tick.day())) + 0.5;
            g.setStroke(tick.isMajor() ? band.colour(BandColour.MUTED) : band.colour(BandColour.FAINT));
            g.strokeLine(x, top + 1, x, top + (tick.isMajor() ? BandLayout.TICKS : 4));
        }
    }

    private void overview(TimeRange all) {
        if (rows.overviewHeight() == 0) {
            return;
        }
        BandScale whole = new BandScale(all, scale.left(), scale.width());
        double top = rows.overviewTop();
        g.setFill(band.colour(BandColour.FAINT));
        g.fillRoundRect(scale.left(), top + 2, scale.width(), 3, 3, 3);
        double left = whole.x(scale.range().start());
        double length = Math.max(10, whole.x(scale.range().end()) - left);
        g.setFill(band.colour(BandColour.MUTED));
        g.fillRoundRect(Math.min(left, scale.left() + scale.width() - length), top, length, 6, 6, 6);
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
