package org.controlatlas.app.shell;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.controlatlas.app.timeline.TimelinePane;

/**
 * Leaves the map three fifths of the window: in a narrow one the panels beside it are narrower, in a low one the timeline
 * below it is lower. Style sheets say by how much.
 */
final class RoomForTheMap {
    static final double NARROW = 1400;
    static final double LOW = 900;

    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");

    private RoomForTheMap() {}

    /** @param frame as wide and high as the window's inside */
    static void keep(Region frame, TimelinePane timeline) {
        frame.getStyleClass().add("frame");
        frame.widthProperty()
                .addListener((property, was, width) ->
                        frame.pseudoClassStateChanged(IS_NARROW, width.doubleValue() < NARROW));
        frame.heightProperty().addListener((property, was, height) -> timeline.setLow(height.doubleValue() < LOW));
    }
}
