package org.controlatlas.export.vector;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.util.Optional;

/** Receives drawing in the page's coordinates: logical pixels from the upper left corner, y down. */
interface VectorSink {
    /** @param clip outside of which nothing shows; the same object for all that shares it */
    void fill(Shape shape, int argb, Optional<Shape> clip);

    void stroke(Shape shape, BasicStroke stroke, int argb, Optional<Shape> clip);

    /** @param tracking added between letters, in logical pixels */
    void text(String text, Font font, double tracking, double x, double baseline, int argb, Optional<Shape> clip);
}
