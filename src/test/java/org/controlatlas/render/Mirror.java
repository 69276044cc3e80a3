package org.controlatlas.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Made;
import org.controlatlas.model.Zone;

/** Exchanges two actors, in what the data say of zones or in what stands under the actors' ids. */
record Mirror(String first, String second) {
    private String swap(String id) {
        return id == null ? null : id.equals(first) ? second : id.equals(second) ? first : id;
    }

    private Control swap(Control control) {
        if (control instanceof Control.By by) {
            return new Control.By(swap(by.actorId()));
        }
        if (control instanceof Control.Contested contested) {
            return new Control.Contested(
                    contested.asNamed().stream().map(this::swap).toList());
        }
        return control;
    }

    /** What each controlled, the other controls; to whom it belongs in law stays. */
    Atlas ofControl(Atlas atlas) {
        return with(atlas, zones(atlas, false), atlas.actors());
    }

    /** Each stands wherever the other stood, in control and in law. */
    Atlas ofIds(Atlas atlas) {
        return with(atlas, zones(atlas, true), atlas.actors());
    }

    /** Each id means the other: its colour and its names. */
    Atlas ofMeaning(Atlas atlas) {
        Map<String, Actor> actors = new LinkedHashMap<>(atlas.actors());
        actors.put(first, named(first, atlas.actors().get(second)));
        actors.put(second, named(second, atlas.actors().get(first)));
        return with(atlas, atlas.zones(), actors);
    }

    private static Actor named(String id, Actor actor) {
        return new Actor(id, actor.kind(), actor.rgb(), actor.names());
    }

    private List<Zone> zones(Atlas atlas, boolean inLaw) {
        UnaryOperator<ControlPeriod> swapped = p -> new ControlPeriod(
                p.zoneId(),
                p.time(),
                p.dates(),
                p.state().with(swap(p.control()), inLaw ? swap(p.deJure()) : p.deJure(), p.status()),
                p.doubt(),
                p.outline(),
                p.basis());
        return atlas.zones().stream()
                .map(z -> new Zone(
                        z.id(),
                        z.names(),
                        z.group(),
                        z.geometry(),
                        z.periods().stream().map(swapped).toList()))
                .toList();
    }

    private static Atlas with(Atlas atlas, List<Zone> zones, Map<String, Actor> actors) {
        return Made.atlas(
                atlas.info(),
                zones,
                atlas.neighbours(),
                actors,
                atlas.sources(),
                atlas.events(),
                atlas.places(),
                atlas.lines(),
                atlas.claims(),
                atlas.documents(),
                atlas.spans(),
                atlas.basemap());
    }
}
