package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.analysis.HolderRanges;
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
import org.controlatlas.timeline.AreaRanges;
import org.locationtech.jts.geom.Envelope;

/**
 * Composes a page of one or several maps. What the maps show decides what legend and sources list, these decide how much
 * room is left for the maps, and that again decides what the maps show: so the page is laid out anew until both agree.
 */
public final class PageComposer {
    /** Square logical pixels below which a map of several shows neither names nor fine lines. */
    private static final double LEAST_FOR_NAMES = 130_000;

    /** Part of a page that its maps have, about. */
    private static final double PART_OF_MAPS = 0.6;

    private static final Set<MapLayerKind> NOT_ON_SMALL_MAPS = Set.of(
            MapLayerKind.PLACES,
            MapLayerKind.ZONE_NAMES,
            MapLayerKind.EVENTS,
            MapLayerKind.CORRIDOR,
            MapLayerKind.INFERRED_EDGES);

    /** Layouts after which the maps' rooms stay as they are, and legend and sources have to do with theirs. */
    private static final int ROUNDS = 5;

    private final MapPainter painter;
    private final AreaRanges ranges;

    public PageComposer(MapPainter painter) {
        this.painter = painter;
        this.ranges = HolderRanges.remembering(painter.atlas());
    }

    /** How the composer finds the viewport for a map of that size (logical pixels). */
    public interface Framing {
        MapViewport viewport(double width, double height, double pixelScale);

        /** The bounds in degrees that are to be seen; empty for a view, which has none. */
        default Optional<Envelope> extent() {
            return Optional.empty();
        }

        /** Whether the maps show all that there is, so that a larger one would show where the base map ends. */
        default boolean isWhole() {
            return false;
        }
    }

    /** What the page says of its maps; the same for all frames of an animation, so that nothing jumps. */
    record Signs(Legend legend, CitedSources sources) {}

    /**
     * What a page lists, and in which rooms.
     *
     * @param rooms kept as they are in all frames of an animation, and where they never come to rest
     */
    record Settled(Signs signs, Optional<PageLayout.Rooms> rooms) {}

    public Page compose(ExportRequest request, PagePlan plan) {
        return compose(request, plan, settled(request, plan, plan.dates()));
    }

    Page compose(ExportRequest request, PagePlan plan, Settled settled) {
        return new PageLayout(
                        painter,
                        ranges,
                        legible(request, plan.maps().size(), painter.atlas().info()),
                        plan)
                .page(settled.signs(), settled.rooms());
    }

    /** @param shown days that the signs are to tell of: those of the plan's maps, or of all frames of an animation */
    Settled settled(ExportRequest asked, PagePlan plan, List<LocalDate> shown) {
        ExportRequest request =
                legible(asked, plan.maps().size(), painter.atlas().info());
        PageLayout layout = new PageLayout(painter, ranges, request, plan);
        // To begin with: as if the map had the whole page.
        Signs signs = signs(request, plan, List.of(layout.wholePage()), List.of(layout.wholePage()), shown);
        for (int round = 0; round < ROUNDS; round++) {
            Signs seen = signs(request, plan, layout.page(signs, Optional.empty()), shown);
            if (seen.legend().entries().equals(signs.legend().entries())
                    && seen.sources().equals(signs.sources())) {
                boolean frames = plan.isOneDay() && shown.stream().distinct().count() > 1;
                return new Settled(seen, frames ? Optional.of(layout.rooms(seen)) : Optional.empty());
            }
            signs = seen;
        }
        PageLayout.Rooms rooms = layout.rooms(signs);
        return new Settled(signs(request, plan, layout.page(signs, Optional.of(rooms)), shown), Optional.of(rooms));
    }

    private Signs signs(ExportRequest request, PagePlan plan, Page page, List<LocalDate> shown) {
        return signs(request, plan, page.pictures(), page.drawn(), shown);
    }

    /** @param drawn of the maps those of which the legend tells */
    private Signs signs(
            ExportRequest request,
            PagePlan plan,
            List<PictureSpec> maps,
            List<PictureSpec> drawn,
            List<LocalDate> shown) {
        return new Signs(
                Legend.of(painter, onAll(plan.drawn(shown), drawn)),
                request.shows(Furniture.SOURCES) ? CitedSources.of(painter, onAll(shown, maps)) : CitedSources.none());
    }

    /** The maps of an animation's frame, and the one with which a page is begun, on all of the days. */
    static List<PictureSpec> onAll(List<LocalDate> days, List<PictureSpec> maps) {
        Set<LocalDate> there = maps.stream().map(PictureSpec::date).collect(Collectors.toSet());
        return there.equals(Set.copyOf(days))
                ? maps
                : maps.stream().flatMap(map -> days.stream().map(map::withDate)).toList();
    }

    /** Many small maps show control and borders alone: the rest would cover what they are compared for. */
    private static ExportRequest legible(ExportRequest request, int maps, AtlasInfo info) {
        double page = request.size().logicalWidth() * request.size().logicalHeight();
        if (maps == 1 || page * PART_OF_MAPS / maps >= LEAST_FOR_NAMES) {
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
