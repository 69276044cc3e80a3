package org.controlatlas.app.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.controlatlas.app.control.Magnified;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.PanelState;

/**
 * The atlas before an audience: the whole screen, everything larger, without the bar of commands and the status panel, which
 * its keys still open. F11 begins and ends it, Escape ends it.
 */
final class Presentation {
    /** Type of 13 pixels becomes one of 18. */
    private static final double LARGER = 1.4;

    private final Stage stage;
    private final PanelState panels;
    private boolean panelBefore;

    /** @param commands what is not wanted before an audience */
    Presentation(Stage stage, Magnified all, Node commands, PanelState panels, Messages messages) {
        this.stage = stage;
        this.panels = panels;
        // Our own keys end it: JavaFX would take Escape from popups and fields.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        messages.languageProperty().subscribe(language -> stage.setFullScreenExitHint(messages.get("present.exit")));
        stage.fullScreenProperty().addListener((observable, was, full) -> {
            commands.setVisible(!full);
            commands.setManaged(!full);
            all.magnificationProperty().set(full ? LARGER : 1);
            if (full) {
                panelBefore = panels.panelShownProperty().get();
                panels.panelShownProperty().set(false);
            } else if (panelBefore) {
                panels.panelShownProperty().set(true);
            }
        });
    }

    /** Begins or ends it. */
    void toggle() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    boolean isOn() {
        return stage.isFullScreen();
    }

    /** Whether the panel is there once it has ended: what it hides is not what the user hides. */
    boolean keepsPanel() {
        return panels.panelShownProperty().get() || isOn() && panelBefore;
    }
}
