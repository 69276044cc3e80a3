package org.controlatlas.app.control;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/** A choice among long words, which break into lines instead of being cut. */
public final class WrappedChoice {
    /** Of the arrow and the padding beside the words, in logical pixels. */
    private static final double BESIDE = 56;

    /** Of the padding above and below them. */
    private static final double ABOVE_AND_BELOW = 16;

    private WrappedChoice() {}

    /** @param choice whose converter words what it holds */
    public static <T> void of(ComboBox<T> choice) {
        ListCell<T> shown = new Words<>(choice);
        choice.setButtonCell(shown);
        choice.setCellFactory(list -> new Words<>(choice));
        choice.skinProperty().addListener((skin, was, is) -> {
            if (is instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().accessibleTextProperty().bind(choice.accessibleTextProperty());
            }
        });
        choice.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.ceil(TextWidths.of(shown.getFont())
                                        .height(
                                                shown.getText() == null ? "" : shown.getText(),
                                                choice.getWidth() - BESIDE))
                                + ABOVE_AND_BELOW,
                        shown.textProperty(),
                        shown.fontProperty(),
                        choice.widthProperty()));
    }

    private static final class Words<T> extends ListCell<T> {
        private final ComboBox<T> choice;

        Words(ComboBox<T> choice) {
            this.choice = choice;
            setWrapText(true);
            // As wide as the list, whatever the words.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : choice.getConverter().toString(item));
        }
    }
}
