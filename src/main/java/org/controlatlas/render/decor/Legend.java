package org.controlatlas.render.decor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.Event;
import org.controlatlas.model.Evidence;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.OtherView;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.EventMarks;
import org.controlatlas.render.LinePainter;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapSamples;
import org.controlatlas.render.OtherViewRules;
import org.controlatlas.render.PictureContents;
import org.controlatlas.render.decor.LegendEntry.Group;
import org.controlatlas.render.decor.LegendEntry.Swatch;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.EvidenceShade;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.timeline.AreaRange;
import org.controlatlas.timeline.AreaRanges;
import org.controlatlas.timeline.ControlLookup;
import org.controlatlas.timeline.ZoneAreas;

/**
 * What one or several maps show, each sign once and none that they do not show ({@link PictureContents}): controllers, what is
 * contested or unknown, what qualifies control, lines, events. Few controllers stand in alphabetical order of their ids;
 * where there are many, or outlines may overlap, the one with the most ground in the maps comes first.
 */
public final class Legend {
    /** Ground that nobody is named for: its marks show on bare land. */
    private static final Control NOBODY = new Control.By("-");

    /** Beyond this many controllers nobody looks one up by its name. */
    private static final int MANY = 15;

    private final MapPainter painter;
    private final List<PictureSpec> maps;
    private final ControlStyles styles;
    private final ControlWords names;
    private final Map<String, Control> controls = new TreeMap<>();
    /** By the same key: how much is seen of it on all maps together, in device pixels. */
    private final Map<String, Double> sizes = new HashMap<>();

    private final Map<String, Set<LocalDate>> controlDates = new HashMap<>();
    /** With the days on which they are there. */
    private final Map<String, Set<LocalDate>> peacekeepers = new TreeMap<>();

    private final Set<Certainty> certainties = new TreeSet<>();
    private final Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
    private final Set<LineFeature.Kind> lineKinds = new HashSet<>();
    /** By its id, who owns ground by the other viewpoint, with the days. */
    private final Map<String, Control> others = new TreeMap<>();

    private final Map<String, Set<LocalDate>> otherDates = new TreeMap<>();
    private boolean inferredEdges;
    private boolean worldBorders;
    private final Set<Event.Kind> eventKinds = new TreeSet<>(Comparator.comparing(Event.Kind::code));
    private boolean recentEvents;
    private final List<LegendEntry> entries = new ArrayList<>();
    /** By entry, the greatest area on any of the maps' days; filled when first asked for. */
    private final Map<String, Double> most = new ConcurrentHashMap<>();
    /** The same of the high figures. */
    private final Map<String, Double> highest = new ConcurrentHashMap<>();

    private Legend(MapPainter painter, List<PictureSpec> maps) {
        this.painter = painter;
        this.maps = List.copyOf(maps);
        this.styles = new ControlStyles(
                maps.get(0).theme(),
                painter.atlas().actors(),
                painter.atlas().info().reading().cautious());
        this.names = new ControlWords(painter.atlas(), maps.get(0).language());
        maps.forEach(map -> collect(painter.contents(map), map.date()));
        control();
        qualifiers();
        otherViewpoint();
        evidence();
        lines();
        worldBorders();
        events();
    }

    /** What is drawn on any of the maps, which share theme, language and layers. */
    public static Legend of(MapPainter painter, List<PictureSpec> maps) {
        return new Legend(painter, maps);
    }

    /** Without areas. */
    public List<LegendEntry> entries() {
        return List.copyOf(entries);
    }

    /**
     * With the areas of one day behind those who control: of all zones of the data set, in view or not, which come to
     * what {@link ZoneAreas#byController} tells.
     *
     * @param ranges how far off they may be
     */
    public List<LegendEntry> withAreas(LocalDate date, AreaRanges ranges) {
        return withAreas(date, areas(byControl(date)), ranges);
    }

    private List<LegendEntry> withAreas(LocalDate date, Map<String, Double> areas, AreaRanges ranges) {
        Map<Control, AreaRange> found = ranges.on(date);
        if (most.isEmpty()) {
            maps.stream().map(PictureSpec::date).distinct().forEach(day -> {
                (day.equals(date) ? areas : areas(byControl(day)))
                        .forEach((id, area) -> most.merge(id, area, Math::max));
                (day.equals(date) ? found : ranges.on(day))
                        .forEach((control, range) -> highest.merge(id(control), range.highSquareKm(), Math::max));
            });
        }
        Map<String, AreaRange> between = new HashMap<>();
        found.forEach((control, range) -> between.put(id(control), range));
        List<LegendEntry> all = new ArrayList<>(entries.stream()
                .map(entry -> entry.group() == Group.CONTROL
                        ? entry.withSquareKm(
                                areas.getOrDefault(entry.id(), 0.0),
                                most.getOrDefault(entry.id(), 0.0),
                                range(between.get(entry.id()), entry.id()))
                        : entry)
                .toList());
        if (isBySize()) {
            // As on the day with the most of it, so that nothing jumps while the date moves; of equal ones the first by
            // name, so that nothing jumps while the map does.
            Map<String, String> keys = new HashMap<>();
            controls.keySet().forEach(key -> keys.put(key.substring(1), key));
            all.sort(Comparator.comparing(LegendEntry::group)
                    .thenComparing(entry -> !names(entry))
                    .thenComparingDouble(entry -> -asEqual(entry.mostSquareKm()))
                    .thenComparing(entry -> entry.group() == Group.CONTROL ? keys.getOrDefault(entry.id(), "") : ""));
        }
        return List.copyOf(all);
    }

