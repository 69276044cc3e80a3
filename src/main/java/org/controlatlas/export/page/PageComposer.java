package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.ExportArea;
import org.controlatlas.export.ExportRequest;
import org.controlatlas.export.Furniture;
import org.controlatlas.render.MapLayerKind;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapViewport;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.timeline.ZoneAreas;

/**
 * Lays out one or several maps with what stands around them: title and date above, legend, scale and inset beside (or
 * below, on a tall page), sources and the notes that make a picture citable at the foot. The rooms are measured first
 * and the maps get the rest, so nothing ever covers anything.
 */
public final class PageComposer {
    /** Below this width a map of a sheet shows neither names nor fine lines. */
    private static final double LEAST_WIDTH_FOR_NAMES = 420;

    private final MapPainter painter;
    private final ZoneAreas areas;

    public PageComposer(MapPainter painter, ZoneAreas areas) {
        this.painter = painter;
        this.areas = areas;
    }

    /** How the composer finds the viewport for a map of that size (logical pixels). */
    public interface Framing {
        MapViewport viewport(double width, double height, double pixelScale);
    }

    /** @param dates one map for each */
    public Page compose(ExportRequest request, List<LocalDate> dates, Framing framing) {
        return compose(request, dates, framing, signs(request, dates, framing));
    }

    /** What the page says of its maps; the same for all frames of an animation, so that nothing jumps. */
    record Signs(Legend legend, List<SourceGroup> sources) {}

    /** The signs of all that maps of those days show. */
    Signs signs(ExportRequest asked, List<LocalDate> dates, Framing framing) {
        ExportRequest request = legible(asked, dates.size());
        // What is in view decides legend and sources, and these decide how large the view is: a view of the whole
        // page, a little too large, is enough to know the signs.
        PictureSpec guess = spec(
                request,
                dates.get(0),
                framing.viewport(
                        request.size().logicalWidth(),
                        request.size().logicalHeight(),
                        request.size().pixelScale()));
        List<PictureSpec> maps = dates.stream().map(guess::withDate).toList();
        return new Signs(
                Legend.inView(painter.atlas(), painter.timeline(), maps),
                request.shows(Furniture.SOURCES)
                        ? SourceGroup.of(painter.atlas().sources(), MapSources.ids(painter, maps))
                        : List.of());
    }

    Page compose(ExportRequest asked, List<LocalDate> dates, Framing framing, Signs signs) {
        ExportRequest request = legible(asked, dates.size());
        double width = request.size().logicalWidth();
        double height = request.size().logicalHeight();
        double scale = request.size().pixelScale();
        PageStyle style = PageStyle.of(width, height);
        PageTexts texts = PageTexts.of(request.language());
        Rectangle2D.Double room = new Rectangle2D.Double(
                style.margin(), style.margin(), width - 2 * style.margin(), height - 2 * style.margin());
        List<Page.PlacedBlock> blocks = new ArrayList<>();

        Block header = header(request, dates, style, texts);
        blocks.add(new Page.PlacedBlock(header, room.x, room.y, room.width));
        double headerHeight = header.height(room.width) + style.gap() * 0.8;
        room.y += headerHeight;
        room.height -= headerHeight;

        Block notes = new Notes(painter.atlas().info(), texts, style);
        double notesHeight = notes.height(room.width);
        blocks.add(new Page.PlacedBlock(notes, room.x, room.getMaxY() - notesHeight, room.width));
        room.height -= notesHeight + style.gap() * 0.8;

        boolean beside = room.width > 1.15 * room.height;
        // One map on a wide page is wanted as high as can be: the sources find room beside it.
        boolean sourcesBeside = beside && dates.size() == 1;
        if (!sourcesBeside) {
            // Beneath the maps of a tall page the legend needs some room, too.
            double spare = (beside ? 1 : 0.75) * room.height
                    - mapsHeight(
                            request,
                            dates,
                            framing,
                            style,
                            room,
                            scale,
                            beside ? columnWidth(request, dates, framing, style, room, scale) + style.gap() : 0);
            sources(signs.sources(), style, texts, room, Math.max(height * 0.11, spare))
                    .ifPresent(blocks::add);
        }
        panel(request, dates, framing, signs, beside, sourcesBeside, style, texts, room, scale, blocks);
        List<Page.PlacedMap> maps = maps(request, dates, framing, style, texts, room, scale, blocks);
        return new Page(width, height, request.theme(), request.theme().halo(), maps, blocks);
    }

