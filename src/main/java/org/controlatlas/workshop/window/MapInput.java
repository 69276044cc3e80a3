package org.controlatlas.workshop.window;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/** Events as a mouse makes them, on the JavaFX thread. */
final class MapInput {
    /** Pixels that JavaFX reports for a notch of the wheel. */
    private static final double NOTCH = 40;

    private MapInput() {}

    static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        var at = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        null,
                        node,
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(node, at.getX(), at.getY())));
    }

    static void wheel(Node node, double notches, double x, double y) {
        var at = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new ScrollEvent(
                        null,
                        node,
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        notches * NOTCH,
                        0,
                        notches * NOTCH,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(node, at.getX(), at.getY())));
    }
}
