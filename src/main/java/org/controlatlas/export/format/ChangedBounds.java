package org.controlatlas.export.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.locationtech.jts.geom.Envelope;

/** Where ground lies whose control differs from day to day, in degrees. */
final class ChangedBounds {
    /** A part of the whole extent, by area, above which a map of the changed ground would tell no more than one of all. */
    private static final double MOST = 0.7;

    /** Degrees that a map shows at least, so that one sees where it is. */
    private static final double LEAST = 0.25;

    /** Part of the ground that is left out at each side. */
    private static final double OFF = 0.02;

    private ChangedBounds() {}

    /** Of what differs from each of the days to the next; empty where nothing does, or nearly all. */
    static Optional<Envelope> between(MapPainter painter, List<LocalDate> days) {
        Envelope bounds = new Envelope();
        for (int i = 1; i < days.size(); i++) {
            int before = ValidTime.dayOf(days.get(i - 1));
            int after = ValidTime.dayOf(days.get(i));
            for (int zone : painter.timeline().touchedZones(before, after)) {
                if (!state(painter, zone, before).equals(state(painter, zone, after))) {
                    Zone moved = painter.timeline().zones().get(zone);
                    bounds.expandToInclude(moved.outlineAbout(before).geometry().getEnvelopeInternal());
                    bounds.expandToInclude(moved.outlineAbout(after).geometry().getEnvelopeInternal());
                }
            }
        }
        return worthwhile(painter, bounds);
    }

    /**
     * Of the ground that ever had more than one holder, without the little of it that lies far off: what a map of everything
     * shows too small.
     */
    static Optional<Envelope> core(MapPainter painter) {
        List<Zone> changed = painter.timeline().zones().stream()
                .filter(zone -> zone.periods().stream()
                                .map(ControlPeriod::control)
                                .distinct()
                                .count()
                        > 1)
                .toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Envelope middles = new Envelope(
                share(changed, zone -> zone.extent().centre().x, OFF),
                share(changed, zone -> zone.extent().centre().x, 1 - OFF),
                share(changed, zone -> zone.extent().centre().y, OFF),
                share(changed, zone -> zone.extent().centre().y, 1 - OFF));
        Envelope bounds = new Envelope();
        changed.stream()
                .filter(zone -> middles.contains(zone.extent().centre()))
                .forEach(zone -> bounds.expandToInclude(zone.extent()));
        return worthwhile(painter, bounds);
    }

    /** The value below which that share of the zones' ground lies. */
    private static double share(List<Zone> zones, ToDoubleFunction<Zone> value, double part) {
        List<Zone> sorted = new ArrayList<>(zones);
        sorted.sort(Comparator.comparingDouble(value).thenComparing(Zone::id));
        double all =
                zones.stream().mapToDouble(zone -> zone.geometry().getArea()).sum();
        double passed = 0;
        for (Zone zone : sorted) {
            passed += zone.geometry().getArea();
            if (passed >= part * all) {
                return value.applyAsDouble(zone);
            }
        }
        return value.applyAsDouble(sorted.get(sorted.size() - 1));
    }

    private static List<Object> state(MapPainter painter, int zone, int day) {
        Optional<ControlPeriod> period = painter.timeline().periodAt(zone, day);
        return List.of(period.map(ControlPeriod::control), period.flatMap(ControlPeriod::peacekeepers));
    }

    private static Optional<Envelope> worthwhile(MapPainter painter, Envelope bounds) {
        Envelope all = painter.atlas().info().extent();
        if (bounds.isNull()) {
            return Optional.empty();
        }
        bounds.expandBy(
                Math.max(0, (Math.min(LEAST, all.getWidth()) - bounds.getWidth()) / 2),
                Math.max(0, (Math.min(LEAST, all.getHeight()) - bounds.getHeight()) / 2));
        return bounds.getArea() > MOST * all.getArea() ? Optional.empty() : Optional.of(bounds);
    }
}
