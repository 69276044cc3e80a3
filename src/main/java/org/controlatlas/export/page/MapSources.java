package org.controlatlas.export.page;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.PictureContents;
import org.controlatlas.render.view.PictureSpec;

/** Finds the sources of what maps show. */
public final class MapSources {
    private MapSources() {}

    /** The sources with these ids, each in one line, in alphabetical order. */
    public static List<String> lines(MapPainter painter, Set<String> ids) {
        return lines(painter.atlas(), ids);
    }

    /** The same of an atlas that nobody draws. */
    public static List<String> lines(Atlas atlas, Set<String> ids) {
        return ids.stream()
                .map(id -> atlas.sources().get(id))
                .filter(Objects::nonNull)
                .map(SourceText::of)
                .sorted()
                .toList();
    }

    /** Ids of the sources of all zones, lines and events that the maps show. */
    public static Set<String> ids(MapPainter painter, List<PictureSpec> maps) {
        Set<String> ids = new TreeSet<>();
        for (PictureSpec map : maps) {
            PictureContents seen = painter.contents(map);
            seen.zones().forEach(zone -> ids.addAll(zone.period().sources()));
            seen.lines().forEach(line -> ids.addAll(line.sources()));
            seen.events().forEach(mark -> ids.addAll(mark.event().sources()));
        }
        return ids;
    }
}
