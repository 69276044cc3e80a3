package org.controlatlas.model;

import java.util.Objects;

/**
 * Whether a road, a railway or a corridor can be used: a word below, or one of the data's own, which stands for itself.
 *
 * @param code the word in data files
 */
public record LinkState(String code) {
    public static final LinkState OPEN = new LinkState("open");
    public static final LinkState BLOCKED = new LinkState("blocked");
    public static final LinkState CHECKPOINT = new LinkState("checkpoint");
    public static final LinkState CLOSED = new LinkState("closed");
    /** At most local traffic. */
    public static final LinkState NO_THROUGH_TRAFFIC = new LinkState("no-through-traffic");

    public static final LinkState UNDER_CONSTRUCTION = new LinkState("under-construction");
    public static final LinkState PLANNED = new LinkState("planned");

    public LinkState {
        Objects.requireNonNull(code);
    }
}
