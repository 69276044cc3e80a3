package org.controlatlas.app.analysis;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.AnalysisPanels;

/** A panel in the status panel's place: a heading, a button that closes it as Escape does, and its content. */
public abstract class SidePanel extends BorderPane {
    private static final double GAP = 8;

    /** Whether the panel is open. */
    boolean isShown;

    /** False while what is to be told is on its way. */
    boolean settled = true;

    /**
     * @param name the first part of its id and of its button's
     * @param titleKey of the message that names it
     * @param closeKey of the message that names the button
     * @param below stands under the heading
     */
    SidePanel(String name, String titleKey, String closeKey, SideContext context, Node... below) {
        Messages messages = context.settings().messages();
        AnalysisPanels panels = context.panels();
        setId(name + "Panel");
        getStyleClass().addAll("status-panel", "side-panel");
        Label title = new Label();
        title.getStyleClass().add("status-name");
        title.textProperty().bind(messages.bind(titleKey));
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                GAP, title, IconButton.button(messages, name + "-close", "fth-x", closeKey, () -> panels.sideProperty()
                        .set(null)));
        head.setAlignment(Pos.TOP_LEFT);
        VBox top = new VBox(GAP, head);
        top.getChildren().addAll(below);
        top.getStyleClass().add("agreement-head");
        setTop(top);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                panels.sideProperty().set(null);
                event.consume();
            }
        });
    }

    /** The panel is open from now on. */
    public final void shown() {
        isShown = true;
        fill();
    }

    /** The panel is closed. */
    public void hidden() {
        isShown = false;
    }

    /** True when it tells of what is shown. */
    public final boolean isSettled() {
        return settled;
    }

    /** Tells of what is shown now, if the panel is open. */
    abstract void fill();

    /** A text that breaks into lines. */
    static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
