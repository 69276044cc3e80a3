package org.controlatlas.app.control;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Tooltips made when the pointer first comes by: each is a window of its own, and all of them would hold up the start. */
public final class TooltipOnDemand {
    /** A tooltip's longest line in logical pixels. */
    private static final double WIDEST = 400;

    /** Size of a tooltip's words, as the style sheet sets it. */
    private static final double TEXT = 13;

    private TooltipOnDemand() {}

    /** The words in lines: a tooltip that breaks them by itself is sized before it has. */
    public static String inLines(String text) {
        return TextWidths.of(TEXT).broken(text, WIDEST);
    }

    /**
     * One that shows this text as it is at the time. It is broken into lines only while the tooltip shows, because that
     * measures the text several times.
     */
    public static Tooltip showing(ObservableValue<String> text) {
        Tooltip tooltip = new Tooltip();
        // Not showingProperty(): that changes only after the window has been given its size.
        BooleanProperty seen = new SimpleBooleanProperty();
        tooltip.setOnShowing(event -> seen.set(true));
        tooltip.setOnHidden(event -> seen.set(false));
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> seen.get() && text.getValue() != null ? inLines(text.getValue()) : text.getValue(),
                        text,
                        seen));
        return tooltip;
    }

    /** As of {@link #showing}, when the pointer comes by. */
    public static void on(Node node, ObservableValue<String> text) {
        on(node, () -> showing(text));
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
