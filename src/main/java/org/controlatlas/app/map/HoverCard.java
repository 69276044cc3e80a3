package org.controlatlas.app.map;

import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlatlas.app.panel.ControlWords;
import org.controlatlas.app.panel.Swatch;
import org.controlatlas.app.shell.AtlasViewModel;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.words.CertaintyWords;

/** Names what is under the pointer: the zone and who controls it, or the event. */
final class HoverCard extends VBox {
    private static final double OFFSET = 16;
    private static final double SWATCH = 11;

    private final AtlasViewModel model;
    private final Label title = new Label();
    private final Label peacekeepers = new Label();
    private final Label certainty = new Label();
    private final Label controller = new Label();
    private final HBox controlLine = new HBox(6);
    private MapTarget shown = new MapTarget.Nothing();
    private LocalDate shownDate;

    HoverCard(AtlasViewModel model) {
        this.model = model;
        getStyleClass().add("hover-card");
        setId("hoverCard");
        title.getStyleClass().add("hover-title");
        controlLine.getStyleClass().add("hover-control");
        certainty.getStyleClass().add("hover-note");
        peacekeepers.getStyleClass().add("hover-note");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        setMaxWidth(300);
        title.setWrapText(true);
    }

    void hide() {
        setVisible(false);
    }

    /** Shows what the target says at the pointer, within the bounds of the map. */
    void show(MapTarget target, double x, double y, double width, double height) {
        LocalDate date = model.shownDateProperty().get();
        if (!target.equals(shown) || !date.equals(shownDate)) {
            fill(target, date);
            shown = target;
            shownDate = date;
        }
        boolean empty = title.getText().isEmpty();
        setVisible(!empty);
        if (empty) {
            return;
        }
        double w = Math.min(getMaxWidth(), Math.ceil(prefWidth(-1)));
        double h = Math.ceil(prefHeight(w));
        resize(w, h);
        double left = x + OFFSET + w > width ? x - OFFSET - w : x + OFFSET;
        double top = y + OFFSET + h > height ? y - OFFSET - h : y + OFFSET;
        relocate(Math.max(4, Math.round(left)), Math.max(4, Math.round(top)));
    }

    /** The words depend on language and theme: forget them. */
    void refresh() {
        shown = new MapTarget.Nothing();
        shownDate = null;
    }

    private void fill(MapTarget target, LocalDate date) {
        title.setText("");
        getChildren().setAll(title);
        if (target instanceof MapTarget.OfZone of) {
            title.setText(of.zone().names().in(model.language()));
            model.timeline()
                    .periodAt(of.index(), date)
                    .ifPresentOrElse(p -> fill(p, date), () -> control(new Control.NoData(), false, date));
        } else if (target instanceof MapTarget.OfNeighbour of) {
            title.setText(neighbourName(of.zone(), date));
        } else if (target instanceof MapTarget.OfEvent of) {
            fill(of.event());
        }
    }

    private void fill(ControlPeriod period, LocalDate date) {
        control(period.control(), period.peacekeepers().isPresent(), date);
        String keepers = new ControlWords(model.atlas(), model.messages()).peacekeepers(period, date);
        if (!keepers.isEmpty()) {
            peacekeepers.setText(keepers);
            getChildren().add(peacekeepers);
        }
        Certainty onDay = period.certaintyOn((int) date.toEpochDay());
        if (onDay != Certainty.AGREED) {
            certainty.setText(CertaintyWords.in(model.language()).control(onDay));
            getChildren().add(certainty);
        }
    }

    private void control(Control control, boolean withPeacekeepers, LocalDate date) {
        controller.setText(new ControlWords(model.atlas(), model.messages()).control(control, date));
        Swatch swatch = new Swatch(
                control,
                withPeacekeepers,
                model.atlas().actors(),
                model.themeProperty().get(),
                SWATCH);
        controlLine.getChildren().setAll(swatch, controller);
        getChildren().add(controlLine);
    }

    private String neighbourName(Zone zone, LocalDate date) {
        return new ControlTimeline(java.util.List.of(zone))
                .periodAt(0, date)
                .map(p -> new ControlWords(model.atlas(), model.messages()).control(p.control(), date))
                .orElseGet(() -> zone.names().in(model.language()));
    }

    private void fill(Event event) {
        title.setText(event.names().in(model.language()));
        String day = event.time()
                .start()
                .map(d -> model.messages().dates().longDate(d))
                .orElse("");
        certainty.setText(day);
        getChildren().add(certainty);
    }
}
