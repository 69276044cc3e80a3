package org.controlatlas.render;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Zone;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.style.HatchLines;
import org.controlatlas.render.style.HatchTile;
import org.controlatlas.render.style.StyleIndex;
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
        double area;

        Group(FillStyle style) {
            this.style = style;
        }
    }

    /** @param numbers the zones' styles on the day */
    void paint(PaintContext c, StyleIndex styles, int[] numbers) {
        List<Group> groups = groups(c, styles, numbers);
        for (int i = 0; i < groups.size(); i++) {
            Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
            for (Group covered : groups.subList(i, groups.size())) {
                covered.zones.forEach(z -> c.level().zones().get(z).appendTo(path, c.toScreen()));
            }
            FillStyle style = groups.get(i).style;
            if (style.isPlain() || c.isVector()) {
                c.colour(style.rgb());
            } else {
                c.graphics()
                        .setPaint(new HatchTile(style, c.spec().viewport())
                                .paint(c.spec().viewport().pixelScale()));
            }
            c.graphics().fill(path);
        }
        if (c.isVector()) {
            groups.forEach(group -> zoneElements(c, group));
            groups.forEach(group -> hatchLines(c, group));
        }
    }

    private List<Group> groups(PaintContext c, StyleIndex styles, int[] numbers) {
        Map<Integer, Group> byStyle = new HashMap<>();
        for (int z = 0; z < numbers.length; z++) {
            Outline outline = c.level().zones().get(z);
            if (numbers[z] != StyleIndex.NONE && outline.touches(c.view())) {
                Group group = byStyle.computeIfAbsent(numbers[z], n -> new Group(styles.style(n)));
                group.zones.add(z);
                Rectangle2D seen = outline.bounds().createIntersection(c.view());
                group.area += seen.getWidth() * seen.getHeight();
            }
        }
        List<Group> groups = new ArrayList<>(byStyle.values());
        groups.sort(Comparator.<Group>comparingDouble(group -> -group.area).thenComparing(group -> group.zones.get(0)));
        return groups;
    }

    private void zoneElements(PaintContext c, Group group) {
        c.colour(group.style.rgb());
        for (int z : group.zones) {
            Zone zone = timeline.zones().get(z);
            c.sink().orElseThrow().beginZone(zone, timeline.periodAt(z, c.spec().day()));
            Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
            c.level().zones().get(z).appendTo(path, c.toScreen());
            c.graphics().fill(path);
            c.sink().orElseThrow().endZone();
        }
    }

    private static void hatchLines(PaintContext c, Group group) {
        if (group.style.isPlain()) {
            return;
        }
        Path2D.Float area = new Path2D.Float(Path2D.WIND_NON_ZERO);
        group.zones.forEach(z -> c.level().zones().get(z).appendTo(area, c.toScreen()));
        MapViewport viewport = c.spec().viewport();
        Rectangle2D picture = new Rectangle2D.Double(0, 0, viewport.width(), viewport.height());
        for (Hatch hatch : group.style.hatches()) {
            c.colour(hatch.rgb());
            c.graphics().fill(HatchLines.within(hatch, area, picture, viewport));
        }
    }
}
