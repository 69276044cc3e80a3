package org.controlatlas.cli.query;

import java.util.OptionalDouble;
import org.controlatlas.analysis.Survey;
import org.controlatlas.analysis.ZoneErrors;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.AreaState;

/** How far off the measured ground of an area may be by its outline. */
final class AreaError {
    private AreaError() {}

    /** In km², 95 in 100 lie within; empty where the area is not measured or no accuracy is stated. */
    static OptionalDouble of(AreaState state, Atlas atlas) {
        if (state.squareKm().isEmpty()) {
            return OptionalDouble.empty();
        }
        return new ZoneErrors(Survey.of(atlas))
                .of(state.parts().stream().map(part -> part.period().zoneId()).toList(), state.date());
    }
}
