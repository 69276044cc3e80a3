package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ValidTime;

/** How far off the areas of zones may be by their outline. One for each atlas; safe to share between threads. */
public final class ZoneErrors {
    private final Survey survey;

    public ZoneErrors(Atlas atlas) {
        this.survey = new Survey(atlas);
    }

    public Atlas atlas() {
        return survey.atlas();
    }

    /**
     * @param zoneIds of the zones whose ground is measured together; what they share counts as no edge
     * @return in km², to 0.01 km²; 95 in 100 lie within; empty where no accuracy is stated
     */
    public OptionalDouble of(Collection<String> zoneIds, LocalDate date) {
        Set<Integer> pieces = new HashSet<>();
        zoneIds.forEach(id -> pieces.addAll(survey.outlinesOf(id)));
        return Hundredths.of(survey.edgeError(pieces, pieces, ValidTime.dayOf(date)));
    }
}
