package org.controlatlas.workshop.window;

import javafx.scene.input.MouseEvent;
import org.controlatlas.app.map.AtlasMap;

/** A journey over the map by mouse that comes back again and again: drags in changing directions, wheel in and out. */
final class MapTour {
    private static final int ROUND = 80;
    private static final int DRAGGED = 60;
    /** Pixels between two frames of a brisk drag. */
    private static final double SPEED = 9;

    private final AtlasMap map;
    private int frame;
    private double x;
    private double y;

    MapTour(AtlasMap map) {
        this.map = map;
    }

    /** The input of the next frame. */
    void next() {
        int inRound = frame % ROUND;
        double angle = 2 * Math.PI * (frame / ROUND % 8) / 8;
        if (inRound == 0) {
            x = map.getWidth() / 2;
            y = map.getHeight() / 2;
            MapInput.mouse(map, MouseEvent.MOUSE_PRESSED, x, y);
        } else if (inRound < DRAGGED) {
            // There and back, so that the tour stays where the data are.
            double direction = inRound < DRAGGED / 2 ? 1 : -1;
            x += SPEED * direction * Math.cos(angle);
            y += SPEED * direction * Math.sin(angle);
            MapInput.mouse(map, MouseEvent.MOUSE_DRAGGED, x, y);
        } else if (inRound == DRAGGED) {
            MapInput.mouse(map, MouseEvent.MOUSE_RELEASED, x, y);
        } else if (inRound % 4 == 0) {
            double notches = inRound < (DRAGGED + ROUND) / 2 ? 1 : -1;
            MapInput.wheel(map, frame / ROUND % 2 == 0 ? notches : -notches, map.getWidth() / 3, map.getHeight() / 3);
        }
        frame++;
    }

    /** Lets go of the mouse. */
    void end() {
        if (frame % ROUND > 0 && frame % ROUND <= DRAGGED) {
            MapInput.mouse(map, MouseEvent.MOUSE_RELEASED, x, y);
        }
    }
}
