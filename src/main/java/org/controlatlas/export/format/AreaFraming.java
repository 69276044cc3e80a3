package org.controlatlas.export.format;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.controlatlas.export.page.PageComposer;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportLayout;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapViewport;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where a request's maps look, for any size of map.
 *
 * @param bounds in degrees that must be in view; of a view its middle
 * @param room logical pixels around the bounds, as a part of the shorter side
 * @param mending of a view that shows the bounds
 */
record AreaFraming(ExportArea area, Envelope bounds, double room, UnaryOperator<MapViewport> mending)
        implements PageComposer.Framing {
    static AreaFraming of(ExportRequest request, MapPainter painter) {
        Atlas atlas = painter.atlas();
        if (request.subject() instanceof ExportSubject.Dossier dossier) {
            Envelope zone = reach(atlas, new ExportArea.OfZone(dossier.zoneId()), day(request));
            return new AreaFraming(
                    request.area(), zone, roomRound(zone, atlas.info().extent()), UnaryOperator.identity());
        }
        if (request.area() instanceof ExportArea.OfZone zone) {
            return new AreaFraming(zone, reach(atlas, zone, day(request)), 0.15, UnaryOperator.identity());
        }
        if (request.area() instanceof ExportArea.Bounds box) {
            Envelope there = Longitudes.in(atlas.info().extent(), box.envelope());
            return new AreaFraming(box, there, 0, UnaryOperator.identity());
        }
        if (request.area() instanceof ExportArea.View view) {
            double lon = Longitudes.in(atlas.info().extent(), view.lon());
            return new AreaFraming(view, new Envelope(new Coordinate(lon, view.lat())), 0, UnaryOperator.identity());
        }
        return changed(request, painter)
                .map(bounds -> of(bounds, painter))
                .orElseGet(() -> new AreaFraming(request.area(), atlas.heldExtent(), 0.02, painter::offTheEdge));
    }

    /** A small zone is shown with what lies round it; one that is most of the atlas has it in itself. */
    private static double roomRound(Envelope zone, Envelope atlas) {
        double share = Math.max(zone.getWidth() / atlas.getWidth(), zone.getHeight() / atlas.getHeight());
        return share > 0.5 ? 0.06 : 0.25;
    }

    /** Of bounds with some room round them. */
    static AreaFraming of(Envelope bounds, MapPainter painter) {
        return new AreaFraming(ExportArea.Bounds.of(bounds), bounds, 0.06, painter::offTheEdge);
    }

    /** Days that stand side by side are compared for what changed. */
    private static Optional<Envelope> changed(ExportRequest request, MapPainter painter) {
        if (request.format().isData() || request.format().isWebPage()) {
            return Optional.empty();
        }
        ExportLayout layout = ExportLayout.of(request.subject());
        return layout == ExportLayout.PAIR || layout == ExportLayout.SHEET
                ? ChangedBounds.between(painter, SubjectDates.of(request.subject(), painter.timeline()))
                : Optional.empty();
    }

    @Override
    public Optional<Envelope> extent() {
        return area instanceof ExportArea.View ? Optional.empty() : Optional.of(bounds);
    }

    @Override
    public boolean isWhole() {
        return area instanceof ExportArea.Whole;
    }

    @Override
    public MapViewport viewport(double width, double height, double pixelScale) {
        if (area instanceof ExportArea.View view) {
            return new MapViewport(bounds.centre().x, view.lat(), view.zoom(), width, height, pixelScale);
        }
        return mending.apply(MapViewport.fitWhole(bounds, width, height, room * Math.min(width, height), pixelScale));
    }

    /** The day of which one picture is made; none where several are, which then show the same ground. */
    private static OptionalInt day(ExportRequest request) {
        if (request.subject() instanceof ExportSubject.At at) {
            return OptionalInt.of(ValidTime.dayOf(at.date()));
        }
        return request.subject() instanceof ExportSubject.Dossier dossier
                ? OptionalInt.of(ValidTime.dayOf(dossier.date()))
                : OptionalInt.empty();
    }

    /** Where the zones lie on the day, or ever. */
    private static Envelope reach(Atlas atlas, ExportArea.OfZone of, OptionalInt day) {
        Envelope bounds = new Envelope();
        for (Zone zone : members(atlas, of)) {
            bounds.expandToInclude(
                    day.isPresent()
                            ? zone.outlineAbout(day.getAsInt()).geometry().getEnvelopeInternal()
                            : zone.extent());
        }
        return bounds;
    }

    /** The zone with that id, or those of the group. */
    static List<Zone> members(Atlas atlas, ExportArea.OfZone of) {
        return atlas.zones().stream().filter(of::has).toList();
    }
}
