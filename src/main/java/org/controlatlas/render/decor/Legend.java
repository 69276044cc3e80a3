package org.controlatlas.render.decor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.EventMarks;
import org.controlatlas.render.LinePainter;
import org.controlatlas.render.MapLayerKind;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.decor.LegendEntry.Group;
import org.controlatlas.render.decor.LegendEntry.Swatch;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.ZoneAreas;
import org.locationtech.jts.geom.Geometry;

/**
 * What one or several maps show, each sign once: controllers in alphabetical order of their ids, what is contested or
 * unknown, what qualifies control, lines, events.
 */
public final class Legend {
    /** Ground that nobody is named for: its marks show on bare land. */
    private static final Control NOBODY = new Control.By("-");

    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final List<PictureSpec> maps;
    private final boolean inViewOnly;
    private final ControlStyles styles;
    private final ControlWords names;
    private final Map<String, Control> controls = new TreeMap<>();
    private final Map<String, Set<LocalDate>> controlDates = new HashMap<>();
    /** With the days on which they are there. */
    private final Map<String, Set<LocalDate>> peacekeepers = new TreeMap<>();

    private final Set<Certainty> certainties = new TreeSet<>();
    private final Set<String> lineKinds = new TreeSet<>();
    private final Set<String> eventKinds = new TreeSet<>();
    private boolean recentEvents;
    private final List<LegendEntry> entries = new ArrayList<>();

    private Legend(Atlas atlas, ControlTimeline timeline, List<PictureSpec> maps, boolean inViewOnly) {
        this.atlas = atlas;
        this.timeline = timeline;
        this.maps = List.copyOf(maps);
        this.inViewOnly = inViewOnly;
        this.styles = new ControlStyles(maps.get(0).theme(), atlas.actors());
        this.names = new ControlWords(atlas, maps.get(0).language());
        maps.forEach(this::collect);
        control();
        qualifiers();
        lines();
        events();
    }

    /** What the map of the date can show wherever it is moved to, with areas: the legend of a window. */
    public static List<LegendEntry> entries(Atlas atlas, ControlTimeline timeline, ZoneAreas areas, PictureSpec spec) {
        return new Legend(atlas, timeline, List.of(spec), false).withAreas(spec.date(), areas);
    }

    /** What is in view on any of the maps, which share theme, language and layers: the legend of a page. */
    public static Legend inView(Atlas atlas, ControlTimeline timeline, List<PictureSpec> maps) {
        return new Legend(atlas, timeline, maps, true);
    }

    /** Without areas. */
    public List<LegendEntry> entries() {
        return List.copyOf(entries);
    }

    /** With the areas of one day in the whole data set behind those who control. */
    public List<LegendEntry> withAreas(LocalDate date, ZoneAreas areas) {
        Map<String, Double> squareKm = new HashMap<>();
        for (int z = 0; z < timeline.zones().size(); z++) {
            double area = areas.squareKm(z);
            timeline.periodAt(z, date).ifPresent(period -> squareKm.merge(id(period.control()), area, Double::sum));
        }
        return entries.stream()
                .map(entry -> entry.group() == Group.CONTROL
                        ? entry.withSquareKm(OptionalDouble.of(squareKm.getOrDefault(entry.id(), 0.0)))
                        : entry)
                .toList();
    }

    private static String id(Control control) {
        return control instanceof Control.Contested between
                ? "contested:" + String.join("+", between.actorIds())
                : control.code();
    }

