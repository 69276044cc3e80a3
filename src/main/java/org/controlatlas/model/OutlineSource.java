package org.controlatlas.model;

import java.util.Objects;

/**
 * Where a zone's outline comes from: a word below, or one that the data set declares.
 *
 * @param code the word in data files
 */
public record OutlineSource(String code) {
    /** The data set does not say. */
    public static final OutlineSource UNSTATED = new OutlineSource("");

    public static final OutlineSource BORDER = new OutlineSource("border");
    public static final OutlineSource DISTRICT = new OutlineSource("district");
    /** All ground that lies nearer to some settlements than to others. */
    public static final OutlineSource NEAREST_SETTLEMENT = new OutlineSource("nearest settlement");

    public static final OutlineSource CORRIDOR = new OutlineSource("corridor");
    /** Drawn by eye between known points. */
    public static final OutlineSource SKETCH = new OutlineSource("sketch");

    public OutlineSource {
        Objects.requireNonNull(code);
    }

    /** True if no source draws the outline: it follows from what lies around. */
    public boolean isInferred() {
        return equals(NEAREST_SETTLEMENT) || equals(SKETCH) || equals(CORRIDOR);
    }
}
