package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.EventMarks;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds by looking which signs of a legend are on a map: the picture is painted as it is and once more without each kind
 * of thing; where the two differ, it was there. Knows nothing of the program's own way to find that.
 */
final class DrawnKinds {
    /** Sums of the channels' differences below which nobody sees anything. */
    private static final int FAINT = 90;

    /** So many pixels and more are surely seen. */
    private static final int CLEARLY = 12;

    private final Atlas atlas;

    /** Kinds that are surely there, and those of which a pixel or two may be. */
    record Found(Set<String> clearly, Set<String> perhaps) {
        Found joined(Found other) {
            Set<String> both = new HashSet<>(clearly);
            both.addAll(other.clearly);
            Set<String> either = new HashSet<>(perhaps);
            either.addAll(other.perhaps);
            return new Found(both, either);
        }
    }

    DrawnKinds(Atlas atlas) {
        this.atlas = atlas;
    }

    Found on(PictureSpec spec) {
        if (!atlas.info().coverageIsPlanar()) {
            Found found = new DrawnKinds(apart(spec.date())).found(spec);
            Found edges = inferred(spec, pixels(atlas, spec));
            found.clearly().remove("inferred");
            found.perhaps().remove("inferred");
            return found.joined(edges);
        }
        return found(spec);
    }

    /** The atlas on the day with ground that several zones have cut out and given to what is to be said of it. */
    private Atlas apart(LocalDate date) {
        int day = (int) date.toEpochDay();
        Map<List<Zone>, Geometry> cells = new LinkedHashMap<>();
        for (Zone zone : atlas.zones()) {
            Geometry left = zone.geometry();
            Map<List<Zone>, Geometry> cut = new LinkedHashMap<>();
            for (Map.Entry<List<Zone>, Geometry> cell : cells.entrySet()) {
                Geometry both = OverlayNGRobust.overlay(cell.getValue(), zone.geometry(), OverlayNG.INTERSECTION);
                if (both.getArea() < 1e-9) {
                    cut.put(cell.getKey(), cell.getValue());
                    continue;
                }
                List<Zone> joined = new ArrayList<>(cell.getKey());
                joined.add(zone);
                cut.put(joined, both);
                cut.put(cell.getKey(), OverlayNGRobust.overlay(cell.getValue(), zone.geometry(), OverlayNG.DIFFERENCE));
                left = OverlayNGRobust.overlay(left, cell.getValue(), OverlayNG.DIFFERENCE);
            }
            cut.put(List.of(zone), left);
            cells = cut;
        }
        List<Zone> zones = new ArrayList<>();
        cells.forEach((of, ground) -> said(of, day)
                .filter(period -> ground.getDimension() == 2)
                .ifPresent(period ->
                        zones.add(new Zone("cell-" + zones.size(), Names.EMPTY, "cells", ground, List.of(period)))));
        return with(zones, atlas.lines(), atlas.events());
    }

    private static Optional<ControlPeriod> said(List<Zone> zones, int day) {
        List<ControlPeriod> periods = zones.stream()
                .sorted(Comparator.comparingDouble(zone -> zone.geometry().getArea()))
                .flatMap(zone -> zone.periods().stream())
                .filter(period -> period.time().contains(day) && !(period.control() instanceof Control.NoData))
                .toList();
        if (periods.size() < 2) {
            return periods.stream().findFirst();
        }
        TreeSet<String> actors = new TreeSet<>();
        boolean contested = false;
        Certainty certainty = Certainty.AGREED;
        for (ControlPeriod period : periods) {
            if (period.control() instanceof Control.By by) {
                actors.add(by.actorId());
            } else if (period.control() instanceof Control.Contested between) {
                actors.addAll(between.actorIds());
                contested = true;
            }
            certainty = certainty.or(period.certainty());
        }
        ControlPeriod front = periods.get(0);
        Control control = actors.size() > 1 || contested
                ? new Control.Contested(List.copyOf(actors))
                : actors.isEmpty() ? front.control() : new Control.By(actors.first());
        return Optional.of(front.shared(control, front.time(), certainty, List.of()));
    }

    private Found found(PictureSpec spec) {
        int[] whole = pixels(atlas, spec);
        Set<String> clearly = new HashSet<>();
        Set<String> perhaps = new HashSet<>();
        without(spec.date()).forEach((kind, other) -> {
            int[] seen = differing(whole, pixels(other, spec));
            if (seen[0] >= CLEARLY) {
                clearly.add(kind);
            }
            if (seen[1] > 0) {
                perhaps.add(kind);
            }
        });
        return new Found(clearly, perhaps).joined(inferred(spec, whole));
    }

    private Found inferred(PictureSpec spec, int[] whole) {
        Set<String> clearly = new HashSet<>();
        Set<String> perhaps = new HashSet<>();
        Set<MapLayerKind> fewer = new HashSet<>(spec.layers());
        fewer.remove(MapLayerKind.INFERRED_EDGES);
        int[] seen = differing(whole, pixels(atlas, spec.withLayers(fewer)));
        if (seen[0] >= CLEARLY) {
            clearly.add("inferred");
        }
        if (seen[1] > 0) {
            perhaps.add("inferred");
        }
        return new Found(clearly, perhaps);
    }

