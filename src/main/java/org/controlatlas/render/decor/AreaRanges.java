package org.controlatlas.render.decor;

import java.time.LocalDate;
import java.util.Map;
import org.controlatlas.model.Control;

/** The low and the high figures of a legend's areas. */
@FunctionalInterface
public interface AreaRanges {
    /** @return by who controls; without those of whose area the data do not say how exact it is */
    Map<Control, AreaRange> on(LocalDate date);
}
