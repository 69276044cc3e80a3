package org.controlatlas.export.page;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.controlatlas.model.RoundYears;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapSamples;
import org.controlatlas.render.decor.ControlWords;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.ColourMix;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.Theme;

/** A page of lanes: a row an area, coloured by who held it over time, with years, a legend and what it rests on. */
public final class LanesPage {
    /** Logical pixels. */
    private static final double WIDTH = 1200;

    private static final double MARGIN = 28;
    private static final double NAMES = 250;
    private static final double ROW = 18;
    /** Between years written side by side. */
    private static final double APART = 8;

    private static final double BAR = 13;
    /** Of the paper in what is not certain. */
    private static final double PALE = 0.5;

    /** A picture has so many rows at most. */
    private static final double HIGHEST = 15_000;

    private LanesPage() {}

    /**
     * Some time of an area.
     *
     * @param control {@link Control.NoData} where nothing is known
     * @param shared whether somebody else holds a part
     * @param doubtful whether it is not certain who holds it
     */
    public record Stretch(ValidTime time, Control control, boolean shared, boolean doubtful) {}

    /** An area; rows of one group stand together, with a line above the first. */
    public record Row(String name, String group, List<Stretch> stretches) {
        public Row {
            stretches = List.copyOf(stretches);
        }
    }

