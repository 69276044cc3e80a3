package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.export.ExportRequest;
import org.controlatlas.export.Furniture;
import org.controlatlas.render.MapLayerKind;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapViewport;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.ZoneShapeSink;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.timeline.ZoneAreas;

/**
 * Lays out one or several maps with what stands around them: title and date above, legend, scale and inset beside (or
 * below, on a tall page), sources and the notes that make a picture citable at the foot. The rooms are measured first
 * and the maps get the rest, so nothing ever covers anything.
 */
public final class PageComposer {
    /** Below this width a map of a sheet shows no names: they would cover it. */
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

    /**
     * @param dates one map for each
     * @param sink told of zones when the page is drawn as vectors
     */
    public Page compose(ExportRequest request, List<LocalDate> dates, Framing framing, Optional<ZoneShapeSink> sink) {
        return compose(request, dates, framing, signs(request, dates, framing), sink);
    }

    /** What the page says of its maps; the same for all frames of an animation, so that nothing jumps. */
    record Signs(Legend legend, List<String> sources) {}

    /** The signs of all that maps of those days show. */
    Signs signs(ExportRequest request, List<LocalDate> dates, Framing framing) {
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
                request.shows(Furniture.SOURCES) ? MapSources.of(painter, maps) : List.of());
    }

    Page compose(
            ExportRequest request, List<LocalDate> dates, Framing framing, Signs signs, Optional<ZoneShapeSink> sink) {
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

        sources(signs.sources(), style, texts, room, height).ifPresent(blocks::add);
        panel(request, dates, framing, signs.legend(), style, texts, room, scale, blocks);
        List<Page.PlacedMap> maps = maps(request, dates, framing, style, texts, room, scale, sink, blocks);
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
            List<String> items, PageStyle style, PageTexts texts, Rectangle2D.Double room, double pageHeight) {
        double most = pageHeight * 0.11;
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
            Legend signs,
            PageStyle style,
            PageTexts texts,
            Rectangle2D.Double room,
            double scale,
            List<Page.PlacedBlock> blocks) {
        boolean beside = room.width > 1.15 * room.height;
        double column = beside ? Math.max(150 * style.factor(), Math.min(room.width * 0.22, 230 * style.factor())) : 0;
        List<Block> legend = request.shows(Furniture.LEGEND)
                ? LegendBlock.of(
                        dates.size() == 1 ? signs.withAreas(dates.get(0), areas) : signs.entries(), style.text(), texts)
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
        if (legend.isEmpty() && fixed.isEmpty()) {
            return;
        }
        if (beside) {
            new Column(style.gap()).place(legend, fixed, room.getMaxX() - column, room, column, blocks);
            room.width -= column + style.gap();
        } else {
            new Row(style.gap()).place(legend, fixed, room, blocks, style);
        }
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
            Optional<ZoneShapeSink> sink,
            List<Page.PlacedBlock> blocks) {
        boolean several = dates.size() > 1;
        double caption = caption(dates, style);
        double aspect = aspect(dates, framing, room, scale);
        List<Rectangle2D> cells = new MapGrid(room, dates.size(), caption, style.gap() * 0.7, aspect).cells();
        List<Page.PlacedMap> maps = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Rectangle2D box = snapped(cells.get(i), scale);
            PictureSpec spec = spec(request, dates.get(i), framing.viewport(box.getWidth(), box.getHeight(), scale));
            if (several && box.getWidth() < LEAST_WIDTH_FOR_NAMES) {
                spec = spec.withLayers(without(spec.layers()));
            }
            // The same zone stands on each map; only the first one's elements can carry its id.
            maps.add(new Page.PlacedMap(new MapCard(painter, spec, i == 0 ? sink : Optional.empty()), box));
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

    private static Set<MapLayerKind> without(Set<MapLayerKind> layers) {
        EnumSet<MapLayerKind> few = EnumSet.noneOf(MapLayerKind.class);
        few.addAll(layers);
        few.removeAll(EnumSet.of(MapLayerKind.PLACES, MapLayerKind.ZONE_NAMES, MapLayerKind.EVENTS));
        return few;
    }

    private static Rectangle2D snapped(Rectangle2D box, double scale) {
        double x = Math.round(box.getX() * scale) / scale;
        double y = Math.round(box.getY() * scale) / scale;
        return new Rectangle2D.Double(
                x, y, Math.round(box.getMaxX() * scale) / scale - x, Math.round(box.getMaxY() * scale) / scale - y);
    }
}
