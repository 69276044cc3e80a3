package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.StateLink;
import org.controlatlas.render.view.ViewState;
import org.controlatlas.timeline.AreaRanges;
import org.locationtech.jts.geom.Envelope;

/**
 * Lays out one or several maps with what stands around them: title and date above, legend, scale and inset beside (or
 * below, on a tall page), sources and the notes that make a picture citable at the foot. The rooms are measured first
 * and the maps get the rest, so nothing ever covers anything.
 */
final class PageLayout {
    /** Sources that a list has at most: below the maps, and in a column beside them. */
    private static final int BELOW = 9;

    private static final int BESIDE = 7;

    /** Height of a page, in logical pixels, below which nothing stands on it but what must. */
    private static final double LEAST_FOR_EXTRAS = 300;

    /** Part of a page that tells what changed, at most. */
    private static final double SUMMARY = 0.12;

    /** Width of a legend's column at least, where it has several beside one another; logical pixels at the common size of type. */
    private static final double LEAST_COLUMN = 210;

    /** So few entries of a legend leave a wide column empty. */
    private static final int LITTLE = 12;

    /** More entries of a legend than that stand in two columns beside a map of everything. */
    private static final int MANY = 30;

    /** Height of a second map at least, logical pixels at the common size of type. */
    private static final double LEAST_DETAIL = 190;

    private final MapPainter painter;
    private final AreaRanges ranges;
    private final ExportRequest request;
    private final PagePlan plan;
    /** Of an animation whose frames have room to tell of it. */
    private final Optional<FrameSpan> span;

    private final double width;
    private final double height;
    private final double scale;
    private final PageStyle style;
    private final PageTexts texts;

    /**
     * Heights that legend and sources have below the maps, in logical pixels; 0 for one that has none there.
     *
     * @param row of the legend and what stands with it
     */
    record Rooms(double row, double sources) {}

    PageLayout(MapPainter painter, AreaRanges ranges, ExportRequest request, PagePlan plan) {
        this.painter = painter;
        this.ranges = ranges;
        this.request = request;
        this.plan = plan;
        this.width = request.size().logicalWidth();
        this.height = request.size().logicalHeight();
        this.scale = request.size().pixelScale();
        this.span = plan.span().filter(run -> height >= LEAST_FOR_EXTRAS);
        this.style = PageStyle.of(width, height);
        this.texts = PageTexts.of(request.language(), painter.atlas());
    }

    /** The picture of the first map if it had all of the page. */
    PictureSpec wholePage() {
        return spec(plan.first().date(), framing().viewport(width, height, scale));
    }

    /** The rooms that a page with these signs takes of itself. */
    Rooms rooms(PageComposer.Signs signs) {
        return run(signs, Optional.empty()).rooms();
    }

    /** @param rooms empty for those that the signs ask for */
    Page page(PageComposer.Signs signs, Optional<Rooms> rooms) {
        return run(signs, rooms).page();
    }

    /** A page that has no room for a list of sources names them in its notes. */
    private Run run(PageComposer.Signs signs, Optional<Rooms> rooms) {
        Run run = new Run(signs, rooms, false);
        boolean named = !run.lists() && signs.sources().count() > 0 && height >= LEAST_FOR_EXTRAS;
        return named ? new Run(signs, rooms, true) : run;
    }

    private PageComposer.Framing framing() {
        return plan.first().framing();
    }

    private int maps() {
        return plan.maps().size();
    }

    private PictureSpec spec(LocalDate date, MapViewport viewport) {
        return new PictureSpec(
                        viewport, date, request.language(), request.theme(), request.layers(), request.selectedZone())
                .withLanguages(request.languages());
    }

    /** One page: the room that is left gets smaller as blocks are set. */
    private final class Run {
        private final PageComposer.Signs signs;
        private final Optional<Rooms> given;
        private final Rectangle2D.Double room = new Rectangle2D.Double(
                style.margin(), style.margin(), width - 2 * style.margin(), height - 2 * style.margin());
        private final List<Page.PlacedBlock> blocks = new ArrayList<>();
        private final List<Page.PlacedMap> maps = new ArrayList<>();
        /** That the notes name sources, of which no list stands on the page. */
        private final boolean named;

        private boolean listed;
        /** What a second, closer map shows. */
        private Optional<AreaMark> closer = Optional.empty();

