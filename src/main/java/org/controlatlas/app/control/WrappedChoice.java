package org.controlatlas.app.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/**
 * A choice among long words, which break into lines instead of being cut. Its height follows from the width it is given, so
 * that one pass of layout settles both; a height of its own bound to its width would be that of a narrow column until
 * the next pass.
 */
public final class WrappedChoice<T> extends ComboBox<T> {
    /** Of the arrow and the padding beside the words, in logical pixels. */
    private static final double BESIDE = 56;

    /** Of the padding above and below them. */
    private static final double ABOVE_AND_BELOW = 16;

    private final ListCell<T> shown = new Words<>(this);

    /** Holds nothing. The converter to be set words what it will hold. */
    public WrappedChoice() {
        setButtonCell(shown);
        setCellFactory(list -> new Words<>(this));
        skinProperty().addListener((skin, was, is) -> {
            if (is instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().accessibleTextProperty().bind(accessibleTextProperty());
            }
        });
        shown.textProperty().addListener(observable -> requestLayout());
        shown.fontProperty().addListener(observable -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width);
    }

    /** Of one line where nobody knows the width yet. */
    private double height(double width) {
        TextWidths font = TextWidths.of(shown.getFont());
        String words = shown.getText() == null ? "" : shown.getText();
        double lines = width > BESIDE ? font.height(words, width - BESIDE) : font.height(1);
        return Math.ceil(lines) + ABOVE_AND_BELOW;
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
