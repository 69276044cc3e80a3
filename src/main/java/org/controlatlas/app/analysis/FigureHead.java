package org.controlatlas.app.analysis;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.AnalysisPanels;

/** The row above a figure under the timeline: what it is, what belongs to it, and the way to close it. */
final class FigureHead extends HBox {
    /**
     * @param title key of the message that names the figure
     * @param close key of the message that names the button; the button's id is {@code figure-close}
     */
    FigureHead(Messages messages, String title, String close, AnalysisPanels panels, Node... further) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(2, 12, 2, 14));
        Label name = new Label();
        name.textProperty().bind(messages.bind(title));
        name.getStyleClass().add("text-bold");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().add(name);
        getChildren().addAll(further);
        getChildren()
                .addAll(space, IconButton.button(messages, "figure-close", "fth-x", close, () -> panels.figureProperty()
                        .set(null)));
    }
}
