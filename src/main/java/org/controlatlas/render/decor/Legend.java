package org.controlatlas.render.decor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.controlatlas.model.Actor;
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
import org.controlatlas.render.decor.LegendEntry.Swatch;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.ZoneAreas;

/**
 * What a picture's legend says: only what the map can show on the date; controllers first, in alphabetical order of their
 * ids, with their areas; then the states of control, then lines and marks.
 */
public final class Legend {
    private final Atlas atlas;
    private final PictureSpec spec;
    private final ControlStyles styles;
    private final DecorWords words;
    private final List<LegendEntry> entries = new ArrayList<>();

    private Legend(Atlas atlas, PictureSpec spec) {
        this.atlas = atlas;
        this.spec = spec;
        this.styles = new ControlStyles(spec.theme(), atlas.actors());
        this.words = new DecorWords(spec.language());
    }

    public static List<LegendEntry> entries(Atlas atlas, ControlTimeline timeline, ZoneAreas areas, PictureSpec spec) {
        Legend legend = new Legend(atlas, spec);
        if (spec.shows(MapLayerKind.CONTROL)) {
            legend.control(timeline, areas);
        }
        legend.lines();
        legend.events();
        return List.copyOf(legend.entries);
    }

    private void control(ControlTimeline timeline, ZoneAreas areas) {
        Map<String, Double> byController = new TreeMap<>();
        Map<List<String>, Double> contested =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Set<String> peacekeepers = new TreeSet<>();
        Set<Certainty> certainties = new TreeSet<>();
        double unknown = -1;
        for (int z = 0; z < timeline.zones().size(); z++) {
            Optional<ControlPeriod> period = timeline.periodAt(z, spec.day());
            if (period.isEmpty()) {
                continue;
            }
            double area = areas.squareKm(z);
            Control control = period.get().control();
            if (control instanceof Control.By by) {
                byController.merge(by.actorId(), area, Double::sum);
                certainties.add(period.get().certaintyOn(spec.day()));
            } else if (control instanceof Control.Contested between) {
                contested.merge(between.actorIds(), area, Double::sum);
            } else if (control instanceof Control.Unknown) {
                unknown = Math.max(0, unknown) + area;
            }
            period.get().peacekeepers().ifPresent(peacekeepers::add);
        }
        byController.forEach(
                (id, area) -> fill(id, new Control.By(id), Certainty.AGREED, Optional.empty(), name(id), area));
        contested.forEach((ids, area) -> fill(
                "contested:" + String.join("+", ids),
                new Control.Contested(ids),
                Certainty.AGREED,
                Optional.empty(),
                ids.isEmpty()
                        ? words.text("contested.unnamed")
                        : words.text(
                                "contested",
                                String.join(" / ", ids.stream().map(this::name).toList())),
                area));
        if (unknown >= 0) {
            fill("unknown", new Control.Unknown(), Certainty.AGREED, Optional.empty(), words.text("unknown"), unknown);
        }
        // States that lie over any controller's colour are shown on neutral ground.
        for (String id : peacekeepers) {
            sample("peacekeepers:" + id, Certainty.AGREED, Optional.of(id), words.text("peacekeepers", name(id)));
        }
        if (certainties.contains(Certainty.DISPUTED)) {
            sample("disputed", Certainty.DISPUTED, Optional.empty(), words.text("disputed"));
        }
        if (certainties.contains(Certainty.APPROXIMATE)) {
            sample("approximate", Certainty.APPROXIMATE, Optional.empty(), words.text("approximate"));
        }
    }

    private String name(String actorId) {
        Actor actor = atlas.actors().get(actorId);
        return actor == null ? actorId : actor.namesAt(spec.date()).in(spec.language());
    }

    private void fill(
            String id, Control control, Certainty certainty, Optional<String> peacekeepers, String text, double area) {
        styles.style(control, certainty, peacekeepers)
                .ifPresent(style ->
                        entries.add(new LegendEntry(id, new Swatch.Fill(style), text, OptionalDouble.of(area))));
    }

    private void sample(String id, Certainty certainty, Optional<String> peacekeepers, String text) {
        // An actor that no data set knows is drawn on neutral grey.
        styles.style(new Control.By("?"), certainty, peacekeepers)
                .ifPresent(style ->
                        entries.add(new LegendEntry(id, new Swatch.Fill(style), text, OptionalDouble.empty())));
    }

    private void lines() {
        Set<String> kinds = new LinkedHashSet<>();
        for (String kind : LinePainter.KINDS) {
            for (LineFeature line : atlas.lines()) {
                if (line.kind().equals(kind)
                        && line.time().contains(spec.day())
                        && LinePainter.layerOf(kind).filter(spec::shows).isPresent()) {
                    kinds.add(kind);
                }
            }
        }
        kinds.forEach(kind -> entries.add(new LegendEntry(
                "line:" + kind, new Swatch.Line(kind), words.text("line." + kind), OptionalDouble.empty())));
        if (spec.shows(MapLayerKind.CONTROL) && spec.shows(MapLayerKind.INFERRED_EDGES)) {
            entries.add(new LegendEntry(
                    "inferred", new Swatch.Line("inferred"), words.text("inferred"), OptionalDouble.empty()));
        }
    }

    private void events() {
        if (!spec.shows(MapLayerKind.EVENTS)) {
            return;
        }
        boolean present = false;
        boolean recent = false;
        for (Event event : atlas.events()) {
            EventMarks.Phase phase = EventMarks.phase(event, spec.day());
            present |= phase == EventMarks.Phase.PRESENT;
            recent |= phase == EventMarks.Phase.RECENT;
        }
        if (present) {
            entries.add(new LegendEntry("event", new Swatch.Mark(false), words.text("event"), OptionalDouble.empty()));
        }
        if (recent) {
            entries.add(new LegendEntry(
                    "event.recent",
                    new Swatch.Mark(true),
                    words.text("event.recent", words.number(EventMarks.RECENT_DAYS)),
                    OptionalDouble.empty()));
        }
    }
}