    /** @param span the days shown, from left to right */
    public static Page of(Atlas atlas, List<Row> rows, ValidTime span, Theme theme, Language language) {
        PageStyle style = new PageStyle(1);
        PageTexts texts = PageTexts.of(language, atlas);
        Lanes lanes = new Lanes(atlas, List.copyOf(rows), span, theme, texts, style);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(atlas.info().title().in(language), style.title(), 1));
        blocks.add(new Paragraph(
                texts.get("lanes.title") + ", "
                        + texts.date(LocalDate.ofEpochDay(span.startDay())) + " – "
                        + texts.date(LocalDate.ofEpochDay(span.endDay() - 1L)),
                style.date(),
                1));
        blocks.add(new Paragraph(texts.viewpoint(), style.body(), 0.8));
        blocks.add(lanes);
        blocks.add(new Holders(atlas, rows, span, theme, language, style));
        blocks.add(new Paragraph(texts.get("lanes.note"), style.body(), 0.8));
        blocks.add(new Notes(atlas.info(), texts, style, CitedSources.none()));
        List<Page.PlacedBlock> placed = new ArrayList<>();
        double y = MARGIN;
        for (Block block : blocks) {
            placed.add(new Page.PlacedBlock(block, MARGIN, y, WIDTH - 2 * MARGIN));
            y += block.height(WIDTH - 2 * MARGIN) + style.gap();
        }
        return new Page(WIDTH, Math.ceil(y + MARGIN - style.gap()), theme, theme.paper(), List.of(), placed);
    }

    private record Lanes(Atlas atlas, List<Row> rows, ValidTime span, Theme theme, PageTexts texts, PageStyle style)
            implements Block {
        private double row() {
            return Math.min(ROW, HIGHEST / Math.max(1, rows.size()));
        }

        @Override
        public double height(double width) {
            return rows.size() * row() + 2 * axis();
        }

        private double axis() {
            return style.text() * 1.6;
        }

        private double at(double x, double width, int day) {
            double share = (Math.max(span.startDay(), Math.min(span.endDay(), day)) - (double) span.startDay())
                    / Math.max(1.0, span.endDay() - (double) span.startDay());
            return x + NAMES + (width - NAMES) * share;
        }

        @Override
        public void paint(Ink ink, double x, double y, double width) {
            double top = y + axis();
            years(ink, x, width, top);
            ControlStyles styles = new ControlStyles(
                    theme, atlas.actors(), atlas.info().reading().cautious());
            double bar = Math.min(BAR, row() * 0.75);
            TextFont font = TextFont.regular(Math.min(style.text(), row() * 0.7));
            for (int i = 0; i < rows.size(); i++) {
                Row lane = rows.get(i);
                double rowTop = top + i * row();
                if (i > 0 && !rows.get(i - 1).group().equals(lane.group())) {
                    ink.rule(x, rowTop, width, 0.5);
                }
                ink.text(Ink.fit(lane.name(), font, NAMES - 10), font, x, rowTop + row() * 0.72, 1);
                for (Stretch stretch : lane.stretches()) {
                    double from = ink.snap(at(x, width, stretch.time().startDay()));
                    double to = ink.snap(at(x, width, stretch.time().endDay()));
                    if (to > from) {
                        stretch(
                                ink,
                                styles,
                                stretch,
                                new Rectangle2D.Double(from, ink.snap(rowTop + (row() - bar) / 2), to - from, bar));
                    }
                }
            }
        }

        /** Where nothing is known a thin line of dots; what is not certain is pale; a rim where somebody else holds a part. */
        private void stretch(Ink ink, ControlStyles styles, Stretch stretch, Rectangle2D box) {
            Optional<FillStyle> fill = styles.style(stretch.control(), Certainty.AGREED, Optional.empty());
            if (fill.isEmpty()) {
                double middle = box.getCenterY();
                for (double at = box.getX(); at < box.getMaxX(); at += 6) {
                    ink.draw(
                            new Line2D.Double(at, middle, Math.min(box.getMaxX(), at + 1.5), middle),
                            theme.ink(),
                            0.45,
                            1);
                }
                return;
            }
            MapSamples.fill(ink.canvas(), stretch.doubtful() ? pale(fill.get()) : fill.get(), box);
            if (stretch.shared()) {
                ink.fill(
                        new Rectangle2D.Double(box.getX(), box.getMaxY() - 2, box.getWidth(), 2),
                        ColourMix.mix(theme.paper(), theme.ink(), 0.55));
            }
        }

        private FillStyle pale(FillStyle style) {
            return new FillStyle(
                    ColourMix.mix(style.rgb(), theme.paper(), PALE),
                    style.hatches().stream()
                            .map(hatch -> new org.controlatlas.render.style.Hatch(
                                    hatch.kind(),
                                    hatch.period(),
                                    hatch.width(),
                                    ColourMix.mix(hatch.rgb(), theme.paper(), PALE)))
                            .toList());
        }

        private void years(Ink ink, double x, double width, double top) {
            double bottom = top + rows.size() * row();
            LocalDate first = LocalDate.ofEpochDay(span.startDay());
            LocalDate last = LocalDate.ofEpochDay(span.endDay());
            double perYear = (width - NAMES) / ((span.endDay() - (double) span.startDay()) / 365.25);
            TextFont font = TextFont.regular(style.small() * 1.15);
            double longest =
                    Math.max(Ink.width(texts.year(first.getYear()), font), Ink.width(texts.year(last.getYear()), font));
            int step = RoundYears.step(perYear, Math.max(46, longest + APART));
            for (int year : RoundYears.between(first, last, step).toArray()) {
                int day = (int) LocalDate.of(year, 1, 1).toEpochDay();
                double at = ink.snap(at(x, width, day));
                String text = texts.year(year);
                double half = Ink.width(text, font) / 2;
                double middle = Math.min(at, x + width - half);
                ink.draw(new Line2D.Double(at, top - 4, at, bottom + 4), theme.ink(), 0.25, 0.8);
                ink.text(text, font, middle - half, top - 8, 0.85);
                ink.text(text, font, middle - half, bottom + 8 + font.size(), 0.85);
            }
        }
    }

    /** Who is who, in as many lines as it takes. */
    private record Holders(Atlas atlas, List<Row> rows, ValidTime span, Theme theme, Language language, PageStyle style)
            implements Block {
        private static final double BOX = 22;
        private static final double GAP = 6;
        private static final double LINE = 20;

        private record Entry(Control control, String name) {}

        private List<Entry> entries() {
            ControlWords words = new ControlWords(atlas, language);
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (Row row : rows) {
                for (Stretch stretch : row.stretches()) {
                    if (!(stretch.control() instanceof Control.NoData)
                            && stretch.time().startDay() < span.endDay()
                            && stretch.time().endDay() > span.startDay()) {
                        LocalDate day = LocalDate.ofEpochDay(
                                Math.max(span.startDay(), stretch.time().startDay()));
                        String name = words.of(stretch.control(), List.of(day));
                        entries.putIfAbsent(name, new Entry(stretch.control(), name));
                    }
                }
            }
            return List.copyOf(entries.values());
        }

        private interface Place {
            void at(Entry entry, double x, double y);
        }

        /** @return how high it is */
        private double walk(double width, Place place) {
            double x = 0;
            double y = 0;
            for (Entry entry : entries()) {
                double wide = BOX + GAP + Ink.width(entry.name(), style.body()) + 3 * GAP;
                if (x > 0 && x + wide > width) {
                    x = 0;
                    y += LINE;
                }
                place.at(entry, x, y);
                x += wide;
            }
            return y + LINE;
        }

        @Override
        public double height(double width) {
            return walk(width, (entry, x, y) -> {});
        }

        @Override
        public void paint(Ink ink, double x, double y, double width) {
            ControlStyles styles = new ControlStyles(
                    theme, atlas.actors(), atlas.info().reading().cautious());
            walk(width, (entry, dx, dy) -> {
                Rectangle2D box = new Rectangle2D.Double(ink.snap(x + dx), ink.snap(y + dy + 3), BOX, 13);
                styles.style(entry.control(), Certainty.AGREED, Optional.empty())
                        .ifPresent(fill -> MapSamples.fill(ink.canvas(), fill, box));
                ink.frame(box, 0.5);
                ink.text(entry.name(), style.body(), x + dx + BOX + GAP, y + dy + 14, 1);
            });
        }
    }
}
