package org.controlatlas.render.decor;

import java.time.LocalDate;
import java.util.Map;
import org.controlatlas.model.Control;

/** How far off the areas of a legend may be. */
@FunctionalInterface
public interface AreaRanges {
    /** @return by who controls; without those of whose area nobody knows how far off it is */
    Map<Control, AreaRange> on(LocalDate date);
}
