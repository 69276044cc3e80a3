package org.controlatlas.app.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/**
 * Words for which there is no other room: their end may be missing, and all of them show when one points at them or goes
 * there by keyboard. Whatever else is written in the window is written whole; a test holds that.
 */
public final class Shortened {
    private static final String STYLE = "shortened";

    private final Labeled label;
    private final StringProperty whole = new SimpleStringProperty(this, "whole", "");
    private Tooltip tooltip;

    public Shortened(Labeled label) {
        this.label = label;
        TooltipOnDemand.on(label, this::tooltip);
        label.focusedProperty().addListener((observable, was, focused) -> {
            if (focused) {
                Bounds place = label.localToScreen(label.getBoundsInLocal());
                tooltip().show(label, place.getMinX(), place.getMaxY());
            } else {
                tooltip().hide();
            }
        });
    }

    private Tooltip tooltip() {
        if (tooltip == null) {
            tooltip = TooltipOnDemand.showing(whole);
        }
        return tooltip;
    }

    /**
     * @param allOfIt what the tooltip says
     * @param cut whether the end of what is shown is missing
     */
    public void show(String shown, String allOfIt, boolean cut) {
        whole.set(allOfIt);
        label.setText(shown);
        label.setAccessibleText(allOfIt);
        label.setFocusTraversable(cut);
        label.getStyleClass().remove(STYLE);
        if (cut) {
            label.getStyleClass().add(STYLE);
        }
    }
}
