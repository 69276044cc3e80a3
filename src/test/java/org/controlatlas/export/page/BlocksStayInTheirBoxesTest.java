package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Source;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.DecorWords;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.decor.LegendRows;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page that is painted by strips asks only the boxes of its blocks: what a block draws beyond them is lost. */
class BlocksStayInTheirBoxesTest {
    /** As far as letters and lines may reach beyond. */
    private static final double OVERHANG = 8;

    private static final Atlas ATLAS = SmallAtlas.atlas();
    private static final MapPainter PAINTER = new MapPainter(ATLAS);
    private static final int PAGES = 6;

    /** What a block of each kind is made from. */
    private record Chance(Random random, Language language, PageStyle style, PageTexts texts) {
        String words(int most) {
            List<String> words = new ArrayList<>();
            for (int i = 1 + random.nextInt(most); i > 0; i--) {
                words.add("abcdefghijklmnopqrstuvwxyz".substring(0, 1 + random.nextInt(14)));
            }
            return String.join(" ", words);
        }

        LocalDate day() {
            return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
        }

        Zone zone() {
            return ATLAS.zones().get(random.nextInt(ATLAS.zones().size()));
        }

        PictureSpec map() {
            return PictureSpec.of(new MapViewport(46.5, 40, 6 + 4 * random.nextDouble(), 400, 300, 1), day())
                    .withLanguage(language);
        }

        FrameSpan span() {
            List<LocalDate> days = new ArrayList<>();
            for (LocalDate day = day(); days.size() < 5; day = day.plusDays(1 + random.nextInt(400))) {
                days.add(day);
            }
            return new FrameSpan(days, days.subList(1, 4), Map.of());
        }

        List<FactBlock> facts() {
            List<FactBlock> facts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                facts.add(new FactBlock(words(2), words(9), style));
            }
            return facts;
        }

        LegendBlock legend() {
            List<LegendEntry> entries = new ArrayList<>();
            for (int i = 1 + random.nextInt(9); i > 0; i--) {
                entries.add(new LegendEntry(
                        "e" + i,
                        LegendEntry.Group.LINE,
                        new LegendEntry.Swatch.Line(LineFeature.Kind.STATE_BORDER),
                        words(6)));
            }
            return new LegendBlock(
                    LegendEntry.Group.LINE,
                    "Lines",
                    true,
                    new LegendRows(entries, style.text(), new DecorWords(language)),
                    random.nextBoolean() ? "and 7 more" : "",
                    random.nextBoolean() ? words(8) : "");
        }

        CitedSources sources() {
            List<Source> sources = new ArrayList<>();
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                sources.add(new Source(
                        "s" + i,
                        words(9),
                        Source.Side.NEUTRAL,
                        Source.Kind.PRESS,
                        Source.Reading.FULL,
                        new TreeMap<>(Map.of("publisher", words(2), "URL", "https://example.org/" + i))));
            }
            return new CitedSources(sources);
        }
    }

    private enum Kind {
        BLOCK_COLUMNS(chance -> new BlockColumns(List.of(chance.legend(), chance.legend()), 2, 12)),
        BLOCK_STACK(chance -> new BlockStack(List.copyOf(chance.facts()), 10)),
        DATE_LINE(chance -> new DateLine(chance.texts.date(chance.day()), chance.texts.viewpoint(), chance.style)),
        FACT_BLOCK(chance -> chance.facts().get(0)),
        FACT_TABLE(chance -> new FactTable(chance.facts(), chance.style)),
        FRAME_CAPTION(
                chance -> new FrameCaption(chance.words(12), chance.map(), chance.random.nextBoolean(), chance.style)),
        FRAME_HEADER(chance -> new FrameHeader(chance.texts.date(chance.day()), 180, chance.words(20), chance.style)),
        HISTORY_BLOCK(chance -> new HistoryBlock(
                ATLAS, chance.zone(), chance.day(), chance.texts, chance.style, 60 + chance.random.nextInt(90))),
        INSET_BLOCK(chance -> new InsetBlock(PAINTER, List.of(chance.map(), chance.map()))),
        LANE_BLOCK(
                chance -> new LaneBlock(ATLAS, chance.zone(), chance.day(), Theme.LIGHT, chance.texts, chance.style)),
        LEGEND_BLOCK(Chance::legend),
        NOTES(chance -> new Notes(ATLAS.info(), chance.texts, chance.style, chance.sources())),
        PARAGRAPH(chance -> new Paragraph(chance.words(40), chance.style.body(), 1, 1 + chance.random.nextInt(5))),
        PROGRESS_BLOCK(chance -> new ProgressBlock(chance.span(), chance.day(), chance.texts, chance.style)),
        QUESTION_BLOCK(chance -> new QuestionBlock(chance.words(30), chance.style.title(), chance.random.nextInt(4))),
        QR_BLOCK(chance -> new QrBlock("controlatlas:view?" + chance.words(5), chance.style.factor())),
        RUNNING_HEAD(chance -> new RunningHead(chance.words(30), "3 / 12", chance.style.caption())),
        SCALE_BLOCK(chance ->
                new ScaleBlock(chance.map(), true, chance.random.nextBoolean(), chance.texts, chance.style.text())),
        SOURCES_BLOCK(chance -> new SourcesBlock(
                chance.sources(),
                chance.random.nextBoolean() ? "controlatlas:view?" + chance.words(5) : "",
                chance.texts,
                chance.style,
                60 + chance.random.nextInt(300),
                9));

        private final Function<Chance, Block> made;

        Kind(Function<Chance, Block> made) {
            this.made = made;
        }

        /** The class that it is called after. */
        String className() {
            StringBuilder name = new StringBuilder();
            for (String word : name().split("_")) {
                name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
            return name.toString();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatABlockDrawsLiesInItsBoxAtAnyWidthOfAColumn(Kind kind) {
        Set<String> made = new HashSet<>();
        for (Language language : Language.values()) {
            Random random = new Random(kind.ordinal());
            for (int i = 0; i < PAGES; i++) {
                PageStyle style = new PageStyle(0.8 + 1.4 * random.nextDouble());
                Block block = kind.made.apply(new Chance(random, language, style, PageTexts.of(language, ATLAS)));
                made.add(block.getClass().getSimpleName());
                // No column of a page is narrower.
                double width = style.factor() * (150 + random.nextInt(900));
                Rectangle2D box = new Rectangle2D.Double(100, 200, width, block.height(width));

                Marks marks = Marks.of(block, box.getX(), box.getY(), width);

                assertThat(marks.all()).isNotEmpty();
                Optional<Rectangle2D> outside = marks.all().stream()
                        .filter(mark -> !ShapeBounds.grown(box, OVERHANG).contains(mark))
                        .findFirst();
                assertThat(outside)
                        .as("%s in %s, %s, page %s", kind, box, language, i)
                        .isEmpty();
            }
        }
        assertThat(made).containsExactly(kind.className());
    }
}
