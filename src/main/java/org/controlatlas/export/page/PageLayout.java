package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/**
 * Lays out one or several maps with what stands around them: title and date above, legend, scale and inset beside (or
 * below, on a tall page), sources and the notes that make a picture citable at the foot. The rooms are measured first
 * and the maps get the rest, so nothing ever covers anything.
 */
final class PageLayout {
    private final MapPainter painter;
    private final ExportRequest request;
    private final List<LocalDate> dates;
    private final PageComposer.Framing framing;
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

    /** @param dates one map for each */
    PageLayout(MapPainter painter, ExportRequest request, List<LocalDate> dates, PageComposer.Framing framing) {
        this.painter = painter;
        this.request = request;
        this.dates = dates;
        this.framing = framing;
        this.width = request.size().logicalWidth();
        this.height = request.size().logicalHeight();
        this.scale = request.size().pixelScale();
        this.style = PageStyle.of(width, height);
        this.texts = PageTexts.of(request.language(), painter.atlas());
    }

    /** The picture of the first day if its map had all of the page. */
    PictureSpec wholePage() {
        return spec(dates.get(0), framing.viewport(width, height, scale));
    }

    /** The rooms that a page with these signs takes of itself. */
    Rooms rooms(PageComposer.Signs signs) {
        return new Run(signs, Optional.empty()).rooms();
    }

    /** @param rooms empty for those that the signs ask for */
    Page page(PageComposer.Signs signs, Optional<Rooms> rooms) {
        return new Run(signs, rooms).page();
    }

    private PictureSpec spec(LocalDate date, MapViewport viewport) {
        return new PictureSpec(
                viewport, date, request.language(), request.theme(), request.layers(), request.selectedZone());
    }

    /** One page: the room that is left gets smaller as blocks are set. */
    private final class Run {
        private final PageComposer.Signs signs;
        private final Optional<Rooms> given;
        private final Rectangle2D.Double room = new Rectangle2D.Double(
                style.margin(), style.margin(), width - 2 * style.margin(), height - 2 * style.margin());
        private final List<Page.PlacedBlock> blocks = new ArrayList<>();
        private final List<Page.PlacedMap> maps;
        private double row;
        private double sources;

        Run(PageComposer.Signs signs, Optional<Rooms> given) {
            this.signs = signs;
            this.given = given;
            header();
            notes();
            PageTooSmallException.throwUnlessPositive(room.width, room.height);
            boolean beside = room.width > 1.15 * room.height;
            // One map on a wide page is wanted as high as can be: the sources find room beside it.
            boolean sourcesBeside = beside && dates.size() == 1;
            if (!sourcesBeside) {
                sourcesBelow(beside);
            }
            if (beside) {
                panelBeside(sourcesBeside);
            } else {
                panelBelow();
            }
            this.maps = maps();
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
            String date = dates.size() == 1
                    ? texts.date(dates.get(0))
                    : texts.get("span", texts.date(dates.get(0)), texts.date(dates.get(dates.size() - 1)));
            lines.add(new DateLine(date, texts.viewpoint(), style));
            Block header = new BlockStack(lines, 1 * style.factor());
            blocks.add(new Page.PlacedBlock(header, room.x, room.y, room.width));
            double headerHeight = header.height(room.width) + style.gap() * 0.8;
            room.y += headerHeight;
            room.height -= headerHeight;
        }

        private void notes() {
            Block notes = new Notes(painter.atlas().info(), texts, style);
            double notesHeight = notes.height(room.width);
            blocks.add(new Page.PlacedBlock(notes, room.x, room.getMaxY() - notesHeight, room.width));
            room.height -= notesHeight + style.gap() * 0.8;
        }

        private void sourcesBelow(boolean beside) {
            // Beneath the maps of a tall page the legend needs some room, too.
            double spare =
                    (beside ? 1 : 0.75) * room.height - mapsHeight(room, beside ? columnWidth() + style.gap() : 0);
            double most = given.map(Rooms::sources).orElse(Math.max(height * 0.11, spare));
            if (signs.sources().isEmpty() || most < style.small() * 4.5) {
                sources = given.map(Rooms::sources).orElse(0.0);
                room.height -= sources == 0 ? 0 : sources + style.gap() * 0.7;
                return;
            }
            Block block = new SourcesBlock(signs.sources(), texts, style.small(), most);
            sources = given.map(Rooms::sources).orElse(block.height(room.width));
            blocks.add(new Page.PlacedBlock(block, room.x, room.getMaxY() - sources, room.width));
            room.height -= sources + style.gap() * 0.7;
        }

        private LegendSetting legend() {
            if (!request.shows(Furniture.LEGEND)) {
                return new LegendSetting(List.of(), texts, style.text());
            }
            return new LegendSetting(
                    dates.size() == 1
                            ? signs.legend().withAreas(dates.get(0))
                            : signs.legend().entries(),
                    texts,
                    style.text());
        }

