package org.controlatlas.app.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.app.shell.TimeRange;
import org.controlatlas.model.ValidTime;

/** Draws what stands still while the thumb moves: spans, density, the selection's lane, axis and overview. */
final class BandPainter {
    private static final double BAR = 3;

    private GraphicsContext g;
    private BandContent content;
    private BandScale scale;
    private BandLayout rows;
    private TimelineBand band;
    private TextWidths widths;

    void paint(GraphicsContext graphics, TimelineBand timelineBand, BandScale bandScale, BandLayout layout) {
        g = graphics;
        content = timelineBand.contentProperty().get();
        scale = bandScale;
        rows = layout;
        band = timelineBand;
        widths = TextWidths.of(11);
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
        axis(band.wordsProperty().get());
        overview(band.coverageProperty().get());
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
            boolean war = span.kind().equals("war");
            g.setFill(war ? band.colour(BandColour.WAR) : band.colour(BandColour.CALM));
            g.fillRoundRect(left, rows.spansTop(), right - left - 1, rows.spansHeight(), 4, 4);
            label(span.name(), Math.max(left, BandLayout.SIDE), Math.min(right, BandLayout.SIDE + scale.width()));
        }
    }

    private void label(String text, double left, double right) {
        String fitting = widths.fit(text, right - left - 10);
        if (fitting.length() > 2) {
            g.setFont(widths.font());
            g.setFill(band.colour(BandColour.INK));
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(fitting, left + 5, rows.spansTop() + rows.spansHeight() / 2);
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
        double dotRow = 6;
        double tallest = rows.densityHeight() - dotRow - 2;
        g.setFill(band.colour(BandColour.FAINT));
        g.fillRect(BandLayout.SIDE, bottom - 0.5, scale.width(), 1);
        double step = Math.max(BAR, Math.min(24, scale.pixelsPerDay()));
        boolean daily = step == scale.pixelsPerDay();
        double first = daily ? scale.x(Math.floor(scale.range().start())) : BandLayout.SIDE;
        double most = Math.sqrt(mostIn(first, step));
        for (double x = first; x < BandLayout.SIDE + scale.width(); x += step) {
            double from = daily ? Math.round(scale.day(x)) : scale.day(x);
            double to = daily ? from + 1 : scale.day(x + step);
            int changes = content.changesIn(from, to);
            if (changes > 0) {
                double height = Math.max(3, Math.sqrt(changes) / most * tallest);
                g.setFill(band.colour(BandColour.CHANGE));
                g.fillRect(x + (daily ? 1 : 0), bottom - height, step - (daily ? 2 : 0.6), height);
            }
            int events = content.eventsIn(from, to);
            if (events > 0) {
                g.setFill(band.colour(BandColour.EVENT));
                double size = Math.min(5, 3 + 0.5 * (events - 1));
                g.fillOval(x + step / 2 - size / 2, rows.densityTop() + (dotRow - size) / 2, size, size);
            }
        }
    }

    private double mostIn(double first, double step) {
        int most = 4;
        for (double x = first; x < BandLayout.SIDE + scale.width(); x += step) {
            most = Math.max(most, content.changesIn(scale.day(x), scale.day(x + step)));
        }
        return most;
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
        for (BandContent.LanePeriod period : content.lane()) {
            period.labels().forEach(label -> laneLabel(label, period.rgb(), top));
        }
    }

    private void laneLabel(BandContent.LaneLabel label, int rgb, double top) {
        double left = Math.max(BandLayout.SIDE, scale.x(label.start()));
        double right = Math.min(BandLayout.SIDE + scale.width(), scale.x(label.end()));
        String fitting = TextWidths.of(9.5).fit(label.words(), right - left - 8);
        if (fitting.length() > 3) {
            g.setFont(TextWidths.of(9.5).font());
            g.setFill(dark(rgb) ? Color.WHITE : Color.web("#1b1f24"));
            g.setTextBaseline(VPos.CENTER);
            g.fillText(fitting, left + 4, top + rows.laneHeight() / 2);
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

    private void axis(DateWords words) {
        double top = rows.axisTop();
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        String standing = BandTicks.contextAtStart(scale.range(), scale.width(), words);
        double contextLimit = BandLayout.SIDE + scale.width();
        Font bold = Font.font(widths.font().getFamily(), FontWeight.BOLD, 11);
        double firstContext = contextLimit;
        for (BandTicks.Tick tick : BandTicks.ticks(scale.range(), scale.width(), words)) {
            double x = Math.round(scale.x(tick.day())) + 0.5;
            g.setStroke(tick.isMajor() ? band.colour(BandColour.MUTED) : band.colour(BandColour.FAINT));
            g.setLineWidth(1);
            g.strokeLine(x, top + 1, x, top + (tick.isMajor() ? 6 : 4));
            if (tick.isMajor() && x + widths.width(tick.label()) < contextLimit + BandLayout.SIDE) {
                g.setFont(widths.font());
                g.setFill(band.colour(BandColour.MUTED));
                g.fillText(tick.label(), x + 2, top + 4);
            }
            if (!tick.context().isEmpty()) {
                firstContext = Math.min(firstContext, x);
                if (x + widths.width(tick.context()) < contextLimit) {
                    g.setFont(bold);
                    g.setFill(band.colour(BandColour.INK));
                    g.fillText(tick.context(), x + 2, top + 16);
                }
            }
        }
        if (!standing.isEmpty() && BandLayout.SIDE + widths.width(standing) + 16 < firstContext) {
            g.setFont(bold);
            g.setFill(band.colour(BandColour.INK));
            g.fillText(standing, BandLayout.SIDE + 2, top + 16);
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

    private static boolean dark(int rgb) {
        return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF) < 120;
    }
}
