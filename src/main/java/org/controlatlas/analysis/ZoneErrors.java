package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.OptionalDouble;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ValidTime;

/** How far off the areas of zones may be by their outline. Safe to share between threads. */
public final class ZoneErrors {
    private final Survey survey;

    /** @param survey of the atlas whose zones are meant */
    public ZoneErrors(Survey survey) {
        this.survey = survey;
    }

    public Atlas atlas() {
        return survey.atlas();
    }

    /**
     * @param zoneIds of the zones whose ground is measured together; what they share counts as no edge
     * @return in km², to 0.01 km²; 95 in 100 lie within; empty where no accuracy is stated
     */
    public OptionalDouble of(Collection<String> zoneIds, LocalDate date) {
        BitSet pieces = new BitSet();
        zoneIds.forEach(id -> survey.outlinesOf(id).forEach(pieces::set));
        return Hundredths.of(survey.edgeError(pieces, ValidTime.dayOf(date)));
    }
}
