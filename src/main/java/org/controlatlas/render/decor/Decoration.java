package org.controlatlas.render.decor;

import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;

/** Something that is drawn on or beside a map and knows its size. */
public interface Decoration {
    /** Size in logical pixels. */
    Dimension2D size();

    /** Draws with the upper left corner at that point, in logical pixels. */
    void paint(Graphics2D graphics, double x, double y);
}
