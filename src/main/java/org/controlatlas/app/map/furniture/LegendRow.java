package org.controlatlas.app.map.furniture;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.decor.LegendSign;

/**
 * One line of the legend: sign, words, area. It is filled again and again while the date moves, since new nodes would
 * have to be styled anew, which costs more than all else in a step.
 */
final class LegendRow extends HBox {
    private final ImageView sample = new ImageView();
    private final Label text = new Label();
    private final Label area = new Label();
    /** Keeps the room for the area, which is laid out by itself. */
    private final Region room = new Region();

    private LegendEntry.Swatch sign;

    LegendRow() {
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        area.getStyleClass().add("legend-area");
        area.setAlignment(Pos.TOP_RIGHT);
        // Numbers change with nearly every step of the date: they must not have all of the legend laid out again.
        area.setManaged(false);
        room.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(sample, text, room, area);
        getStyleClass().add("legend-row");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** @param areaText empty for none */
    void show(LegendEntry entry, String areaText, PictureSpec picture) {
        if (!entry.swatch().equals(sign)) {
            sign = entry.swatch();
            DecorImage.show(
                    sample, new LegendSign(sign, picture), picture.viewport().pixelScale());
        }
        text.setText(entry.text());
        area.setText(areaText);
        makeRoom();
        setAccessibleText(entry.text() + (areaText.isEmpty() ? "" : ", " + areaText));
    }

    /** As much as the longest number had so far, and none where there never was one. */
    private void makeRoom() {
        if (getScene() == null || area.getText().isEmpty()) {
            return;
        }
        double wanted = Math.ceil(area.prefWidth(-1));
        if (wanted > room.getPrefWidth()) {
            room.setPrefWidth(wanted);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        makeRoom();
        super.layoutChildren();
        area.resizeRelocate(room.getLayoutX(), text.getLayoutY(), room.getWidth(), area.prefHeight(-1));
    }

    /** The sign is to be drawn again: theme or pixels have changed. */
    void forgetSign() {
        sign = null;
    }
}