    /** Somebody whose colour nobody else has; no party, so that the others' greys stay. */
    private static final Actor STRANGER = Made.actor("stranger", "neighbour", 0x00FF00, List.of());

    private static int[] pixels(Atlas atlas, PictureSpec spec) {
        try (MapRenderer renderer = new MapRenderer(new MapPainter(atlas))) {
            MapFrame frame = renderer.render(spec);
            return java.util.Arrays.copyOf(frame.pixels(), frame.width() * frame.height());
        }
    }

    /** How many pixels differ so that one sees it, and how many at all. */
    private static int[] differing(int[] a, int[] b) {
        int[] count = new int[2];
        for (int i = 0; i < a.length; i++) {
            int sum = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                sum += Math.abs((a[i] >> shift & 0xFF) - (b[i] >> shift & 0xFF));
            }
            count[0] += sum > FAINT ? 1 : 0;
            count[1] += sum > 0 ? 1 : 0;
        }
        return count;
    }

    /** The atlas without each kind that it has on the day, by the id of the kind's sign. */
    /** Not drawn on the day. Where no line is at all inferred limits would fade that are sharp along it. */
    private static LineFeature later(LineFeature line, int day) {
        return new LineFeature(
                line.id(),
                line.names(),
                line.kind(),
                new ValidTime(day + 100_000, day + 100_001),
                line.state(),
                line.course(),
                line.basis());
    }

    private Map<String, Atlas> without(LocalDate date) {
        Map<String, Atlas> fewer = new TreeMap<>();
        int day = (int) date.toEpochDay();
        for (Zone zone : atlas.zones()) {
            for (ControlPeriod period : zone.periods()) {
                if (period.time().contains(day)) {
                    fewer.computeIfAbsent(
                            id(period.control()),
                            id -> changed(p -> id(p.control()).equals(id)
                                    ? with(p, new Control.By(STRANGER.id()), p.peacekeepers(), true)
                                    : p));
                    period.peacekeepers()
                            .ifPresent(id -> fewer.computeIfAbsent(
                                    "peacekeepers:" + id,
                                    key -> changed(p -> with(p, p.control(), Optional.empty(), true))));
                    Certainty certainty = period.certaintyOn(day);
                    if (certainty != Certainty.AGREED && period.control() instanceof Control.By) {
                        fewer.computeIfAbsent(
                                certainty.code(),
                                key -> changed(p -> p.time().contains(day) && p.certaintyOn(day) == certainty
                                        ? with(p, p.control(), p.peacekeepers(), false)
                                        : p));
                    }
                }
            }
        }
        fewer.remove("no-data");
        for (LineFeature line : atlas.lines()) {
            fewer.computeIfAbsent(
                    "line:" + line.kind().code(),
                    key -> with(
                            atlas.zones(),
                            atlas.lines().stream()
                                    .map(l -> l.kind().equals(line.kind()) ? later(l, day) : l)
                                    .toList(),
                            atlas.events()));
        }
        for (Event event : atlas.events()) {
            fewer.computeIfAbsent(
                    "event:" + event.kind().code(),
                    key -> with(atlas.zones(), atlas.lines(), kept(atlas.events(), e -> !e.kind()
                            .equals(event.kind()))));
        }
        fewer.put(
                "event.recent",
                with(
                        atlas.zones(),
                        atlas.lines(),
                        kept(atlas.events(), e -> EventMarks.phase(e, day) != EventMarks.Phase.RECENT)));
        return fewer;
    }

    private static <T> List<T> kept(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    static String id(Control control) {
        return control instanceof Control.Contested between
                ? "contested:" + String.join("+", between.actorIds())
                : control.code();
    }

    private Atlas changed(UnaryOperator<ControlPeriod> change) {
        List<Zone> zones = new ArrayList<>();
        for (Zone zone : atlas.zones()) {
            zones.add(new Zone(
                    zone.id(),
                    zone.names(),
                    zone.group(),
                    zone.geometry(),
                    zone.periods().stream().map(change).toList()));
        }
        return with(zones, atlas.lines(), atlas.events());
    }

    /** @param doubt whether what is in doubt stays so */
    private static ControlPeriod with(ControlPeriod p, Control control, Optional<String> peacekeepers, boolean doubt) {
        return new ControlPeriod(
                p.zoneId(),
                p.time(),
                new ControlPeriod.Dates(
                        doubt ? p.startEdtf() : Optional.empty(),
                        doubt ? p.endEdtf() : Optional.empty(),
                        Optional.empty(),
                        p.startEvent()),
                new ControlPeriod.State(control, peacekeepers, p.deJure(), p.status(), p.access()),
                doubt ? p.doubt() : new ControlPeriod.Doubt(Certainty.AGREED, Certainty.AGREED),
                p.outline(),
                p.basis());
    }

    private Atlas with(List<Zone> zones, List<LineFeature> lines, List<Event> events) {
        Map<String, Actor> actors = new TreeMap<>(atlas.actors());
        actors.put(STRANGER.id(), STRANGER);
        return Made.atlas(
                atlas.info(),
                zones,
                atlas.neighbours(),
                actors,
                atlas.sources(),
                events,
                atlas.places(),
                lines,
                atlas.claims(),
                atlas.documents(),
                atlas.spans(),
                atlas.basemap());
    }
}
