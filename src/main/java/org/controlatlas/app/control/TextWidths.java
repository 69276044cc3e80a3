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
        int start = 0;
        for (int fits = fitting(text, start, width); fits < text.length(); fits = fitting(text, start, width)) {
            int blank = text.lastIndexOf(' ', fits - 1);
            boolean atBlank = blank > start;
            int end = atBlank ? blank : fits;
            all.append(text, start, end).append('\n');
            start = atBlank ? end + 1 : end;
        }
        return all.append(text.substring(start)).toString();
    }

    /**
     * Where the longest part of the text that fits ends; it holds a letter at least. Found by halving, as more letters are
     * hardly ever narrower; whatever is found fits.
     */
    private int fitting(String text, int start, double width) {
        int fits = Math.min(text.length(), whole(text, start + 1));
        int tooWide = text.length() + 1;
        while (whole(text, fits + 1) < tooWide) {
            int tried = whole(text, (fits + tooWide) / 2);
            if (tried == tooWide) {
                tried = whole(text, fits + 1);
            }
            if (isWider(text, start, tried, width)) {
                tooWide = tried;
            } else {
                fits = tried;
            }
        }
        return fits;
    }

    /** The place itself, or the one after it where it would cut a letter in two. */
    private static int whole(String text, int place) {
        return place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place + 1 : place;
    }

    private boolean isWider(String text, int start, int end, double width) {
        return node(text.substring(start, end)).getLayoutBounds().getWidth() > width;
    }

    private Text node(String text) {
        Text node = new Text(text);
        node.setFont(font);
        // As labels do, whose lines are a little higher than those of a text by itself.
        node.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        return node;
    }
}
