package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * A documented settlement wins over every line: where the layers give a settlement's point a history that is not its
 * own, a small disc about it takes its own. So a town that a coarse district line leaves on the wrong side, or a village
 * known to 5 km, is right at its point and claims no more ground than its disc.
 */
final class Documented {
    private static final double WELL_KNOWN_M = 1_000;
    private static final double ROUGHLY_KNOWN_M = 2_000;

    /** By how much a settlement on the far side of the line reaches back over it. */
    private static final double BEYOND_LINE_M = 300;

    private Documented() {}

    static List<AreaLayer> discs(Partition below, Inputs in, Regions regions) {
        List<AreaLayer> discs = new ArrayList<>();
        for (Settlement site : in.settlements()) {
            Optional<FaceTag> there = below.tagAt(site.location());
            boolean shaped = there.flatMap(FaceTag::fixed)
                    .filter(row -> row.at().equals(site.id()))
                    .isPresent();
            if (!shaped
                    && !there.map(t -> sameStates(t.history(), site.history())).orElse(false)) {
                discs.add(disc(site, in, regions));
            }
        }
        return discs;
    }

    private static boolean sameStates(History a, History b) {
        return states(a).equals(states(b));
    }

    /** A history without the access of a corridor and without steps that change nothing else. */
    private static List<String> states(History history) {
        List<String> out = new ArrayList<>();
        String last = "";
        for (Step step : history.steps()) {
            String code = step.code().split("/")[0];
            if (!code.equals(last)) {
                out.add(step.day() + "=" + code);
            }
            last = code;
        }
        return out;
    }

    private static AreaLayer disc(Settlement site, Inputs in, Regions regions) {
        District district = in.district(site.district());
        Geometry area = country(district, in);
        double radius = Math.min(site.ownsGround() ? WELL_KNOWN_M : ROUGHLY_KNOWN_M, halfWayToOthers(site, in));
        if (regions.mainland().covers(Grid.point(site.location()))) {
            Geometry behind = in.front().behind();
            boolean side = behind.covers(Grid.point(site.location()));
            if (side == heldBehindTheFront(site, in)) {
                area = CountryGround.overlay(area, behind, side ? OverlayNG.INTERSECTION : OverlayNG.DIFFERENCE);
            } else {
                radius = distance(site, in.front().line()) + BEYOND_LINE_M;
            }
        }
        FaceTag tag = new FaceTag(
                district.group(),
                district.id(),
                site.history(),
                Optional.empty(),
                Optional.of(site),
                // A circle about a place known to 5 km is a mark, not an outline.
                site.ownsGround() ? "nearest settlement" : "sketch",
                (int) Math.max(radius, site.precisionKm() * 1000));
        return new AreaLayer(tag, Shapes.disc(site.location(), radius), area);
    }

    /** A disc ends half-way to the next settlement whose history is another. */
    private static double halfWayToOthers(Settlement site, Inputs in) {
        return in.settlements().stream()
                .filter(s -> !sameStates(s.history(), site.history()))
                .mapToDouble(s -> Grid.distance(s.location(), site.location()) / 2)
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static double distance(Settlement site, Geometry line) {
        return Grid.toPlane(line).distance(Grid.toPlane(Grid.point(site.location()))) * Grid.METRES_PER_DEGREE;
    }

    private static Geometry country(District district, Inputs in) {
        return district.id().equals(in.rules().states().other().id())
                ? in.ground().other()
                : in.ground().divided();
    }

    /** Who held a settlement while the front stood says on which side of it it was. */
    static boolean heldBehindTheFront(Settlement site, Inputs in) {
        BuildRules.Front front = in.rules().front();
        return site.history().codeAt(front.day()).startsWith(front.heldBy());
    }
}
