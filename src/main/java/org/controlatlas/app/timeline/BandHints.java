package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import org.controlatlas.app.control.TooltipOnDemand;
import org.controlatlas.app.i18n.DateWords;

/** Tells what a bar of the band stands for while one points at it: there is not always room to write it there. */
final class BandHints {
    /** How near the pointer must come to a bar. */
    private static final double NEAR_PX = 3;

    private static final double OFFSET = 8;

    private final TimelineBand band;
    private final Supplier<BandScale> scale;
    private final Supplier<BandLayout> rows;
    /** Null as long as nobody has pointed at anything. */
    private Tooltip tooltip;

    BandHints(TimelineBand band, Supplier<BandScale> scale, Supplier<BandLayout> rows) {
        this.band = band;
        this.scale = scale;
        this.rows = rows;
    }

    void install() {
        band.addEventHandler(MouseEvent.MOUSE_MOVED, event -> show(event, at(event.getX(), event.getY())));
        band.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide());
        band.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
    }

    private void show(MouseEvent event, Optional<String> words) {
        if (words.isEmpty()) {
            hide();
            return;
        }
        if (tooltip == null) {
            tooltip = new Tooltip();
            tooltip.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        }
        String lines = words.get().lines().map(TooltipOnDemand::inLines).collect(Collectors.joining("\n"));
        if (tooltip.isShowing() && lines.equals(tooltip.getText())) {
            return;
        }
        tooltip.setText(lines);
        tooltip.show(band, event.getScreenX() + OFFSET, event.getScreenY() - OFFSET);
    }

    private void hide() {
        if (tooltip != null) {
            tooltip.hide();
        }
    }

    /** What stands there, in words; of several the shortest. */
    Optional<String> at(double x, double y) {
        BandLayout at = rows.get();
        BandContent content = band.contentProperty().get();
        if (y >= at.spansTop() && y < at.densityTop()) {
            return content.spans().stream()
                    .filter(span -> isNear(x, span.start(), span.end()))
                    .min(Comparator.comparingInt(span -> span.end() - span.start()))
                    .map(span -> words(span.name(), span.start(), span.end()));
        }
        if (content.hasLane() && y >= at.laneTop() && y < at.laneTop() + at.laneHeight()) {
            return content.lane().stream()
                    .filter(period -> isNear(x, period.start(), period.end()))
                    .min(Comparator.comparingInt(period -> period.end() - period.start()))
                    .map(period -> laneWords(content.laneName(), period, x));
        }
        boolean dots = y < at.densityTop() + BandLayout.DOT_ROW;
        if (y >= at.densityTop() && y < at.densityTop() + at.densityHeight()) {
            Optional<String> events = heap(x, content.eventDays(), null);
            Optional<String> changes = heap(x, content.changeDays(), content.changeCounts());
            return dots ? events.or(() -> changes) : changes.or(() -> events);
        }
        return Optional.empty();
    }

    /** What happened on the days of the bar or dot there. */
    private Optional<String> heap(double x, int[] days, int[] counts) {
        return new BandHeaps(scale.get())
                .of(days, counts).stream()
                        .filter(heap -> Math.abs(heap.x() - x) <= heap.width() / 2 + NEAR_PX)
                        .min(Comparator.comparingDouble(heap -> Math.abs(heap.x() - x)))
                        .flatMap(heap -> band.tellerProperty()
                                .get()
                                .between(LocalDate.ofEpochDay(heap.from()), LocalDate.ofEpochDay(heap.to() + 1L)));
    }

    private String laneWords(String lane, BandContent.LanePeriod period, double x) {
        String label = period.label((int) Math.floor(scale.get().day(x)));
        return words(lane + (label.isEmpty() ? "" : ": " + label), period.start(), period.end());
    }

    private boolean isNear(double x, int start, int end) {
        return x >= scale.get().x(start) - NEAR_PX && x <= scale.get().x(end) + NEAR_PX;
    }

    private String words(String name, int start, int end) {
        DateWords dates = band.wordsProperty().get();
        return name + "\n" + dates.shortDate(LocalDate.ofEpochDay(start)) + " – "
                + dates.shortDate(LocalDate.ofEpochDay(end));
    }
}
