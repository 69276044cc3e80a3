package org.controlatlas.app.control;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Measures words of one font; widths are kept, since the same few words come again and again. For the JavaFX thread. */
public final class TextWidths {
    private static final Map<Font, TextWidths> BY_FONT = new HashMap<>();
    private static final int KEPT = 2000;

    private final Font font;
    private final Map<String, Double> widths = new HashMap<>();

    private TextWidths(Font font) {
        this.font = font;
    }

    public static TextWidths of(Font font) {
        return BY_FONT.computeIfAbsent(font, TextWidths::new);
    }

    /** Of the program's own font in that size. */
    public static TextWidths of(double size) {
        return of(Font.font(WindowFonts.LETTERS, size));
    }

    /** Of the bold one. */
    public static TextWidths bold(double size) {
        return of(Font.font(WindowFonts.LETTERS, FontWeight.BOLD, size));
    }

    public Font font() {
        return font;
    }

    /** Of a single line, in logical pixels. */
    public double width(String text) {
        if (widths.size() > KEPT) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, t -> node(t).getLayoutBounds().getWidth());
    }

    /** How high the words are when they break at that width. */
    public double height(String text, double wrappingWidth) {
        Text node = node(text);
        node.setWrappingWidth(Math.max(1, wrappingWidth));
        return node.getLayoutBounds().getHeight();
    }

    /** How high so many lines are. */
    public double height(int lines) {
        return node("\n".repeat(lines - 1)).getLayoutBounds().getHeight();
    }

    /** The words with line breaks, for what breaks none by itself. */
    public String broken(String text, double width) {
        StringBuilder all = new StringBuilder();
        int lineStart = 0;
        int lastBlank = -1;
        for (int end = 1; end <= text.length(); end++) {
            if (Character.isLowSurrogate(text.charAt(end - 1)) || end - lineStart < 2) {
                continue;
            }
            if (node(text.substring(lineStart, end)).getLayoutBounds().getWidth() > width) {
                boolean atBlank = lastBlank > lineStart;
                int lineEnd = atBlank ? lastBlank : end - 1;
                all.append(text, lineStart, lineEnd).append('\n');
                lineStart = atBlank ? lineEnd + 1 : lineEnd;
            }
            if (text.charAt(end - 1) == ' ') {
                lastBlank = end - 1;
            }
        }
        return all.append(text.substring(lineStart)).toString();
    }

    private Text node(String text) {
        Text node = new Text(text);
        node.setFont(font);
        // As labels do, whose lines are a little higher than those of a text by itself.
        node.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        return node;
    }
}
