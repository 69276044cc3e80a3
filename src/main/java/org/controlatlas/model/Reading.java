package org.controlatlas.model;

/**
 * How the data of an atlas are read.
 *
 * @param viewpoint who or what decides whose ground it is
 * @param cautious true if only what is certain counts in full
 */
public record Reading(Viewpoint viewpoint, boolean cautious) {
    /** Control on the ground, all of it. */
    public static final Reading USUAL = new Reading(Viewpoint.CONTROL, false);

    public boolean isUsual() {
        return equals(USUAL);
    }

    /** True if somebody's view of whose ground it is takes the place of control. */
    public boolean isOfViewpoint() {
        return viewpoint.kind() != Viewpoint.Kind.CONTROL;
    }
}
