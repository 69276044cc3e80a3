package org.controlatlas.app.panel;

import javafx.scene.control.Label;
import org.controlatlas.app.control.Marked;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.panel.StatusViewModel.Entry;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.model.Control;

/** Which zone it is, by all its names, and who controls it on the day shown. */
final class StatusHead extends TextColumn {
    private static final double SWATCH = 16;
    private static final double SPACING = 12;

    private final OpenAtlas open;
    private final Settings settings;
    private final Label name = new Label();
    private final Label others = new Label();
    private final Label summary = new Label();
    private final Label caption = new Label();
    private final Swatch swatch = new Swatch(SWATCH);
    private final Label controller = new Label();
    private final Label peacekeepers = new Label();

    StatusHead(OpenAtlas open, Settings settings) {
        super(SPACING);
        this.open = open;
        this.settings = settings;
        name.setId("statusName");
        name.getStyleClass().add("status-name");
        name.setWrapText(true);
        others.setId("statusOtherNames");
        others.getStyleClass().add("status-other-names");
        others.setWrapText(true);
        summary.setId("statusSummary");
        summary.setWrapText(true);
        caption.textProperty().bind(settings.messages().bind("status.controlledBy"));
        caption.getStyleClass().add("status-caption");
        controller.setId("statusController");
        controller.getStyleClass().add("status-controller");
        controller.setWrapText(true);
        peacekeepers.setId("statusPeacekeepers");
        peacekeepers.setWrapText(true);
        TextColumn state = new TextColumn(2, caption, new Marked(10, swatch, controller), peacekeepers);
        state.getStyleClass().add("status-state");
        getChildren().addAll(new TextColumn(0, name, others), summary, state);
    }

    void show(StatusViewModel status) {
        name.setText(status.name());
        others.setText(String.join("  ·  ", status.otherNames()));
        ReusedNodes.setShown(others, !status.otherNames().isEmpty());
        summary.setText(status.summary());
        Control control = status.current().map(Entry::control).orElseGet(Control.NoData::new);
        controller.setText(new ControlWords(open.atlas(), settings.messages()).control(control, status.date()));
        String keepers = status.current().map(Entry::peacekeepers).orElse("");
        peacekeepers.setText(keepers);
        ReusedNodes.setShown(peacekeepers, !keepers.isEmpty());
        swatch.show(
                control,
                !keepers.isEmpty(),
                open.atlas().actors(),
                settings.themeProperty().get());
    }
}
