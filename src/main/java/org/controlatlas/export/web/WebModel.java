package org.controlatlas.export.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapModel;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Mercator;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.Ground;
import org.locationtech.jts.geom.Envelope;

/**
 * Everything that a page's script needs to draw the map of any day and to say who holds what, as JSON. Days are epoch
 * days, places whole numbers of a part of the painter's plane, texts numbers of a table.
 */
final class WebModel {
    /** A page shows up to this many times larger than at first what its outlines are exact for; as a step of zoom. */
    private static final int DEEPER = 2;

    /** Points of outlines that a page holds, if less detail can be had. */
    private static final int MOST_POINTS = 130_000;

    /** Whole numbers to a pixel of the zoom that the outlines are made for; as a power of two. */
    private static final int PARTS = 3;

    private final MapPainter painter;
    private final Atlas atlas;
    private final MapModel model;
    private final WebView view;
    private final FileMetadata metadata;
    /** Those shown at first and those of any chapter. */
    private final Set<MapLayerKind> layers;

    private final Strings strings = new Strings();
    private final GeometryLevel level;
    private final int zoom;
    private final double scale;

    WebModel(MapPainter painter, WebView view, FileMetadata metadata) {
        this.painter = painter;
        this.atlas = painter.atlas();
        this.model = painter.model();
        this.view = view;
        this.metadata = metadata;
        this.layers = view.story().layers(view.spec().layers());
        MapViewport opening = view.spec().viewport().withPixelScale(1);
        int wanted = (int) Math.ceil(opening.zoom() - 1e-9) + DEEPER;
        GeometryLevel best = level(opening, wanted);
        while (points(best) > MOST_POINTS && wanted > opening.zoom()) {
            wanted--;
            best = level(opening, wanted);
        }
        this.level = best;
        this.zoom = wanted;
        this.scale = StrictMath.pow(2, Math.max(1, Math.min(zoom, MapViewport.MAX_ZOOM)) + PARTS);
    }

    private GeometryLevel level(MapViewport opening, int zoomLevel) {
        return model.level(opening.withZoom(zoomLevel));
    }

    private static long points(GeometryLevel level) {
        return level.zones().stream()
                .flatMap(outline -> outline.parts().stream())
                .mapToLong(xy -> xy.length / 2)
                .sum();
    }

    ObjectNode json() {
        Ground ground = painter.ground();
        GroundPart pieces = new GroundPart(ground, model.styles(view.spec()), model);
        HolderAreas areas =
                HolderAreas.of(ground, painter.areas(), ValidTime.dayOf(view.first()), ValidTime.dayOf(view.last()));
        List<Control> controls = new ArrayList<>(pieces.controls());
        areas.steps().keySet().stream()
                .filter(control -> !controls.contains(control))
                .forEach(controls::add);
        Themes themes = new Themes(model, pieces.looks(), controls);
        NamePart names = new NamePart(atlas, model.plane(), scale, strings);
        StatusPart status = new StatusPart(painter, strings, names, themes, controls);

        ObjectNode json = JsonNodeFactory.instance.objectNode();
        head(json);
        opening(json.putObject("opening"), names);
        pieces.write(
                json,
                level,
                scale,
                model.inferredLimits(view.spec().viewport().withPixelScale(1).withZoom(zoom)));
        base(json);
        lines(json.putArray("lines"), themes);
        names.places(json);
        names.grounds(json, model.groundNames(), level);
        status.write(json);
        areas(json.putArray("areas"), areas, status);
        ArrayNode ranges = json.putArray("ranges");
        if (HolderBands.areFewEnough(ground, areas.days())) {
            bands(ranges, HolderBands.of(atlas, view.first(), view.last()), areas, status);
        }
        spans(json.putArray("spans"));
        chapters(json.putArray("chapters"), names);
        ArrayNode keepers = json.putArray("keepers");
        themes.keepers().forEach(id -> keepers.add(status.keeper(id)));
        ArrayNode kinds = json.putArray("eventKinds");
        themes.eventKinds()
                .forEach(kind -> kinds.add(strings.of(language -> WebWords.of(language)
                        .decor()
                        .kind(atlas.info().declarations().eventKinds(), "event.", kind.code()))));
        ArrayNode colours = json.putArray("themes");
        themesOf(view.spec().theme()).forEach(theme -> colours.add(themes.json(theme)));
        json.set("waters", themes.waters());
        json.set("texts", strings.json());
        ObjectNode words = json.putObject("words");
        for (Language language : Language.values()) {
            words.set(language.tag(), WebWords.of(language).json(atlas));
        }
        return json;
    }

