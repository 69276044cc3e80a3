package org.controlatlas.app.timeline;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.controlatlas.app.control.WindowFonts;

/** Measures and shortens single lines of one font; widths are kept, since the same few words come again and again. */
final class TextWidths {
    private static final Map<Double, TextWidths> BY_SIZE = new HashMap<>();
    private static final int KEPT = 2000;

    private final Font font;
    private final Map<String, Double> widths = new HashMap<>();

    private TextWidths(Font font) {
        this.font = font;
    }

    /** To be used on the JavaFX thread. */
    static TextWidths of(double size) {
        return BY_SIZE.computeIfAbsent(size, s -> new TextWidths(Font.font(WindowFonts.LETTERS, s)));
    }

    Font font() {
        return font;
    }

    double width(String text) {
        if (widths.size() > KEPT) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, t -> {
            Text node = new Text(t);
            node.setFont(font);
            return node.getLayoutBounds().getWidth();
        });
    }

    /** The text, or as much of it as fits with an ellipsis; empty if nothing does. */
    String fit(String text, double room) {
        if (room <= 0) {
            return "";
        }
        if (width(text) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(text.substring(0, middle).stripTrailing() + "…") <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + "…";
    }
}