    /** Sums of the same ground differ in their last digits, which are not to say who comes first. */
    private static float asEqual(double area) {
        return (float) area;
    }

    /** Empty where there is none on any day, so that nothing jumps while the date moves. */
    private Optional<AreaRange> range(AreaRange ofDay, String id) {
        AreaRange range = ofDay == null ? new AreaRange(0, 0) : ofDay;
        double high = Math.max(range.highSquareKm(), highest.getOrDefault(id, 0.0));
        return high == 0 ? Optional.empty() : Optional.of(range.withMost(high));
    }

    /**
     * As {@link #withAreas}, and with all who control ground on that day, in view or not: whoever moves the map wants to know
     * whom it is about. Where there are many, only those in view.
     */
    public List<LegendEntry> withHolders(LocalDate date, AreaRanges ranges) {
        Map<Control, Double> squareKm = byControl(date);
        Map<String, Control> holders = new TreeMap<>();
        squareKm.forEach((control, area) -> {
            if (control instanceof Control.By && area > 0) {
                holders.put("0" + id(control), control);
            }
        });
        if (isBySize() || holders.size() > MANY || !maps.get(0).shows(MapLayerKind.CONTROL)) {
            return withAreas(date, areas(squareKm), ranges);
        }
        holders.keySet().removeAll(controls.keySet());
        holders.forEach((key, control) -> styles.style(control, Certainty.AGREED, Optional.empty())
                .ifPresent(style -> {
                    controls.put(key, control);
                    entries.add(
                            place(key),
                            new LegendEntry(
                                    id(control),
                                    Group.CONTROL,
                                    new Swatch.Fill(style),
                                    names.of(control, List.of(date))));
                }));
        return withAreas(date, areas(squareKm), ranges);
    }

    /** Where the entry of a controller stands among the others. */
    private int place(String key) {
        return (int) controls.keySet().stream()
                .filter(other -> other.compareTo(key) < 0)
                .filter(other -> entries.stream().anyMatch(entry -> entry.id().equals(other.substring(1))))
                .count();
    }

    /** Whether it is the entry of one who controls, and not of ground that several contest or nobody is named for. */
    private boolean names(LegendEntry entry) {
        return controls.get("0" + entry.id()) instanceof Control.By;
    }

    private boolean isBySize() {
        return controls.size() > MANY || !painter.atlas().info().coverageIsPlanar();
    }

    private Map<Control, Double> byControl(LocalDate date) {
        return painter.areas().byControl(ValidTime.dayOf(date));
    }

    /** By the id of their entries. */
    private static Map<String, Double> areas(Map<Control, Double> byControl) {
        Map<String, Double> squareKm = new HashMap<>();
        byControl.forEach((control, area) -> squareKm.merge(id(control), area, Double::sum));
        return squareKm;
    }

    private static String id(Control control) {
        return control instanceof Control.Contested between
                ? "contested:" + String.join("+", between.actorIds())
                : control.code();
    }

    /** What a map shows of equal controls. */
    private static final class Seen {
        /** Equal ones may name who contests the ground in another order, and are drawn so. */
        Control last;

        double size;

        void add(Control control, double more) {
            last = control;
            size += more;
        }
    }

