package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import org.controlatlas.app.control.DownScroll;
import org.controlatlas.app.control.Marked;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.PlaceViewModel.Fact;
import org.controlatlas.app.panel.PlaceViewModel.HolderLine;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;

/** The status of an area or a line, from top to bottom: who holds how much of it. */
final class PlaceView extends DownScroll {
    private static final double SPACING = 12;
    private static final double SWATCH = 14;

    private final OpenAtlas open;
    private final Settings settings;
    private final Messages messages;
    private final Label name = label("placeName", "status-name");
    private final Label kind = label("placeKind", "status-other-names");
    private final Label state = label("placeState", "status-controller");
    private final Label heldBy = new Label();
    private final TextColumn holders = new TextColumn(6);
    private final ReusedNodes<HolderRow> holderRows = new ReusedNodes<>(holders, HolderRow::new);
    private final MomentView since;
    private final MomentView until;
    private final TextColumn times;
    private final TextColumn facts = new TextColumn(6);
    private final ReusedNodes<FactRow> factRows = new ReusedNodes<>(facts, FactRow::new);
    private final SourceList sources;

    /** @param goTo what a click on a date does */
    PlaceView(OpenAtlas open, Settings settings, Consumer<LocalDate> goTo) {
        this.open = open;
        this.settings = settings;
        this.messages = settings.messages();
        since = new MomentView(messages, goTo).called("placeSince");
        until = new MomentView(messages, goTo).called("placeUntil");
        sources = new SourceList(messages);
        heldBy.getStyleClass().add("status-caption");
        holders.setId("placeHolders");
        times = new TextColumn(2, caption("status.since"), since, caption("status.until"), until);
        times.getStyleClass().add("history-dates");
        TextColumn held = new TextColumn(4, heldBy, holders);
        held.getStyleClass().add("status-state");
        TextColumn content = new TextColumn(SPACING, new TextColumn(0, name, kind), state, held, times, facts, sources);
        content.getStyleClass().add("status-content");
        content.setId("placeContent");
        setContent(content);
        accessibleTextProperty().bind(messages.bind("status.title"));
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private Label caption(String key) {
        Label caption = new Label();
        caption.textProperty().bind(messages.bind(key));
        caption.getStyleClass().add("status-caption");
        return caption;
    }

    /** @param line whether it is a line, which runs through what others hold */
    void show(PlaceViewModel place, boolean line) {
        name.setText(place.name());
        kind.setText(place.kind());
        state.setText(place.state());
        ReusedNodes.setShown(state, !place.state().isEmpty());
        heldBy.setText(messages.get(line ? "place.along" : "status.controlledBy"));
        ReusedNodes.setShown(heldBy, !place.holders().isEmpty());
        holderRows.show(place.holders(), HolderRow::show);
        place.times().ifPresent(span -> {
            since.show(span.since());
            until.show(span.until());
        });
        ReusedNodes.setShown(times, place.times().isPresent());
        factRows.show(place.facts(), FactRow::show);
        sources.show(place.sources());
    }

    /** One holder: the map's colour, the name, and below it how much. */
    private final class HolderRow extends TextColumn {
        private final Swatch swatch = new Swatch(SWATCH);
        private final Label who = new Label();
        private final Label size = new Label();

        HolderRow() {
            super(0);
            who.getStyleClass().add("history-controller");
            who.setWrapText(true);
            size.getStyleClass().add("history-text");
            size.setWrapText(true);
            getChildren().add(new Marked(10, swatch, new TextColumn(0, who, size)));
        }

        void show(HolderLine holder) {
            swatch.show(
                    holder.control(),
                    false,
                    open.atlas().actors(),
                    settings.themeProperty().get());
            who.setText(holder.name());
            size.setText(holder.size());
        }
    }

    /** One further thing: the caption, and below it what is so. */
    private final class FactRow extends TextColumn {
        private final Label caption = new Label();
        private final Label words = new Label();

        FactRow() {
            super(0);
            caption.getStyleClass().add("status-caption");
            words.setWrapText(true);
            getChildren().addAll(caption, words);
        }

        void show(Fact fact) {
            caption.setText(messages.get(fact.key()));
            words.setText(fact.words());
        }
    }
}
