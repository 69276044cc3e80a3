package org.controlatlas.app.shell;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;

/**
 * Watches a window in each pulse: what stands above, beside and below the map stays within the window, and neither above
 * nor below covers the other. One picture in which all jumps is a fault, though the next one is right again.
 */
final class WindowFits {
    private static final double TOLERANCE = 1;
    private static final int DEPTH = 4;

    private final Scene scene;
    private final Set<String> faults = new TreeSet<>();

    /** On the JavaFX thread. */
    WindowFits(Scene scene) {
        this.scene = scene;
        scene.addPostLayoutPulseListener(this::check);
    }

    /** Where a part stood outside, since the window was opened. */
    Set<String> faults() {
        return faults;
    }

    private void check() {
        if (!(scene.lookup(".frame") instanceof BorderPane frame) || frame.getHeight() <= 0) {
            return;
        }
        check("frame", frame);
        within("at the right", (Parent) frame.getRight(), DEPTH);
        if (bottom(frame.getTop()) > frame.getBottom().getLayoutY() + TOLERANCE) {
            faults.add("the top bar reaches under the timeline");
        }
    }

    /** By what layout gave it; what it draws beyond, such as a shadow, is no matter of room. */
    private void check(String name, Node part) {
        double room = part.getParent().getLayoutBounds().getHeight();
        if (part.getLayoutY() < -TOLERANCE || bottom(part) > room + TOLERANCE) {
            faults.add(name + " from " + Math.round(part.getLayoutY()) + " to " + Math.round(bottom(part)) + " of "
                    + Math.round(room));
        }
    }

    private static double bottom(Node part) {
        return part.getLayoutY() + part.getLayoutBounds().getHeight();
    }

    private void within(String name, Parent parent, int depth) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || !child.isManaged()) {
                continue;
            }
            String called =
                    name + " < " + (child.getId() == null ? child.getClass().getSimpleName() : child.getId());
            check(called, child);
            // What a control holds it scrolls.
            if (depth > 1 && child instanceof Pane inner) {
                within(called, inner, depth - 1);
            }
        }
    }
}
