package org.controlatlas.render.decor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import org.controlatlas.render.MapFonts;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.Samples;
import org.controlatlas.render.label.TextShape;

/** A bar of a round length at the middle latitude of the picture; Web Mercator's scale changes by the latitude. */
public final class ScaleBar implements Decoration {
    private static final double MOST_PX = 140;
    private static final double BAR = 5;

    private final PictureSpec spec;
    private final boolean vector;
    private final double metres;

    /** @param vector true for files that keep text as text */
    public ScaleBar(PictureSpec spec, boolean vector) {
        this.spec = spec;
        this.vector = vector;
        this.metres = roundLength(MOST_PX * spec.viewport().metresPerPixel());
    }

    /** The greatest of 1, 2 and 5 times a power of ten that is not more. */
    static double roundLength(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double factor = metres / power;
        return power * (factor >= 5 ? 5 : factor >= 2 ? 2 : 1);
    }

    /** Length of the bar on the ground. */
    public double metres() {
        return metres;
    }

    private double barWidth() {
        return metres / spec.viewport().metresPerPixel();
    }

    private TextShape text() {
        DecorWords words = new DecorWords(spec.language());
        String length =
                metres >= 1000 ? words.text("km", words.number(metres / 1000)) : words.text("m", words.number(metres));
        return TextShape.of(length, MapFonts.regular(10.5));
    }

    @Override
    public Dimension2D size() {
        TextShape text = text();
        return new Extent(barWidth() + text.width() / 2 + 2, text.height() + BAR + 4);
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            TextShape text = text();
            double top = y + text.height() + 2;
            double width = barWidth();
            Color ink = new Color(spec.theme().ink());
            Color halo = new Color(spec.theme().halo());
            g.setColor(halo);
            g.fill(new Rectangle2D.Double(x - 1.5, top - 1.5, width + 3, BAR + 3));
            g.setColor(ink);
            g.fill(new Rectangle2D.Double(x, top, width, BAR));
            g.setColor(halo);
            g.fill(new Rectangle2D.Double(x + width / 2, top + 1, width / 2 - 1, BAR - 2));
            Samples samples = new Samples(g, spec, vector);
            samples.text(TextShape.of("0", MapFonts.regular(10.5)), x - 1, y);
            samples.text(text, x + width - text.width() / 2, y);
        } finally {
            g.dispose();
        }
    }
}
