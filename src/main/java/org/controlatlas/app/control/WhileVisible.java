package org.controlatlas.app.control;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/**
 * Children that are in their parent only while they are visible. JavaFX finds the style of hidden nodes, too, makes their
 * skins and asks each pulse for their bounds.
 */
public final class WhileVisible {
    private WhileVisible() {}

    /**
     * Takes care of all of the children from now on.
     *
     * @param children of the parent
     * @param inOrder those that it has when all are visible
     */
    public static void keep(ObservableList<Node> children, Node... inOrder) {
        List<Node> all = List.of(inOrder);
        children.setAll(all.stream().filter(Node::isVisible).toList());
        for (Node node : all) {
            node.visibleProperty().addListener((observable, was, visible) -> {
                if (visible) {
                    children.add(place(children, all, node), node);
                } else {
                    children.remove(node);
                }
            });
        }
    }

    private static int place(ObservableList<Node> children, List<Node> all, Node node) {
        int place = 0;
        for (Node before : all.subList(0, all.indexOf(node))) {
            if (children.contains(before)) {
                place++;
            }
        }
        return place;
    }
}
