package org.controlatlas.render.decor;

import java.awt.geom.Rectangle2D;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.PictureSpec;

/** A bar of a round length, true at the middle latitude of the picture: Web Mercator's scale changes by the latitude. */
public final class ScaleBar implements Decoration {
    private static final double MOST = 140;
    private static final double BAR = 5;
    private static final int PARTS = 4;

    private final PictureSpec spec;
    private final double fontSize;
    private final double metres;

    public ScaleBar(PictureSpec spec) {
        this(spec, MOST, 10.5);
    }

    /**
     * @param most the longest that the bar may be, logical pixels
     * @param fontSize of the numbers, logical pixels
     */
    public ScaleBar(PictureSpec spec, double most, double fontSize) {
        this.spec = spec;
        this.fontSize = fontSize;
        this.metres = roundLength(most * spec.viewport().metresPerPixel());
    }

    /** The greatest of 1, 2, 4 and 5 times a power of ten that is not more. */
    static double roundLength(double metres) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(metres)));
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

    private TextFont font() {
        return TextFont.regular(fontSize);
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
    public Extent size() {
        return new Extent(Math.max(length(), endX() + Ink.width(end(), font())), fontSize * 1.35 + BAR + 1);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
        Ink ink = new Ink(canvas, spec.theme());
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
    }
}