        private double row;
        private double sources;

        Run(PageComposer.Signs signs, Optional<Rooms> given, boolean named) {
            this.signs = signs;
            this.given = given;
            this.named = named;
            header();
            notes();
            summary();
            PageTooSmallException.throwUnlessPositive(room.width, room.height);
            boolean beside = isWide() || isRoomierBeside();
            // One map on a wide page is wanted as high as can be: the sources find room beside it.
            boolean sourcesBeside = beside && maps() == 1;
            if (!sourcesBeside && !named) {
                sourcesBelow();
            }
            if (beside) {
                panelBeside(sourcesBeside && !named);
            } else if (isTall()) {
                panelBesideDetail();
            } else {
                panelBelow();
            }
            maps.addAll(0, placedMaps());
        }

        /** Whether there is a list of sources on the page. */
        boolean lists() {
            return listed;
        }

        private boolean isWide() {
            return room.width > 1.15 * room.height;
        }

        /** Whether a legend that is long in any case leaves the map of everything more room beside it than above it. */
        private boolean isRoomierBeside() {
            if (span.isPresent()
                    || maps() > 1
                    || !framing().isWhole()
                    || !request.shows(Furniture.LEGEND)
                    || !LegendSetting.isLong(signs.legend().entries())) {
                return false;
            }
            double aspect = naturalAspect();
            double beside = Math.min(room.height, (room.width - columnWidth() - style.gap()) / aspect);
            double above = Math.min(room.height * (1 - BlockRow.USUAL), room.width / aspect);
            return beside > above;
        }

        /** Whether the map of everything would leave much of the page empty, which a closer map can use. */
        private boolean isTall() {
            return maps() == 1
                    && plan.detail().isPresent()
                    && room.height - naturalHeight() > Math.max(LEAST_DETAIL * style.factor(), room.height * 0.3);
        }

        Page page() {
            return new Page(width, height, request.theme(), request.theme().halo(), maps, blocks);
        }

        Rooms rooms() {
            return new Rooms(row, sources);
        }

        private void header() {
            List<Block> lines = new ArrayList<>();
            if (request.shows(Furniture.TITLE)) {
                String title =
                        request.title().orElse(painter.atlas().info().title().in(request.language()));
                lines.add(new Paragraph(title, style.title(), 1, 2));
            }
            if (span.isPresent()) {
                frameLines(span.get(), lines);
            } else {
                String first = texts.date(plan.firstDate());
                String date = plan.isOneDay() ? first : texts.get("span", first, texts.date(plan.lastDate()));
                lines.add(new DateLine(date, texts.viewpoint(), style));
            }
            Block header = new BlockStack(lines, 1 * style.factor());
            blocks.add(new Page.PlacedBlock(header, room.x, room.y, room.width));
            double headerHeight = header.height(room.width) + style.gap() * 0.8;
            room.y += headerHeight;
            room.height -= headerHeight;
        }

        private void frameLines(FrameSpan span, List<Block> lines) {
            double widest = span.days().stream()
                    .mapToDouble(day -> Ink.width(texts.date(day), FrameHeader.font(style)))
                    .max()
                    .orElse(0);
            LocalDate day = plan.first().date();
            lines.add(new FrameHeader(texts.date(day), widest, span.news(day), style));
            lines.add(new Paragraph(texts.viewpoint(), style.print(), 0.8, 1));
        }

        private void summary() {
            List<Block> lines = new ArrayList<>();
            double most = room.height * SUMMARY;
            double used = 0;
            for (String sentence : plan.summary()) {
                Block line = new Paragraph(sentence, style.summary(), 1, 2);
                used += line.height(room.width);
                if (lines.isEmpty() || used <= most) {
                    lines.add(line);
                }
            }
            int left = plan.summary().size() - lines.size();
            if (left > 0) {
                lines.set(
                        lines.size() - 1,
                        new Paragraph(
                                plan.summary().get(lines.size() - 1) + " … "
                                        + texts.get("legend.more", texts.words().number(left)),
                                style.summary(),
                                1,
                                2));
            }
            if (!lines.isEmpty()) {
                Block summary = new BlockStack(lines, style.factor());
                double high = summary.height(room.width) + style.gap() * 0.6;
                blocks.add(new Page.PlacedBlock(summary, room.x, room.y, room.width));
                room.y += high;
                room.height -= high;
            }
        }

