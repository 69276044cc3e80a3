package org.controlatlas.model;

import java.util.Optional;

/**
 * How the data of an atlas are read.
 *
 * @param viewpoint who or what decides whose ground it is
 * @param cautious true if only what is certain counts in full
 * @param version the older version of the data in which they are shown as they were known; empty for the newest
 * @param other whose ground it is by another viewpoint, to show where the two differ; empty for the one that goes without
 *     saying
 */
public record Reading(Viewpoint viewpoint, boolean cautious, Optional<String> version, Optional<OtherView> other) {
    /** Control on the ground, all of it. */
    public static final Reading USUAL = new Reading(Viewpoint.CONTROL, false);

    /** Of the newest version of the data. */
    public Reading(Viewpoint viewpoint, boolean cautious) {
        this(viewpoint, cautious, Optional.empty(), Optional.empty());
    }

    /** The same of that version; empty for the newest. */
    public Reading ofVersion(Optional<String> asKnown) {
        return new Reading(viewpoint, cautious, asKnown, other);
    }

    /** The same beside what another viewpoint says. */
    public Reading beside(OtherView view) {
        return new Reading(viewpoint, cautious, version, Optional.of(view));
    }

    public boolean isUsual() {
        return equals(USUAL);
    }

    /** Whether the same is read, in whichever version. */
    public boolean isLike(Reading wanted) {
        return viewpoint.equals(wanted.viewpoint) && cautious == wanted.cautious;
    }

    /** True if somebody's view of whose ground it is takes the place of control. */
    public boolean isOfViewpoint() {
        return viewpoint.kind() != Viewpoint.Kind.CONTROL;
    }
}
