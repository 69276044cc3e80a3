package org.controlatlas.timeline;

import java.time.LocalDate;
import java.util.Map;
import org.controlatlas.model.Control;

/** The low and the high figures of the areas that each holds. */
@FunctionalInterface
public interface AreaRanges {
    /** @return by who controls; without those of whose area the data do not say how exact it is */
    Map<Control, AreaRange> on(LocalDate date);
}