        private void notes() {
            Block notes =
                    new Notes(painter.atlas().info(), texts, style, named ? signs.sources() : CitedSources.none());
            double notesHeight = notes.height(room.width);
            blocks.add(new Page.PlacedBlock(notes, room.x, room.getMaxY() - notesHeight, room.width));
            room.height -= notesHeight + style.gap() * 0.8;
            if (span.isPresent()) {
                Block progress = new ProgressBlock(span.get(), plan.first().date(), texts, style);
                double high = progress.height(room.width);
                blocks.add(new Page.PlacedBlock(progress, room.x, room.getMaxY() - high, room.width));
                room.height -= high + style.gap() * 0.5;
            }
        }

        private SourcesBlock sourcesWithin(double most, int list) {
            return new SourcesBlock(signs.sources(), link(), texts, style, most, list);
        }

        /** Of the view, so that the reader of a page finds it again; a frame has no time for a code. */
        private String link() {
            return span.isPresent()
                    ? ""
                    : StateLink.of(
                            wholePage(),
                            plan.second().map(before -> new ViewState.Compared(before.mode(), before.date())),
                            painter.atlas().info().reading());
        }

        private void sourcesBelow() {
            double most = given.map(Rooms::sources).orElse(Math.max(height * 0.15, style.source() * 8));
            if (signs.sources().count() == 0 || most < style.source() * 4.5 || most > room.height * 0.4) {
                sources = given.map(Rooms::sources).orElse(0.0);
                room.height -= sources == 0 ? 0 : sources + style.gap() * 0.7;
                return;
            }
            Block block = sourcesWithin(most, BELOW);
            sources = given.map(Rooms::sources).orElse(block.height(room.width));
            blocks.add(new Page.PlacedBlock(block, room.x, room.getMaxY() - sources, room.width));
            listed = true;
            room.height -= sources + style.gap() * 0.7;
        }

        private LegendSetting legend() {
            if (!request.shows(Furniture.LEGEND)) {
                return new LegendSetting(List.of(), texts, style.text());
            }
            List<LegendEntry> entries =
                    new ArrayList<>(plan.second().map(SecondDay::entries).orElse(List.of()));
            entries.addAll(
                    plan.isOneDay()
                            ? signs.legend().withAreas(plan.first().date(), ranges)
                            : signs.legend().entries());
            return new LegendSetting(entries, texts, style.text());
        }

        /** Scale and inset, as for the first map. */
        private List<Block> fixed(double mapsWidth, double mapsHeight) {
            List<Rectangle2D> cells = cells(new Rectangle2D.Double(0, 0, mapsWidth, mapsHeight));
            cells.forEach(cell -> PageTooSmallException.throwUnlessPositive(cell.getWidth(), cell.getHeight()));
            List<PictureSpec> shown = new ArrayList<>();
            for (int i = 0; i < (plan.isOfFrames() ? cells.size() : 1); i++) {
                PagePlan.MapPlan each = plan.maps().get(i);
                shown.add(spec(
                        each.date(),
                        each.framing()
                                .viewport(cells.get(i).getWidth(), cells.get(i).getHeight(), scale)));
            }
            PictureSpec map = shown.get(0);
            List<Block> fixed = new ArrayList<>(scale(map));
            if (request.shows(Furniture.INSET) && InsetBlock.isUseful(painter, map.viewport())) {
                fixed.add(new InsetBlock(painter, shown));
            }
            return fixed;
        }

        private void panelBeside(boolean withSources) {
            double column = columnWidth();
            int parts = (int) Math.floor((column + style.gap()) / (LEAST_COLUMN * style.factor() + style.gap()));
            LegendSetting legend = legend().inColumns(Math.max(1, parts));
            List<Block> fixed = fixed(room.width - column - style.gap(), room.height);
            Optional<BlockColumn.Sources> cited = withSources && signs.sources().count() > 0
                    ? Optional.of(high -> sourcesWithin(high, BESIDE))
                    : Optional.empty();
            if (legend.isEmpty() && fixed.isEmpty() && cited.isEmpty()) {
                return;
            }
            new BlockColumn(style.gap(), 0)
                    .place(
                            legend,
                            new BlockColumn.Content(List.of(), cited, fixed),
                            room.getMaxX() - column,
                            room,
                            column,
                            blocks);
            listed |= blocks.stream().anyMatch(placed -> placed.block() instanceof SourcesBlock);
            room.width -= column + style.gap();
        }

