package org.controlatlas.app.search;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.controlatlas.app.control.Marked;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.Swatch;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.model.Control;

/** One result: the map's colour of its controller, its name, its kind, and the controller in words. */
final class SearchCell extends ListCell<SearchResult> {
    private static final double SWATCH = 14;
    /** Of what a cell holds, in logical pixels: words that are longer break. */
    static final double WIDTH = 366;

    private final OpenAtlas open;
    private final Settings settings;
    private final Messages messages;
    private final Swatch sample = new Swatch(SWATCH);
    private final Label name = new Label();
    private final Label about = new Label();
    private final Marked row = new Marked(10, sample, new TextColumn(1, name, about));

    SearchCell(OpenAtlas open, Settings settings, Consumer<SearchResult> choose) {
        this.open = open;
        this.settings = settings;
        this.messages = settings.messages();
        getStyleClass().add("search-cell");
        name.getStyleClass().add("search-name");
        name.setWrapText(true);
        about.getStyleClass().add("search-details");
        about.setWrapText(true);
        row.setPrefWidth(WIDTH);
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
        fill(result, details);
        setGraphic(row);
        setAccessibleText(result.name() + ", " + details);
    }

    private void fill(SearchResult result, String details) {
        name.setText(result.name());
        about.setText(details);
        sample.setVisible(result.holding().control().isPresent());
        sample.show(
                result.holding().control().orElseGet(Control.NoData::new),
                false,
                open.atlas().actors(),
                settings.themeProperty().get());
    }

    /** The width that a cell has in any case: a list measures its cells before it makes room for its scroll bar. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : snappedTopInset() + Math.ceil(row.prefHeight(WIDTH)) + snappedBottomInset();
    }

    /** The height of a cell with that result. Call it on a cell that is in a scene but not visible. */
    double heightWith(SearchResult result) {
        updateItem(result, false);
        applyCss();
        return prefHeight(WIDTH);
    }

    private String details(SearchResult result) {
        String also =
                result.matched().map(name -> messages.get("search.also", name)).orElse("");
        return Stream.of(result.kind(), result.address(), result.holding().words(), also)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
