package org.controlatlas.app.map;

import java.awt.geom.Path2D;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapViewport;

/** Where an outline comes from. */
interface OutlineSource {
    /**
     * As the pictures near that zoom show it, in logical pixels of the view.
     *
     * @param margin logical pixels round the view to which it goes
     * @return empty as long as there is no picture
     */
    Optional<Path2D.Float> in(MapViewport view, double margin);

    /**
     * The outline in force on the day; of a zone that is nowhere then, none.
     *
     * @param zone index in the timeline
     */
    static Optional<OutlineSource> ofZone(OpenAtlas open, LocalDate date, OptionalInt zone) {
        int day = ValidTime.dayOf(date);
        return zone.isPresent()
                        && open.timeline()
                                .zones()
                                .get(zone.getAsInt())
                                .outlineAt(day)
                                .isPresent()
                ? ofPainter(open, (painter, view, margin) -> painter.outline(zone.getAsInt(), day, view, margin))
                : Optional.empty();
    }

    /** All of those zones that are there on the day, together. */
    static Optional<OutlineSource> ofZones(OpenAtlas open, LocalDate date, Set<String> ids) {
        BitSet indexes = new BitSet();
        ids.forEach(id -> open.indexOf(id).ifPresent(indexes::set));
        return indexes.isEmpty()
                ? Optional.empty()
                : ofPainter(
                        open, (painter, view, margin) -> painter.outline(indexes, ValidTime.dayOf(date), view, margin));
    }

    /** What there is of it on the day; of an area the zones that are all of it. */
    static Optional<OutlineSource> of(OpenAtlas open, LocalDate date, SelectedPlace place) {
        BitSet indexes = new BitSet();
        if (place instanceof SelectedPlace.OfArea of) {
            of.area().parts().stream()
                    .filter(part -> part.isWhole() && part.time().contains(date))
                    .map(Part::zoneId)
                    .forEach(zone -> open.indexOf(zone).ifPresent(indexes::set));
            return indexes.isEmpty()
                    ? Optional.empty()
                    : ofPainter(
                            open,
                            (painter, view, margin) -> painter.outline(indexes, ValidTime.dayOf(date), view, margin));
        }
        if (place instanceof SelectedPlace.OfLine of) {
            of.line().on(date).forEach(line -> indexes.set(open.atlas().lines().indexOf(line)));
            return ofPainter(open, (painter, view, margin) -> painter.lines(indexes, view, margin));
        }
        return Optional.empty();
    }

    /** @param index in the list of lines */
    static Optional<OutlineSource> ofLine(OpenAtlas open, int index) {
        BitSet line = new BitSet();
        line.set(index);
        return ofPainter(open, (painter, view, margin) -> painter.lines(line, view, margin));
    }

    /** An outline by a painter. */
    @FunctionalInterface
    interface Drawing {
        Optional<Path2D.Float> in(MapPainter painter, MapViewport view, double margin);
    }

    /** Nothing as soon as other data are open, whose zones have other places in the list. */
    private static Optional<OutlineSource> ofPainter(OpenAtlas open, Drawing drawing) {
        MapPainter painter = open.painter();
        return Optional.of(
                (view, margin) -> open.painter() == painter ? drawing.in(painter, view, margin) : Optional.empty());
    }
}
