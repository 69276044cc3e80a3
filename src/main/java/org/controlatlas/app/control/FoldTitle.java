package org.controlatlas.app.control;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import org.controlatlas.app.i18n.Messages;

/** The heading of a section that folds up to it. */
public final class FoldTitle extends ToggleButton {
    /**
     * @param key of the message that names the section
     * @param open whether the section is open at first
     * @param onFold what shows and hides the section
     */
    public FoldTitle(Messages messages, String id, String key, boolean open, Runnable onFold) {
        setId(id);
        getStyleClass().addAll("flat", "fold-title");
        textProperty().bind(messages.bind(key));
        setMaxWidth(Double.MAX_VALUE);
        setAlignment(Pos.CENTER_LEFT);
        setSelected(open);
        Icon icon = new Icon("fth-chevron-right");
        selectedProperty().subscribe(now -> icon.show(now ? "fth-chevron-down" : "fth-chevron-right"));
        setGraphic(icon);
        selectedProperty().addListener(observable -> onFold.run());
    }
}
