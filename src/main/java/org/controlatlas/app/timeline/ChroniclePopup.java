package org.controlatlas.app.timeline;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.controlatlas.app.control.PopupLook;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.TimeState;

/** The whole chronicle as a list, opened at the date shown; choosing an entry goes to its day. */
public final class ChroniclePopup {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 380;
    private static final double LINE_WIDTH = WIDTH - 40;

    private final OpenAtlas open;
    private final TimeState time;
    private final Messages messages;
    private final Ticker ticker;
    private final TimeTravel travel;
    private final Popup popup = new Popup();
    private final ListView<ChangeEntry> list = new ListView<>();
    private final VBox box = new VBox();

    public ChroniclePopup(OpenAtlas open, TimeState time, Messages messages, Ticker ticker, TimeTravel travel) {
        this.open = open;
        this.time = time;
        this.messages = messages;
        this.ticker = ticker;
        this.travel = travel;
        Label title = new Label();
        title.textProperty().bind(messages.bind("chronicle.title"));
        title.getStyleClass().add("popup-title");
        list.setId("chronicle");
        list.accessibleTextProperty().bind(messages.bind("chronicle.title"));
        list.setCellFactory(view -> new EntryCell());
        list.setPrefSize(WIDTH, HEIGHT);
        list.setOnMouseClicked(event -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
            }
        });
        box.getChildren().addAll(title, list);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    private void go() {
        ChangeEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            travel.goTo(chosen.date());
        }
    }

    public void toggle(Node owner) {
        if (popup.isShowing() || open.atlas() == null) {
            popup.hide();
            return;
        }
        Chronicle chronicle = ticker.chronicleProperty().get();
        list.getItems().setAll(chronicle.entries());
        // The same entries may be said in another language now.
        list.refresh();
        int at = Math.max(0, chronicle.firstAfter(time.date()) - 1);
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 5));
        PopupLook.dress(box, owner);
        Bounds anchor = owner.localToScreen(owner.getBoundsInLocal());
        popup.show(owner, anchor.getMaxX() - WIDTH - 8, anchor.getMinY() - HEIGHT - 60);
        list.requestFocus();
    }

    private final class EntryCell extends ListCell<ChangeEntry> {
        EntryCell() {
            setWrapText(true);
            setPrefWidth(LINE_WIDTH);
        }

        /** For a width that is there in any case: a list measures its cells before it has made room for its bar. */
        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(LINE_WIDTH);
        }

        @Override
        protected void updateItem(ChangeEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : new ChangeText(open.atlas(), messages).line(entry));
        }
    }
}
