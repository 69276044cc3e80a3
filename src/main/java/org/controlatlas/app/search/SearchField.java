package org.controlatlas.app.search;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.controlatlas.app.control.Icon;
import org.controlatlas.app.control.PopupLook;
import org.controlatlas.app.control.TooltipOnDemand;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.search.SearchModel.Answer;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;

/**
 * A field to search for names, with the results below it. The focus stays in the field: the arrow keys choose, Enter goes
 * there, Escape clears.
 */
public final class SearchField extends CustomTextField {
    private static final double WIDTH = 250;
    private static final double LIST_WIDTH = 400;
    /** Part of the window's height that the list may take. */
    private static final double HEIGHT_PART = 0.75;

    private final SearchModel search;
    private final OpenAtlas open;
    private final Settings settings;
    private final Messages messages;
    private final Popup popup = new Popup();
    private final ListView<SearchResult> list = new ListView<>();
    private final Label none = new Label();
    /** Never seen: tells how high the rows of what was found are. */
    private final SearchCell measure;

    private final VBox box = new VBox(none, list);
    private Consumer<SearchResult> onChosen = result -> {};
    private Runnable onLeave = () -> {};

    public SearchField(OpenAtlas open, Settings settings, SearchModel search) {
        this.open = open;
        this.settings = settings;
        this.search = search;
        this.messages = settings.messages();
        this.measure = new SearchCell(open, settings, this::choose);
        setId("search");
        getStyleClass().add("search-field");
        setLeft(new Icon("fth-search"));
        setPrefWidth(WIDTH);
        setMinWidth(130);
        promptTextProperty().bind(messages.bind("search.prompt"));
        accessibleTextProperty().bind(messages.bind("search.hint"));
        TooltipOnDemand.on(this, accessibleTextProperty());
        disableProperty().bind(open.atlasProperty().isNull());
        textProperty().bindBidirectional(search.textProperty());
        search.answerProperty().addListener((observable, was, now) -> show(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((observable, was, focused) -> {
            if (focused) {
                search.prepare();
                show(search.answerProperty().get());
            }
        });
        list();
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        // The content's corner, not that of its shadow.
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    }

    private void list() {
        list.setId("search-results");
        list.getStyleClass().add("search-results");
        list.accessibleTextProperty().bind(messages.bind("search.results"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new SearchCell(open, settings, this::choose));
        list.setPrefWidth(LIST_WIDTH);
        none.setId("search-none");
        none.setWrapText(true);
        none.setMaxWidth(LIST_WIDTH);
        none.managedProperty().bind(none.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        box.setId("search-box");
        measure.setVisible(false);
        measure.setManaged(false);
        box.getChildren().add(measure);
    }

    /** What else happens with a selected result, such as moving the map there. */
    public void setOnChosen(Consumer<SearchResult> action) {
        onChosen = action;
    }

    /** Where the focus goes after a choice or Escape. */
    public void setOnLeave(Runnable action) {
        onLeave = action;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> enter();
            case ESCAPE -> {
                clear();
                leave();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Goes to the result chosen in the list, or else to the first one; never to a result of an older text. */
    private void enter() {
        SearchResult selected = list.getSelectionModel().getSelectedItem();
        if (!search.isAnswered()) {
            search.whenFound(this::choose);
        } else if (selected != null && popup.isShowing()) {
            choose(selected);
        }
    }

    private void move(int step) {
        if (!popup.isShowing()) {
            show(search.answerProperty().get());
        }
        int count = list.getItems().size();
        if (count > 0) {
            int at = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, count);
            list.getSelectionModel().select(at);
            list.scrollTo(at);
        }
    }

    private void show(Answer answer) {
        if (answer.text().isEmpty() || !isFocused() || getScene() == null) {
            popup.hide();
            return;
        }
        list.getItems().setAll(answer.results());
        // The same results may have other colours now.
        list.refresh();
        list.getSelectionModel().selectFirst();
        list.setVisible(!answer.results().isEmpty());
        none.setVisible(answer.results().isEmpty());
        none.setText(
                answer.nearest().isEmpty()
                        ? messages.get("search.none", answer.text())
                        : messages.get("search.nearest", answer.text(), String.join(", ", answer.nearest())));
        boolean opens = !popup.isShowing();
        if (opens) {
            PopupLook.dress(box, this);
        }
        list.setPrefHeight(Math.min(heightOf(answer.results()), getScene().getHeight() * HEIGHT_PART));
        if (opens) {
            Bounds field = localToScreen(getBoundsInLocal());
            popup.show(this, field.getMinX(), field.getMaxY() + 4);
        }
    }

    private double heightOf(List<SearchResult> results) {
        return 2 + results.stream().mapToDouble(measure::heightWith).sum();
    }

    private void choose(SearchResult result) {
        popup.hide();
        search.choose(result);
        onChosen.accept(result);
        leave();
    }

    private void leave() {
        popup.hide();
        onLeave.run();
    }
}
