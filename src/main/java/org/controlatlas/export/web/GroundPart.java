package org.controlatlas.export.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapModel;
import org.controlatlas.render.draw.Fade;
import org.controlatlas.render.geometry.AreaMiddle;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;

/** The pieces of ground: where they lie, when they are in force and how they look when. */
final class GroundPart {
    /** More names of zones than this find no room on any map, and to find their places would take long. */
    private static final int MOST_NAMED = 5_000;

    private final Ground ground;
    private final StyleIndex styles;
    private final MapModel model;
    private final List<Themes.Look> looks = new ArrayList<>();

    GroundPart(Ground ground, StyleIndex styles, MapModel model) {
        this.ground = ground;
        this.styles = styles;
        this.model = model;
        collectLooks();
    }

    /** By number of style what is drawn so. */
    List<Themes.Look> looks() {
        return looks;
    }

    private void collectLooks() {
        Map<Integer, Themes.Look> found = new HashMap<>();
        for (int p = 0; p < ground.pieces().size(); p++) {
            for (ControlPeriod period : ground.pieces().get(p).periods()) {
                look(found, p, period, period.time().startDay());
                for (int day : period.certaintyDays()) {
                    look(found, p, period, day);
                }
            }
        }
        for (int number = 0; number < styles.size(); number++) {
            looks.add(found.get(number));
        }
    }

    private void look(Map<Integer, Themes.Look> found, int piece, ControlPeriod period, int day) {
        int number = styles.at(piece, day);
        if (number != StyleIndex.NONE) {
            found.computeIfAbsent(
                    number, key -> new Themes.Look(period.control(), period.certaintyOn(day), period.peacekeepers()));
        }
    }

    /**
     * @param scale whole numbers to a unit of the plane
     * @param inferred limits that no source draws
     */
    void write(ObjectNode json, GeometryLevel level, double scale, List<Fade.Line> inferred) {
        json.put("outlines", ground.outlines().size());
        SharedArcs arcs = new SharedArcs(level.zones(), scale);
        json.put("ground", arcs.text(scale));
        ArrayNode soft = json.putArray("soft");
        arcs.along(inferred, scale)
                .forEach((arc, reach) -> soft.add(arc).add(Math.max(1, Coordinates.rounded(reach, scale))));
        ArrayNode pieces = json.putArray("pieces");
        boolean places = ground.outlines().size() <= MOST_NAMED;
        for (int p = 0; p < ground.pieces().size(); p++) {
            GroundPiece piece = ground.pieces().get(p);
            ArrayNode row = pieces.addArray().add(piece.zone()).add(piece.depth());
            times(row.addArray(), piece.times());
            ArrayNode seen = row.addArray();
            for (int day : styles.daysOf(p)) {
                day(seen, day);
                seen.add(styles.at(p, day));
            }
            if (places && piece.depth() == 0) {
                AreaMiddle middle = AreaMiddle.of(piece.geometry());
                row.addArray()
                        .add(Coordinates.rounded(middle.x() - model.plane().originX(), scale))
                        .add(Coordinates.rounded(middle.y() - model.plane().originY(), scale))
                        .add(Coordinates.rounded(middle.width(), scale));
            }
        }
    }

    /** Start and end in turn. */
    static void times(ArrayNode to, List<ValidTime> times) {
        for (ValidTime time : times) {
            day(to, time.startDay());
            day(to, time.endDay());
        }
    }

    /** An epoch day; nothing for an open end. */
    static void day(ArrayNode to, int day) {
        if (day == ValidTime.OPEN_START || day == ValidTime.OPEN_END) {
            to.addNull();
        } else {
            to.add(day);
        }
    }

    /** The controls of all days, each once. */
    List<Control> controls() {
        return ground.pieces().stream()
                .flatMap(piece -> piece.periods().stream())
                .map(ControlPeriod::control)
                .distinct()
                .toList();
    }
}
