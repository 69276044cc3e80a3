package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapSamples;
import org.controlatlas.render.decor.ControlWords;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.words.CertaintyWords;

/**
 * A zone's periods as a table: when, who, what began it. Where a zone has more periods than there is room, the earliest
 * are counted in one line.
 *
 * @param date the day on which actors are named
 * @param most height that may be used, logical pixels
 */
record HistoryBlock(Atlas atlas, Zone zone, LocalDate date, PageTexts texts, PageStyle style, double most)
        implements Block {
    private static final double SIGN = 22;

    private double row() {
        return style.text() * 1.55;
    }

    private double heading() {
        return style.text() * 1.8;
    }

    /** How many of the latest periods are shown. */
    private int shown() {
        int all = zone.periods().size();
        int fit = (int) Math.max(1, Math.floor((most - heading()) / row()));
        return all <= fit ? all : Math.max(1, fit - 1);
    }

    @Override
    public double height(double width) {
        int left = zone.periods().size() - shown();
        return heading() + (shown() + (left > 0 ? 1 : 0)) * row();
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        ink.text(texts.get("history"), style.caption(), x, y + style.text(), 1);
        ControlStyles styles = new ControlStyles(
                ink.theme(), atlas.actors(), atlas.info().reading().cautious());
        int left = zone.periods().size() - shown();
        double top = y + heading();
        if (left > 0) {
            ink.text("… +" + left, style.body(), x, top + style.text(), 0.7);
            top += row();
        }
        for (ControlPeriod period : zone.periods().subList(left, zone.periods().size())) {
            row(ink, styles, period, x, top, width);
            top += row();
        }
    }

    private void row(Ink ink, ControlStyles styles, ControlPeriod period, double x, double top, double width) {
        double dates = Math.min(width * 0.4, 290 * style.factor());
        double who = Math.min(width * 0.3, 230 * style.factor());
        double baseline = top + style.text();
        ink.rule(x, top - row() * 0.12, width, 0.18);
        ink.text(Ink.fit(new PeriodDates(texts).of(period), style.body(), dates - 8), style.body(), x, baseline, 1);
        Rectangle2D box = new Rectangle2D.Double(
                ink.snap(x + dates), ink.snap(top + 1), ink.snap(SIGN), ink.snap(style.text() * 1.05));
        styles.style(period).ifPresent(fill -> {
            MapSamples.fill(ink.canvas(), fill, box);
            ink.frame(box, 0.45);
        });
        ink.text(Ink.fit(who(period), style.body(), who - SIGN - 14), style.body(), x + dates + SIGN + 7, baseline, 1);
        ink.text(
                Ink.fit(why(period), TextFont.regular(style.text() * 0.94), width - dates - who),
                TextFont.regular(style.text() * 0.94),
                x + dates + who,
                baseline,
                0.8);
    }

    private String who(ControlPeriod period) {
        ControlWords names = new ControlWords(atlas, texts.language());
        String keepers = names.peacekeepers(period, date);
        return names.of(period, date) + (keepers.isEmpty() ? "" : " · " + keepers);
    }

    private String why(ControlPeriod period) {
        String event = period.startEvent()
                .flatMap(id ->
                        atlas.events().stream().filter(e -> e.id().equals(id)).findFirst())
                .map(Event::names)
                .map(names -> names.in(texts.language()))
                .orElse("");
        return Stream.concat(Stream.of(event), CertaintyWords.in(texts.language()).doubts(period).stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
