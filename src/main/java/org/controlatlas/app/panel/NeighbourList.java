package org.controlatlas.app.panel;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlState;

/** The zones that share a stretch of boundary with another, as links, each with the colour of its control. */
final class NeighbourList extends TextColumn {
    private static final double SWATCH = 10;
    private static final double SPACING = 3;

    private final OpenAtlas open;
    private final TimeState time;
    private final Settings settings;
    private final Consumer<Zone> onChosen;
    private final Label none = new Label();
    private final ReusedNodes<Hyperlink> links = new ReusedNodes<>(this, NeighbourList::link);

    NeighbourList(OpenAtlas open, TimeState time, Settings settings, Consumer<Zone> onChosen) {
        super(SPACING);
        this.open = open;
        this.time = time;
        this.settings = settings;
        this.onChosen = onChosen;
        setId("statusNeighbours");
        getStyleClass().add("status-neighbours");
        none.setWrapText(true);
        none.textProperty().bind(settings.messages().bind("status.noNeighbours"));
        getChildren().add(none);
        clear();
    }

    /** Shows nothing, until the neighbours are known. */
    void clear() {
        ReusedNodes.setShown(none, false);
        links.show(List.of(), (link, nothing) -> {});
    }

    /** @param zones indexes in the timeline */
    void show(List<Integer> zones) {
        ControlState state =
                open.timeline().at(time.compare().answeredProperty().getValue());
        int day = ValidTime.dayOf(time.compare().answeredProperty().getValue());
        links.show(zones, (link, index) -> {
            Zone zone = open.timeline().zones().get(index);
            link.setText(zone.namesAt(day).in(settings.messages().language()));
            link.setVisited(false);
            ((Swatch) link.getGraphic())
                    .show(
                            state.control(index),
                            false,
                            open.atlas().actors(),
                            settings.themeProperty().get());
            link.setOnAction(e -> onChosen.accept(zone));
        });
        ReusedNodes.setShown(none, zones.isEmpty());
    }

    private static Hyperlink link() {
        Hyperlink link = new Hyperlink();
        link.setGraphic(new Swatch(SWATCH));
        link.setWrapText(true);
        return link;
    }
}
