package org.controlatlas.app.panel;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Asks the window to have a browser open an address. */
public final class AddressEvent extends Event {
    public static final EventType<AddressEvent> OPEN = new EventType<>(Event.ANY, "OPEN_ADDRESS");

    private static final long serialVersionUID = 1L;

    private final transient WebAddress address;

    AddressEvent(WebAddress address) {
        super(OPEN);
        this.address = address;
    }

    public WebAddress address() {
        return address;
    }

    /** Fires it at the main window, whatever popup or dialog the node is in: events do not leave a popup by themselves. */
    static void fire(Node from, WebAddress address) {
        Window window = from.getScene().getWindow();
        while (true) {
            if (window instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
                window = popup.getOwnerWindow();
            } else if (window instanceof Stage stage && stage.getOwner() != null) {
                window = stage.getOwner();
            } else {
                break;
            }
        }
        Event.fireEvent(window, new AddressEvent(address));
    }
}
