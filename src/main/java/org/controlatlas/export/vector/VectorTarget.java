package org.controlatlas.export.vector;

import java.awt.Shape;
import java.util.Optional;
import org.controlatlas.render.draw.Group;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.text.GlyphRun;

/**
 * Receives drawing in the page's coordinates: logical pixels from the upper left corner, y down. The clip is what nothing
 * shows outside of; empty where all of the page is open.
 */
interface VectorTarget {
    void fill(Shape area, int argb, Optional<? extends Shape> clip);

    void stroke(Shape path, Pen pen, int argb, Optional<? extends Shape> clip);

    void text(GlyphRun run, double x, double baseline, int argb, Optional<? extends Shape> clip);

    /** A line of that width in all round the run's letters. */
    void halo(GlyphRun run, double x, double baseline, double width, int argb, Optional<? extends Shape> clip);

    void beginGroup(Group group);

    void endGroup();
}
