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
    /** Null as long as there is nothing to say. */
    private Tooltip tooltip;

    private boolean offered;

    public Shortened(Labeled label) {
        this.label = label;
        label.focusedProperty().addListener((observable, was, focused) -> {
            if (focused && offered) {
                Bounds place = label.localToScreen(label.getBoundsInLocal());
                tooltip().show(label, place.getMinX(), place.getMaxY());
            } else if (tooltip != null) {
                tooltip.hide();
            }
        });
    }

    /** Only where there is more than one sees. */
    private void offer(boolean more) {
        if (more && !offered) {
            Tooltip.install(label, tooltip());
        } else if (!more && offered) {
            Tooltip.uninstall(label, tooltip());
        }
        offered = more;
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
        offer(cut || !shown.equals(allOfIt));
        label.setText(shown);
        label.setAccessibleText(allOfIt);
        label.setFocusTraversable(cut);
        // Only when it changes: another style class has the style found anew.
        if (cut && !label.getStyleClass().contains(STYLE)) {
            label.getStyleClass().add(STYLE);
        } else if (!cut) {
            label.getStyleClass().remove(STYLE);
        }
    }
}
