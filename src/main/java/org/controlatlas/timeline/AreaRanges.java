package org.controlatlas.timeline;

import java.time.LocalDate;
import java.util.Map;
import org.controlatlas.model.Control;

/** The low and the high figures of the areas that each holds. */
@FunctionalInterface
public interface AreaRanges {
    /** @return by controller; without those for whose area the data give no accuracy */
    Map<Control, AreaRange> on(LocalDate date);
}
