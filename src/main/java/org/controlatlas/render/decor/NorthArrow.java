package org.controlatlas.render.decor;

import java.awt.geom.Path2D;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.PictureSpec;

/** North is up on every map here; the arrow says so to those who print it. */
public final class NorthArrow implements Decoration {
    public static final double WIDTH = 16;

    private static final double NEEDLE = 22;

    private final PictureSpec spec;
    private final double fontSize;

    public NorthArrow(PictureSpec spec) {
        this(spec, 11);
    }

    /** @param fontSize of the letter, logical pixels */
    public NorthArrow(PictureSpec spec, double fontSize) {
        this.spec = spec;
        this.fontSize = fontSize;
    }

    @Override
    public Extent size() {
        return new Extent(WIDTH, NEEDLE + fontSize * 1.3);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
        Ink ink = new Ink(canvas, spec.theme());
        String letter = new DecorWords(spec.language()).text("north");
        TextFont font = TextFont.bold(fontSize);
        double middle = x + WIDTH / 2;
        double top = y + fontSize * 1.25;
        double half = WIDTH * 0.4;
        Path2D.Double left = half(middle, top, middle - half);
        Path2D.Double right = half(middle, top, middle + half);
        Path2D.Double both = new Path2D.Double(left);
        both.append(right, false);
        ink.draw(both, spec.theme().halo(), 1, 3);
        ink.fill(left, spec.theme().ink());
        ink.fill(right, spec.theme().halo());
        ink.draw(both, spec.theme().ink(), 1, 0.8);
        // Over the arrow, whose halo comes to a long point.
        ink.haloText(letter, font, middle - Ink.width(letter, font) / 2, y + fontSize * 0.9);
    }

    private static Path2D.Double half(double middle, double top, double side) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(middle, top);
        path.lineTo(side, top + NEEDLE);
        path.lineTo(middle, top + NEEDLE * 0.76);
        path.closePath();
        return path;
    }
}
