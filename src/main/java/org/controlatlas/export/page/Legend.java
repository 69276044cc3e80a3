package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.ZoneAreas;
import org.locationtech.jts.geom.Envelope;

/**
 * The signs that one or several maps show, each once: controllers in alphabetical order with their areas, then what
 * qualifies control, lines and events.
 */
record Legend(List<Entry> control, List<Entry> qualifiers, List<Entry> lines, List<Entry> events) {
    /** What a sign looks like. */
    sealed interface Sign {
        record Fill(FillStyle style) implements Sign {}

        record Line(String kind) implements Sign {}

        record InferredEdge() implements Sign {}

        record EventMark(String kind) implements Sign {}
    }

    /**
     * @param value an area in words; empty where none is stated
     * @param control for which the sign stands, if it stands for one
     */
    record Entry(Sign sign, String label, String value, Optional<Control> control) {
        Entry(Sign sign, String label) {
            this(sign, label, "", Optional.empty());
        }
    }

    private static final List<String> LINE_KINDS = List.of(
            "state-border", "demarcated-border", "oblast-1991", "line-of-contact", "corridor-limit", "railway", "road");

    static Legend of(Atlas atlas, ControlTimeline timeline, List<PictureSpec> maps, PageTexts texts) {
        ControlStyles styles = new ControlStyles(maps.get(0).theme(), atlas.actors());
        Map<String, Control> controls = new TreeMap<>();
        Set<String> peacekeepers = new TreeSet<>();
        Set<Certainty> certainties = new TreeSet<>();
        Set<String> lineKinds = new LinkedHashSet<>();
        Set<String> eventKinds = new TreeSet<>();
        for (PictureSpec map : maps) {
            Envelope view = map.viewport().lonLatBounds();
            if (map.shows(MapLayerKind.CONTROL)) {
                for (int z = 0; z < timeline.zones().size(); z++) {
                    Optional<ControlPeriod> period = timeline.periodAt(z, map.day());
                    if (period.isPresent()
                            && timeline.zones()
                                    .get(z)
                                    .geometry()
                                    .getEnvelopeInternal()
                                    .intersects(view)) {
                        controls.put(key(period.get().control()), period.get().control());
                        period.get().peacekeepers().ifPresent(peacekeepers::add);
                        if (period.get().control() instanceof Control.By) {
                            certainties.add(period.get().certaintyOn(map.day()));
                        }
                    }
                }
            }
            lineKinds.addAll(lines(atlas, map, view));
            eventKinds.addAll(events(atlas, map, view));
        }
        List<Entry> control = new ArrayList<>();
        for (Control value : controls.values()) {
            styles.style(value, Certainty.AGREED, Optional.empty())
                    .ifPresent(style -> control.add(
                            new Entry(new Sign.Fill(style), label(value, atlas, maps, texts), "", Optional.of(value))));
        }
        return new Legend(
                control,
                qualifiers(styles, atlas, maps, certainties, peacekeepers, texts),
                lineEntries(maps, lineKinds, control.size(), texts),
                eventKinds.stream()
                        .map(kind -> new Entry(new Sign.EventMark(kind), texts.get("event." + kind)))
                        .toList());
    }

    /** The same signs with the areas of one day behind the controllers. */
    Legend withAreas(LocalDate date, ControlTimeline timeline, ZoneAreas areas, PageTexts texts) {
        Map<String, Double> squareKm = areas.byController(timeline.at(date));
        List<Entry> measured = control.stream()
                .map(entry -> entry.control().orElseThrow() instanceof Control.By by
                        ? new Entry(
                                entry.sign(),
                                entry.label(),
                                texts.area(squareKm.getOrDefault(by.code(), 0.0)),
                                entry.control())
                        : entry)
                .toList();
        return new Legend(measured, qualifiers, lines, events);
    }

    private static String key(Control control) {
        return control instanceof Control.By
                ? "0" + control.code()
                : "1" + control.code() + (control instanceof Control.Contested c ? c.actorIds() : "");
    }