    /** That of the page, the one for readers who prefer the other brightness, and that of paper. */
    private static List<Theme> themesOf(Theme own) {
        return switch (own) {
            case LIGHT, DARK -> List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT);
            default -> List.of(own);
        };
    }

    private void head(ObjectNode json) {
        AtlasInfo info = atlas.info();
        json.put("id", info.id());
        json.put("version", info.version());
        json.put("hash", info.hash());
        json.put("title", strings.of(language -> metadata.request().title().orElseGet(() -> info.title()
                .in(language))));
        json.put("grain", info.grain().name());
        json.put("planar", info.coverageIsPlanar());
        json.put("first", ValidTime.dayOf(view.first()));
        json.put("last", ValidTime.dayOf(view.last()));
        json.put("attribution", info.attribution());
        json.put("licence", info.licence());
        ArrayNode languages = json.putArray("languages");
        for (Language language : Language.values()) {
            languages.addArray().add(language.tag()).add(language.endonym());
        }
        json.put("scale", scale);
        json.put("zoom", zoom);
        json.put("originX", model.plane().originX());
        json.put("originY", model.plane().originY());
        json.put("incomplete", painter.ground().isIncomplete());
        ArrayNode shown = json.putArray("layers");
        view.spec().layers().forEach(layer -> shown.add(layer.code()));
    }

    private void opening(ObjectNode json, NamePart names) {
        json.put("date", ValidTime.dayOf(view.spec().date()));
        if (view.story().isOpen()) {
            json.put("chapter", 1);
        }
        view.before().ifPresent(day -> json.put("before", ValidTime.dayOf(day)));
        json.put("lang", view.spec().language().tag());
        json.put("theme", view.spec().theme().code());
        view.spec().selectedZone().ifPresent(zone -> json.put("zone", zone));
        MapViewport viewport = view.spec().viewport();
        json.put("x", Mercator.x(viewport.centerLon())).put("y", Mercator.y(viewport.centerLat()));
        json.put("zoom", viewport.zoom());
        view.bounds().ifPresent(bounds -> {
            box(json.putArray("bounds"), bounds);
            json.put("room", view.room());
            // Only the whole map is moved off its edge.
            json.put("whole", view.bounds().get().equals(atlas.heldExtent()));
        });
        box(json.putArray("extent"), atlas.info().extent());
        box(json.putArray("sheet"), model.sheet());
        json.put("hasLand", model.hasLand());
    }

    /** West, north, east and south as Mercator's coordinates at zoom 0. */
    private static void box(ArrayNode to, Envelope degrees) {
        if (!degrees.isNull()) {
            to.add(Mercator.x(degrees.getMinX()))
                    .add(Mercator.y(degrees.getMaxY()))
                    .add(Mercator.x(degrees.getMaxX()))
                    .add(Mercator.y(degrees.getMinY()));
        }
    }

    private void base(ObjectNode json) {
        if (layers.contains(MapLayerKind.BASE)) {
            json.put("land", text(level.land()));
            json.put("neighbours", text(level.neighbours()));
            json.put("lakes", text(level.lakes()));
            json.put("rivers", text(level.rivers()));
            if (layers.contains(MapLayerKind.BORDERS)) {
                json.put(
                        "borders",
                        text(level.lines()
                                .subList(atlas.lines().size(), level.lines().size())));
            }
        }
    }

    private String text(List<Outline> outlines) {
        Coordinates text = new Coordinates(scale);
        text.outlines(outlines);
        return text.text();
    }

    /** Those of the layers that are shown: first and last day, pens, kind, name, where. */
    private void lines(ArrayNode to, Themes themes) {
        for (int i = 0; i < atlas.lines().size(); i++) {
            LineFeature line = atlas.lines().get(i);
            Optional<MapLayerKind> layer = model.layer(line).filter(layers::contains);
            if (layer.isPresent()) {
                ArrayNode row = to.addArray();
                GroundPart.times(row, List.of(line.time()));
                row.add(themes.line(line));
                row.add(strings.of(language -> atlas.info()
                        .declarations()
                        .lineKind(line.kind())
                        .map(kind -> kind.names().in(language))
                        .orElseGet(() -> WebWords.of(language)
                                .decor()
                                .text("line." + line.kind().code()))));
                row.add(text(List.of(level.lines().get(i))));
                row.add(layer.get().code());
            }
        }
    }

    /** The control, then days and figures in turn. */
    private static void areas(ArrayNode to, HolderAreas areas, StatusPart status) {
        for (Map.Entry<Control, List<HolderAreas.Step>> holder : areas.steps().entrySet()) {
            ArrayNode row = to.addArray().add(status.control(holder.getKey()));
            holder.getValue().forEach(step -> row.add(step.day()).add(step.squareKm()));
        }
    }

    /** The control, then days, low and high figures in turn; of all who hold ground on any day. */
    private static void bands(ArrayNode to, HolderBands bands, HolderAreas areas, StatusPart status) {
        bands.steps().forEach((control, steps) -> {
            if (areas.steps().containsKey(control)) {
                ArrayNode row = to.addArray().add(status.control(control));
                steps.forEach(step -> {
                    row.add(step.day());
                    figure(row, step.low());
                    figure(row, step.high());
                });
            }
        });
    }

    private static void figure(ArrayNode to, double value) {
        if (value == Math.rint(value)) {
            to.add((long) value);
        } else {
            to.add(value);
        }
    }

    private void spans(ArrayNode to) {
        for (NamedSpan span : atlas.spans()) {
            ArrayNode row = to.addArray();
            GroundPart.times(row, List.of(span.time()));
            row.add(strings.of(span.names())).add(span.kind().code());
        }
    }

    private void chapters(ArrayNode to, NamePart names) {
        for (ChapterStep step : view.story().steps()) {
            ObjectNode row = to.addObject();
            row.put("date", ValidTime.dayOf(step.date()));
            step.before().ifPresent(day -> row.put("before", ValidTime.dayOf(day)));
            step.bounds().ifPresent(bounds -> box(row.putArray("bounds"), bounds));
            row.put("title", strings.of(step.title())).put("words", strings.of(step.words()));
            if (!step.question().isEmpty()) {
                row.put("question", strings.of(step.question()));
            }
            step.layers().ifPresent(layers -> {
                ArrayNode codes = row.putArray("layers");
                layers.forEach(layer -> codes.add(layer.code()));
            });
        }
    }
}
