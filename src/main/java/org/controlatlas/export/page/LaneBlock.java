package org.controlatlas.export.page;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.RoundYears;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapSamples;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.Theme;

/** A zone's periods as a band over the whole coverage, with years below it and a mark at the page's date. */
record LaneBlock(Atlas atlas, Zone zone, LocalDate date, Theme theme, PageTexts texts, PageStyle style)
        implements Block {
    /** Between years written side by side. */
    private static final double APART = 8;

    private double bandHeight() {
        return 20 * style.factor();
    }

    private double headingHeight() {
        return style.text() * 1.7;
    }

    @Override
    public double height(double width) {
        return headingHeight() + bandHeight() + style.text() * 1.7;
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        ink.text(texts.get("timeline"), style.caption(), x, y + style.text(), 1);
        double top = y + headingHeight();
        long first = atlas.info().start().toEpochDay();
        long days = Math.max(1, atlas.info().lastDay().toEpochDay() + 1 - first);
        ControlStyles styles =
                new ControlStyles(theme, atlas.actors(), atlas.info().reading().cautious());
        for (ControlPeriod period : zone.periods()) {
            double from = x + width * share(period.time().startDay(), first, days);
            double to = x + width * share(period.time().endDay(), first, days);
            Optional<FillStyle> fill = styles.style(period);
            if (to > from && fill.isPresent()) {
                double left = ink.snap(from);
                Rectangle2D box = new Rectangle2D.Double(
                        left, ink.snap(top), Math.max(1 / ink.pixelScale(), ink.snap(to) - left), bandHeight());
                MapSamples.fill(ink.canvas(), fill.get(), box);
                ink.draw(new Line2D.Double(left, top, left, top + bandHeight()), theme.ink(), 0.6, 0.8);
            }
        }
        ink.frame(new Rectangle2D.Double(ink.snap(x), ink.snap(top), ink.snap(width), bandHeight()), 0.5);
        years(ink, x, top + bandHeight(), width, first, days);
        double now = x + width * share((int) date.toEpochDay(), first, days);
        Line2D mark = new Line2D.Double(now, top - 4, now, top + bandHeight() + 4);
        ink.draw(mark, theme.halo(), 1, 4);
        ink.draw(mark, theme.ink(), 1, 2);
    }

    private void years(Ink ink, double x, double y, double width, long first, long days) {
        double perYear = width / (days / 365.25);
        LocalDate start = atlas.info().start();
        LocalDate last = atlas.info().lastDay();
        TextFont font = TextFont.regular(style.small());
        double longest =
                Math.max(Ink.width(texts.year(start.getYear()), font), Ink.width(texts.year(last.getYear()), font));
        int step = RoundYears.step(perYear, Math.max(42 * style.factor(), longest + APART * style.factor()));
        for (int year : RoundYears.between(start, last, step).toArray()) {
            double at = x + width * share((int) LocalDate.of(year, 1, 1).toEpochDay(), first, days);
            String text = texts.year(year);
            double half = Ink.width(text, font) / 2;
            ink.draw(new Line2D.Double(at, y, at, y + 4), theme.ink(), 0.7, 0.8);
            if (at - half >= x - 1 && at + half <= x + width + 1) {
                ink.text(text, font, at - half, y + 5 + style.small(), 0.85);
            }
        }
    }

    private static double share(int day, long first, long days) {
        return Math.max(0, Math.min(1, (day - (double) first) / days));
    }
}
