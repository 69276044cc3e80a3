package org.controlatlas.export.request;

import java.util.Locale;
import org.controlatlas.message.BadValueException;

/**
 * What stands around a map and can be left out. The date, the viewpoint, the attribution, the data set's version and
 * the disclaimer cannot.
 */
public enum Furniture {
    TITLE,
    LEGEND,
    SCALE_BAR,
    NORTH_ARROW,
    /** A small map of the whole atlas that shows where the map lies. */
    INSET,
    SOURCES;

    /** The word on the command line and in metadata: {@code scale-bar}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException with one sentence if there is no such thing
     */
    public static Furniture ofCode(String code) {
        for (Furniture furniture : values()) {
            if (furniture.code().equals(code)) {
                return furniture;
            }
        }
        throw new BadValueException(RequestProblem.UNKNOWN_FURNITURE, code);
    }
}
