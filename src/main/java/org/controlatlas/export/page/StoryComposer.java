package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.controlatlas.analysis.HolderRanges;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.model.Story;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/**
 * Lays out one step of a story: its map or maps, what is told, the question, legend, sources and the notes that make the
 * page citable. On a wide page the words stand beside the map, on a tall one below it. Words are set smaller where they
 * are many; all of them stand on the page.
 */
public final class StoryComposer {
    /** Sizes of the words, as a part of the largest. */
    private static final double[] SCALES = {1, 0.93, 0.86, 0.8, 0.74, 0.68, 0.62};

    /** Of the room below the headline that legend and scale take at most, below the map. */
    private static final double MOST_COLUMN = 0.42;

    /** Sources that a page lists. */
    private static final int SOURCES = 8;

    /** Room for some of them beside a map, in sizes of their letters. */
    private static final double FEW_SOURCES = 8;

    /** Lines for an answer on paper. */
    private static final int ANSWER = 3;

    private final MapPainter painter;

    public StoryComposer(MapPainter painter) {
        this.painter = painter;
    }

    /**
     * @throws PageTooSmallException if there is no room for a map beside the words
     */
    public Page compose(ExportRequest request, StorySheet sheet) {
        for (double scale : SCALES) {
            Optional<Page> page = tried(request, sheet, scale);
            if (page.isPresent()) {
                return page.get();
            }
        }
        throw new PageTooSmallException();
    }

    /** Empty if words of that size leave no room for the rest: smaller ones may. */
    private Optional<Page> tried(ExportRequest request, StorySheet sheet, double scale) {
        try {
            return new Run(request, sheet, scale).page();
        } catch (PageTooSmallException e) {
            return Optional.empty();
        }
    }

    /** One page with words of one size: the room that is left gets smaller as blocks are set. */
    private final class Run {
        private final ExportRequest request;
        private final StorySheet sheet;
        private final double width;
        private final double height;
        private final double scale;
        private final boolean wide;
        private final PageStyle style;
        private final double words;
        private final PageTexts texts;
        private final Rectangle2D.Double room;
        private final List<Page.PlacedBlock> blocks = new ArrayList<>();

        Run(ExportRequest request, StorySheet sheet, double part) {
            this.request = request;
            this.sheet = sheet;
            this.width = request.size().logicalWidth();
            this.height = request.size().logicalHeight();
            this.scale = request.size().pixelScale();
            this.wide = width > 1.15 * height;
            PageStyle usual = PageStyle.of(width, height);
            // A film is seen from afar.
            this.style = wide ? new PageStyle(usual.factor() * 1.2) : usual;
            this.words = part * (wide ? height / 44 : width / 58);
            this.texts = PageTexts.of(request.language(), painter.atlas());
            this.room = new Rectangle2D.Double(
                    style.margin(), style.margin(), width - 2 * style.margin(), height - 2 * style.margin());
        }

        Optional<Page> page() {
            if (request.shows(Furniture.TITLE)) {
                top(head(), style.gap() * 0.7);
            }
            bottom(new Notes(painter.atlas().info(), texts, style, CitedSources.none()), style.gap() * 0.8);
            Optional<List<Page.PlacedMap>> maps = wide ? beside() : below();
            return maps.map(placed ->
                    new Page(width, height, request.theme(), request.theme().halo(), placed, blocks));
        }

        private Block head() {
            Story story = sheet.story();
            String title = request.title().orElse(story.title().in(request.language()));
            RunningHead line = new RunningHead(
                    story.author().isBlank() ? title : title + "  ·  " + story.author(),
                    texts.get("story.step", sheet.index() + 1, story.steps().size()),
                    style.caption());
            return story.isUnchecked(request.language())
                    ? new BlockStack(
                            List.of(line, new Paragraph(texts.get("story.unchecked"), style.print(), 0.7)),
                            style.small() * 0.4)
                    : line;
        }

