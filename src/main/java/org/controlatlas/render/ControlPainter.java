package org.controlatlas.render;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Zone;
import org.controlatlas.render.draw.Argb;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.style.HatchLines;
import org.controlatlas.render.style.HatchTile;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;

/**
 * Fills the zones by their state.
 *
 * <p>Zones of equal style are filled as one path, so that no seam shows between them. Styles are filled from the largest
 * to the smallest, each over its own zones and those of all later styles: along a boundary the later fill then blends
 * with the earlier one and not with the ground below, which is exact for two colours.
 */
final class ControlPainter {
    /** Styles that there can be: a place in the order of painting is a depth and a style. */
    private static final int STYLES = 1 << 16;

    private final Ground ground;

    ControlPainter(Ground ground) {
        this.ground = ground;
    }

    private static final class Group {
        final FillStyle style;
        final int depth;
        final List<Integer> zones = new ArrayList<>();

        Group(FillStyle style, int depth) {
            this.style = style;
            this.depth = depth;
        }
    }

    /** @param numbers the zones' styles on the day */
    void paint(PaintContext c, StyleIndex styles, int[] numbers) {
        List<Group> groups = groups(c, styles, numbers);
        for (int i = 0; i < groups.size(); i++) {
            int depth = groups.get(i).depth;
            List<Outline> outlines = groups.subList(i, groups.size()).stream()
                    .filter(covered -> covered.depth == depth)
                    .flatMap(covered -> covered.zones.stream())
                    .map(c.level().zones()::get)
                    .toList();
            if (outlines.isEmpty()) {
                continue;
            }
            Path2D.Float path = Outline.path(outlines, c.toScreen());
            FillStyle style = groups.get(i).style;
            if (style.isPlain() || c.isVector()) {
                c.fill(path, style.rgb());
            } else {
                c.canvas().fill(path, new HatchTile(style, c.spec().viewport()));
            }
        }
        if (c.isVector()) {
            c.names().ifPresent(names -> groups.forEach(group -> zoneElements(c, group, names)));
            groups.forEach(group -> hatchLines(c, group));
        }
    }

    /**
     * The styles of the whole picture in their order, each with its zones in view. A style with none stays, because it lies
     * beneath the edges of later ones: a pixel must not depend on the part that is being painted.
     */
    private List<Group> groups(PaintContext c, StyleIndex styles, int[] numbers) {
        Map<Integer, Group> groups = new LinkedHashMap<>();
        order(ground, c.level(), c.picture(), numbers)
                .forEach(place -> groups.put(place, new Group(styles.style(place % STYLES), place / STYLES)));
        for (int z = 0; z < numbers.length; z++) {
            Group group = groups.get(place(ground, z, numbers));
            if (group != null && c.level().zones().get(z).touches(c.view())) {
                group.zones.add(z);
            }
        }
        return new ArrayList<>(groups.values());
    }

    /**
     * The styles in the order in which they are painted: first those of outlines and then those of what outlines have in
     * common, among these the one of most ground first. It follows from the whole picture and not from the part that is
     * being painted: pixels on edges depend on it, and parts must fit together.
     *
     * @param picture in the plane of the geometry
     * @return as of {@link #place}
     */
    static List<Integer> order(Ground ground, GeometryLevel level, Rectangle2D picture, int[] numbers) {
        Map<Integer, Double> areas = new LinkedHashMap<>();
        for (int z = 0; z < numbers.length; z++) {
            Outline outline = level.zones().get(z);
            if (numbers[z] != StyleIndex.NONE && outline.touches(picture)) {
                Rectangle2D seen = outline.bounds().createIntersection(picture);
                areas.merge(place(ground, z, numbers), seen.getWidth() * seen.getHeight(), Double::sum);
            }
        }
        List<Integer> order = new ArrayList<>(areas.keySet());
        // A stable sort: of equal areas the style of the earlier zone comes first.
        order.sort(Comparator.<Integer>comparingInt(place -> place / STYLES)
                .thenComparingDouble(place -> -areas.get(place)));
        return order;
    }

    /** The piece's depth and its style's number as one number; negative for bare ground. */
    static int place(Ground ground, int piece, int[] numbers) {
        int number = numbers[piece];
        return number == StyleIndex.NONE ? number : ground.pieces().get(piece).depth() * STYLES + number;
    }

    private void zoneElements(PaintContext c, Group group, ZoneGroups names) {
        for (int z : group.zones) {
            GroundPiece piece = ground.pieces().get(z);
            Zone zone = ground.zones().get(piece.zone());
            Path2D.Float path = Outline.path(List.of(c.level().zones().get(z)), c.toScreen());
            c.canvas()
                    .group(
                            names.group(zone, piece.periodAt(c.spec().day())),
                            canvas -> canvas.fill(path, Argb.opaque(group.style.rgb())));
        }
    }

    private static void hatchLines(PaintContext c, Group group) {
        if (group.style.isPlain()) {
            return;
        }
        Path2D.Float area =
                Outline.path(group.zones.stream().map(c.level().zones()::get).toList(), c.toScreen());
        MapViewport viewport = c.spec().viewport();
        Rectangle2D picture = new Rectangle2D.Double(0, 0, viewport.width(), viewport.height());
        for (Hatch hatch : group.style.hatches()) {
            c.fill(HatchLines.within(hatch, area, picture, viewport), hatch.rgb());
        }
    }
}