        /** Scale and inset, as for the first map. */
        private List<Block> fixed(double mapsWidth, double mapsHeight) {
            Rectangle2D cell = new MapGrid(
                            new Rectangle2D.Double(0, 0, mapsWidth, mapsHeight),
                            dates.size(),
                            caption(),
                            style.gap() * 0.7,
                            aspect())
                    .cells()
                    .get(0);
            PageTooSmallException.throwUnlessPositive(cell.getWidth(), cell.getHeight());
            MapViewport viewport = framing.viewport(cell.getWidth(), cell.getHeight(), scale);
            PictureSpec map = spec(dates.get(0), viewport);
            List<Block> fixed = new ArrayList<>();
            boolean bar = request.shows(Furniture.SCALE_BAR);
            boolean arrow = request.shows(Furniture.NORTH_ARROW);
            if (bar || arrow) {
                fixed.add(new ScaleBlock(map, bar, arrow, texts, style.text() * 0.92));
            }
            if (request.shows(Furniture.INSET) && InsetBlock.isUseful(painter, viewport)) {
                fixed.add(new InsetBlock(painter, map));
            }
            return fixed;
        }

        private void panelBeside(boolean withSources) {
            double column = columnWidth();
            LegendSetting legend = legend();
            List<Block> fixed = fixed(room.width - column - style.gap(), room.height);
            Optional<BlockColumn.Sources> listed =
                    withSources && !signs.sources().isEmpty()
                            ? Optional.of(high -> new SourcesBlock(signs.sources(), texts, style.small(), high))
                            : Optional.empty();
            if (legend.isEmpty() && fixed.isEmpty() && listed.isEmpty()) {
                return;
            }
            new BlockColumn(style.gap())
                    .place(
                            legend,
                            new BlockColumn.Content(List.of(), listed, fixed),
                            room.getMaxX() - column,
                            room,
                            column,
                            blocks);
            room.width -= column + style.gap();
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
        private double mapsHeight(Rectangle2D in, double panel) {
            if (!(request.area() instanceof ExportArea.Whole)) {
                return in.getHeight();
            }
            double aspect = naturalAspect();
            MapGrid grid = new MapGrid(
                    new Rectangle2D.Double(0, 0, in.getWidth() - panel, in.getHeight()),
                    dates.size(),
                    caption(),
                    style.gap() * 0.7,
                    aspect);
            // The base map reaches a little beyond the zones.
            return Math.min(in.getHeight(), grid.heightFor(aspect / 1.18));
        }

        /** A fifth of the page; where the whole atlas is shown, what its shape leaves, up to a third. */
        private double columnWidth() {
            double least = Math.max(150 * style.factor(), Math.min(room.width * 0.22, 230 * style.factor()));
            if (dates.size() > 1 || !(request.area() instanceof ExportArea.Whole)) {
                return least;
            }
            double left = room.width - style.gap() - room.height * naturalAspect();
            return Math.max(least, Math.min(left, room.width * 0.33));
        }

        private double caption() {
            return dates.size() > 1 ? 18 * style.factor() : 0;
        }

        /** Width to height of what the maps show, which decides how several are arranged. */
        private double aspect() {
            return dates.size() > 1 ? naturalAspect() : 1;
        }

        private double naturalAspect() {
            MapViewport view = framing.viewport(room.width, room.height, scale);
            var all = painter.atlas().info().extent();
            var upperLeft = view.toScreen(all.getMinX(), all.getMaxY());
            var lowerRight = view.toScreen(all.getMaxX(), all.getMinY());
            return Math.max(0.5, Math.min(2, (lowerRight.x - upperLeft.x) / Math.max(1, lowerRight.y - upperLeft.y)));
        }

        private List<Page.PlacedMap> maps() {
            // No higher than what there is to see: beyond it the base map ends.
            Rectangle2D used = new Rectangle2D.Double(room.x, room.y, room.width, mapsHeight(room, 0));
            List<Rectangle2D> cells = new MapGrid(used, dates.size(), caption(), style.gap() * 0.7, aspect()).cells();
            List<Page.PlacedMap> placed = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Rectangle2D box = snapped(cells.get(i));
                PageTooSmallException.throwUnlessPositive(box.getWidth(), box.getHeight());
                PictureSpec spec = spec(dates.get(i), framing.viewport(box.getWidth(), box.getHeight(), scale));
                // The same zone stands on each map; only on the first one can it carry its id.
                placed.add(new Page.PlacedMap(new MapCard(painter, spec, i == 0), box));
                if (dates.size() > 1) {
                    blocks.add(new Page.PlacedBlock(
                            new Paragraph(texts.date(dates.get(i)), style.caption(), 1, 1),
                            box.getX(),
                            box.getY() - caption() + 1,
                            box.getWidth()));
                }
            }
            return placed;
        }

        private Rectangle2D snapped(Rectangle2D box) {
            double x = Math.round(box.getX() * scale) / scale;
            double y = Math.round(box.getY() * scale) / scale;
            return new Rectangle2D.Double(
                    x, y, Math.round(box.getMaxX() * scale) / scale - x, Math.round(box.getMaxY() * scale) / scale - y);
        }
    }
}
