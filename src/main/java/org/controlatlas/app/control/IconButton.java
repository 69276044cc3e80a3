package org.controlatlas.app.control;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import org.controlatlas.app.i18n.Messages;

/** Buttons that show an icon and say in a tooltip, and to a screen reader, what they do. */
public final class IconButton {
    private IconButton() {}

    /**
     * @param icon Ikonli's code of a Feather icon, e.g. {@code fth-play}
     * @param key of the message that names what the button does
     */
    public static Button button(Messages messages, String id, String icon, String key, Runnable action) {
        Button button = new Button();
        button.setOnAction(event -> action.run());
        return dress(button, messages, id, icon, key);
    }

    public static ToggleButton toggle(Messages messages, String id, String icon, String key) {
        return dress(new ToggleButton(), messages, id, icon, key);
    }

    public static MenuButton menu(Messages messages, String id, String icon, String key) {
        return dress(new MenuButton(), messages, id, icon, key);
    }

    private static <B extends ButtonBase> B dress(B button, Messages messages, String id, String icon, String key) {
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setGraphic(new Icon(icon));
        name(button, messages, key);
        TooltipOnDemand.on(button, button.accessibleTextProperty());
        return button;
    }

    /** Gives tooltip and accessible name another text. */
    public static void name(ButtonBase button, Messages messages, String key) {
        button.accessibleTextProperty().unbind();
        button.accessibleTextProperty().bind(messages.bind(key));
    }
}
