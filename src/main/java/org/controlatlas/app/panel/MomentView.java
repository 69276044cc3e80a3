package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusViewModel.Moment;

/** A start or an end: a link to its day, or words alone where it is open. */
final class MomentView extends StackPane {
    private final Messages messages;
    private final Hyperlink link = new Hyperlink();
    private final Label words = new Label();
    private Moment shown;

    /** @param goTo what a click on a day does */
    MomentView(Messages messages, Consumer<LocalDate> goTo) {
        this.messages = messages;
        setAlignment(Pos.TOP_LEFT);
        link.setWrapText(true);
        words.setWrapText(true);
        words.getStyleClass().add("history-open");
        link.setOnAction(e -> {
            link.setVisited(false);
            shown.day().ifPresent(goTo);
        });
        getChildren().addAll(link, words);
    }

    /** Gives the id to what is seen of it. */
    MomentView called(String id) {
        link.setId(id);
        words.setId(id);
        return this;
    }

    void show(Moment moment) {
        if (Objects.equals(shown, moment)) {
            return;
        }
        shown = moment;
        boolean isLink = moment.day().isPresent();
        if (isLink) {
            link.setText(moment.words());
            link.setAccessibleText(messages.get("status.goTo", moment.words()));
        } else {
            words.setText(moment.words());
        }
        ReusedNodes.setShown(link, isLink);
        ReusedNodes.setShown(words, !isLink);
    }
}
