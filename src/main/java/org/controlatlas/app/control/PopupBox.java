package org.controlatlas.app.control;

import javafx.scene.Node;

/** What a popup holds: parts below one another in the look of the window that it belongs to, and never higher than that. */
public final class PopupBox extends ScrollBox {
    /** Part of the window's width and height that a popup may take. */
    private static final double PART = 0.85;

    private final TextColumn content;

    /**
     * @param width with the padding, in logical pixels
     * @param spacing between the parts
     */
    public PopupBox(double width, double spacing) {
        this(width, new TextColumn(spacing));
    }

    private PopupBox(double width, TextColumn content) {
        super(width, content);
        this.content = content;
    }

    public TextColumn content() {
        return content;
    }

    /** To be called each time before it is shown. */
    public void dress(Node owner) {
        PopupLook.dress(this, owner);
        setMost(owner.getScene().getWidth() * PART, owner.getScene().getHeight() * PART);
    }
}
