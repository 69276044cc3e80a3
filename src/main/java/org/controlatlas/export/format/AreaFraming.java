package org.controlatlas.export.format;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.controlatlas.export.page.PageComposer;
import org.controlatlas.export.request.ExportArea;
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
            return new AreaFraming(
                    request.area(), reach(atlas, dossier.zoneId(), day(request)), 0.25, UnaryOperator.identity());
        }
        if (request.area() instanceof ExportArea.OfZone zone) {
            return new AreaFraming(zone, reach(atlas, zone.id(), day(request)), 0.15, UnaryOperator.identity());
        }
        if (request.area() instanceof ExportArea.Bounds box) {
            Envelope there = Longitudes.in(atlas.info().extent(), box.envelope());
            return new AreaFraming(box, there, 0, UnaryOperator.identity());
        }
        if (request.area() instanceof ExportArea.View view) {
            double lon = Longitudes.in(atlas.info().extent(), view.lon());
            return new AreaFraming(view, new Envelope(new Coordinate(lon, view.lat())), 0, UnaryOperator.identity());
        }
        return new AreaFraming(request.area(), atlas.info().extent(), 0.02, painter::offTheEdge);
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
    private static Envelope reach(Atlas atlas, String id, OptionalInt day) {
        Envelope bounds = new Envelope();
        for (Zone zone : atlas.zones()) {
            if (zone.id().equals(id) || zone.group().equals(id)) {
                bounds.expandToInclude(
                        day.isPresent()
                                ? zone.outlineAbout(day.getAsInt()).geometry().getEnvelopeInternal()
                                : zone.extent());
            }
        }
        return bounds;
    }
}