        /** Where control changed, large; below it the map of everything with the legend beside it. */
        private void panelBesideDetail() {
            double column = Math.min(room.width * 0.42, 270 * style.factor());
            double low = (room.width - column - style.gap()) / naturalAspect() * 1.12;
            double high = room.height - low - style.gap();
            Block caption = new Paragraph(texts.get("detail"), style.caption(), 1, 1);
            blocks.add(new Page.PlacedBlock(caption, room.x, room.y, room.width));
            double above = caption.height(room.width) + 2;
            Rectangle2D box = DossierComposer.snapped(
                    new Rectangle2D.Double(room.x, room.y + above, room.width, high - above), scale);
            PageTooSmallException.throwUnlessPositive(box.getWidth(), box.getHeight());
            PictureSpec spec = spec(
                    plan.first().date(), plan.detail().orElseThrow().viewport(box.getWidth(), box.getHeight(), scale));
            maps.add(new Page.PlacedMap(MapCard.of(painter, spec, false), box));
            closer = Optional.of(new AreaMark(spec.viewport().lonLatBounds(), ""));
            room.y += high + style.gap();
            room.height = low;
            List<Block> fixed = scale(spec);
            LegendSetting legend = legend();
            if (legend.isEmpty() && fixed.isEmpty()) {
                return;
            }
            new BlockColumn(style.gap(), 0)
                    .place(
                            legend,
                            new BlockColumn.Content(List.of(), Optional.empty(), fixed),
                            room.getMaxX() - column,
                            room,
                            column,
                            blocks);
            room.width -= column + style.gap();
        }

        private List<Block> scale(PictureSpec map) {
            boolean bar = request.shows(Furniture.SCALE_BAR) && !plan.isOfFrames();
            boolean arrow = request.shows(Furniture.NORTH_ARROW);
            return bar || arrow ? List.of(new ScaleBlock(map, bar, arrow, texts, style.text() * 0.92)) : List.of();
        }

        private void panelBelow() {
            LegendSetting legend = legend();
            List<Block> fixed = fixed(room.width, room.height * 0.7);
            if (legend.isEmpty() && fixed.isEmpty()) {
                return;
            }
            BlockRow columns = BlockRow.of(room.width, style);
            List<List<Block>> filled = columns.filled(legend, fixed, room.height, given.map(Rooms::row));
            row = given.map(Rooms::row).orElse(columns.height(filled));
            columns.place(filled, room, blocks);
            room.height -= row + style.gap();
        }

        /** The height that maps of the whole atlas can use, which is wider than high; else all the room. */
        private double mapsHeight() {
            double natural = naturalHeight();
            return maps() == 1 && natural < room.height
                    ? Math.max(natural, Math.min(room.height, covered(room.width, room.height)))
                    : natural;
        }

        private double naturalHeight() {
            if (!framing().isWhole()) {
                return room.height;
            }
            double aspect = naturalAspect();
            MapGrid grid = grid(new Rectangle2D.Double(0, 0, room.width, room.height), aspect);
            // The base map reaches a little beyond the zones.
            return Math.min(room.height, grid.heightFor(aspect / 1.18));
        }

        /** The greatest height of a map of that width within the base map's edges. */
        private double covered(double width, double most) {
            Envelope sheet = painter.sheet();
            if (sheet.isNull() || width <= 0 || most <= 0) {
                return 0;
            }
            MapViewport view = framing().viewport(width, most, scale);
            return view.toScreen(sheet).height - 2 * MapPainter.EDGE;
        }

        /** A fifth of the page; where the whole atlas is shown, what its shape leaves, up to a third. */
        private double columnWidth() {
            double least = Math.max(150 * style.factor(), Math.min(room.width * 0.22, 230 * style.factor()));
            boolean little =
                    signs.sources().count() == 0 && signs.legend().entries().size() < LITTLE;
            if (maps() > 1 || !framing().isWhole() || little) {
                return least;
            }
            double left = room.width - style.gap() - room.height * naturalAspect();
            // A third is all that a column can fill; beyond it a wide map shows more of what lies around.
            double two = signs.legend().entries().size() > MANY ? 2 * LEAST_COLUMN * style.factor() + style.gap() : 0;
            return Math.max(least, Math.min(Math.max(left, two), room.width * 0.32));
        }

