package org.controlatlas.app.panel;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Popup;
import org.controlatlas.app.control.Flow;
import org.controlatlas.app.control.PopupBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Event;
import org.controlatlas.model.Source;
import org.controlatlas.model.Texts;
import org.controlatlas.words.EdtfWords;

/** An event in full: what happened, when and where, how sure that is, its sources, the points that it bears on. */
public final class EventPopup extends Popup {
    private static final double WIDTH = 340;
    private static final double SPACING = 6;

    private final Messages messages;
    private final PopupBox box = new PopupBox(WIDTH, SPACING);

    /** @param onPoint what a click on a point of the agreement does with its number */
    public EventPopup(Event event, OpenAtlas open, Messages messages, IntConsumer onPoint) {
        this.messages = messages;
        box.setId("event-card");
        text(event.names().in(messages.language()), "point-title");
        text(when(event), "history-text");
        Texts texts = open.atlas().texts();
        text(texts.in(event.summary(), messages.language()), "point-text");
        if (event.certainty() != Certainty.AGREED) {
            text(messages.get("certainty." + event.certainty().code()), "history-text");
        }
        if (!event.agreementPoints().isEmpty() && !open.atlas().documents().isEmpty()) {
            box.content().getChildren().add(points(event, open, onPoint));
        }
        List<Source> sources = event.sources().stream()
                .map(open.atlas().sources()::get)
                .filter(Objects::nonNull)
                .toList();
        box.content().getChildren().add(new SourceList(sources, messages));
        if (texts.isUnchecked(event.summary(), messages.language())) {
            text(messages.get("text.unchecked"), "small");
        }
        getContent().add(box);
        setAutoHide(true);
        setHideOnEscape(true);
        setAutoFix(true);
        setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
    }

    private String when(Event event) {
        String day = event.dateEdtf()
                .map(EdtfWords.in(messages.language())::of)
                .or(() -> event.time().start().map(messages.dates()::longDate))
                .orElse("");
        String place = event.place().in(messages.language());
        return place.isEmpty() ? day : messages.get("event.when", day, place);
    }

    private Node points(Event event, OpenAtlas open, IntConsumer onPoint) {
        Flow links = new Flow(10, 2);
        links.getStyleClass().add("source-list");
        String document = open.documentTitle(open.atlas().documents().get(0), messages);
        for (int number : event.agreementPoints()) {
            Hyperlink link = new Hyperlink(messages.get("agreement.point-link", number, document));
            link.setId("event-point-" + number);
            link.setWrapText(true);
            link.setOnAction(action -> {
                hide();
                onPoint.accept(number);
            });
            links.getChildren().add(link);
        }
        return links;
    }

    private void text(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        box.content().getChildren().add(label);
    }

    /** Opens at a point of the screen, in the look of the owner's window. */
    public void showAt(Node owner, double screenX, double screenY) {
        box.dress(owner);
        // Of the window, not of the node: a press on the node that owns a popup would not close it.
        show(owner.getScene().getWindow(), screenX, screenY);
    }
}
