package org.controlatlas.app.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Shows content as wide as itself, whose words break, and scrolls down to what there is no room for. */
public class DownScroll extends ScrollPane {
    /** Shows nothing as yet. */
    public DownScroll() {
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    public DownScroll(Region content) {
        this();
        setContent(content);
    }
}
