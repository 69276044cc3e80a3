package org.controlatlas.app.analysis;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;

/** A line of a list of sentences, broken into lines; one that leads nowhere is a heading. */
final class LineCell extends ListCell<WordsModel.Line> {
    private static final double ROOM = 44;
    private static final double PADDING = 12;

    private final Label words = new Label();

    LineCell() {
        setPrefWidth(0);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        listViewProperty().addListener((property, was, list) -> {
            if (list != null) {
                words.prefWidthProperty().bind(list.widthProperty().subtract(ROOM));
            }
        });
    }

    @Override
    protected void updateItem(WordsModel.Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        words.setText(empty || line == null ? "" : line.words());
        setGraphic(empty || line == null ? null : words);
        boolean heading = !empty && line != null && line.areaId().isEmpty();
        if (heading != getStyleClass().contains("words-heading")) {
            if (heading) {
                getStyleClass().add("words-heading");
            } else {
                getStyleClass().remove("words-heading");
            }
        }
    }

    /** For its text, broken into lines: a list asks for the height of a row without its width. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null || getListView() == null
                ? super.computePrefHeight(width)
                : Math.ceil(words.prefHeight(getListView().getWidth() - ROOM)) + PADDING;
    }
}
