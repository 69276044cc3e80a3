package org.controlatlas.render.draw;

import java.util.Map;

/**
 * What a part of a drawing is, for files that can say so.
 *
 * @param id unique on the page
 * @param title for people
 * @param data further values by name, in lower case
 */
public record Group(String id, String title, Map<String, String> data) {
    public Group {
        data = Map.copyOf(data);
    }
}
