package org.controlatlas.export.format;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.controlatlas.export.gis.ZoneState;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Names;
import org.controlatlas.model.Place;
import org.controlatlas.model.Seam;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What of a data set a GeoJSON file holds: the periods of a day or span, and the zones of an area with what lies in it. */
final class GeoJsonSelection {
    private final LocalDate first;
    private final LocalDate last;
    /** Empty for the whole data set. */
    private final Optional<Geometry> area;

    private final Set<String> zones = new HashSet<>();
    /** Zones of the area that have any period in the time. */
    private final Set<String> written = new HashSet<>();

    private final Set<String> places = new HashSet<>();
    private final Set<String> events = new HashSet<>();

    private GeoJsonSelection(LocalDate first, LocalDate last, Optional<Geometry> area) {
        this.first = first;
        this.last = last;
        this.area = area;
    }

    static GeoJsonSelection of(ExportRequest request, Atlas atlas) {
        LocalDate first;
        LocalDate last;
        if (request.subject() instanceof ExportSubject.Span span) {
            first = span.first();
            last = span.last();
        } else if (request.subject() instanceof ExportSubject.Telling telling) {
            List<LocalDate> days = telling.in(atlas).orElseThrow().days();
            first = days.get(0);
            last = days.get(days.size() - 1);
        } else {
            first = ((ExportSubject.At) request.subject()).date();
            last = first;
        }
        GeoJsonSelection selection = new GeoJsonSelection(first, last, area(request.area(), atlas));
        for (Zone zone : atlas.zones()) {
            if (selection.isIn(request.area(), zone)) {
                selection.zones.add(zone.id());
                if (!selection.periods(zone).isEmpty()) {
                    selection.written.add(zone.id());
                }
                selection.periods(zone).forEach(period -> period.startEvent().ifPresent(selection.events::add));
            }
        }
        atlas.places().stream().filter(selection::has).forEach(place -> selection.places.add(place.id()));
        return selection;
    }

    /** Bounds that what lies beside the zones must touch. */
    private static Optional<Geometry> area(ExportArea area, Atlas atlas) {
        Envelope bounds = new Envelope();
        if (area instanceof ExportArea.Bounds box) {
            bounds = Longitudes.in(atlas.info().extent(), box.envelope());
        } else if (area instanceof ExportArea.OfZone of) {
            for (Zone zone : atlas.zones()) {
                if (of.has(zone)) {
                    bounds.expandToInclude(zone.extent());
                }
            }
        }
        return bounds.isNull() ? Optional.empty() : Optional.of(new GeometryFactory().toGeometry(bounds));
    }

    private boolean isIn(ExportArea asked, Zone zone) {
        return asked instanceof ExportArea.OfZone of
                ? of.has(zone)
                : zone.outlines().stream().anyMatch(outline -> isInTime(outline.time()) && touches(outline.geometry()));
    }

    private boolean touches(Geometry geometry) {
        return area.isEmpty() || area.get().intersects(geometry);
    }

    /** Whether what it holds on its last day holds after that, too: not for one day, nor for a span before the data end. */
    boolean goesOn(AtlasInfo info) {
        return info.openEnd() && first.isBefore(last) && !last.isBefore(info.lastDay());
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    boolean hasZone(String id) {
        return zones.contains(id);
    }

    /** The periods that hold on any of the days. */
    List<ControlPeriod> periods(Zone zone) {
        return zone.periods().stream().filter(period -> isInTime(period.time())).toList();
    }

    /**
     * What the file holds of the zone: one row for each stretch of time in which control, outline and name are the same.
     */
    private List<Row> rows(Zone zone) {
        List<Row> rows = new ArrayList<>();
        for (ControlPeriod period : periods(zone)) {
            for (DatedOutline outline : zone.outlines()) {
                if (isInTime(outline.time())) {
                    period.within(outline.time()).ifPresent(part -> named(zone, outline, part, rows));
                }
            }
        }
        return rows;
    }

    private void named(Zone zone, DatedOutline outline, ControlPeriod period, List<Row> rows) {
        if (zone.naming().size() < 2) {
            rows.add(new Row(period, outline.geometry(), zone.names()));
            return;
        }
        TreeSet<Integer> turns = new TreeSet<>(List.of(period.time().startDay()));
        zone.naming().forEach(dated -> turns.add(dated.time().startDay()));
        for (int from : turns.subSet(period.time().startDay(), period.time().endDay())) {
            Integer next = turns.higher(from);
            ValidTime span = new ValidTime(
                    from,
                    next == null
                            ? period.time().endDay()
                            : Math.min(next, period.time().endDay()));
            if (isInTime(span)) {
                period.within(span).ifPresent(part -> rows.add(new Row(part, outline.geometry(), zone.namesAt(from))));
            }
        }
    }

    /** The periods of the zone's features. */
    Stream<ControlPeriod> featurePeriods(Zone zone) {
        return hasZone(zone.id()) ? rows(zone).stream().map(Row::period) : Stream.empty();
    }

    /** Takes one feature after another, in the order of the zones and of time. */
    interface Sink {
        void take(ZoneState state) throws IOException;
    }

    /** All features of the file. */
    static void forEach(ExportJob job, ExportProgress progress, Sink sink) throws IOException, ExportException {
        GeoJsonSelection selection = of(job.request(), job.painter().atlas());
        boolean oneDay = job.request().subject() instanceof ExportSubject.At;
        List<Zone> zones = job.painter().timeline().zones();
        for (int z = 0; z < zones.size(); z++) {
            Zone zone = zones.get(z);
            // Rows of one outline keep one geometry: what is the same stays the same object.
            Map<Geometry, Geometry> usual = new IdentityHashMap<>();
            for (Row row : selection.hasZone(zone.id()) ? selection.rows(zone) : List.<Row>of()) {
                ValidTime time = row.period.time();
                String since = time.start().map(Object::toString).orElse("");
                sink.take(new ZoneState(
                        oneDay ? zone.id() : zone.id() + "@" + since,
                        zone,
                        row.period,
                        usual.computeIfAbsent(row.geometry, Seam::usual),
                        row.names,
                        job.areas().squareKm(z, aDay(time))));
            }
            progress.step((z + 1.0) / zones.size());
        }
    }

    /** Any day of the time. */
    static int aDay(ValidTime time) {
        return time.startDay() == ValidTime.OPEN_START ? time.endDay() - 1 : time.startDay();
    }

    private record Row(ControlPeriod period, Geometry geometry, Names names) {}

    private boolean isInTime(ValidTime time) {
        return time.startDay() <= last.toEpochDay() && first.toEpochDay() < time.endDay();
    }

    /** Those of which all zones are in the file: of others it could not say who controls them. */
    boolean has(NamedArea area) {
        return area.parts().stream().allMatch(part -> written.contains(part.zoneId()));
    }

    boolean hasPlace(String id) {
        return places.contains(id);
    }

    /** Ids of the area's places that are in the file. */
    Stream<String> places(NamedArea area) {
        return area.placeIds().stream().filter(places::contains);
    }

    boolean has(LineFeature line) {
        return touches(line.geometry());
    }

    /** Those in the area and those that began a period of one of the zones. */
    boolean has(Event event) {
        return events.contains(event.id()) || touches(event.location());
    }

    boolean has(Place place) {
        return touches(place.location());
    }
}
