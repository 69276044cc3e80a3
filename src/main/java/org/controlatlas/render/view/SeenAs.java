package org.controlatlas.render.view;

import java.util.Objects;
import java.util.Optional;
import org.controlatlas.model.Reading;
import org.controlatlas.model.Viewpoint;

/**
 * How the data of a view are read, by the words of a link.
 *
 * @param viewpoint id of one of the data set's viewpoints
 * @param cautious true if only what is certain counts in full
 * @param version the version of the data in which they are shown as they were known; empty for the newest
 */
public record SeenAs(String viewpoint, boolean cautious, Optional<String> version) {
    /** Control on the ground, all of it, as it is known now. */
    public static final SeenAs USUAL = new SeenAs(Viewpoint.CONTROL.id(), false, Optional.empty());

    public SeenAs {
        Objects.requireNonNull(viewpoint);
        Objects.requireNonNull(version);
    }

    public static SeenAs of(Reading reading) {
        return new SeenAs(reading.viewpoint().id(), reading.cautious(), reading.version());
    }

    public boolean isUsual() {
        return equals(USUAL);
    }

    public SeenAs withViewpoint(String id) {
        return new SeenAs(id, cautious, version);
    }

    public SeenAs withCautious(boolean wanted) {
        return new SeenAs(viewpoint, wanted, version);
    }

    public SeenAs withVersion(Optional<String> other) {
        return new SeenAs(viewpoint, cautious, other);
    }
}
