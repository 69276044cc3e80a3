package org.controlatlas.app.search;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.Swatch;
import org.controlatlas.app.shell.AtlasViewModel;

/** One thing found: the map's colour of who controls it, its name, what it is, and who that is in words. */
final class SearchCell extends ListCell<SearchResult> {
    private static final double SWATCH = 14;

    private final AtlasViewModel model;
    private final Messages messages;

    SearchCell(AtlasViewModel model, Consumer<SearchResult> choose) {
        this.model = model;
        this.messages = model.messages();
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnMouseClicked(event -> {
            if (getItem() != null && !isEmpty()) {
                choose.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(SearchResult result, boolean empty) {
        super.updateItem(result, empty);
        if (empty || result == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String details = details(result);
        setGraphic(row(result, details));
        setAccessibleText(result.name() + ", " + details);
    }

    private String details(SearchResult result) {
        String also =
                result.matched().map(name -> messages.get("search.also", name)).orElse("");
        return Stream.of(
                        messages.get("search.kind." + result.kind()),
                        result.address(),
                        result.holding().words(),
                        also)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Node row(SearchResult result, String details) {
        Label name = new Label(result.name());
        name.getStyleClass().add("search-name");
        Label about = new Label(details);
        about.getStyleClass().add("search-details");
        VBox words = new VBox(1, name, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node sample = result.holding()
                .control()
                .<Node>map(control -> new Swatch(
                        control,
                        false,
                        model.atlas().actors(),
                        model.themeProperty().get(),
                        SWATCH))
                .orElseGet(SearchCell::spacer);
        HBox row = new HBox(10, sample, words);
        row.setAlignment(Pos.CENTER_LEFT);
        // Names longer than the list are cut, never scrolled.
        row.setMaxWidth(Region.USE_PREF_SIZE);
        row.prefWidthProperty().bind(getListView().widthProperty().subtract(34));
        return row;
    }

    private static Region spacer() {
        Region empty = new Region();
        empty.setMinWidth(SWATCH * 1.4);
        return empty;
    }
}