    private static PictureSpec spec(ExportRequest request, LocalDate date, MapViewport viewport) {
        return new PictureSpec(
                viewport, date, request.language(), request.theme(), request.layers(), request.selectedZone());
    }

    private Block header(ExportRequest request, List<LocalDate> dates, PageStyle style, PageTexts texts) {
        List<Block> lines = new ArrayList<>();
        if (request.shows(Furniture.TITLE)) {
            String title = request.title().orElse(painter.atlas().info().title().in(request.language()));
            lines.add(new Paragraph(title, style.title(), 1, 2));
        }
        String date = dates.size() == 1
                ? texts.date(dates.get(0))
                : texts.get("span", texts.date(dates.get(0)), texts.date(dates.get(dates.size() - 1)));
        lines.add(new DateLine(date, texts.get("viewpoint"), style));
        return new Stack(lines, 1 * style.factor());
    }

    private Optional<Page.PlacedBlock> sources(
            List<SourceGroup> items, PageStyle style, PageTexts texts, Rectangle2D.Double room, double most) {
        if (items.isEmpty() || most < style.small() * 4.5) {
            return Optional.empty();
        }
        Block block = new SourcesBlock(items, texts, style.small(), most);
        double high = block.height(room.width);
        Page.PlacedBlock placed = new Page.PlacedBlock(block, room.x, room.getMaxY() - high, room.width);
        room.height -= high + style.gap() * 0.7;
        return Optional.of(placed);
    }

    /** Puts the legend, the scale and the inset beside or below the maps and takes their room away. */
    private void panel(
            ExportRequest request,
            List<LocalDate> dates,
            Framing framing,
            Signs signs,
            boolean beside,
            boolean sourcesBeside,
            PageStyle style,
            PageTexts texts,
            Rectangle2D.Double room,
            double scale,
            List<Page.PlacedBlock> blocks) {
        double column = beside ? columnWidth(request, dates, framing, style, room, scale) : 0;
        List<Block> legend = request.shows(Furniture.LEGEND)
                ? LegendBlock.of(
                        dates.size() == 1
                                ? signs.legend().withAreas(dates.get(0), areas)
                                : signs.legend().entries(),
                        style.text(),
                        texts)
                : List.of();
        double mapWidth = room.width - (beside ? column + style.gap() : 0);
        Rectangle2D cell = new MapGrid(
                        new Rectangle2D.Double(0, 0, mapWidth, beside ? room.height : room.height * 0.7),
                        dates.size(),
                        caption(dates, style),
                        style.gap() * 0.7,
                        aspect(dates, framing, room, scale))
                .cells()
                .get(0);
        MapViewport viewport = framing.viewport(cell.getWidth(), cell.getHeight(), scale);
        PictureSpec map = spec(request, dates.get(0), viewport);
        List<Block> fixed = new ArrayList<>();
        boolean bar = request.shows(Furniture.SCALE_BAR);
        boolean arrow = request.shows(Furniture.NORTH_ARROW);
        if (bar || arrow) {
            fixed.add(new ScaleBlock(map, bar, arrow, texts, style.text() * 0.92));
        }
        if (request.shows(Furniture.INSET) && InsetBlock.isUseful(painter, viewport)) {
            fixed.add(new InsetBlock(painter, map));
        }
        Optional<Column.Sources> sources = sourcesBeside && !signs.sources().isEmpty()
                ? Optional.of(high -> new SourcesBlock(signs.sources(), texts, style.small(), high))
                : Optional.empty();
        if (legend.isEmpty() && fixed.isEmpty() && sources.isEmpty()) {
            return;
        }
        if (beside) {
            new Column(style.gap()).place(legend, sources, fixed, room.getMaxX() - column, room, column, blocks);
            room.width -= column + style.gap();
        } else {
            new Row(style.gap()).place(legend, fixed, room, blocks, style);
        }
    }

    /** The height that maps of the whole atlas can use, which is wider than high; else all the room. */
    private double mapsHeight(
            ExportRequest request,
            List<LocalDate> dates,
            Framing framing,
            PageStyle style,
            Rectangle2D.Double room,
            double scale,
            double panel) {
        if (!(request.area() instanceof ExportArea.Whole)) {
            return room.height;
        }
        double aspect = naturalAspect(framing.viewport(room.width, room.height, scale), painter);
        MapGrid grid = new MapGrid(
                new Rectangle2D.Double(0, 0, room.width - panel, room.height),
                dates.size(),
                caption(dates, style),
                style.gap() * 0.7,
                aspect);
        // The base map reaches a little beyond the zones.
        return Math.min(room.height, grid.heightFor(aspect / 1.18));
    }

