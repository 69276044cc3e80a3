package org.controlatlas.app.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlatlas.app.agreement.AgreementReport.Entry;
import org.controlatlas.app.control.Flow;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.SourceList;
import org.controlatlas.model.Event;

/** One point: what it says, its state, what was done and what not, when that changed, events and sources. */
final class PointCard extends TextColumn {
    private static final int LATEST = 3;
    private static final double SPACING = 5;

    /** What the keys of a point's states begin with. */
    static final String STATES = "agreement.state.";

    private final Messages messages;

    PointCard(
            Entry entry, Messages messages, Consumer<LocalDate> goTo, Consumer<Event> onEvent, Optional<Node> ground) {
        super(SPACING);
        this.messages = messages;
        setId("agreement-point-" + entry.number());
        getStyleClass().add("point-card");
        setAccessibleRole(AccessibleRole.PARENT);
        String state = messages.word(Map.of(), STATES, entry.state().code());
        setAccessibleText(messages.get("agreement.point", entry.number(), entry.title()) + ": " + state);
        getChildren().add(head(entry, state));
        add(entry.text(), "point-text");
        if (!entry.deadline().isEmpty()) {
            add(messages.get("agreement.deadline", entry.deadline()), "history-text");
        }
        if (!entry.done().isEmpty()) {
            add(messages.get("agreement.done", entry.done()), "point-done");
        }
        if (!entry.outstanding().isEmpty()) {
            add(messages.get("agreement.outstanding", entry.outstanding()), "point-done");
        }
        entry.readings().forEach(reading -> add(reading, "point-done"));
        if (entry.turns().size() > 1) {
            getChildren().add(turns(entry, goTo));
        }
        getChildren().add(events(entry, onEvent));
        ground.ifPresent(getChildren()::add);
        getChildren().add(new SourceList(entry.sources(), messages));
    }

    private Node head(Entry entry, String state) {
        Label number = new Label(String.valueOf(entry.number()));
        number.getStyleClass().add("point-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(entry.title());
        title.getStyleClass().add("point-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label badge = new Label(state);
        badge.getStyleClass().addAll("point-state", "point-" + entry.state().code());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, number, title, badge);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void add(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        getChildren().add(label);
    }

    private Node turns(Entry entry, Consumer<LocalDate> goTo) {
        Flow turns = new Flow(10, 2);
        turns.getStyleClass().add("source-list");
        for (AgreementReport.Turn turn : entry.turns()) {
            String day = messages.dates().shortDate(turn.day());
            Hyperlink link = new Hyperlink(messages.get(
                    "agreement.turn",
                    day,
                    messages.word(Map.of(), STATES, turn.state().code())));
            link.setWrapText(true);
            link.setAccessibleText(messages.get("status.goTo", day));
            link.setOnAction(event -> goTo.accept(turn.day()));
            turns.getChildren().add(link);
        }
        return turns;
    }

    /** The last few up to the day; the rest on demand. */
    private Node events(Entry entry, Consumer<Event> onEvent) {
        TextColumn list = new TextColumn(2);
        List<Event> all = entry.events();
        List<Event> latest =
                all.subList(Math.max(0, entry.eventsSoFar() - LATEST), Math.min(all.size(), entry.eventsSoFar()));
        latest.forEach(event -> list.getChildren().add(event(event, onEvent)));
        if (latest.size() < all.size()) {
            Hyperlink more = new Hyperlink(messages.get("agreement.all-events", all.size()));
            more.setId("agreement-all-" + entry.number());
            more.setWrapText(true);
            more.getStyleClass().add("point-more");
            more.setOnAction(action -> list.getChildren()
                    .setAll(all.stream().map(event -> event(event, onEvent)).toList()));
            list.getChildren().add(more);
        }
        return list;
    }

    private Node event(Event event, Consumer<Event> onEvent) {
        String day = event.time().start().map(messages.dates()::shortDate).orElse("");
        Hyperlink link =
                new Hyperlink(messages.get("ticker.line", day, event.names().in(messages.language())));
        link.getStyleClass().add("point-event");
        link.setWrapText(true);
        link.setOnAction(action -> onEvent.accept(event));
        return link;
    }
}
