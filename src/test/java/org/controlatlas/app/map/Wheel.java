package org.controlatlas.app.map;

import javafx.geometry.Point2D;
import javafx.scene.input.ScrollEvent;

/** Turns of a mouse wheel as a desktop tells them, which Monocle's robot does not. */
public final class Wheel {
    private Wheel() {}

    /**
     * @param scene where the pointer is in the scene, and
     * @param screen on the screen
     * @param deltaY 40 for a notch away from the user
     */
    public static ScrollEvent notch(Point2D scene, Point2D screen, double deltaY) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                scene.getX(),
                scene.getY(),
                screen.getX(),
                screen.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
