package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.timeline.ControlTimeline;

/**
 * Who controls a point on a day. The atlas's own zones come first; where there is none, the states around answer as
 * context.
 */
public final class ControlLookup {
    private final Atlas atlas;
    private final Language language;
    private final Layer own;
    private final Layer around;

    private record Layer(ControlTimeline timeline, ZonePicker picker) {
        static Layer of(List<Zone> zones) {
            return new Layer(new ControlTimeline(zones), new ZonePicker(zones));
        }
    }

    public ControlLookup(Atlas atlas, Language language) {
        this.atlas = atlas;
        this.language = language;
        this.own = Layer.of(atlas.zones());
        this.around = Layer.of(atlas.neighbours());
    }

    /**
     * @param lon degrees
     * @param lat degrees
     * @throws NoAnswer if the day is outside the coverage, the point outside the map, or the data silent
     */
    public Answer at(double lon, double lat, LocalDate date) throws NoAnswer {
        Optional<String> outside = atlas.info().outside(date);
        if (outside.isPresent()) {
            throw new NoAnswer(outside.get());
        }
        for (Layer layer : List.of(own, around)) {
            OptionalInt zone = layer.picker().zoneAt(lon, lat);
            if (zone.isPresent()) {
                return answer(layer.timeline(), zone.getAsInt(), lon, lat, date);
            }
        }
        throw new NoAnswer(outside(lon, lat));
    }

    private Answer answer(ControlTimeline timeline, int index, double lon, double lat, LocalDate date) throws NoAnswer {
        Zone zone = timeline.zones().get(index);
        Optional<ControlPeriod> period = timeline.periodAt(index, date);
        if (period.isEmpty() || period.get().control() instanceof Control.NoData) {
            throw new NoAnswer("The atlas has no data for the zone '" + zone.id() + "' on " + date + ".");
        }
        return new Answer(
                date,
                lon,
                lat,
                zone,
                period.get(),
                controllerName(period.get().control(), date),
                period.get().note().map(note -> atlas.texts().in(note, language)),
                language);
    }

    private String controllerName(Control control, LocalDate date) {
        if (control instanceof Control.By by) {
            return actorName(by.actorId(), date);
        }
        if (control instanceof Control.Contested contested
                && !contested.actorIds().isEmpty()) {
            List<String> names = new ArrayList<>();
            contested.actorIds().forEach(id -> names.add(actorName(id, date)));
            return String.join(" / ", names);
        }
        return control.code();
    }

    private String actorName(String id, LocalDate date) {
        Actor actor = atlas.actors().get(id);
        return actor == null ? id : actor.namesAt(date).in(language);
    }

    private String outside(double lon, double lat) {
        String point = String.format(Locale.ROOT, "The point %s,%s lies outside the map", text(lon), text(lat));
        boolean swapped = own.picker().zoneAt(lat, lon).isPresent();
        return swapped
                ? point + ": longitude comes first, did you mean " + text(lat) + "," + text(lon) + "?"
                : point + ".";
    }

    private static String text(double degrees) {
        return degrees == Math.rint(degrees) ? String.valueOf((long) degrees) : String.valueOf(degrees);
    }
}
