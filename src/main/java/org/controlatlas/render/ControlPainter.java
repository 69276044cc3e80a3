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
import org.controlatlas.timeline.ControlTimeline;

/**
 * Fills the zones by their state.
 *
 * <p>Zones of equal style are filled as one path, so that no seam shows between them. Styles are filled from the largest
 * to the smallest, each over its own zones and those of all later styles: along a boundary the later fill then blends
 * with the earlier one and not with the ground below, which is exact for two colours.
 */
final class ControlPainter {
    private final ControlTimeline timeline;

    ControlPainter(ControlTimeline timeline) {
        this.timeline = timeline;
    }

    private static final class Group {
        final FillStyle style;
        final List<Integer> zones = new ArrayList<>();

        Group(FillStyle style) {
            this.style = style;
        }
    }

    /** @param numbers the zones' styles on the day */
    void paint(PaintContext c, StyleIndex styles, int[] numbers) {
        List<Group> groups = groups(c, styles, numbers);
        for (int i = 0; i < groups.size(); i++) {
            List<Outline> outlines = groups.subList(i, groups.size()).stream()
                    .flatMap(covered -> covered.zones.stream())
                    .map(c.level().zones()::get)
                    .toList();
            if (outlines.isEmpty()) {
                return;
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
        order(c.level(), c.picture(), numbers).forEach(number -> groups.put(number, new Group(styles.style(number))));
        for (int z = 0; z < numbers.length; z++) {
            Group group = groups.get(numbers[z]);
            if (group != null && c.level().zones().get(z).touches(c.view())) {
                group.zones.add(z);
            }
        }
        return new ArrayList<>(groups.values());
    }

    /**
     * Numbers of the styles in the order in which they are painted, the one of most ground first. It follows from the
     * whole picture and not from the part that is being painted: pixels on edges depend on it, and parts must fit
     * together.
     *
     * @param picture in the plane of the geometry
     */
    static List<Integer> order(GeometryLevel level, Rectangle2D picture, int[] numbers) {
        Map<Integer, Double> areas = new LinkedHashMap<>();
        for (int z = 0; z < numbers.length; z++) {
            Outline outline = level.zones().get(z);
            if (numbers[z] != StyleIndex.NONE && outline.touches(picture)) {
                Rectangle2D seen = outline.bounds().createIntersection(picture);
                areas.merge(numbers[z], seen.getWidth() * seen.getHeight(), Double::sum);
            }
        }
        List<Integer> order = new ArrayList<>(areas.keySet());
        // A stable sort: of equal areas the style of the earlier zone comes first.
        order.sort(Comparator.comparingDouble(number -> -areas.get(number)));
        return order;
    }

    private void zoneElements(PaintContext c, Group group, ZoneGroups names) {
        for (int z : group.zones) {
            Zone zone = timeline.zones().get(z);
            Path2D.Float path = Outline.path(List.of(c.level().zones().get(z)), c.toScreen());
            c.canvas()
                    .group(
                            names.group(zone, timeline.periodAt(z, c.spec().day())),
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