    private void collect(PictureContents seen, LocalDate date) {
        Optional<OtherView> other =
                maps.get(0).shows(MapLayerKind.OTHER_VIEWPOINT) ? Optional.of(painter.otherView()) : Optional.empty();
        Map<Control, Seen> ground = new LinkedHashMap<>();
        ControlLookup<Seen> ofControls =
                new ControlLookup<>(control -> ground.computeIfAbsent(control, first -> new Seen()));
        int day = ValidTime.dayOf(date);
        boolean showsEvidence = maps.get(0).shows(MapLayerKind.EVIDENCE);
        boolean showsControl = maps.get(0).shows(MapLayerKind.CONTROL);
        for (PictureContents.SeenZone zone : seen.zones()) {
            if (showsEvidence) {
                evidence.add(Evidence.of(zone.period(), painter.atlas()));
            }
            if (!showsControl) {
                continue;
            }
            if (other.isPresent()) {
                other.get().differing(zone.period(), day).ifPresent(owner -> {
                    others.put(id(owner), owner);
                    otherDates.computeIfAbsent(id(owner), id -> new TreeSet<>()).add(date);
                });
            }
            Control control = zone.period().control();
            ofControls.of(control).add(control, zone.size());
            if (zone.showsPeacekeepers()) {
                zone.period().peacekeepers().ifPresent(id -> peacekeepers
                        .computeIfAbsent(id, keeper -> new TreeSet<>())
                        .add(date));
            }
            if (zone.showsDoubt()) {
                certainties.add(zone.period().certaintyOn(day));
            }
        }
        ground.forEach((control, of) -> {
            // Actors first, then what nobody holds.
            String key = (control instanceof Control.By ? "0" : "1") + id(control);
            controls.put(key, of.last);
            sizes.merge(key, of.size, Double::sum);
            controlDates.computeIfAbsent(id(control), id -> new TreeSet<>()).add(date);
        });
        seen.lines().forEach(line -> lineKinds.add(line.kind()));
        inferredEdges |= seen.inferredEdges();
        worldBorders |= seen.worldBorders();
        for (PictureContents.SeenEvent mark : seen.events()) {
            eventKinds.add(mark.event().kind());
            recentEvents |= mark.phase() == EventMarks.Phase.RECENT;
        }
    }

    private void control() {
        List<String> keys = new ArrayList<>(controls.keySet());
        if (isBySize()) {
            // A stable sort: of equal ones the first by name comes first.
            keys.sort(Comparator.<String>comparingInt(key -> key.charAt(0))
                    .thenComparingDouble(key -> -asEqual(sizes.get(key))));
        }
        for (String key : keys) {
            Control control = controls.get(key);
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
        certainties.stream()
                .filter(certainty -> certainty != Certainty.AGREED)
                .forEach(certainty -> qualifier(certainty.code(), certainty, Optional.empty(), text(certainty.code())));
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

    /** The lines that tell whose ground it is by another viewpoint. */
    private void otherViewpoint() {
        String key = painter.atlas().info().reading().isOfViewpoint() ? "other.control" : "other.law";
        others.forEach((id, owner) -> entries.add(new LegendEntry(
                "other:" + id,
                Group.QUALIFIER,
                new Swatch.Fill(
                        new FillStyle(maps.get(0).theme().land(), List.of(OtherViewRules.lines(styles, owner)))),
                text(key, names.of(owner, List.copyOf(otherDates.get(id)))))));
    }

    /** A border that nobody disputes is shaded as what two sides tell of, and shares its sample. */
    private void evidence() {
        if (evidence.remove(Evidence.MAP_ONLY)) {
            evidence.add(Evidence.TWO_SIDES);
        }
        for (Evidence grade : evidence) {
            entries.add(new LegendEntry(
                    "evidence:" + grade.code(),
                    Group.QUALIFIER,
                    new Swatch.Fill(EvidenceShade.alone(grade, maps.get(0).theme())),
                    text("evidence." + grade.code())));
        }
    }

    private void lines() {
        AtlasInfo info = painter.atlas().info();
        for (LineFeature.Kind kind : LinePainter.kinds(info)) {
            if (lineKinds.contains(kind)) {
                entries.add(info.declarations()
                        .lineKind(kind)
                        .map(declared -> new LegendEntry(
                                "line:" + kind.code(),
                                Group.LINE,
                                new Swatch.DeclaredLine(declared.style()),
                                declared.names().in(names.language())))
                        .orElseGet(() -> new LegendEntry(
                                "line:" + kind.code(),
                                Group.LINE,
                                new Swatch.Line(kind),
                                text("line." + kind.code()))));
            }
        }
        if (inferredEdges) {
            entries.add(new LegendEntry("inferred", Group.LINE, new Swatch.InferredEdge(), text("inferred")));
        }
    }

    private void worldBorders() {
        if (worldBorders) {
            entries.add(new LegendEntry(
                    "world-border", Group.LINE, new Swatch.Line(MapSamples.WORLD_BORDER), text("line.world-border")));
        }
    }

    private void events() {
        for (Event.Kind kind : eventKinds) {
            entries.add(new LegendEntry(
                    "event:" + kind.code(),
                    Group.EVENT,
                    new Swatch.Mark(kind, false),
                    names.words().kind(painter.atlas().info().declarations().eventKinds(), "event.", kind.code())));
        }
        if (recentEvents) {
            entries.add(new LegendEntry(
                    "event.recent",
                    Group.EVENT,
                    new Swatch.Mark(Event.Kind.INCIDENT, true),
                    text("event.recent", names.words().number(EventMarks.RECENT_DAYS))));
        }
    }

    private String text(String key, Object... arguments) {
        return names.words().text(key, arguments);
    }
}
