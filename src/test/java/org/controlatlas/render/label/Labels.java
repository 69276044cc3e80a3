package org.controlatlas.render.label;

import java.util.List;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.MapViewport;

/** Names on the map, for tests. */
final class Labels {
    static final NameLanguages ENGLISH = NameLanguages.of(Language.EN);
    static final LabelStyle TOWN = new LabelStyle(TextFont.regular(10), 0, 30, 3, 1, false);
    static final LabelStyle ZONE = new LabelStyle(TextFont.regular(10), 0, 30, 0, 1, false);

    private Labels() {}

    /** @param x in the world of zoom 0, as is y */
    static MapLabel at(String id, String name, double x, double y, LabelStyle style, int priority, double room) {
        return new MapLabel(
                id,
                List.of(new Actor.DatedNames(Names.english(name), ValidTime.ALWAYS)),
                new MapLabel.Spot(x, y),
                style,
                priority,
                false,
                room);
    }

    /** @param x in the view's logical pixels, as is y */
    static PlacedLabel inView(
            MapViewport view, String name, double x, double y, LabelStyle style, int priority, PlacedLabel.Side side) {
        MapLabel label = at(
                name,
                name,
                view.originX() + x / view.scale(),
                view.originY() + y / view.scale(),
                style,
                priority,
                Double.POSITIVE_INFINITY);
        return new PlacedLabel(label, side);
    }
}
