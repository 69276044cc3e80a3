package org.controlatlas.app.shell;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.WebAddress;

/**
 * Has a browser open addresses. Asks the first time, since the program itself stays offline and the site will see who
 * comes; who agrees is not asked again.
 */
final class Addresses {
    private final Messages messages;
    private final Window owner;
    private final BooleanProperty agreed = new SimpleBooleanProperty(this, "agreed");
    private Consumer<String> browser = address -> {};

    Addresses(Messages messages, Window owner) {
        this.messages = messages;
        this.owner = owner;
    }

    /** Whether the user has agreed once. */
    BooleanProperty agreedProperty() {
        return agreed;
    }

    /** @param browser opens an address; until it is set nothing is opened */
    void setBrowser(Consumer<String> browser) {
        this.browser = browser;
    }

    void open(WebAddress address) {
        if (agreed.get()) {
            browser.accept(address.text());
            return;
        }
        ButtonType open = new ButtonType(messages.get("address.open"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("action.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, messages.get("address.ask", address.host()), open, cancel);
        alert.initOwner(owner);
        alert.setTitle(messages.get("address.open"));
        alert.setHeaderText(null);
        WindowStyle.dress(alert.getDialogPane(), owner);
        alert.getDialogPane().lookupButton(open).setId("address-agree");
        alert.resultProperty().addListener((observable, was, now) -> {
            if (now == open) {
                agreed.set(true);
                browser.accept(address.text());
            }
        });
        alert.show();
    }
}