        /** Where the words stand beside the map. */
        private Optional<List<Page.PlacedMap>> beside() {
            double column = room.width * 0.36;
            Rectangle2D.Double left =
                    new Rectangle2D.Double(room.x, room.y, room.width - column - style.gap() * 1.6, room.height);
            Block date = dateLine();
            double dateHeight = date.height(left.width) + style.gap() * 0.5;
            blocks.add(new Page.PlacedBlock(date, left.x, left.y, left.width));
            left.y += dateHeight;
            left.height -= dateHeight;
            List<Page.PlacedMap> maps = maps(left);
            List<Block> facts = told(0);
            double high = new BlockStack(facts, style.gap()).height(column);
            if (high > room.height * (request.shows(Furniture.LEGEND) ? 0.66 : 0.9)) {
                return Optional.empty();
            }
            column(facts, maps, room, room.getMaxX() - column, column);
            return Optional.of(maps);
        }

        /** Where the words stand below the map. */
        private Optional<List<Page.PlacedMap>> below() {
            top(new Paragraph(headline(), headlineFont(), 1), style.gap() * 0.3);
            top(dateLine(), style.gap() * 0.7);
            double left = room.width * 0.6;
            double column = room.width - left - style.gap() * 1.6;
            Block told = new BlockStack(told(ANSWER), style.gap());
            double toldHeight = told.height(left);
            if (toldHeight > room.height * 0.55) {
                return Optional.empty();
            }
            sourcesBelow();
            double high = Math.max(toldHeight, Math.min(columnHeight(column), room.height * MOST_COLUMN));
            PageTooSmallException.throwUnlessPositive(room.width, room.height - high - style.gap());
            Rectangle2D.Double row = new Rectangle2D.Double(room.x, room.getMaxY() - high, room.width, high);
            room.height -= high + style.gap();
            List<Page.PlacedMap> maps = maps(room);
            blocks.add(new Page.PlacedBlock(told, row.x, row.y, left));
            column(List.of(), maps, row, row.getMaxX() - column, column);
            return Optional.of(maps);
        }

        /** That the legend asks for with the scale below it, by and large: what the map shows is not settled as yet. */
        private double columnHeight(double column) {
            PictureSpec map = spec(sheet.days().get(0), room);
            double high = scaleBlock(map)
                    .map(block -> block.height(column) + style.gap())
                    .orElse(0.0);
            return high
                    + legend(map)
                            .whole(all -> true)
                            .map(all -> new BlockStack(all, style.gap()).height(column))
                            .orElse(room.height);
        }

        private Optional<Block> scaleBlock(PictureSpec map) {
            boolean bar = request.shows(Furniture.SCALE_BAR);
            boolean arrow = request.shows(Furniture.NORTH_ARROW);
            return bar || arrow
                    ? Optional.of(new ScaleBlock(map, bar, arrow, texts, style.text() * 0.92))
                    : Optional.empty();
        }

        private void top(Block block, double gap) {
            double high = block.height(room.width);
            blocks.add(new Page.PlacedBlock(block, room.x, room.y, room.width));
            room.y += high + gap;
            room.height -= high + gap;
        }

        private void bottom(Block block, double gap) {
            double high = block.height(room.width);
            blocks.add(new Page.PlacedBlock(block, room.x, room.getMaxY() - high, room.width));
            room.height -= high + gap;
        }

        private void sourcesBelow() {
            if (sources().count() > 0) {
                bottom(new SourcesBlock(sources(), "", texts, style, height * 0.1, SOURCES), style.gap() * 0.8);
            }
        }

        private String headline() {
            return sheet.step().headline().in(request.language());
        }

        private TextFont headlineFont() {
            return TextFont.bold(words * 1.5);
        }

        /** What is told, with the headline where it does not stand above the map. */
        private List<Block> told(int lines) {
            List<Block> told = new ArrayList<>();
            if (wide) {
                told.add(new Paragraph(headline(), headlineFont(), 1));
            }
            for (String paragraph : sheet.step().text().in(request.language()).split("\\n\\s*\\n")) {
                if (!paragraph.isBlank()) {
                    told.add(new Paragraph(paragraph.strip(), TextFont.regular(words), 1));
                }
            }
            String question = sheet.step().question().in(request.language());
            if (!question.isEmpty()) {
                told.add(new QuestionBlock(question, TextFont.bold(words), lines));
            }
            return told;
        }

