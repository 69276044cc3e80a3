package org.controlatlas.build.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A documented settlement wins over every line: where the layers give a settlement's point a history that is not its
 * own, a small disc about it takes its own. So a town that a coarse district line leaves on the wrong side, or a village
 * known to 5 km, is right at its point and claims no more ground than its disc.
 */
final class Documented {
    private static final double WELL_KNOWN_M = 1_500;
    private static final double ROUGHLY_KNOWN_M = 2_000;

    private Documented() {}

    static List<Layer> discs(Partition below, Inputs in) {
        List<Layer> discs = new ArrayList<>();
        for (Settlement site : in.settlements()) {
            Optional<Tag> there = below.tagAt(site.location());
            boolean shaped = there.flatMap(Tag::fixed)
                    .filter(row -> row.at().equals(site.id()))
                    .isPresent();
            if (!shaped
                    && !there.map(t -> sameStates(t.history(), site.history())).orElse(false)) {
                discs.add(disc(site, in));
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

    private static Layer disc(Settlement site, Inputs in) {
        double radius = site.ownsGround() ? WELL_KNOWN_M : ROUGHLY_KNOWN_M;
        Geometry disc = Shapes.disc(site.location(), radius);
        District district = in.district(site.district());
        Geometry country = district.id().equals("armenia") || district.group().equals("state-border")
                ? in.ground().armenia()
                : in.ground().azerbaijan();
        Tag tag = new Tag(
                district.group(),
                district.id(),
                site.history(),
                Optional.empty(),
                Optional.of(site),
                "nearest settlement",
                (int) radius);
        return new AreaLayer(tag, disc, country);
    }
}
