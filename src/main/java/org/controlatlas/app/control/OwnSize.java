package org.controlatlas.app.control;

import javafx.scene.layout.Region;

/** For a node that nothing lays out, because it stands where the pointer is. */
public final class OwnSize {
    private OwnSize() {}

    /**
     * Gives the node, which is in a scene, the size that its content asks for now. Its style is found first: words that
     * were put in, or shown again, just now have no font yet, and would be measured as nothing.
     *
     * @param widest in logical pixels; words break there
     */
    public static void take(Region node, double widest) {
        node.applyCss();
        double width = Math.min(widest, Math.ceil(node.prefWidth(-1)));
        node.resize(width, Math.ceil(node.prefHeight(width)));
        node.layout();
    }
}
