package org.controlatlas.atlas;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A part of a data set: a file that its description names, or the contents themselves where the description holds them.
 */
sealed interface Part {
    /** Nothing at all. */
    Part NONE = new Inline("", List.of());

    /** @param path may be that of a file that is not there: then the part is empty */
    record InFile(Path path) implements Part {}

    /**
     * @param place in the description, for messages
     * @param value as {@link JsonTree} reads it: a list of objects, or a feature collection
     */
    record Inline(String place, Object value) implements Part {}

    /**
     * @param value of the description's field: a file's name or contents
     * @param root that names are relative to
     */
    static Part of(String place, Object value, Path root) {
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return new Inline(place, value);
        }
        return value == null || value.toString().isBlank() ? NONE : new InFile(root.resolve(value.toString()));
    }
}
