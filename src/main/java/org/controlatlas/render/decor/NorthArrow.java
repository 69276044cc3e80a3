package org.controlatlas.render.decor;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Dimension2D;
import java.awt.geom.Path2D;
import org.controlatlas.render.MapFonts;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.Samples;
import org.controlatlas.render.label.TextShape;

/** North is up on every map here; the arrow says so to those who print it. */
public final class NorthArrow implements Decoration {
    private static final double WIDTH = 20;
    private static final double HEIGHT = 24;

    private final PictureSpec spec;
    private final boolean vector;

    /** @param vector true for files that keep text as text */
    public NorthArrow(PictureSpec spec, boolean vector) {
        this.spec = spec;
        this.vector = vector;
    }

    private TextShape letter() {
        return TextShape.of(new DecorWords(spec.language()).text("north"), MapFonts.bold(11));
    }

    @Override
    public Dimension2D size() {
        return new Extent(WIDTH, HEIGHT + letter().height());
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            TextShape letter = letter();
            new Samples(g, spec, vector).text(letter, x + (WIDTH - letter.width()) / 2, y);
            double top = y + letter.height();
            Path2D.Double needle = new Path2D.Double();
            needle.moveTo(x + WIDTH / 2, top);
            needle.lineTo(x + WIDTH - 3, top + HEIGHT - 2);
            needle.lineTo(x + WIDTH / 2, top + HEIGHT - 7);
            needle.lineTo(x + 3, top + HEIGHT - 2);
            needle.closePath();
            g.setColor(new Color(spec.theme().halo()));
            g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(needle);
            g.setColor(new Color(spec.theme().ink()));
            g.fill(needle);
        } finally {
            g.dispose();
        }
    }
}
