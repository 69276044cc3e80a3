package org.controlatlas.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ZoneAreas;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * On every day of change the zones that have a period neither overlap nor leave gaps between them: less than
 * {@value #TOLERANCE_KM2} km² in all.
 */
final class CoverageCheck implements RuleCheck {
    static final double TOLERANCE_KM2 = 0.01;

    @Override
    public Rule rule() {
        return Rule.COVERAGE;
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Set<List<Zone>> seen = new HashSet<>();
        TreeSet<Integer> days = days(atlas);
        for (int day : days) {
            List<Zone> zones =
                    atlas.zones().stream().filter(z -> covers(z, day)).toList();
            // Zones without gaps in their histories give the same coverage on every day, looked at once.
            if (seen.add(zones)) {
                check(zones, LocalDate.ofEpochDay(day).toString(), findings);
            }
        }
        findings.line(Message.of(RuleProblem.COVERAGE_COUNTED, days.size(), seen.size()));
    }

    /** On which periods begin, of the days that the data cover; the first of these days for periods that began before. */
    private static TreeSet<Integer> days(Atlas atlas) {
        int first = (int) atlas.info().start().toEpochDay();
        int last = (int) atlas.info().lastDay().toEpochDay();
        TreeSet<Integer> days = new TreeSet<>();
        for (Zone zone : atlas.zones()) {
            for (ControlPeriod period : zone.periods()) {
                int begins = Math.max(first, period.time().startDay());
                if (begins <= last && period.time().contains(begins)) {
                    days.add(begins);
                }
            }
        }
        return days;
    }

    private static boolean covers(Zone zone, int day) {
        return zone.periods().stream().map(ControlPeriod::time).anyMatch(t -> t.contains(day));
    }

    private void check(List<Zone> zones, String day, Findings findings) {
        Geometry[] shapes = zones.stream().map(Zone::geometry).toArray(Geometry[]::new);
        Geometry[] invalid = CoverageValidator.validate(shapes);
        double overlap = 0;
        boolean matched = true;
        for (int i = 0; i < invalid.length; i++) {
            if (invalid[i] != null) {
                matched = false;
                overlap += overlap(i, zones, findings, day);
            }
        }
        double gap = holes(matched ? CoverageUnion.union(shapes) : OverlayNGRobust.union(List.of(shapes)));
        if (overlap > TOLERANCE_KM2) {
            findings.error(name(), RuleProblem.OVERLAPS_ON_DAY, day, km2(overlap));
        }
        if (gap > TOLERANCE_KM2) {
            findings.error(name(), RuleProblem.GAPS_ON_DAY, day, km2(gap));
        }
        findings.line(Message.of(RuleProblem.COVERAGE_OF_DAY, day, km2(overlap), km2(gap)));
    }

    private double overlap(int i, List<Zone> zones, Findings findings, String day) {
        double sum = 0;
        Geometry shape = zones.get(i).geometry();
        for (int j = 0; j < zones.size(); j++) {
            Geometry other = zones.get(j).geometry();
            if (j != i && shape.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
                double area = ZoneAreas.squareKm(OverlayNGRobust.overlay(shape, other, OverlayNG.INTERSECTION));
                if (area > 0) {
                    findings.remark(
                            name(),
                            Subject.of(zones.get(i)),
                            "geometry",
                            RuleProblem.OVERLAPS_ZONE,
                            day,
                            zones.get(j).id(),
                            km2(area));
                }
                sum += area;
            }
        }
        return sum;
    }

    /** Ground enclosed by zones and in none: the atlas fills the lakes, so there is none. */
    private static double holes(Geometry union) {
        List<Geometry> holes = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(union)) {
            Polygon polygon = (Polygon) part;
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                holes.add(union.getFactory().createPolygon(polygon.getInteriorRingN(i)));
            }
        }
        return holes.stream().mapToDouble(ZoneAreas::squareKm).sum();
    }

    private static String km2(double area) {
        return String.format(Locale.ROOT, "%.4f km²", area);
    }
}