    private void collect(PictureSpec map) {
        InView view = inViewOnly ? InView.of(map.viewport()) : InView.everything();
        if (map.shows(MapLayerKind.CONTROL)) {
            for (int z = 0; z < timeline.zones().size(); z++) {
                Geometry zone = timeline.zones().get(z).geometry();
                timeline.periodAt(z, map.day())
                        .filter(period -> view.shows(zone))
                        .ifPresent(period -> collect(period, map.date()));
            }
        }
        for (LineFeature line : atlas.lines()) {
            if (line.time().contains(map.day())
                    && LinePainter.layerOf(line.kind()).filter(map::shows).isPresent()
                    && view.shows(line.geometry())) {
                lineKinds.add(line.kind());
            }
        }
        if (map.shows(MapLayerKind.EVENTS)) {
            for (Event event : atlas.events()) {
                EventMarks.Phase phase = EventMarks.phase(event, map.day());
                if (phase != EventMarks.Phase.HIDDEN && view.shows(event.location())) {
                    eventKinds.add(event.kind());
                    recentEvents |= phase == EventMarks.Phase.RECENT;
                }
            }
        }
    }

    private void collect(ControlPeriod period, LocalDate date) {
        // Actors first, then what nobody holds.
        String rank = period.control() instanceof Control.By ? "0" : "1";
        controls.put(rank + id(period.control()), period.control());
        controlDates
                .computeIfAbsent(id(period.control()), id -> new TreeSet<>())
                .add(date);
        period.peacekeepers()
                .ifPresent(id ->
                        peacekeepers.computeIfAbsent(id, key -> new TreeSet<>()).add(date));
        if (period.control() instanceof Control.By) {
            certainties.add(period.certaintyOn((int) date.toEpochDay()));
        }
    }

    private void control() {
        for (Control control : controls.values()) {
            styles.style(control, Certainty.AGREED, Optional.empty())
                    .ifPresent(style -> entries.add(
                            new LegendEntry(id(control), Group.CONTROL, new Swatch.Fill(style), name(control))));
        }
    }

    /** As on the days on which it is so; of several who contest the ground, as on the last of them. */
    private String name(Control control) {
        List<LocalDate> days = List.copyOf(controlDates.get(id(control)));
        return names.of(control, control instanceof Control.By ? days : days.subList(days.size() - 1, days.size()));
    }

    private void qualifiers() {
        if (certainties.contains(Certainty.APPROXIMATE)) {
            qualifier("approximate", Certainty.APPROXIMATE, Optional.empty(), text("approximate"));
        }
        if (certainties.contains(Certainty.DISPUTED)) {
            qualifier("disputed", Certainty.DISPUTED, Optional.empty(), text("disputed"));
        }
        peacekeepers.forEach((id, days) -> {
            String who = names.actor(id, List.copyOf(days));
            qualifier("peacekeepers:" + id, Certainty.AGREED, Optional.of(id), text("peacekeepers", who));
        });
    }

    private void qualifier(String id, Certainty certainty, Optional<String> keepers, String text) {
        FillStyle marks = new FillStyle(
                maps.get(0).theme().land(),
                styles.style(NOBODY, certainty, keepers).map(FillStyle::hatches).orElse(List.of()));
        entries.add(new LegendEntry(id, Group.QUALIFIER, new Swatch.Fill(marks), text));
    }

    private void lines() {
        for (String kind : LinePainter.KINDS) {
            if (lineKinds.contains(kind)) {
                entries.add(new LegendEntry("line:" + kind, Group.LINE, new Swatch.Line(kind), text("line." + kind)));
            }
        }
        boolean edges = maps.stream()
                .anyMatch(map -> map.shows(MapLayerKind.INFERRED_EDGES) && map.shows(MapLayerKind.CONTROL));
        if (edges && controls.size() > 1) {
            entries.add(new LegendEntry("inferred", Group.LINE, new Swatch.InferredEdge(), text("inferred")));
        }
    }

    private void events() {
        for (String kind : eventKinds) {
            entries.add(
                    new LegendEntry("event:" + kind, Group.EVENT, new Swatch.Mark(kind, false), text("event." + kind)));
        }
        if (recentEvents) {
            entries.add(new LegendEntry(
                    "event.recent",
                    Group.EVENT,
                    new Swatch.Mark("incident", true),
                    text("event.recent", names.words().number(EventMarks.RECENT_DAYS))));
        }
    }

    private String text(String key, Object... arguments) {
        return names.words().text(key, arguments);
    }
}
