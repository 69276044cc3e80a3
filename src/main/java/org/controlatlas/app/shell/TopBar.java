package org.controlatlas.app.shell;

import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.control.Shortened;
import org.controlatlas.app.control.TextWidths;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.PanelState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.ThemeChoice;
import org.controlatlas.model.Language;

/** The row at the top: where one was, what this is, search, and what is shown in which way. */
final class TopBar extends HBox {
    private static final double LEAST_TITLE = 80;
    private static final int TITLE_LINES = 2;

    private final OpenAtlas open;
    private final Settings settings;
    private final PanelState panels;
    private final Messages messages;
    private final WindowCommands commands;

    /**
     * @param search the search field
     * @param tools further buttons, such as layers and agreement
     */
    TopBar(OpenAtlas open, Settings settings, PanelState panels, WindowCommands commands, Node search, Node... tools) {
        this.open = open;
        this.settings = settings;
        this.panels = panels;
        this.messages = settings.messages();
        this.commands = commands;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(back(), forward(), title(), space, search);
        getChildren().addAll(tools);
        getChildren().addAll(export(), language(), theme(), more(), panel());
        // Buttons say what they say; it is the title and the search that give way.
        getChildren().stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    }

    private Button back() {
        Button button = IconButton.button(messages, "back", "fth-arrow-left", "history.back", () -> commands.history()
                .back());
        button.disableProperty().bind(commands.history().canGoBackProperty().not());
        return button;
    }

    private Button forward() {
        Button button =
                IconButton.button(messages, "forward", "fth-arrow-right", "history.forward", () -> commands.history()
                        .forward());
        button.disableProperty().bind(commands.history().canGoForwardProperty().not());
        return button;
    }

    private Label title() {
        Label title = new Label();
        title.setId("title");
        title.getStyleClass().add("window-title");
        title.setMinWidth(LEAST_TITLE);
        title.setWrapText(true);
        Shortened shortened = new Shortened(title);
        InvalidationListener changed = observable -> name(title, shortened);
        List.of(open.atlasProperty(), settings.languageProperty(), title.widthProperty(), title.fontProperty())
                .forEach(property -> property.addListener(changed));
        name(title, shortened);
        return title;
    }

    /** In two lines if need be; a longer one would take the map's room. */
    private void name(Label title, Shortened shortened) {
        String name = open.atlas() == null
                ? messages.get("app.title")
                : open.atlas().info().title().in(settings.language());
        TextWidths font = TextWidths.of(title.getFont());
        double width = title.getWidth()
                - title.getInsets().getLeft()
                - title.getInsets().getRight();
        double most = font.height(TITLE_LINES);
        title.setMaxHeight(Math.ceil(most));
        shortened.show(name, name, width > 0 && font.height(name, width) > most);
    }

    private Button export() {
        Button button = IconButton.button(messages, "export", "fth-download", "export.open", commands::export);
        button.disableProperty().bind(open.atlasProperty().isNull());
        return button;
    }

    private MenuButton language() {
        MenuButton button = IconButton.menu(messages, "language", "fth-globe", "language.choose");
        button.getStyleClass().remove("button-icon");
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> settings.language().tag().toUpperCase(java.util.Locale.ROOT),
                        settings.languageProperty()));
        choices(button, Language.values(), settings.languageProperty(), language -> "language." + language.tag());
        return button;
    }

    private MenuButton theme() {
        MenuButton button = IconButton.menu(messages, "theme", "fth-sun", "theme.choose");
        choices(button, ThemeChoice.values(), settings.themeChoiceProperty(), choice -> "theme." + choice.code());
        return button;
    }

    private <T> void choices(MenuButton button, T[] values, ObjectProperty<T> property, Function<T, String> key) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId(button.getId() + "-" + value.toString().toLowerCase(java.util.Locale.ROOT));
            item.textProperty().bind(messages.bind(key.apply(value)));
            item.setToggleGroup(group);
            item.setSelected(property.get() == value);
            item.setOnAction(event -> property.set(value));
            property.addListener((observable, was, now) -> item.setSelected(now == value));
            button.getItems().add(item);
        }
    }

    private MenuButton more() {
        MenuButton button = IconButton.menu(messages, "more", "fth-more-vertical", "more.open");
        MenuItem reading = item("reading.open", commands::reading);
        reading.disableProperty().bind(Bindings.not(commands.hasReading()));
        button.getItems()
                .addAll(
                        item("open.file", commands::openFile),
                        item("open.folder", commands::openFolder),
                        item("open.bundled", commands::openBundled),
                        reading,
                        new SeparatorMenuItem(),
                        item("link.copy", () -> commands.links().copy()),
                        item("link.paste", () -> commands.links().paste()),
                        new SeparatorMenuItem(),
                        item("evidence.open", commands::evidence),
                        item("help.open", commands::help));
        return button;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("more-" + key.replace('.', '-'));
        item.textProperty().bind(messages.bind(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private ToggleButton panel() {
        ToggleButton button = IconButton.toggle(messages, "panel-toggle", "fth-sidebar", "panel.toggle");
        button.selectedProperty().bindBidirectional(panels.panelShownProperty());
        return button;
    }
}
