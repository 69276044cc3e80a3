package org.controlatlas.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Point;

/** A dated happening at a place. */
public record Event(String id, Names names, When when, Kind kind, Where where, Account account, List<String> sources) {
    /**
     * What happened: one below, or a kind that the data set declares.
     *
     * @param code the word in data files
     */
    public record Kind(String code) {
        public static final Kind FIGHTING = new Kind("fighting");
        public static final Kind HANDOVER = new Kind("handover");
        public static final Kind AGREEMENT = new Kind("agreement");
        public static final Kind INCIDENT = new Kind("incident");
        public static final Kind HUMANITARIAN = new Kind("humanitarian");
        public static final Kind NEGOTIATION = new Kind("negotiation");

        public Kind {
            Objects.requireNonNull(code);
        }
    }

    /**
     * When it happened.
     *
     * @param time valid time; a single day ends on the next
     * @param edtf the date as the sources give it
     */
    public record When(ValidTime time, Optional<Edtf> edtf) {}

    /**
     * Where it happened.
     *
     * @param place names of the place
     */
    public record Where(Names place, Point location) {}

    /**
     * What is told of it.
     *
     * @param summary one neutral English sentence; {@link Atlas#texts()} has it in other languages
     * @param agreementPoints numbers of the points of the first document that it bears on
     * @param lossOf ids of the actors whose people, homes or ground were lost
     */
    public record Account(String summary, Certainty certainty, List<Integer> agreementPoints, List<String> lossOf) {
        public Account {
            lossOf = List.copyOf(lossOf);
            agreementPoints = List.copyOf(agreementPoints);
        }
    }

    public Event {
        sources = List.copyOf(sources);
    }

    public ValidTime time() {
        return when.time();
    }

    public Optional<Edtf> dateEdtf() {
        return when.edtf();
    }

    public Names place() {
        return where.place();
    }

    public Point location() {
        return where.location();
    }

    public String summary() {
        return account.summary();
    }

    public Certainty certainty() {
        return account.certainty();
    }

    public List<Integer> agreementPoints() {
        return account.agreementPoints();
    }

    public List<String> lossOf() {
        return account.lossOf();
    }

    /** The same event with its mark elsewhere. */
    public Event at(Point other) {
        return new Event(id, names, when, kind, new Where(where.place(), other), account, sources);
    }
}
