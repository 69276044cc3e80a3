package org.controlatlas.app.map.furniture;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.decor.LegendSign;
import org.controlatlas.render.view.PictureSpec;

/**
 * One line of the legend: sign, words, area with its range below. It is filled again and again while the date moves, since
 * new nodes would have to be styled anew, which costs more than all else in a step; and it lays itself out, since a box
 * would have its words broken into lines three times to learn how high they are.
 */
final class LegendRow extends Region {
    private static final double GAP = 8;
    /** By which the range stands closer to its area than lines do. */
    private static final double TIGHT = 2;

    private final ImageView sample = new ImageView();
    private final Label text = new Label();
    private final Label area = new Label();
    private final Label range = new Label();
    private LegendEntry.Swatch sign;
    /** Width kept for the area: as much as the longest number had so far, and none where there never was one. */
    private double room;
    /** The words' height at that width; negative if it is not known. */
    private double heightAt = -1;

    private double height;

    LegendRow() {
        text.setWrapText(true);
        area.getStyleClass().add("legend-area");
        area.setAlignment(Pos.TOP_RIGHT);
        // Numbers change with nearly every step of the date: they must not have all of the legend laid out again.
        area.setManaged(false);
        range.getStyleClass().add("legend-range");
        range.setAlignment(Pos.TOP_RIGHT);
        range.setManaged(false);
        text.fontProperty().addListener(observable -> heightAt = -1);
        getChildren().addAll(sample, text, area, range);
        getStyleClass().add("legend-row");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /**
     * @param areaText empty for none
     * @param rangeText the low and the high figure of the area; empty where they are not known
     */
    void show(LegendEntry entry, String areaText, String rangeText, PictureSpec picture) {
        if (!entry.swatch().equals(sign)) {
            sign = entry.swatch();
            DecorImage.show(
                    sample, new LegendSign(sign, picture), picture.viewport().pixelScale());
        }
        if (!entry.text().equals(text.getText())) {
            text.setText(entry.text());
            heightAt = -1;
        }
        area.setText(areaText);
        if (rangeText.isEmpty() != range.getText().isEmpty()) {
            requestLayout();
        }
        range.setText(rangeText);
        makeRoom();
        setAccessibleText(entry.text()
                + (areaText.isEmpty() ? "" : ", " + areaText)
                + (rangeText.isEmpty() ? "" : " (" + rangeText + ")"));
    }

    private void makeRoom() {
        if (getScene() == null || area.getText().isEmpty()) {
            return;
        }
        double wanted = Math.ceil(Math.max(area.prefWidth(-1), range.prefWidth(-1)));
        if (wanted > room) {
            room = wanted;
            requestLayout();
        }
    }

    private double textLeft() {
        return sample.getLayoutBounds().getWidth() + GAP;
    }

    private double textWidth(double width) {
        return Math.max(0, width - textLeft() - GAP - room);
    }

    private double textHeight(double textWidth) {
        if (heightAt != textWidth) {
            height = text.prefHeight(textWidth);
            heightAt = textWidth;
        }
        return height;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double rowHeight) {
        return textLeft() + text.prefWidth(-1) + GAP + room;
    }

    @Override
    protected double computePrefHeight(double width) {
        double words = textHeight(width < 0 ? text.prefWidth(-1) : textWidth(width));
        return Math.max(sample.getLayoutBounds().getHeight(), Math.max(words, figuresHeight()));
    }

    /** Of the area and, below it, its range. */
    private double figuresHeight() {
        return area.getText().isEmpty() || range.getText().isEmpty()
                ? 0
                : area.prefHeight(-1) + range.prefHeight(-1) - TIGHT;
    }

    @Override
    protected void layoutChildren() {
        makeRoom();
        double width = textWidth(getWidth());
        double words = textHeight(width);
        double top = snapPositionY((getHeight() - Math.max(words, figuresHeight())) / 2);
        double beside = figuresHeight() > words ? area.prefHeight(-1) + 2 * top : getHeight();
        layoutInArea(sample, 0, 0, textLeft() - GAP, beside, 0, HPos.LEFT, VPos.CENTER);
        text.resizeRelocate(textLeft(), top, width, words);
        area.resizeRelocate(getWidth() - room, top, room, area.prefHeight(-1));
        range.resizeRelocate(getWidth() - room, top + area.prefHeight(-1) - TIGHT, room, range.prefHeight(-1));
    }

    /** The sign is to be drawn again: theme or pixels have changed. */
    void forgetSign() {
        sign = null;
    }
}
