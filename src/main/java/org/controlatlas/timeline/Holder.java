package org.controlatlas.timeline;

import java.util.OptionalDouble;
import org.controlatlas.model.Control;

/**
 * Who controls a share of something.
 *
 * @param size in km² of an area, in km of a line; empty where it is not measured
 * @param share from 0 to 1
 */
public record Holder(Control control, OptionalDouble size, double share) {}
