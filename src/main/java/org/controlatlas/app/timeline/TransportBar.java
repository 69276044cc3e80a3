package org.controlatlas.app.timeline;

import java.time.Period;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlatlas.app.control.Icon;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.control.LayoutIsland;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.ValidTime;

/** The row above the band: steps and playback, the date in large, what changed, and a field to type a date. */
final class TransportBar extends HBox {
    private static final double WIDE = 1000;

    private final OpenAtlas open;
    private final TimeState time;
    private final Settings settings;
    private final Messages messages;
    private final TimeTravel travel;
    private final Ticker ticker;
    private final TickerView news;
    /** Null as long as nobody has asked for it: a window of its own would hold up the start. */
    private ChroniclePopup chronicle;

    TransportBar(
            OpenAtlas open, TimeState time, Settings settings, Playback playback, TimeTravel travel, Ticker ticker) {
        this.open = open;
        this.time = time;
        this.settings = settings;
        this.messages = settings.messages();
        this.travel = travel;
        this.ticker = ticker;
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        this.news = new TickerView(open, time, settings, ticker);
        news.setMinWidth(0);
        LayoutIsland place = new LayoutIsland(news);
        place.setMaxHeight(Double.MAX_VALUE);
        setHgrow(place, Priority.ALWAYS);
        Button history = IconButton.button(messages, "chronicle-button", "fth-list", "chronicle.open", () -> {});
        history.disableProperty().bind(open.atlasProperty().isNull());
        history.setOnAction(event -> chronicle().toggle(history));
        HBox buttons = new HBox(
                step("previous-change", "fth-skip-back", "playback.previous-change", () -> travel.change(false)),
                step("previous-day", "fth-chevron-left", "playback.previous-day", () -> day(false)),
                play(playback),
                step("next-day", "fth-chevron-right", "playback.next-day", () -> day(true)),
                step("next-change", "fth-skip-forward", "playback.next-change", () -> travel.change(true)));
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        buttons,
                        new LayoutIsland(new BigDate(open, time, settings, travel)),
                        place,
                        history,
                        loop(),
                        trueTime(),
                        new PlaybackMenu(open, time, settings, playback, travel).button());
    }

    /** Whether what has changed takes a line less. */
    void setBrief(boolean brief) {
        news.setBrief(brief);
        LayoutIsland.resized(news);
    }

    boolean isSettled() {
        return news.isAtRest();
    }

    private ChroniclePopup chronicle() {
        if (chronicle == null) {
            chronicle = new ChroniclePopup(open, time, settings.messages(), ticker, travel);
        }
        return chronicle;
    }

    private void day(boolean forward) {
        travel.step(Period.ofDays(1), forward);
    }

    private Button step(String id, String icon, String key, Runnable action) {
        Button button = IconButton.button(messages, id, icon, key, action);
        button.disableProperty().bind(open.atlasProperty().isNull());
        return button;
    }

    private Button play(Playback playback) {
        Button button = step("play", "fth-play", "playback.play", playback::toggle);
        button.getStyleClass().remove("flat");
        button.getStyleClass().addAll("accent", "play-button");
        time.playingProperty().addListener((observable, was, plays) -> {
            button.setGraphic(new Icon(plays ? "fth-pause" : "fth-play"));
            IconButton.name(button, messages, plays ? "playback.pause" : "playback.play");
        });
        return button;
    }

    private ToggleButton loop() {
        ToggleButton button = IconButton.toggle(messages, "loop", "fth-repeat", "playback.loop");
        button.setOnAction(event -> time.loopRangeProperty().set(button.isSelected() ? inView() : null));
        time.loopRangeProperty().addListener((observable, was, now) -> button.setSelected(now != null));
        button.disableProperty().bind(open.atlasProperty().isNull());
        return button;
    }

    private ToggleButton trueTime() {
        ToggleButton button = IconButton.toggle(messages, "true-time", "fth-clock", "timeline.true-time");
        button.selectedProperty().bindBidirectional(time.trueTimeProperty());
        // In a narrow window it gives way to what happened; the menu of speeds has it, too.
        button.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        button.managedProperty().bind(button.visibleProperty());
        button.disableProperty().bind(open.atlasProperty().isNull());
        return button;
    }

    /** The days in view on the band: what one looks at is what one wants to see again. */
    private ValidTime inView() {
        double start = Math.ceil(time.visibleTimeProperty().get().start());
        double end = Math.floor(time.visibleTimeProperty().get().end());
        return new ValidTime((int) start, (int) Math.max(start + 1, end));
    }
}
