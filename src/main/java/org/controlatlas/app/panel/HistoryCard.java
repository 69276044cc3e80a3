package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusViewModel.Entry;
import org.controlatlas.app.panel.StatusViewModel.Moment;
import org.controlatlas.app.shell.AtlasViewModel;
import org.controlatlas.model.Certainty;

/** One period in the history: its dates as links, who controlled the zone, how it came, sources. */
final class HistoryCard extends VBox {
    HistoryCard(Entry entry, boolean current, AtlasViewModel model, Consumer<LocalDate> goTo) {
        Messages messages = model.messages();
        getStyleClass().add("history-card");
        if (current) {
            getStyleClass().add("history-current");
        }
        FlowPane dates = new FlowPane(
                moment(entry.start(), messages, goTo), new Label("–"), moment(entry.end(), messages, goTo));
        dates.getStyleClass().add("history-dates");
        Label controller = new Label(entry.controller());
        controller.getStyleClass().add("history-controller");
        controller.setWrapText(true);
        HBox line = new HBox(
                8,
                new Swatch(
                        entry.control(),
                        !entry.peacekeepers().isEmpty(),
                        model.atlas().actors(),
                        model.themeProperty().get(),
                        11),
                controller);
        getChildren().addAll(dates, line);
        text(entry.peacekeepers());
        text(entry.eventName());
        text(entry.access());
        if (entry.period().certainty() != Certainty.AGREED) {
            text(entry.certainty());
        }
        getChildren().add(new SourceList(entry.sources(), messages));
    }

    private void text(String words) {
        if (!words.isEmpty()) {
            Label label = new Label(words);
            label.getStyleClass().add("history-text");
            label.setWrapText(true);
            getChildren().add(label);
        }
    }

    private static Node moment(Moment moment, Messages messages, Consumer<LocalDate> goTo) {
        if (moment.day().isEmpty()) {
            Label label = new Label(moment.words());
            label.getStyleClass().add("history-open");
            return label;
        }
        Hyperlink link = new Hyperlink(moment.words());
        link.setAccessibleText(messages.get("status.goTo", moment.words()));
        link.setOnAction(e -> goTo.accept(moment.day().get()));
        return link;
    }
}
