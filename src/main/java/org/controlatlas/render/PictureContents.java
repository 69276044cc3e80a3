package org.controlatlas.render;

import java.util.List;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Zone;

/**
 * What a picture shows of its atlas, as it is drawn: legend, list of sources and the check for empty pictures all ask
 * here, so that they tell of the same things.
 *
 * @param zones with ground in the picture that is filled; in the order of the time index
 * @param lines with a stretch in the picture
 * @param inferredEdges whether a limit between zones that no source draws is there
 * @param worldBorders whether state borders of today are seen, which are the base map's and not the data's
 * @param events with a mark in the picture that no other mark hides
 */
public record PictureContents(
        List<SeenZone> zones,
        List<LineFeature> lines,
        boolean inferredEdges,
        boolean worldBorders,
        List<SeenEvent> events) {
    /**
     * A zone of which some ground is seen.
     *
     * @param index in the time index
     * @param size how much of it is seen, in device pixels
     * @param period its state on the picture's day
     * @param showsDoubt whether marks of uncertain or disputed control are seen on it
     * @param showsPeacekeepers whether the peacekeepers' marks are seen on it
     */
    public record SeenZone(
            int index, Zone zone, double size, ControlPeriod period, boolean showsDoubt, boolean showsPeacekeepers) {}

    /** An event whose mark is seen. */
    public record SeenEvent(Event event, EventMarks.Phase phase) {}

    public PictureContents {
        zones = List.copyOf(zones);
        lines = List.copyOf(lines);
        events = List.copyOf(events);
    }

    /** True if there is neither ground nor line nor mark of the atlas; the base map and names do not count. */
    public boolean isEmpty() {
        return zones.isEmpty() && lines.isEmpty() && events.isEmpty();
    }
}
