package org.controlatlas.render.decor;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import org.controlatlas.render.MapFonts;
import org.controlatlas.render.PictureSpec;

/** A bar of a round length, true at the middle latitude of the picture: Web Mercator's scale changes by the latitude. */
public final class ScaleBar implements Decoration {
    private static final double MOST = 140;
    private static final double BAR = 5;
    private static final int PARTS = 4;

    private final PictureSpec spec;
    private final boolean vector;
    private final double fontSize;
    private final double metres;

    /** @param vector true for files that keep text as text */
    public ScaleBar(PictureSpec spec, boolean vector) {
        this(spec, vector, MOST, 10.5);
    }

    /**
     * @param most the longest that the bar may be, logical pixels
     * @param fontSize of the numbers, logical pixels
     */
    public ScaleBar(PictureSpec spec, boolean vector, double most, double fontSize) {
        this(spec, roundLength(most * spec.viewport().metresPerPixel()), fontSize, vector);
    }

    private ScaleBar(PictureSpec spec, double metres, double fontSize, boolean vector) {
        this.spec = spec;
        this.vector = vector;
        this.fontSize = fontSize;
        this.metres = metres;
    }

    /** The same bar for a file that keeps text as text, or for pixels. */
    public ScaleBar withText(boolean asText) {
        return new ScaleBar(spec, metres, fontSize, asText);
    }

    /** The greatest of 1, 2, 4 and 5 times a power of ten that is not more. */
    static double roundLength(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double lead = metres / power;
        return power * (lead >= 5 ? 5 : lead >= 4 ? 4 : lead >= 2 ? 2 : 1);
    }

    /** Length of the bar on the ground. */
    public double metres() {
        return metres;
    }

    /** Length of the bar in logical pixels. */
    public double length() {
        return metres / spec.viewport().metresPerPixel();
    }

    private Font font() {
        return MapFonts.regular(fontSize);
    }

    private String end() {
        return new DecorWords(spec.language()).length(metres);
    }

    /** The number, without its unit, is centred on the bar's end. */
    private double endX() {
        String number = new DecorWords(spec.language()).number(metres >= 1000 ? metres / 1000 : metres);
        return length() - Ink.width(number, font()) / 2;
    }

    @Override
    public Dimension2D size() {
        return new Extent(Math.max(length(), endX() + Ink.width(end(), font())), fontSize * 1.35 + BAR + 1);
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            Ink ink = Ink.of(g, spec, vector);
            double top = ink.snap(y + fontSize * 1.35);
            double length = length();
            int dark = spec.theme().ink();
            int light = spec.theme().halo();
            ink.fill(new Rectangle2D.Double(x - 1.5, top - 1.5, length + 3, BAR + 3), light);
            for (int i = 0; i < PARTS; i++) {
                Rectangle2D part = new Rectangle2D.Double(x + length * i / PARTS, top, length / PARTS, BAR);
                ink.fill(part, i % 2 == 0 ? dark : light);
            }
            ink.draw(new Rectangle2D.Double(x, top, length, BAR), dark, 1, 0.8);
            ink.haloText("0", font(), x, y + fontSize);
            ink.haloText(end(), font(), x + endX(), y + fontSize);
        } finally {
            g.dispose();
        }
    }
}
