package org.controlatlas.export.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Place;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.label.GroundNames;
import org.controlatlas.render.label.LabelStyle;
import org.controlatlas.render.view.Mercator;

/** What has a name on the map: places, states, waters. Where each stands is for the page to decide. */
record NamePart(Atlas atlas, LocalPlane plane, double scale, Strings strings) {
    /** Ranks of places. */
    private static final int RANKS = 5;

    void places(ObjectNode json) {
        ArrayNode styles = json.putArray("placeStyles");
        for (int rank = 1; rank <= RANKS; rank++) {
            style(styles, LabelStyle.place(rank));
        }
        ArrayNode places = json.putArray("places");
        for (Place place : atlas.places()) {
            ArrayNode row = places.addArray();
            row.add(Math.max(1, Math.min(RANKS, place.rank())));
            row.add(place.kind().equals(Place.Kind.HEIGHT) ? 1 : 0);
            row.add(x(place.location().getX())).add(y(place.location().getY()));
            names(row.addArray(), place.names());
        }
    }

    /** Size, weight, space between letters, least zoom, radius of the mark, opacity. */
    private static void style(ArrayNode to, LabelStyle style) {
        to.addArray()
                .add(style.font().size())
                .add(style.font().bold() ? 1 : 0)
                .add(style.font().tracking())
                .add(style.minZoom())
                .add(style.mark())
                .add(style.opacity());
    }

    /** In order of time: first day, first day after, text. */
    void names(ArrayNode to, List<Actor.DatedNames> names) {
        for (Actor.DatedNames dated : names) {
            GroundPart.day(to, dated.time().startDay());
            GroundPart.day(to, dated.time().endDay());
            to.add(strings.of(dated.names()));
        }
    }

    int x(double lon) {
        return Coordinates.rounded(Mercator.x(lon) - plane.originX(), scale);
    }

    int y(double lat) {
        return Coordinates.rounded(Mercator.y(lat) - plane.originY(), scale);
    }

    /** The names of states and waters, for each span of days in which they are the same. */
    void grounds(ObjectNode json, GroundNames grounds, GeometryLevel level) {
        ArrayNode styles = json.putArray("nameStyles");
        LabelStyle.STATES.forEach(style -> style(styles, style));
        style(json.putArray("seaStyle"), LabelStyle.SEA);
        style(json.putArray("lakeStyle"), LabelStyle.LAKE);
        style(json.putArray("zoneStyles"), LabelStyle.ZONE);
        style(json.withArray("zoneStyles"), LabelStyle.FREE_ZONE);
        Map<Outline, Integer> pieces = numbers(level.zones());
        Map<Outline, Integer> neighbours = numbers(level.neighbours());
        Map<Outline, Integer> lakes = numbers(level.lakes());
        ArrayNode epochs = json.putArray("names");
        int before = -1;
        for (int day : days()) {
            int epoch = grounds.epoch(day);
            if (epoch == before) {
                continue;
            }
            before = epoch;
            ArrayNode row = epochs.addArray();
            GroundPart.day(row, day);
            for (GroundNames.Named named : grounds.at(epoch)) {
                ArrayNode each = row.addArray();
                each.add(named.kind().ordinal()).add(strings.of(named.names()));
                each.add(Coordinates.rounded(named.home().x() - plane.originX(), scale));
                each.add(Coordinates.rounded(named.home().y() - plane.originY(), scale));
                ArrayNode where = each.addArray();
                Map<Outline, Integer> of =
                        switch (named.kind()) {
                            case LAKE -> lakes;
                            case NEIGHBOUR -> neighbours;
                            default -> pieces;
                        };
                for (Outline outline : named.extent().core(level)) {
                    if (of.containsKey(outline)) {
                        where.add(of.get(outline));
                    } else if (pieces.containsKey(outline)) {
                        // A state that is no party may have ground of its own.
                        where.add(~pieces.get(outline));
                    }
                }
            }
        }
        json.put("seas", seas());
    }

    /** Names of seas come in the order of the seas' outlines. */
    private String seas() {
        List<Outline> outlines = new ArrayList<>();
        for (BasemapFeature sea : atlas.basemap().getOrDefault("seas", List.of())) {
            if (!sea.names().isEmpty()) {
                outlines.add(Outline.of(plane.project(sea.geometry())));
            }
        }
        Coordinates text = new Coordinates(scale);
        text.outlines(outlines);
        return text.text();
    }

    private static Map<Outline, Integer> numbers(List<Outline> outlines) {
        Map<Outline, Integer> numbers = new IdentityHashMap<>();
        for (int i = 0; i < outlines.size(); i++) {
            numbers.put(outlines.get(i), i);
        }
        return numbers;
    }

    /** Every day on which a name or what it stands on may change, an open start first. */
    private TreeSet<Integer> days() {
        TreeSet<Integer> days = new TreeSet<>();
        days.add(ValidTime.OPEN_START);
        for (Actor actor : atlas.actors().values()) {
            actor.names().forEach(dated -> ends(dated.time(), days));
        }
        for (Zone zone : atlas.zones()) {
            if (zone.periods().stream().anyMatch(period -> period.deJure() != null)) {
                zone.periods().forEach(period -> ends(period.time(), days));
                zone.outlines().forEach(outline -> ends(outline.time(), days));
            }
        }
        days.remove(ValidTime.OPEN_END);
        return days;
    }

    private static void ends(ValidTime time, TreeSet<Integer> days) {
        days.add(time.startDay());
        days.add(time.endDay());
    }
}
