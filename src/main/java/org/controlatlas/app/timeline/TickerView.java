package org.controlatlas.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlatlas.app.control.AtRest;
import org.controlatlas.app.control.OncePerPulse;
import org.controlatlas.app.control.TooltipOnDemand;
import org.controlatlas.app.shell.AtlasViewModel;

/** The ticker's one or two lines beside the date; all of the day's entries stand in the tooltip. */
public final class TickerView extends VBox {
    private static final int LINES = 2;

    private final AtlasViewModel model;
    private final Ticker ticker;
    private final List<Label> labels = new ArrayList<>();
    private List<ChangeEntry> shown = List.of();

    public TickerView(AtlasViewModel model, Ticker ticker) {
        this.model = model;
        this.ticker = ticker;
        getStyleClass().add("ticker");
        setId("ticker");
        setAccessibleRole(AccessibleRole.TEXT);
        TooltipOnDemand.on(this, this::tooltip);
        for (int i = 0; i < LINES; i++) {
            labels.add(line());
        }
        getChildren().addAll(labels);
        AtRest rest = new AtRest(this::show);
        OncePerPulse soon = new OncePerPulse(rest::changed);
        ticker.currentProperty().addListener(observable -> soon.ask());
        model.languageProperty().addListener(observable -> refill());
        show();
    }

    private Tooltip tooltip() {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(accessibleTextProperty());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
        return tooltip;
    }

    private static Label line() {
        Label label = new Label();
        label.getStyleClass().add("ticker-line");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        label.setMaxHeight(36);
        return label;
    }

    private void show() {
        List<ChangeEntry> now = ticker.currentProperty().get();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        refill();
        if (!model.reducedMotionProperty().get() && model.playingProperty().get()) {
            FadeTransition fade = new FadeTransition(Duration.millis(350), this);
            fade.setFromValue(0.25);
            fade.setToValue(1);
            fade.play();
        }
    }

    private void refill() {
        if (model.atlas() == null) {
            return;
        }
        ChangeText text = new ChangeText(model.atlas(), model.messages());
        // The date stands on the first line only: all entries are of one day.
        List<String> lines = new ArrayList<>();
        for (ChangeEntry entry : shown) {
            lines.add(lines.isEmpty() ? text.line(entry) : text.body(entry));
        }
        for (int i = 0; i < LINES; i++) {
            Label label = labels.get(i);
            boolean used = i < lines.size();
            boolean more = i == LINES - 1 && lines.size() > LINES;
            label.setText(
                    more
                            ? model.messages().get("ticker.and-more", lines.get(i), lines.size() - LINES)
                            : used ? lines.get(i) : "");
            // A line that has the room of two to itself may use it.
            label.setWrapText(lines.size() == 1);
            label.setVisible(used);
            label.setManaged(used);
        }
        String whole = String.join("\n", lines);
        setAccessibleText(whole);
    }
}
