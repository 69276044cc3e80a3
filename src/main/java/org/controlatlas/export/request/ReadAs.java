package org.controlatlas.export.request;

import java.util.Objects;
import org.controlatlas.model.Reading;
import org.controlatlas.model.Viewpoint;

/**
 * How the atlas is read for a file.
 *
 * @param viewpoint id of one of the atlas' viewpoints
 * @param cautious true if only what is certain counts in full
 */
public record ReadAs(String viewpoint, boolean cautious) {
    public static final ReadAs USUAL = new ReadAs(Viewpoint.CONTROL.id(), false);

    public ReadAs {
        Objects.requireNonNull(viewpoint);
    }

    public static ReadAs of(Reading reading) {
        return new ReadAs(reading.viewpoint().id(), reading.cautious());
    }

    public boolean isUsual() {
        return equals(USUAL);
    }
}
