package org.controlatlas.export.page;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.EventMarks;
import org.controlatlas.render.LinePainter;
import org.controlatlas.render.MapLayerKind;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.decor.InView;
import org.controlatlas.timeline.ControlTimeline;

/** Finds the sources of what maps show. */
public final class MapSources {
    private MapSources() {}

    /** Each source in one line, in alphabetical order. */
    public static List<String> of(MapPainter painter, List<PictureSpec> maps) {
        return ids(painter, maps).stream()
                .map(id -> painter.atlas().sources().get(id))
                .filter(Objects::nonNull)
                .map(SourceText::of)
                .sorted()
                .toList();
    }

    /** Ids of the sources of all zones, lines and events in view on the maps' days. */
    public static Set<String> ids(MapPainter painter, List<PictureSpec> maps) {
        Set<String> ids = new TreeSet<>();
        for (PictureSpec map : maps) {
            InView view = InView.of(map.viewport());
            if (map.shows(MapLayerKind.CONTROL)) {
                ControlTimeline timeline = painter.timeline();
                for (int z = 0; z < timeline.zones().size(); z++) {
                    if (view.shows(timeline.zones().get(z).geometry())) {
                        timeline.periodAt(z, map.day()).ifPresent(period -> ids.addAll(period.sources()));
                    }
                }
            }
            for (LineFeature line : painter.atlas().lines()) {
                if (line.time().contains(map.day())
                        && LinePainter.layerOf(line.kind()).filter(map::shows).isPresent()
                        && view.shows(line.geometry())) {
                    ids.addAll(line.sources());
                }
            }
            for (Event event : painter.atlas().events()) {
                if (map.shows(MapLayerKind.EVENTS)
                        && EventMarks.phase(event, map.day()) != EventMarks.Phase.HIDDEN
                        && view.shows(event.location())) {
                    ids.addAll(event.sources());
                }
            }
        }
        return ids;
    }
}
