package org.controlatlas.render.decor;

import org.controlatlas.render.draw.Canvas;

/** Something that is drawn on or beside a map and knows its size. */
public interface Decoration {
    /** Size in logical pixels. */
    Extent size();

    /** Draws with the upper left corner at that point, in logical pixels. */
    void paint(Canvas canvas, double x, double y);
}
