package org.controlatlas.app.timeline;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;

/** How time passes: speed, whose changes a step looks for, reduced motion. */
final class PlaybackMenu {
    private final OpenAtlas open;
    private final Messages messages;
    private final MenuButton button;

    PlaybackMenu(OpenAtlas open, TimeState time, Settings settings, Playback playback, TimeTravel travel) {
        this.open = open;
        this.messages = settings.messages();
        this.button = IconButton.menu(messages, "playback-menu", "fth-sliders", "playback.menu");
        heading("playback.speed");
        choices(PlaybackSpeed.values(), playback.speedProperty(), speed -> "playback.speed." + speed.code());
        button.getItems().add(new SeparatorMenuItem());
        heading("playback.scope");
        choices(ChangeScope.values(), travel.scopeProperty(), scope -> "playback.scope." + scope.code());
        button.getItems().add(new SeparatorMenuItem());
        item("playback.loop-start", () -> travel.markLoop(true));
        item("playback.loop-end", () -> travel.markLoop(false));
        item("playback.show-all", travel::showAll);
        button.getItems().add(new SeparatorMenuItem());
        check("timeline.true-time", time.trueTimeProperty());
        check("timeline.snap", time.snapsProperty());
        check("playback.reduced-motion", settings.reducedMotionProperty());
    }

    MenuButton button() {
        return button;
    }

    private void heading(String key) {
        Label label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.getStyleClass().add("menu-heading");
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.setDisable(true);
        button.getItems().add(item);
    }

    private void item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.bind(key));
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(open.atlasProperty().isNull());
        button.getItems().add(item);
    }

    private void check(String key, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem();
        item.textProperty().bind(messages.bind(key));
        item.selectedProperty().bindBidirectional(property);
        button.getItems().add(item);
    }

    private <T> void choices(T[] values, ObjectProperty<T> property, Function<T, String> key) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(messages.bind(key.apply(value)));
            item.setToggleGroup(group);
            item.setSelected(property.get() == value);
            item.setOnAction(event -> property.set(value));
            property.addListener((observable, was, now) -> item.setSelected(now == value));
            button.getItems().add(item);
        }
    }
}
