package org.controlatlas.render.decor;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.controlatlas.render.draw.Argb;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.text.GlyphRun;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.Theme;

/** What decorations and pages are drawn with, in logical pixels. */
public record Ink(Canvas canvas, Theme theme) {
    private static final double HALO = 2.6;
    /** So many letters are measured first where it is asked how many fit. */
    private static final int FEW_LETTERS = 32;

    private static final Pattern GAPS = Pattern.compile("[ \\n]+");

    /** The nearest place where a device pixel begins, so that edges are sharp. */
    public double snap(double logical) {
        return Math.round(logical * pixelScale()) / pixelScale();
    }

    /** Device pixels to a logical one. */
    public double pixelScale() {
        return canvas.pixelScale();
    }

    /** The width of one device pixel or, on fine canvases, of one logical pixel in whole device pixels. */
    private double hairline() {
        return Math.max(1, Math.round(pixelScale())) / pixelScale();
    }

    public void fill(Shape shape, int rgb) {
        canvas.fill(shape, Argb.opaque(rgb));
    }

    public void draw(Shape shape, int rgb, double opacity, double width) {
        canvas.stroke(shape, Pen.sharp(width), Argb.of(rgb, opacity));
    }

    /** A hairline across, on whole device pixels. */
    public void rule(double x, double y, double width, double opacity) {
        double middle = snap(y) + 0.5 * hairline();
        draw(new Line2D.Double(x, middle, x + width, middle), theme.ink(), opacity, hairline());
    }

    /** Text that begins at x. */
    public void text(String text, TextFont font, double x, double baseline, double opacity) {
        canvas.text(GlyphRun.of(text, font), x, baseline, Argb.of(theme.ink(), opacity));
    }

    /** Text over a map: with a halo in the paper's colour. */
    public void haloText(String text, TextFont font, double x, double baseline) {
        canvas.halo(GlyphRun.of(text, font), x, baseline, HALO, Argb.of(theme.halo(), 0.8));
        text(text, font, x, baseline, 1);
    }

    /** Text that ends at x. */
    public void textRight(String text, TextFont font, double x, double baseline, double opacity) {
        text(text, font, x - width(text, font), baseline, opacity);
    }

    public void frame(Rectangle2D box, double opacity) {
        double line = hairline();
        draw(
                new Rectangle2D.Double(
                        box.getX() - line / 2, box.getY() - line / 2, box.getWidth() + line, box.getHeight() + line),
                theme.ink(),
                opacity,
                line);
    }

    public static double width(String text, TextFont font) {
        return GlyphRun.width(text, font);
    }

    /** Breaks text between words so that each line is at most that wide; a longer word is cut. */
    public static List<String> wrap(String text, TextFont font, double width) {
        List<String> lines = new ArrayList<>();
        double space = width(" ", font);
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (String word : GAPS.split(text.strip())) {
            double wide = width(word, font);
            if (used > 0 && used + space + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            while (wide > width && word.codePointCount(0, word.length()) > 1) {
                int fits = prefix(word, font, width);
                lines.add(word.substring(0, fits));
                word = word.substring(fits);
                wide = width(word, font);
            }
            if (used > 0) {
                line.append(' ');
                used += space;
            }
            line.append(word);
            used += wide;
        }
        if (used > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The text, or its beginning and an ellipsis, so that it is at most that wide. */
    public static String fit(String text, TextFont font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int fits = prefix(text, font, width - width("…", font));
        return text.substring(0, fits).stripTrailing() + "…";
    }

    /** Length of the longest beginning, at least one letter, that is at most that wide. */
    private static int prefix(String word, TextFont font, double width) {
        int letters = word.codePointCount(0, word.length());
        int fits = 1;
        // A name may be a thousand letters long, and only so many of them are measured as stand in a few lines.
        int tooMany = Math.min(letters + 1, FEW_LETTERS);
        while (tooMany <= letters && width(word.substring(0, word.offsetByCodePoints(0, tooMany)), font) <= width) {
            fits = tooMany;
            tooMany = Math.min(letters + 1, 2 * tooMany);
        }
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (width(word.substring(0, word.offsetByCodePoints(0, middle)), font) <= width) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return word.offsetByCodePoints(0, fits);
    }
}
