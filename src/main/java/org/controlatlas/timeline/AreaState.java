package org.controlatlas.timeline;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.ValidTime;

/**
 * Who controls a named area on a day.
 *
 * @param holders the largest share first; none if the data say nothing of any of its ground
 * @param squareKm of all that is counted; empty where the area is not measured
 * @param estimated true if some of it is measured by a generalised outline
 * @param parts the zones that are counted, in the order of the area
 * @param time the time around the day in which all shares stay the same
 */
public record AreaState(
        NamedArea area,
        LocalDate date,
        List<Holder> holders,
        OptionalDouble squareKm,
        boolean estimated,
        List<HeldPart> parts,
        ValidTime time) {
    /**
     * A zone of the area that has a period on the day.
     *
     * @param squareKm how much of it belongs to the area; 0 where that is not measured
     */
    public record HeldPart(ControlPeriod period, double squareKm) {}

    public AreaState {
        holders = List.copyOf(holders);
        parts = List.copyOf(parts);
    }

    /** The code of the one holder, or {@link Shares#MIXED}. */
    public String controller() {
        return Shares.controller(holders);
    }

    /** True if sources agree on who holds each part of it, and each part has one holder. */
    public boolean isCertain() {
        return certainty() == Certainty.AGREED
                && parts.stream().allMatch(part -> part.period().control() instanceof Control.By);
    }

    /** The certainty of its least certain ground. */
    public Certainty certainty() {
        int day = ValidTime.dayOf(date);
        return parts.stream().map(part -> part.period().certaintyOn(day)).reduce(Certainty.AGREED, Certainty::or);
    }

    /** How certain it is since when, of its least certain ground. */
    public Certainty dateCertainty() {
        return parts.stream().map(part -> part.period().dateCertainty()).reduce(Certainty.AGREED, Certainty::or);
    }

    /** How much of the measured ground is not certain, in km². */
    public double uncertainSquareKm() {
        int day = ValidTime.dayOf(date);
        return parts.stream()
                .filter(part -> part.period().isDoubtfulOn(day))
                .mapToDouble(HeldPart::squareKm)
                .sum();
    }

    /** Whose peacekeepers are on some of the ground, in the order of the parts. */
    public List<String> peacekeepers() {
        Set<String> ids = new LinkedHashSet<>();
        parts.forEach(part -> part.period().peacekeepers().ifPresent(ids::add));
        return List.copyOf(ids);
    }

    /** The sources of all periods, each once. */
    public List<String> sources() {
        Set<String> ids = new LinkedHashSet<>();
        parts.forEach(part -> ids.addAll(part.period().sources()));
        return List.copyOf(ids);
    }
}
