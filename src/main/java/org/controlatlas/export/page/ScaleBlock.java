package org.controlatlas.export.page;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.controlatlas.render.MapFonts;
import org.controlatlas.render.MapViewport;

/** A scale bar in round kilometres, true at the middle of the map, with a north arrow beside it. */
record ScaleBlock(MapViewport viewport, boolean bar, boolean arrow, PageTexts texts, double fontSize) implements Block {
    private static final double BAR_HEIGHT = 5;
    private static final double ARROW_WIDTH = 16;
    private static final double ARROW_HEIGHT = 26;

    @Override
    public double height(double width) {
        return Math.max(arrow ? ARROW_HEIGHT + fontSize : 0, bar ? BAR_HEIGHT + 2.9 * fontSize : 0);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        if (arrow) {
            arrow(ink, bar ? x + width - ARROW_WIDTH : x, y);
        }
        if (bar) {
            bar(ink, x, y, width - (arrow ? ARROW_WIDTH + 24 : 0));
        }
    }

    private void bar(Ink ink, double x, double y, double room) {
        double metresPerPixel = viewport.metresPerPixel();
        double metres = round(Math.min(room - 24, 220) * metresPerPixel);
        double length = metres / metresPerPixel;
        double top = ink.snap(y + fontSize * 1.35);
        int parts = 4;
        for (int i = 0; i < parts; i++) {
            Rectangle2D part = new Rectangle2D.Double(x + length * i / parts, top, length / parts, BAR_HEIGHT);
            ink.fill(part, i % 2 == 0 ? ink.theme().ink() : ink.theme().halo());
        }
        ink.draw(new Rectangle2D.Double(x, top, length, BAR_HEIGHT), ink.theme().ink(), 1, 0.8);
        String unit = texts.get(metres >= 1000 ? "km" : "m");
        double shown = metres >= 1000 ? metres / 1000 : metres;
        ink.text("0", MapFonts.regular(fontSize), x, y + fontSize, 0.9);
        String end = texts.number(shown) + "\u00A0" + unit;
        // Centred on the bar's end, as far as the column is wide enough.
        double half = Ink.width(texts.number(shown), MapFonts.regular(fontSize)) / 2;
        ink.text(end, MapFonts.regular(fontSize), x + length - half, y + fontSize, 0.9);
        ink.text(
                Ink.fit(texts.get("scale"), MapFonts.regular(fontSize - 2), room),
                MapFonts.regular(fontSize - 2),
                x,
                top + BAR_HEIGHT + fontSize * 1.1,
                0.65);
    }

    /** The largest of 1, 2, 4 or 5 times a power of ten that is not more. */
    static double round(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double lead = metres / power;
        double whole = lead >= 5 ? 5 : lead >= 4 ? 4 : lead >= 2 ? 2 : 1;
        return whole * power;
    }

    private void arrow(Ink ink, double x, double y) {
        double middle = x + ARROW_WIDTH / 2;
        String letter = texts.get("north");
        ink.text(
                letter,
                MapFonts.bold(fontSize),
                middle - Ink.width(letter, MapFonts.bold(fontSize)) / 2,
                y + fontSize * 0.9,
                1);
        double top = y + fontSize * 1.2;
        double half = ARROW_WIDTH * 0.4;
        double height = ARROW_HEIGHT - 4;
        Path2D.Double left = triangle(middle, top, middle - half, top + height, middle, top + height * 0.76);
        Path2D.Double right = triangle(middle, top, middle + half, top + height, middle, top + height * 0.76);
        ink.fill(left, ink.theme().ink());
        ink.fill(right, ink.theme().halo());
        left.append(right, false);
        ink.draw(left, ink.theme().ink(), 1, 0.8);
    }

    private static Path2D.Double triangle(double x1, double y1, double x2, double y2, double x3, double y3) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        path.lineTo(x3, y3);
        path.closePath();
        return path;
    }
}
