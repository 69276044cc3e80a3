package org.controlatlas.app.timeline;

import java.util.List;
import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlatlas.app.control.AtRest;
import org.controlatlas.app.control.OncePerPulse;
import org.controlatlas.app.control.Shortened;
import org.controlatlas.app.control.TextWidths;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;

/** The ticker beside the date: whole entries of the day as far as there is room; all of them stand in the tooltip. */
final class TickerView extends StackPane {
    private static final int LINES = 3;

    /** In a low and wide window. */
    private static final int FEW_LINES = 2;

    private final OpenAtlas open;
    private final TimeState time;
    private final Settings settings;
    private final Ticker ticker;
    private final Label words = new Label();
    private final Shortened shortened = new Shortened(words);
    private List<ChangeEntry> shown = List.of();
    private int lines = LINES;

    public TickerView(OpenAtlas open, TimeState time, Settings settings, Ticker ticker) {
        this.open = open;
        this.time = time;
        this.settings = settings;
        this.ticker = ticker;
        getStyleClass().add("ticker");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("ticker");
        words.getStyleClass().add("ticker-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        getChildren().add(words);
        AtRest rest = new AtRest(this::show);
        OncePerPulse soon = new OncePerPulse(rest::changed);
        // While time plays it never rests, and a ticker that waits would tell of months ago.
        ticker.currentProperty().addListener(observable -> {
            if (time.playingProperty().get()) {
                show();
            } else {
                soon.ask();
            }
        });
        settings.languageProperty().addListener(observable -> refill());
        words.fontProperty().addListener(observable -> refill());
        words.widthProperty().addListener(observable -> refill());
        show();
    }

    /** Takes a line less room, or gives it back. */
    void setBrief(boolean brief) {
        lines = brief ? FEW_LINES : LINES;
        refill();
        requestLayout();
    }

    /** True if it is up to date for the day. */
    boolean isAtRest() {
        return shown.equals(ticker.currentProperty().get());
    }

    private void show() {
        List<ChangeEntry> now = ticker.currentProperty().get();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        refill();
        if (!settings.reducedMotionProperty().get() && time.playingProperty().get()) {
            FadeTransition fade = new FadeTransition(Duration.millis(350), this);
            fade.setFromValue(0.25);
            fade.setToValue(1);
            fade.play();
        }
    }

    private void refill() {
        if (open.atlas() == null || words.getWidth() <= 0) {
            return;
        }
        TextWidths font = TextWidths.of(words.getFont());
        double width = words.getWidth();
        int most = lines;
        double room = font.height(most);
        TickerLines fitted =
                new TickerLines(new ChangeText(open.atlas(), settings.messages()), settings.messages(), shown);
        TickerLines.Shown fitting = fitted.fit(most, text -> font.height(text, width) <= room);
        shortened.show(fitting.words(), fitted.whole(), fitting.cut());
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + Math.ceil(TextWidths.of(words.getFont()).height(lines)) + snappedBottomInset();
    }
}
