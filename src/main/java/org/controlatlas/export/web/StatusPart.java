package org.controlatlas.export.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.export.page.MapSources;
import org.controlatlas.export.page.PageTexts;
import org.controlatlas.export.page.PeriodDates;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Source;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.timeline.GroundPiece;

/** What is said of zones, periods and events, with their sources. */
final class StatusPart {
    private final MapPainter painter;
    private final Atlas atlas;
    private final Strings strings;
    private final NamePart names;
    private final Themes themes;
    private final Map<Control, Integer> controls = new LinkedHashMap<>();
    private final Map<String, Integer> actors = new LinkedHashMap<>();
    private final Map<String, Integer> sources = new LinkedHashMap<>();
    private final Map<String, Integer> events = new LinkedHashMap<>();
    private final Map<ControlPeriod, Integer> periods = new IdentityHashMap<>();
    private final List<ControlPeriod> periodList = new ArrayList<>();

    StatusPart(MapPainter painter, Strings strings, NamePart names, Themes themes, List<Control> all) {
        this.painter = painter;
        this.atlas = painter.atlas();
        this.strings = strings;
        this.names = names;
        this.themes = themes;
        all.forEach(this::control);
        atlas.actors().keySet().forEach(this::actor);
        for (int i = 0; i < atlas.events().size(); i++) {
            events.put(atlas.events().get(i).id(), i);
        }
    }

    int control(Control control) {
        return controls.computeIfAbsent(control, key -> controls.size());
    }

    private int actor(String id) {
        return actors.computeIfAbsent(id, key -> actors.size());
    }

    private void sources(ArrayNode to, List<String> ids) {
        for (String id : ids) {
            if (atlas.sources().containsKey(id)) {
                to.add(sources.computeIfAbsent(id, key -> sources.size()));
            }
        }
    }

    void write(ObjectNode json) {
        zones(json.putArray("zones"));
        common(json.putArray("common"));
        ArrayNode list = json.putArray("periods");
        periodList.forEach(period -> period(list.addArray(), period));
        events(json.putArray("events"));
        controls(json.putArray("controls"));
        actors(json.putArray("actors"));
        ArrayNode cited = json.putArray("sources");
        for (String id : sources.keySet()) {
            Source source = atlas.sources().get(id);
            ArrayNode row = cited.addArray();
            row.add(String.join("", MapSources.lines(painter, Set.of(id))));
            source.address().filter(StatusPart::isWeb).ifPresent(row::add);
        }
    }

    /** What a reader may follow; anything else, as {@code javascript:}, stays text. */
    private static boolean isWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private void zones(ArrayNode to) {
        for (Zone zone : painter.ground().zones()) {
            ArrayNode row = to.addArray().add(zone.id());
            ArrayNode naming = row.addArray();
            names.names(naming, zone.naming());
            periods(row.addArray(), zone.periods());
        }
    }

    /** Of what several outlines have in common, in the order of the pieces behind the outlines. */
    private void common(ArrayNode to) {
        List<GroundPiece> pieces = painter.ground().pieces();
        for (GroundPiece piece : pieces.subList(painter.ground().outlines().size(), pieces.size())) {
            periods(to.addArray(), piece.periods());
        }
    }

    private void periods(ArrayNode to, List<ControlPeriod> all) {
        for (ControlPeriod period : all) {
            to.add(periods.computeIfAbsent(period, key -> {
                periodList.add(key);
                return periodList.size() - 1;
            }));
        }
    }

    /** The order is that of the page's {@code Period}. */
    private void period(ArrayNode row, ControlPeriod period) {
        GroundPart.day(row, period.time().startDay());
        GroundPart.day(row, period.time().endDay());
        row.add(control(period.control()));
        optional(row, period.peacekeepers().map(this::actor));
        optional(row, Optional.ofNullable(period.deJure()).map(this::actor));
        ArrayNode certainty = row.addArray();
        GroundPart.day(certainty, period.time().startDay());
        certainty.add(period.certaintyOn(period.time().startDay()).ordinal());
        for (int day : period.certaintyDays()) {
            certainty.add(day).add(period.certaintyOn(day).ordinal());
        }
        row.add(period.dateCertainty().ordinal());
        row.add(strings.of(language -> new PeriodDates(PageTexts.of(language, atlas)).of(period)));
        optional(
                row,
                period.note().map(note -> strings.of(language -> atlas.texts().in(note, language))));
        sources(row.addArray(), period.sources());
        optional(row, period.startEvent().map(events::get));
    }

    private static void optional(ArrayNode to, Optional<Integer> number) {
        to.add(number.orElse(-1));
    }

    private void events(ArrayNode to) {
        for (Event event : atlas.events()) {
            ArrayNode row = to.addArray();
            GroundPart.day(row, event.time().startDay());
            GroundPart.day(row, event.time().endDay());
            row.add(strings.of(event.names()));
            row.add(strings.of(language -> atlas.texts().in(event.summary(), language)));
            row.add(strings.of(language -> new PeriodDates(PageTexts.of(language, atlas))
                    .day(event.dateEdtf(), event.time().start())));
            row.add(strings.of(event.place()));
            row.add(themes.event(event.kind()));
            row.add(event.certainty().ordinal());
            sources(row.addArray(), event.sources());
            if (event.location() != null && !event.location().isEmpty()) {
                row.add(names.x(event.location().getX()))
                        .add(names.y(event.location().getY()));
            }
        }
    }

    /** Kind, code and the actors in alphabetical order. */
    private void controls(ArrayNode to) {
        controls.keySet().forEach(control -> {
            ArrayNode row = to.addArray().add(control.code());
            control.actorIds().forEach(id -> row.add(actor(id)));
        });
    }

    private void actors(ArrayNode to) {
        actors.keySet().forEach(id -> {
            ArrayNode row = to.addArray().add(id);
            Actor actor = atlas.actors().get(id);
            names.names(row.addArray(), actor == null ? List.of() : actor.names());
        });
    }

    /** Control by actor of a legend's qualifier. */
    int keeper(String id) {
        return actor(id);
    }
}
