package org.controlatlas.export.page;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.time.LocalDate;
import org.controlatlas.render.decor.Ink;

/** How far an animation has come: a line from its first day to its last, with a tick at each day of a change. */
record ProgressBlock(FrameSpan span, LocalDate date, PageTexts texts, PageStyle style) implements Block {
    private double line() {
        return 3 * style.factor();
    }

    private double ticks() {
        return 7 * style.factor();
    }

    @Override
    public double height(double width) {
        return ticks() * 1.6 + style.small() * 1.5;
    }

    private double share(LocalDate day) {
        double days = Math.max(1, span.last().toEpochDay() - span.first().toEpochDay());
        return Math.max(0, Math.min(1, (day.toEpochDay() - span.first().toEpochDay()) / days));
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        double radius = ticks() * 0.62;
        double from = x + radius;
        double length = width - 2 * radius;
        double middle = y + ticks() * 0.8;
        double now = from + length * share(date);
        ink.draw(
                new Line2D.Double(from, middle, from + length, middle),
                ink.theme().ink(),
                0.25,
                line());
        ink.draw(new Line2D.Double(from, middle, now, middle), ink.theme().ink(), 0.8, line());
        for (LocalDate day : span.changes()) {
            double at = from + length * share(day);
            ink.draw(
                    new Line2D.Double(at, middle - ticks() / 2, at, middle + ticks() / 2),
                    ink.theme().ink(),
                    0.45,
                    1);
        }
        Ellipse2D mark = new Ellipse2D.Double(now - radius, middle - radius, 2 * radius, 2 * radius);
        ink.fill(mark, ink.theme().ink());
        ink.draw(mark, ink.theme().halo(), 1, 1.2);
        double baseline = y + height(width) - style.small() * 0.25;
        ink.text(texts.date(span.first()), style.print(), x, baseline, 0.8);
        ink.textRight(texts.date(span.last()), style.print(), x + width, baseline, 0.8);
    }
}
