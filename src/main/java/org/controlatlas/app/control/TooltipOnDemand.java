package org.controlatlas.app.control;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Tooltips made when the pointer first comes by: each is a window of its own, and all of them would hold up the start. */
public final class TooltipOnDemand {
    private TooltipOnDemand() {}

    /** One that shows this text as it is at the time. */
    public static void on(Node node, ObservableValue<String> text) {
        on(node, () -> {
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(text);
            return tooltip;
        });
    }

    public static void on(Node node, Supplier<Tooltip> make) {
        node.addEventFilter(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventFilter(MouseEvent.MOUSE_ENTERED, this);
                Tooltip.install(node, make.get());
            }
        });
    }
}
