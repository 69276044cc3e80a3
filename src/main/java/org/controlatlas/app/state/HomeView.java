package org.controlatlas.app.state;

import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapViewport;
import org.locationtech.jts.geom.Envelope;

/**
 * What the map shows at first.
 *
 * @param extent in degrees, without room around it
 * @param sheet what the base map covers, of which no end is to be seen; a null envelope where there is none
 */
public record HomeView(Envelope extent, Envelope sheet) {
    static final HomeView NOWHERE = new HomeView(new Envelope(), new Envelope());

    /** Room around the extent in logical pixels. */
    public static final double MARGIN = 24;

    /** The extent of all zones whose control ever changes; of the whole atlas where none does. */
    static HomeView of(Atlas atlas, Envelope sheet) {
        Envelope changing = new Envelope();
        atlas.zones().stream()
                .filter(zone -> zone.moves()
                        || zone.periods().stream()
                                        .map(ControlPeriod::control)
                                        .distinct()
                                        .count()
                                > 1)
                .forEach(zone -> changing.expandToInclude(zone.extent()));
        return new HomeView(changing.isNull() ? atlas.heldExtent() : changing, sheet);
    }

    /**
     * The view of the extent in a map of the given one's size: as large as it goes, and as far to the left as the legend
     * at the right asks for and the width allows.
     */
    public MapViewport in(MapViewport size) {
        MapViewport fitted = size.fit(extent, MARGIN);
        double east = fitted.toScreen(extent.getMaxX(), extent.getMinY()).getX();
        double west = fitted.toScreen(extent.getMinX(), extent.getMinY()).getX();
        double wanted = east - (fitted.width() - MapCards.legendRoom(fitted.width()));
        MapViewport placed = fitted.pan(-Math.max(0, Math.min(wanted, west - MARGIN)), 0);
        return sheet.isNull() ? placed : placed.within(sheet, MapPainter.EDGE);
    }
}