    static String label(Control control, Atlas atlas, List<PictureSpec> maps, PageTexts texts) {
        if (control instanceof Control.By by) {
            return actor(by.actorId(), atlas, maps);
        }
        if (control instanceof Control.Contested contested) {
            return contested.actorIds().isEmpty()
                    ? texts.get("contested.unnamed")
                    : texts.get(
                            "contested",
                            contested.actorIds().stream()
                                    .map(id -> actor(id, atlas, maps))
                                    .collect(Collectors.joining(", ")));
        }
        return texts.get(control instanceof Control.Unknown ? "unknown" : "no-data");
    }

    /** The actor's names on the maps' days, each once. */
    private static String actor(String id, Atlas atlas, List<PictureSpec> maps) {
        if (!atlas.actors().containsKey(id)) {
            return id;
        }
        return maps.stream()
                .map(map -> atlas.actors().get(id).namesAt(map.date()).in(map.language()))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private static List<Entry> qualifiers(
            ControlStyles styles,
            Atlas atlas,
            List<PictureSpec> maps,
            Set<Certainty> certainties,
            Set<String> peacekeepers,
            PageTexts texts) {
        List<Entry> entries = new ArrayList<>();
        int ground = maps.get(0).theme().land();
        Control nobody = new Control.By("-");
        if (certainties.contains(Certainty.APPROXIMATE)) {
            entries.add(new Entry(
                    new Sign.Fill(over(ground, styles.style(nobody, Certainty.APPROXIMATE, Optional.empty()))),
                    texts.get("approximate")));
        }
        if (certainties.contains(Certainty.DISPUTED)) {
            entries.add(new Entry(
                    new Sign.Fill(over(ground, styles.style(nobody, Certainty.DISPUTED, Optional.empty()))),
                    texts.get("disputed")));
        }
        for (String id : peacekeepers) {
            entries.add(new Entry(
                    new Sign.Fill(over(ground, styles.style(nobody, Certainty.AGREED, Optional.of(id)))),
                    texts.get("peacekeepers", actor(id, atlas, maps))));
        }
        return entries;
    }

    /** The style's marks alone, over the ground. */
    private static FillStyle over(int ground, Optional<FillStyle> style) {
        List<Hatch> hatches = style.map(FillStyle::hatches).orElse(List.of());
        return new FillStyle(ground, hatches);
    }

    private static Set<String> lines(Atlas atlas, PictureSpec map, Envelope view) {
        Set<String> kinds = new LinkedHashSet<>();
        for (LineFeature line : atlas.lines()) {
            if (line.time().contains(map.day())
                    && LinePainter.layerOf(line.kind()).filter(map::shows).isPresent()
                    && line.geometry().getEnvelopeInternal().intersects(view)) {
                kinds.add(line.kind());
            }
        }
        return kinds;
    }

    private static Set<String> events(Atlas atlas, PictureSpec map, Envelope view) {
        Set<String> kinds = new TreeSet<>();
        if (map.shows(MapLayerKind.EVENTS)) {
            for (Event event : atlas.events()) {
                if (EventMarks.phase(event, map.day()) != EventMarks.Phase.HIDDEN
                        && view.contains(event.location().getCoordinate())) {
                    kinds.add(event.kind());
                }
            }
        }
        return kinds;
    }

    private static List<Entry> lineEntries(
            List<PictureSpec> maps, Set<String> kinds, int controllers, PageTexts texts) {
        List<Entry> entries = new ArrayList<>();
        for (String kind : LINE_KINDS) {
            if (kinds.contains(kind)) {
                entries.add(new Entry(new Sign.Line(kind), texts.get("line." + kind)));
            }
        }
        boolean edges = maps.stream()
                .anyMatch(map -> map.shows(MapLayerKind.INFERRED_EDGES) && map.shows(MapLayerKind.CONTROL));
        if (edges && controllers > 1) {
            entries.add(new Entry(new Sign.InferredEdge(), texts.get("edge.inferred")));
        }
        return entries;
    }
}