        private double caption() {
            if (plan.isOfFrames()) {
                return FrameCaption.height(style);
            }
            return maps() > 1 || isSwipe() ? 18 * style.factor() : 0;
        }

        private MapGrid grid(Rectangle2D in, double aspect) {
            // Two days are compared side by side wherever the page is wide.
            int columns = maps() == 2 && width > 1.15 * height ? 2 : 1;
            return new MapGrid(in, maps(), caption(), style.gap() * 0.7, aspect, columns);
        }

        private List<Rectangle2D> cells(Rectangle2D in) {
            return plan.isOfFrames()
                    ? new FrameGrid(in, maps(), caption(), style.gap() * 0.7).cells()
                    : grid(in, maps() > 1 ? naturalAspect() : 1).cells();
        }

        /** Width to height of what the maps show, which decides how several are arranged. */
        private double naturalAspect() {
            MapViewport view = framing().viewport(room.width, room.height, scale);
            Rectangle2D.Double all = view.toScreen(
                    framing().extent().orElse(painter.atlas().info().extent()));
            return Math.max(0.5, Math.min(2, all.width / Math.max(1, all.height)));
        }

        private List<Page.PlacedMap> placedMaps() {
            // No higher than what there is to see: beyond it the base map ends.
            List<Rectangle2D> cells = cells(new Rectangle2D.Double(room.x, room.y, room.width, mapsHeight()));
            List<Page.PlacedMap> placed = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                PagePlan.MapPlan map = plan.maps().get(i);
                Rectangle2D box = DossierComposer.snapped(cells.get(i), scale);
                PageTooSmallException.throwUnlessPositive(box.getWidth(), box.getHeight());
                PictureSpec spec = spec(map.date(), map.framing().viewport(box.getWidth(), box.getHeight(), scale));
                Optional<NameRoom> beside =
                        closer.map(mark -> new NameRoom(spec.viewport(), mark.lines(spec.viewport())));
                placed.add(new Page.PlacedMap(card(spec.withNameRoom(beside), i), box));
                if (isSwipe()) {
                    swipeCaptions(box);
                } else if (maps() > 1) {
                    blocks.add(new Page.PlacedBlock(
                            captionOf(map, i, spec), box.getX(), box.getY() - caption() + 1, box.getWidth()));
                }
            }
            return placed;
        }

        /** Zones that the page is about: the one outlined, or those that were asked for. */
        private List<Zone> subjects() {
            Optional<String> outlined = request.selectedZone();
            return painter.atlas().zones().stream()
                    .filter(zone -> outlined.isPresent()
                            ? zone.id().equals(outlined.get())
                            : request.area() instanceof ExportArea.OfZone of && of.has(zone))
                    .toList();
        }

        private MapCard card(PictureSpec spec, int index) {
            Optional<Callout> callout = request.shows(Furniture.INSET)
                            && !request.format().isAnimation()
                            && plan.second().isEmpty()
                    ? Callout.of(painter, spec, subjects())
                    : Optional.empty();
            // The same zone stands on each map; only on the first one can it carry its id.
            return new MapCard(
                    painter, callout.map(Callout::cleared).orElse(spec), index == 0, closer, callout, plan.second());
        }

        private boolean isSwipe() {
            return plan.second().filter(SecondDay::isSwipe).isPresent();
        }

        /** Each day above its part of the map. */
        private void swipeCaptions(Rectangle2D box) {
            double half = box.getWidth() / 2;
            for (int i = 0; i < 2; i++) {
                String day = texts.date(plan.dates().get(i));
                blocks.add(new Page.PlacedBlock(
                        new Paragraph(day, style.caption(), 1, 1),
                        box.getX() + i * half,
                        box.getY() - caption() + 1,
                        half - style.gap() / 2));
            }
        }

        private Block captionOf(PagePlan.MapPlan map, int index, PictureSpec spec) {
            if (plan.isOfFrames()) {
                String text = (index + 1) + "  " + map.caption().orElse("");
                return new FrameCaption(text.strip(), spec, request.shows(Furniture.SCALE_BAR), style);
            }
            return new Paragraph(map.caption().orElse(texts.date(map.date())), style.caption(), 1, 1);
        }
    }
}
