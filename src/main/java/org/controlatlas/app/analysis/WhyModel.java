package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.Reason;
import org.controlatlas.analysis.ReasonFinder;
import org.controlatlas.app.state.MapNotes;
import org.controlatlas.app.state.PointedPlace;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Place;
import org.controlatlas.model.Source;
import org.locationtech.jts.geom.Coordinate;

/**
 * Why a place is coloured so: the sentences of the command {@code why}, the sources, and what is marked on the map. Knows
 * no control.
 *
 * @param lines the answer first; empty where the data say nothing of the place on the day
 * @param sources the weightiest first
 */
record WhyModel(Coordinate at, LocalDate date, List<String> lines, List<Source> sources, MapNotes.Spot spot) {
    WhyModel {
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
    }

    /** To be asked off the JavaFX thread. */
    static WhyModel of(ReasonFinder finder, Atlas atlas, Coordinate at, LocalDate date, Language language) {
        Coordinate pointed = PointedPlace.of(at);
        Optional<Reason> reason = finder.at(pointed.x, pointed.y, date);
        MapNotes.Spot spot = new MapNotes.Spot(
                at,
                reason.filter(found -> found.decider().kind() == Reason.Kind.SETTLEMENT)
                        .flatMap(found -> place(atlas, found.decider().id())),
                reason.flatMap(Reason::change).flatMap(other -> place(atlas, other.id())));
        return new WhyModel(
                at,
                date,
                reason.map(found -> new AnalysisWords(atlas, language).shownLines(found))
                        .orElse(List.of()),
                reason.map(found -> found.sources().stream()
                                .map(atlas.sources()::get)
                                .filter(java.util.Objects::nonNull)
                                .toList())
                        .orElse(List.of()),
                spot);
    }

    private static Optional<Coordinate> place(Atlas atlas, String id) {
        return atlas.places().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .map(Place::location)
                .map(location -> location.getCoordinate());
    }
}
