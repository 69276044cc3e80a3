package org.controlatlas.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The children of a pane, one for each thing that it shows. They stay when other things are shown: what costs time is to
 * make nodes and to look up their style, not to give them another text.
 */
public final class ReusedNodes<N extends Node> {
    private final Pane parent;
    private final Supplier<N> maker;
    private final List<N> nodes = new ArrayList<>();

    public ReusedNodes(Pane parent, Supplier<N> maker) {
        this.parent = parent;
        this.maker = maker;
    }

    /** Shows one node for each thing, in order, and no other. */
    public <T> void show(List<T> things, BiConsumer<N, T> fill) {
        while (nodes.size() < things.size()) {
            N made = maker.get();
            nodes.add(made);
            parent.getChildren().add(made);
        }
        for (int i = 0; i < nodes.size(); i++) {
            boolean used = i < things.size();
            if (used) {
                fill.accept(nodes.get(i), things.get(i));
            }
            setShown(nodes.get(i), used);
        }
    }

    /** A node that is not shown takes no room either. */
    public static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