    /** A fifth of the page; where the whole atlas is shown, what its shape leaves, up to a third. */
    private double columnWidth(
            ExportRequest request,
            List<LocalDate> dates,
            Framing framing,
            PageStyle style,
            Rectangle2D room,
            double scale) {
        double least = Math.max(150 * style.factor(), Math.min(room.getWidth() * 0.22, 230 * style.factor()));
        if (dates.size() > 1 || !(request.area() instanceof ExportArea.Whole)) {
            return least;
        }
        double aspect = naturalAspect(framing.viewport(room.getWidth(), room.getHeight(), scale), painter);
        double left = room.getWidth() - style.gap() - room.getHeight() * aspect;
        return Math.max(least, Math.min(left, room.getWidth() * 0.33));
    }

    private static double caption(List<LocalDate> dates, PageStyle style) {
        return dates.size() > 1 ? 18 * style.factor() : 0;
    }

    /** Width to height of what the maps show, which decides how several are arranged. */
    private double aspect(List<LocalDate> dates, Framing framing, Rectangle2D room, double scale) {
        return dates.size() > 1
                ? naturalAspect(framing.viewport(room.getWidth(), room.getHeight(), scale), painter)
                : 1;
    }

    private List<Page.PlacedMap> maps(
            ExportRequest request,
            List<LocalDate> dates,
            Framing framing,
            PageStyle style,
            PageTexts texts,
            Rectangle2D.Double room,
            double scale,
            List<Page.PlacedBlock> blocks) {
        boolean several = dates.size() > 1;
        double caption = caption(dates, style);
        double aspect = aspect(dates, framing, room, scale);
        // No higher than what there is to see: beyond it the base map ends.
        Rectangle2D used = new Rectangle2D.Double(
                room.x, room.y, room.width, mapsHeight(request, dates, framing, style, room, scale, 0));
        List<Rectangle2D> cells = new MapGrid(used, dates.size(), caption, style.gap() * 0.7, aspect).cells();
        List<Page.PlacedMap> maps = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Rectangle2D box = snapped(cells.get(i), scale);
            PictureSpec spec = spec(request, dates.get(i), framing.viewport(box.getWidth(), box.getHeight(), scale));
            // The same zone stands on each map; only on the first one can it carry its id.
            maps.add(new Page.PlacedMap(new MapCard(painter, spec, i == 0), box));
            if (several) {
                blocks.add(new Page.PlacedBlock(
                        new Paragraph(texts.date(dates.get(i)), style.caption(), 1, 1),
                        box.getX(),
                        box.getY() - caption + 1,
                        box.getWidth()));
            }
        }
        return maps;
    }

    private static double naturalAspect(MapViewport view, MapPainter painter) {
        var all = painter.atlas().info().extent();
        var upperLeft = view.toScreen(all.getMinX(), all.getMaxY());
        var lowerRight = view.toScreen(all.getMaxX(), all.getMinY());
        return Math.max(0.5, Math.min(2, (lowerRight.x - upperLeft.x) / Math.max(1, lowerRight.y - upperLeft.y)));
    }

    /** Many small maps show control and borders alone: the rest would cover what they are compared for. */
    private static ExportRequest legible(ExportRequest request, int maps) {
        double width = request.size().logicalWidth() / Math.ceil(Math.sqrt(maps));
        if (maps == 1 || width >= LEAST_WIDTH_FOR_NAMES) {
            return request;
        }
        EnumSet<MapLayerKind> few = EnumSet.noneOf(MapLayerKind.class);
        few.addAll(request.layers());
        few.removeAll(EnumSet.of(
                MapLayerKind.PLACES,
                MapLayerKind.ZONE_NAMES,
                MapLayerKind.EVENTS,
                MapLayerKind.OBLAST_1991,
                MapLayerKind.CORRIDOR,
                MapLayerKind.INFERRED_EDGES));
        return request.withLayers(few);
    }

    private static Rectangle2D snapped(Rectangle2D box, double scale) {
        double x = Math.round(box.getX() * scale) / scale;
        double y = Math.round(box.getY() * scale) / scale;
        return new Rectangle2D.Double(
                x, y, Math.round(box.getMaxX() * scale) / scale - x, Math.round(box.getMaxY() * scale) / scale - y);
    }
}
