package org.controlatlas.render.decor;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.controlatlas.render.MapFonts;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.Theme;
import org.controlatlas.render.label.TextShape;

/**
 * What decorations and pages are drawn with, in logical pixels. In vector files text stays text; in pictures of pixels
 * it is filled as outlines, which look alike on every machine.
 *
 * @param pixelScale device pixels to a logical one
 */
public record Ink(Graphics2D graphics, Theme theme, boolean isVector, double pixelScale) {
    private static final float HALO = 2.6f;
    private static final Pattern GAPS = Pattern.compile("[ \\n]+");

    public Ink {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** For drawing on or beside a map. */
    static Ink of(Graphics2D graphics, PictureSpec spec, boolean vector) {
        return new Ink(graphics, spec.theme(), vector, spec.viewport().pixelScale());
    }

    /** The nearest place where a device pixel begins, so that edges are sharp. */
    public double snap(double logical) {
        return Math.round(logical * pixelScale) / pixelScale;
    }

    public void colour(int rgb, double opacity) {
        graphics.setColor(new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int) Math.round(opacity * 255)));
    }

    public void fill(Shape shape, int rgb) {
        colour(rgb, 1);
        graphics.fill(shape);
    }

    public void draw(Shape shape, int rgb, double opacity, double width) {
        colour(rgb, opacity);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(shape);
    }

    /** A hairline across, on whole device pixels. */
    public void rule(double x, double y, double width, double opacity) {
        double middle = snap(y) + 0.5 / pixelScale * Math.max(1, Math.round(pixelScale));
        draw(
                new Line2D.Double(x, middle, x + width, middle),
                theme.ink(),
                opacity,
                Math.max(1, Math.round(pixelScale)) / pixelScale);
    }

    /** Text that begins at x. */
    public void text(String text, Font font, double x, double baseline, double opacity) {
        if (text.isEmpty()) {
            return;
        }
        colour(theme.ink(), opacity);
        if (isVector) {
            graphics.setFont(font);
            graphics.drawString(text, (float) x, (float) baseline);
        } else {
            TextShape shape = TextShape.of(text, font);
            if (!isSeen(shape, x, baseline)) {
                return;
            }
            graphics.fill(AffineTransform.getTranslateInstance(x, baseline - shape.baseline())
                    .createTransformedShape(shape.outline()));
        }
    }

    /** Text over a map: with a halo in the paper's colour. */
    public void haloText(String text, Font font, double x, double baseline) {
        if (text.isEmpty()) {
            return;
        }
        TextShape shape = TextShape.of(text, font);
        if (!isSeen(shape, x, baseline)) {
            return;
        }
        colour(theme.halo(), 0.8);
        graphics.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(AffineTransform.getTranslateInstance(x, baseline - shape.baseline())
                .createTransformedShape(shape.outline()));
        text(text, font, x, baseline, 1);
    }

    /** Whether the text can leave a mark in what is being drawn: large pictures are drawn part by part. */
    private boolean isSeen(TextShape shape, double x, double baseline) {
        Rectangle clip = graphics.getClipBounds();
        // Letters reach beyond the box that the font tells, but hardly by their own size.
        double reach = shape.font().getSize2D();
        return clip == null
                || new Rectangle2D.Double(
                                x - reach,
                                baseline - shape.baseline() - reach,
                                shape.width() + 2 * reach,
                                shape.height() + 2 * reach)
                        .intersects(clip);
    }

    /** Text that ends at x. */
    public void textRight(String text, Font font, double x, double baseline, double opacity) {
        text(text, font, x - width(text, font), baseline, opacity);
    }

    public void frame(Rectangle2D box, double opacity) {
        double line = Math.max(1, Math.round(pixelScale)) / pixelScale;
        draw(
                new Rectangle2D.Double(
                        box.getX() - line / 2, box.getY() - line / 2, box.getWidth() + line, box.getHeight() + line),
                theme.ink(),
                opacity,
                line);
    }

    public static double width(String text, Font font) {
        return text.isEmpty() ? 0 : TextShape.of(text, font).width();
    }

    /** Breaks text between words so that each line is at most that wide; a longer word is cut. */
    public static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        double space = font.getStringBounds(" ", MapFonts.CONTEXT).getWidth();
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
    public static String fit(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int fits = prefix(text, font, width - width("…", font));
        return text.substring(0, fits).stripTrailing() + "…";
    }

    /** Length of the longest beginning, at least one letter, that is at most that wide. */
    private static int prefix(String word, Font font, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (font.getStringBounds(word.substring(0, next), MapFonts.CONTEXT).getWidth() > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
