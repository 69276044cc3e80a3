package org.controlatlas.model;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/** Where a step of a story is to be looked at. */
public final class StoryBounds {
    private StoryBounds() {}

    /** In degrees; empty for the atlas' own view, and for a place that the atlas does not have. */
    public static Optional<Envelope> of(Story.Frame frame, Atlas atlas) {
        return frame.bounds()
                .map(bounds -> Longitudes.in(atlas.info().extent(), bounds))
                .or(() -> frame.place().flatMap(id -> ofPlace(id, atlas)));
    }

    private static Optional<Envelope> ofPlace(String id, Atlas atlas) {
        Set<String> parts = atlas.areas().stream()
                .filter(area -> area.id().equals(id))
                .flatMap(area -> area.parts().stream())
                .map(part -> part.zoneId())
                .collect(Collectors.toSet());
        Envelope bounds = new Envelope();
        for (Zone zone : atlas.zones()) {
            if (zone.id().equals(id)
                    || parts.contains(zone.id())
                    || parts.isEmpty() && zone.group().equals(id)) {
                bounds.expandToInclude(zone.extent());
            }
        }
        return bounds.isNull() ? Optional.empty() : Optional.of(bounds);
    }
}
