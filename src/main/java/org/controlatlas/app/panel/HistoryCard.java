package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.controlatlas.app.control.Flow;
import org.controlatlas.app.control.Marked;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusViewModel.Entry;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;

/** One period in the history: its dates as links, who controlled the zone, how it came, sources. */
final class HistoryCard extends TextColumn {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double SWATCH = 11;
    private static final double DASH_GAP = 5;
    static final double SPACING = 3;

    private final OpenAtlas open;
    private final Settings settings;
    private final MomentView start;
    private final MomentView end;
    private final Swatch swatch = new Swatch(SWATCH);
    private final Label controller = new Label();
    private final Label peacekeepers = text();
    private final Label event = text();
    private final Label access = text();
    private final Label certainty = text();
    private final SourceList sources;

    HistoryCard(OpenAtlas open, Settings settings, Consumer<LocalDate> goTo) {
        super(SPACING);
        this.open = open;
        this.settings = settings;
        Messages messages = settings.messages();
        getStyleClass().add("history-card");
        start = new MomentView(messages, goTo);
        end = new MomentView(messages, goTo);
        sources = new SourceList(messages);
        Flow dates = new Flow(DASH_GAP, 0, start, new Label("–"), end);
        dates.getStyleClass().add("history-dates");
        controller.getStyleClass().add("history-controller");
        controller.setWrapText(true);
        getChildren().addAll(dates, new Marked(8, swatch, controller), peacekeepers, event, access, certainty, sources);
    }

    private static Label text() {
        Label label = new Label();
        label.getStyleClass().add("history-text");
        label.setWrapText(true);
        return label;
    }

    /** @param current whether it is the period that holds on the day shown */
    void show(Entry entry, boolean current) {
        pseudoClassStateChanged(CURRENT, current);
        start.show(entry.start());
        end.show(entry.end());
        swatch.show(
                entry.control(),
                !entry.peacekeepers().isEmpty(),
                open.atlas().actors(),
                settings.themeProperty().get());
        controller.setText(entry.controller());
        show(peacekeepers, entry.peacekeepers());
        show(event, entry.eventName());
        show(access, entry.access());
        show(certainty, String.join(" · ", entry.doubts()));
        sources.show(entry.sources());
    }

    private static void show(Label label, String words) {
        label.setText(words);
        ReusedNodes.setShown(label, !words.isEmpty());
    }
}
