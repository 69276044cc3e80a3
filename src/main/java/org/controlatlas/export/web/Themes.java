package org.controlatlas.export.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.MapModel;
import org.controlatlas.render.MapSamples;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.view.Theme;

/** The colours, hatches, pens and marks of a page in the themes that it can be seen in. */
final class Themes {
    private static final Control NOBODY = new Control.By("-");
    private static final List<Double> ZOOMS = List.of(0.0, 4.0, 7.5);

    /** What decides how ground is filled. */
    record Look(Control control, Certainty certainty, Optional<String> peacekeepers) {}

    private final MapModel model;
    private final List<Look> looks;
    private final List<Control> controls;
    private final Map<List<Object>, Integer> lineKinds = new LinkedHashMap<>();
    private final List<LineFeature> lines = new ArrayList<>();
    private final Map<Event.Kind, Integer> eventKinds = new LinkedHashMap<>();
    private final Map<String, Integer> keepers = new LinkedHashMap<>();

    /**
     * @param looks by the number that the page's pieces of ground name
     * @param controls of which the legend has a sample
     */
    Themes(MapModel model, List<Look> looks, List<Control> controls) {
        this.model = model;
        this.looks = looks;
        this.controls = controls;
        looks.forEach(look -> look.peacekeepers().ifPresent(id -> keepers.putIfAbsent(id, keepers.size())));
    }

    /** Number of the way in which a line is drawn. */
    int line(LineFeature line) {
        return lineKinds.computeIfAbsent(List.of(line.kind(), line.state(), line.sketch()), key -> {
            lines.add(line);
            return lines.size() - 1;
        });
    }

    /** Number of a kind of events. */
    int event(Event.Kind kind) {
        return eventKinds.computeIfAbsent(kind, key -> eventKinds.size());
    }

    List<String> keepers() {
        return List.copyOf(keepers.keySet());
    }

    List<Event.Kind> eventKinds() {
        return List.copyOf(eventKinds.keySet());
    }

    ObjectNode json(Theme theme) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ControlStyles styles = model.controlStyles(theme);
        json.put("code", theme.code());
        json.put("dark", theme.isDark());
        json.put("paper", SignRecorder.colour(theme.paper()));
        json.put("land", SignRecorder.colour(theme.land()));
        json.put("water", SignRecorder.colour(theme.water()));
        json.put("river", SignRecorder.colour(theme.river()));
        json.put("waterInk", SignRecorder.colour(theme.waterInk()));
        json.put("ink", SignRecorder.colour(theme.ink()));
        json.put("halo", SignRecorder.colour(theme.halo()));
        ArrayNode fills = json.putArray("fills");
        looks.forEach(look -> fills.add(styles.style(look.control(), look.certainty(), look.peacekeepers())
                .map(Themes::fill)
                .orElseGet(JsonNodeFactory.instance::arrayNode)));
        ArrayNode swatches = json.putArray("controls");
        controls.forEach(control -> swatches.add(styles.style(control, Certainty.AGREED, Optional.empty())
                .map(Themes::fill)
                .orElseGet(() -> fill(new FillStyle(theme.land(), List.of())))));
        ArrayNode qualifiers = json.putArray("qualifiers");
        qualifiers.add(marks(theme, styles.doubtMarks(NOBODY, Certainty.APPROXIMATE)));
        qualifiers.add(marks(theme, styles.doubtMarks(NOBODY, Certainty.DISPUTED)));
        keepers.keySet().forEach(id -> qualifiers.add(marks(theme, styles.peacekeeperMarks(NOBODY, Optional.of(id)))));
        pens(json, theme);
        return json;
    }

    private void pens(ObjectNode json, Theme theme) {
        Path2D nowhere = new Path2D.Double();
        ArrayNode linePens = json.putArray("lines");
        lines.forEach(line -> linePens.add(SignRecorder.pens(canvas -> model.line(canvas, theme, line, nowhere))));
        json.set("edge", SignRecorder.pens(canvas -> model.edge(canvas, theme, nowhere)));
        json.putArray("inferred")
                .add(SignRecorder.colour(MapSamples.fadingTone(theme, true)))
                .add(SignRecorder.colour(MapSamples.fadingTone(theme, false)));
        ArrayNode marks = json.putArray("events");
        eventKinds.keySet().forEach(kind -> marks.addArray()
                .add(SignRecorder.mark(canvas -> MapSamples.event(canvas, theme, kind, false, 0, 0)))
                .add(SignRecorder.mark(canvas -> MapSamples.event(canvas, theme, kind, true, 0, 0))));
    }

    /** From which zoom on shores and rivers are how wide. */
    ArrayNode waters() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (double zoom : ZOOMS) {
            Pen shore = model.shore(zoom);
            list.addArray().add(zoom).add(shore.width()).add(model.river(zoom).width());
        }
        return list;
    }

    private static ArrayNode marks(Theme theme, List<Hatch> hatches) {
        return fill(new FillStyle(theme.land(), hatches));
    }

    /** {@code [rgb, [kind, period, width, rgb] …]}. */
    private static ArrayNode fill(FillStyle style) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode().add(style.rgb());
        for (Hatch hatch : style.hatches()) {
            list.addArray()
                    .add(hatch.kind().ordinal())
                    .add(hatch.period())
                    .add(hatch.width())
                    .add(hatch.rgb());
        }
        return list;
    }
}
