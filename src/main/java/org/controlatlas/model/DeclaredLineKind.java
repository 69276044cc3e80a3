package org.controlatlas.model;

import java.util.Objects;

/**
 * A kind of line that a data set declares.
 *
 * @param id as in {@link LineFeature#kind()}
 * @param layer id of the layer that shows and hides it: a declared one, or one of the program's layers of lines
 * @param names in legends
 * @param style how it is drawn
 * @param order where among the lines it is drawn: those of a lower number first; the program's own kinds have 0, and lines
 *     of one number keep the order of their files
 */
public record DeclaredLineKind(String id, String layer, Names names, LineStyle style, int order) {
    /** As lines of it name it. */
    public LineFeature.Kind kind() {
        return new LineFeature.Kind(id);
    }

    public DeclaredLineKind {
        Objects.requireNonNull(id);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(names);
        Objects.requireNonNull(style);
    }
}