        private Block dateLine() {
            List<LocalDate> days = sheet.days();
            List<LocalDate> all = sheet.legendDays();
            String date;
            if (days.size() > 1) {
                date = texts.get("span", texts.date(days.get(0)), texts.date(days.get(1)));
            } else if (all.size() > 1) {
                boolean before = days.get(0).equals(all.get(0));
                date = texts.get(before ? "story.before" : "story.after", texts.date(days.get(0)));
            } else {
                date = texts.date(days.get(0));
            }
            return new DateLine(date, texts.viewpoint(), style);
        }

        private List<Page.PlacedMap> maps(Rectangle2D.Double in) {
            List<LocalDate> days = sheet.days();
            double caption = days.size() > 1 ? 18 * style.factor() : 0;
            List<Page.PlacedMap> placed = new ArrayList<>();
            List<Rectangle2D> cells = new MapGrid(in, days.size(), caption, style.gap() * 0.7, 1, 1).cells();
            for (int i = 0; i < cells.size(); i++) {
                Rectangle2D box = DossierComposer.snapped(cells.get(i), scale);
                PageTooSmallException.throwUnlessPositive(box.getWidth(), box.getHeight());
                placed.add(new Page.PlacedMap(MapCard.of(painter, spec(days.get(i), box), false), box));
                if (caption > 0) {
                    blocks.add(new Page.PlacedBlock(
                            new Paragraph(texts.date(days.get(i)), style.caption(), 1, 1),
                            box.getX(),
                            box.getY() - caption + 1,
                            box.getWidth()));
                }
            }
            return placed;
        }

        private PictureSpec spec(LocalDate day, Rectangle2D box) {
            MapViewport viewport = sheet.framing().viewport(box.getWidth(), box.getHeight(), scale);
            return new PictureSpec(viewport, day, request.language(), request.theme(), sheet.layers(), Optional.empty())
                    .withLanguages(request.languages());
        }

        /** Legend, sources on a wide page, scale and inset. */
        private void column(
                List<Block> facts, List<Page.PlacedMap> maps, Rectangle2D in, double x, double columnWidth) {
            PictureSpec first = maps.get(0).card().spec();
            List<Block> fixed = new ArrayList<>();
            scaleBlock(first).ifPresent(fixed::add);
            if (!wide && request.shows(Furniture.INSET) && InsetBlock.isUseful(painter, first.viewport())) {
                fixed.add(new InsetBlock(painter, List.of(first)));
            }
            Optional<BlockColumn.Sources> listed = wide && sources().count() > 0
                    ? Optional.of(high -> new SourcesBlock(sources(), "", texts, style, high, SOURCES))
                    : Optional.empty();
            // A film has no other place for them: its metadata are seen by few.
            double kept = Math.max(BlockColumn.LEAST_SOURCES + 1, FEW_SOURCES * style.source());
            new BlockColumn(style.gap(), kept)
                    .place(legend(first), new BlockColumn.Content(facts, listed, fixed), x, in, columnWidth, blocks);
        }

        private LegendSetting legend(PictureSpec map) {
            if (!request.shows(Furniture.LEGEND)) {
                return new LegendSetting(List.of(), texts, style.text());
            }
            Legend legend = Legend.of(
                    painter, sheet.legendDays().stream().map(map::withDate).toList());
            return new LegendSetting(
                    sheet.days().size() == 1
                            ? legend.withAreas(sheet.days().get(0), new HolderRanges(painter.atlas()))
                            : legend.entries(),
                    texts,
                    style.text());
        }

        /** Those of the events that the step tells of. */
        private CitedSources sources() {
            return request.shows(Furniture.SOURCES)
                    ? new CitedSources(new TreeSet<>(
                                    painter.atlas().sourcesOfEvents(sheet.step().events()))
                            .stream()
                                    .map(painter.atlas().sources()::get)
                                    .filter(Objects::nonNull)
                                    .toList())
                    : CitedSources.none();
        }
    }
}
