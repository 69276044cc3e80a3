package org.controlatlas.app.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.app.state.Selection;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Zone;

/** What ground the chart can measure: all of it, what is selected, groups of zones, named areas. Knows no control. */
final class AreaScope {
    static final String WHOLE = "";
    static final String SELECTED = "\u0000selection";

    private AreaScope() {}

    /**
     * Groups first and then the other areas, each by its name: ids as {@code areas --zone} takes them.
     *
     * @return names by id; without the whole map and the selection
     */
    static Map<String, String> named(Atlas atlas, Language language) {
        Map<String, String> all = new LinkedHashMap<>();
        List<NamedArea> areas = new ArrayList<>(atlas.areas());
        areas.removeIf(area -> area.parts().isEmpty()
                || area.parts().stream()
                        .anyMatch(part -> !part.isWhole() && part.squareKm().isEmpty()));
        areas.sort(Comparator.comparing((NamedArea area) -> area.kind() != NamedArea.Kind.GROUP)
                .thenComparing(area -> area.name().in(language)));
        List<String> groups = atlas.zones().stream()
                .map(Zone::group)
                .filter(group -> !group.isBlank())
                .distinct()
                .sorted()
                .toList();
        Set<String> taken = atlas.zones().stream().map(Zone::id).collect(Collectors.toSet());
        atlas.areas().forEach(area -> taken.add(area.id()));
        // The groups of data without named areas have no name but their file's; a single one is the whole map.
        if (areas.stream().noneMatch(area -> area.kind() == NamedArea.Kind.GROUP) && groups.size() > 1) {
            // An id that is a zone's or an area's, too, means that one, as everywhere.
            groups.stream().filter(group -> !taken.contains(group)).forEach(group -> all.put(group, group));
        }
        areas.forEach(area -> all.put(area.id(), area.name().in(language)));
        return all;
    }

    /** The id of the zone or area that is selected; empty if there is none, or it has no ground. */
    static Optional<String> selected(Selection selection) {
        if (selection.zoneIdProperty().get() != null) {
            return Optional.of(selection.zoneIdProperty().get());
        }
        return selection.placeProperty().get() instanceof SelectedPlace.OfArea of
                ? Optional.of(of.area().id())
                : Optional.empty();
    }
}
