package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Declarations;
import org.controlatlas.model.DeclaredLayer;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/**
 * Composes a page of one or several maps. What the maps show decides what legend and sources list, these decide how much
 * room is left for the maps, and that again decides what the maps show: so the page is laid out anew until both agree.
 */
public final class PageComposer {
    /** Below this width a map of a sheet shows neither names nor fine lines. */
    private static final double LEAST_WIDTH_FOR_NAMES = 420;

    private static final Set<MapLayerKind> NOT_ON_SMALL_MAPS = Set.of(
            MapLayerKind.PLACES,
            MapLayerKind.ZONE_NAMES,
            MapLayerKind.EVENTS,
            MapLayerKind.CORRIDOR,
            MapLayerKind.INFERRED_EDGES);

    /** Layouts after which the maps' rooms stay as they are, and legend and sources have to do with theirs. */
    private static final int ROUNDS = 5;

    private final MapPainter painter;

    public PageComposer(MapPainter painter) {
        this.painter = painter;
    }

    /** How the composer finds the viewport for a map of that size (logical pixels). */
    public interface Framing {
        MapViewport viewport(double width, double height, double pixelScale);
    }

    /** What the page says of its maps; the same for all frames of an animation, so that nothing jumps. */
    record Signs(Legend legend, List<SourceGroup> sources) {}

    /**
     * What a page lists, and in which rooms.
     *
     * @param rooms kept as they are in all frames of an animation, and where they never come to rest
     */
    record Settled(Signs signs, Optional<PageLayout.Rooms> rooms) {}

    /** @param dates one map for each */
    public Page compose(ExportRequest request, List<LocalDate> dates, Framing framing) {
        return compose(request, dates, framing, settled(request, dates, framing, dates));
    }

    Page compose(ExportRequest request, List<LocalDate> dates, Framing framing, Settled settled) {
        return new PageLayout(
                        painter, legible(request, dates.size(), painter.atlas().info()), dates, framing)
                .page(settled.signs(), settled.rooms());
    }

    /**
     * @param dates of the maps that stand side by side
     * @param shown of all maps that the signs are to tell of: the same, or the days of all frames of an animation
     */
    Settled settled(ExportRequest asked, List<LocalDate> dates, Framing framing, List<LocalDate> shown) {
        ExportRequest request = legible(asked, dates.size(), painter.atlas().info());
        PageLayout layout = new PageLayout(painter, request, dates, framing);
        // To begin with: as if the map had the whole page.
        Signs signs = signs(request, List.of(layout.wholePage()), shown);
        for (int round = 0; round < ROUNDS; round++) {
            Signs seen = signs(request, layout.page(signs, Optional.empty()).pictures(), shown);
            if (seen.legend().entries().equals(signs.legend().entries())
                    && seen.sources().equals(signs.sources())) {
                boolean frames = shown.size() > dates.size();
                return new Settled(seen, frames ? Optional.of(layout.rooms(seen)) : Optional.empty());
            }
            signs = seen;
        }
        PageLayout.Rooms rooms = layout.rooms(signs);
        return new Settled(
                signs(request, layout.page(signs, Optional.of(rooms)).pictures(), shown), Optional.of(rooms));
    }

    private Signs signs(ExportRequest request, List<PictureSpec> maps, List<LocalDate> shown) {
        // Maps of a page are of one size but for a pixel; each has its day, or, in an animation, the one has all.
        List<PictureSpec> pictures = maps.size() == shown.size()
                ? maps
                : shown.stream().map(maps.get(0)::withDate).toList();
        return new Signs(
                Legend.of(painter, pictures),
                request.shows(Furniture.SOURCES)
                        ? SourceGroup.of(painter.atlas().sources(), MapSources.ids(painter, pictures))
                        : List.of());
    }

    /** Many small maps show control and borders alone: the rest would cover what they are compared for. */
    private static ExportRequest legible(ExportRequest request, int maps, AtlasInfo info) {
        double width = request.size().logicalWidth() / Math.ceil(Math.sqrt(maps));
        if (maps == 1 || width >= LEAST_WIDTH_FOR_NAMES) {
            return request;
        }
        Declarations declared = info.declarations();
        return request.withLayers(request.layers().stream()
                .filter(layer -> !NOT_ON_SMALL_MAPS.contains(layer))
                .filter(layer -> declared.layer(layer.code())
                        .map(DeclaredLayer::isForSmallMaps)
                        .orElse(true))
                .toList());
    }
}
