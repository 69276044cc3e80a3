package org.controlatlas.model;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Point;

/**
 * A dated happening at a place.
 *
 * @param time valid time; a single day ends on the next
 * @param dateEdtf the date as the sources give it
 * @param kind {@code fighting}, {@code handover}, {@code agreement}, {@code incident}, {@code humanitarian} or {@code negotiation}
 * @param place names of the place
 * @param summary one neutral English sentence; {@link Atlas#texts()} has it in other languages
 * @param lossOf ids of the actors whose people, homes or ground were lost
 * @param agreementPoints numbers of the points of the first document that it bears on
 */
public record Event(
        String id,
        Names names,
        ValidTime time,
        Optional<Edtf> dateEdtf,
        String kind,
        Names place,
        Point location,
        String summary,
        Certainty certainty,
        List<Integer> agreementPoints,
        List<String> lossOf,
        List<String> sources) {
    public Event {
        lossOf = List.copyOf(lossOf);
        agreementPoints = List.copyOf(agreementPoints);
        sources = List.copyOf(sources);
    }

    /** The same event with its mark elsewhere. */
    public Event at(Point other) {
        return new Event(
                id, names, time, dateEdtf, kind, place, other, summary, certainty, agreementPoints, lossOf, sources);
    }
}
