package org.controlatlas.app.shell;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.controlatlas.app.timeline.TimelinePane;

/**
 * Leaves the map three fifths of the window: in a narrow one the panels beside it are narrower, in a low one the timeline
 * below it is lower. Style sheets say by how much.
 */
final class RoomForTheMap {
    private static final double NARROW = 1400;
    private static final double LOW = 900;

    /** Less wide, what has changed needs all its lines. */
    private static final double WIDE_ENOUGH = 1150;

    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");

    private RoomForTheMap() {}

    /** What a window keeps beside the map, in logical pixels: the panel. As the style sheets have it. */
    static double beside(double width) {
        return width < NARROW ? 264 : 360;
    }

    /** What a window keeps above and below the map, in logical pixels: top bar and timeline, in English. */
    static double aboveAndBelow(double width, double height) {
        return height >= LOW ? 236 : isBrief(width, height) ? 179 : 190;
    }

    /** Whether what has changed takes a line less. */
    private static boolean isBrief(double width, double height) {
        return height < LOW && width >= WIDE_ENOUGH;
    }

    /**
     * @param frame as wide and high as the window's inside
     * @param width that the window will have, as far as is known: its first layout is right then, and the picture drawn in
     *     advance is the one that it needs
     */
    static void keep(Region frame, TimelinePane timeline, double width, double height) {
        frame.getStyleClass().add("frame");
        fit(frame, timeline, width, height);
        InvalidationListener sized = observable -> fit(frame, timeline, frame.getWidth(), frame.getHeight());
        frame.widthProperty().addListener(sized);
        frame.heightProperty().addListener(sized);
    }

    private static void fit(Region frame, TimelinePane timeline, double width, double height) {
        frame.pseudoClassStateChanged(IS_NARROW, width < NARROW);
        timeline.setLow(height < LOW, isBrief(width, height));
    }
}
